"""The measures to choose from: a sample of a file, the file that the visitor sends, and what is wrong with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import pandas as pd
import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from planner.exchange import DataError, Problem
from planner.exchange.measures_file import read_measures_content
from planner.exchange.problems import count_problems
from planner.insight.measure_words import tell_measure
from planner.model import Scenario
from planner.model.measures import Measure
from planner.service.measure_lists import join_measures, write_measures_sample
from ui import state
from ui.parts.capacity.asking import forget
from ui.parts.capacity.own_measures import CHEAPEST, offer_to_clear, own_measures
from ui.parts.escape import plain
from ui.parts.file_names import CSV_TYPE
from ui.parts.problem_list import show_problems
from ui.parts.words import number, t, tell
from ui.parts.worked_out import work_out

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


@dataclass(frozen=True)
class MeasuresRead:
    """What a file says, or all that is wrong with it."""

    measures: tuple[Measure, ...] = ()
    problems: tuple[Problem, ...] = ()


def pick_measures(scenario_id: str, scenario: Scenario) -> tuple[Measure, ...]:
    """Those of the file and those of the visitor; none as long as something is wrong with the file."""
    _offer_sample(scenario)
    st.file_uploader(t("pcap_file"), type=["csv"], key=_FILE, on_change=_take_file, args=(scenario_id,))
    of_file = _show_file(scenario_id, scenario)
    if of_file is None:
        return ()
    measures = join_measures(scenario, of_file, own_measures(scenario_id), t("pcap_own_measure"))
    if measures:
        with st.expander(t("pcap_listed", count=number(len(measures)))):
            list_measures("table-of-measures", measures, scenario)
            offer_to_clear(scenario_id)
    return measures


def _show_file(scenario_id: str, scenario: Scenario) -> tuple[Measure, ...] | None:
    """The measures of the file that was sent, if there is one; None if it cannot be used."""
    sent = state.kept(_SENT, SentFile)
    if sent is None or sent.scenario_id != scenario_id:
        return ()
    read = work_out("measures", (scenario,), sent, lambda: _read(sent, scenario))
    if read.problems:
        st.error(t("pcap_file_refused", count=number(count_problems(read.problems))), icon=":material/error:")
        show_problems(read.problems)
        return None
    if not read.measures:
        st.info(t("pcap_file_empty", file=plain(sent.name)), icon=":material/info:")
    return read.measures


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
    forget(CHEAPEST)
    file = state.widget(_FILE)
    if isinstance(file, UploadedFile):
        state.keep(_SENT, SentFile(scenario_id, file.name, file.getvalue()))
    else:
        state.forget(_SENT)


def _read(sent: SentFile, scenario: Scenario) -> MeasuresRead:
    try:
        return MeasuresRead(read_measures_content(sent.name, sent.content, scenario))
    except DataError as error:
        return MeasuresRead(problems=error.problems)
