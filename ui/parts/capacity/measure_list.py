"""The measures to choose from: a file that the visitor sends, what is wrong with it, and a sample of such a file."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import pandas as pd
import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from planner.exchange import DataError
from planner.exchange.measures_file import read_measures_content
from planner.insight.measure_words import tell_measure
from planner.model import Scenario
from planner.model.measures import Measure
from planner.service.measures_sample import write_measures_sample
from ui import state
from ui.parts.capacity.asking import forget
from ui.parts.escape import plain
from ui.parts.file_names import CSV_TYPE
from ui.parts.problem_list import show_problems
from ui.parts.words import number, t, tell
from ui.parts.worked_out import work_out

NAME: Final = "cheapest"
_FILE: Final = "file-of-measures"
_SENT: Final = "measures-sent"
WIDTHS: Final = {"measure": 160, "what": 318, "price": 104}
"""In pixels: together as wide as the list is on a screen of 1024; what is longer goes on in the next line."""
LINES: Final = 72
HIGHEST: Final = 420


@dataclass(frozen=True)
class SentFile:
    """A file of measures as it was sent, for plans of this scenario."""

    scenario_id: str
    name: str
    content: bytes


def pick_measures(scenario_id: str, scenario: Scenario) -> tuple[Measure, ...]:
    """None as long as there is no file, or as something is wrong with it."""
    _offer_sample(scenario)
    st.file_uploader(t("pcap_file"), type=["csv"], key=_FILE, on_change=_take_file, args=(scenario_id,))
    sent = state.kept(_SENT, SentFile)
    if sent is None or sent.scenario_id != scenario_id:
        return ()
    try:
        measures = _read(sent, scenario)
    except DataError as error:
        st.error(t("pcap_file_refused", count=number(len(error.problems))), icon=":material/error:")
        show_problems(error.problems)
        return ()
    if not measures:
        st.info(t("pcap_file_empty", file=plain(sent.name)), icon=":material/info:")
        return ()
    with st.expander(t("pcap_file_read", count=number(len(measures)), file=plain(sent.name))):
        list_measures("table-of-measures", measures, scenario)
    return measures


def list_measures(key: str, measures: Sequence[Measure], scenario: Scenario) -> None:
    """Each measure with what it does and its price."""
    rows = [
        {
            "measure": f"{row.measure_id} {row.name}".strip(),
            "what": tell(tell_measure(row, scenario)),
            "price": row.price,
        }
        for row in measures
    ]
    text = st.column_config.TextColumn
    st.dataframe(
        pd.DataFrame(rows),
        column_config={
            "measure": text(t("choice_measure"), width=WIDTHS["measure"]),
            "what": text(t("choice_what"), width=WIDTHS["what"]),
            "price": st.column_config.NumberColumn(t("choice_price"), format="localized", width=WIDTHS["price"]),
        },
        hide_index=True,
        row_height=LINES,
        height=HIGHEST if len(rows) * LINES > HIGHEST else "auto",
        alt=t("pcap_table_measures", count=number(len(rows))),
        key=key,
    )


def _offer_sample(scenario: Scenario) -> None:
    """Made when asked for, in the language of the page."""
    language = state.language()
    st.markdown(t("pcap_sample_lead"))
    st.download_button(
        t("pcap_sample"),
        lambda: write_measures_sample(scenario, language),
        f"{t('pcap_sample_file')}.csv",
        CSV_TYPE,
        on_click="ignore",
        icon=":material/download:",
    )


def _take_file(scenario_id: str) -> None:
    """Another file, or none any more: what was chosen from the file before is no longer the answer."""
    forget(NAME)
    file = state.widget(_FILE)
    if isinstance(file, UploadedFile):
        state.keep(_SENT, SentFile(scenario_id, file.name, file.getvalue()))
    else:
        state.forget(_SENT)


def _read(sent: SentFile, scenario: Scenario) -> tuple[Measure, ...]:
    return work_out("measures", (scenario,), sent, lambda: read_measures_content(sent.name, sent.content, scenario))
