"""The page Scenario's: which there are, a new one from a file, and what was done to the one that is chosen."""

from typing import Final

import pandas as pd
import streamlit as st

from planner.exchange import scenario_to_files
from planner.exchange.workbooks.scenario_book import write_scenario_book
from planner.service.zipped_folder import zip_files
from planner.store.scenarios import (
    ScenarioLine,
    StoredScenario,
    copy_scenario,
    delete_scenario,
    list_scenarios,
)
from ui import state
from ui.parts import layout
from ui.parts.escape import plain
from ui.parts.file_names import BOOK_TYPE, name_file
from ui.parts.import_desk import import_one, show_how_it_was_read
from ui.parts.notices import notify, show_notices
from ui.parts.scenario_choice import open_scenario
from ui.parts.scenario_history import show_history
from ui.parts.storage import the_store
from ui.parts.words import moment, number, t

_TABLE: Final = "table-of-scenarios"
_NEW_NAME: Final = "name-of-copy"


def show() -> None:
    layout.draw_top("nav_scenarios", "scenarios_lead")
    show_notices()
    show_how_it_was_read()
    lines = list_scenarios(the_store())
    if lines:
        _show_list(lines)
    else:
        st.info(t("scenarios_none"), icon=":material/info:")
    if lines and (stored := open_scenario()) is not None:
        _show_chosen(stored)
    import_one()


def _show_list(lines: tuple[ScenarioLine, ...]) -> None:
    rows = [
        {
            "name": line.name,
            "people": line.people,
            "requests": line.requests,
            "changed": moment(line.changed_at),
            "by": line.changed_by,
        }
        for line in lines
    ]
    st.dataframe(
        pd.DataFrame(rows),
        column_config={
            "name": st.column_config.TextColumn(t("scenarios_name"), width="medium"),
            "people": st.column_config.NumberColumn(t("scenarios_people"), format="localized"),
            "requests": st.column_config.NumberColumn(t("scenarios_requests"), format="localized"),
            "changed": st.column_config.TextColumn(t("scenarios_changed")),
            "by": st.column_config.TextColumn(t("scenarios_by")),
        },
        hide_index=True,
        key=_TABLE,
        alt=t("scenarios_table", count=number(len(lines))),
    )


def _show_chosen(stored: StoredScenario) -> None:
    st.header(plain(stored.scenario.name), anchor=False)
    copying, exporting, deleting = st.columns(3)
    with copying, st.popover(t("scenarios_copy"), icon=":material/content_copy:", width="stretch"):
        _copy(stored)
    with exporting, st.popover(t("scenarios_export"), icon=":material/download:", width="stretch"):
        _export(stored)
    with deleting, st.popover(t("scenarios_delete"), icon=":material/delete:", width="stretch"):
        _delete(stored)
    show_history(stored)


def _copy(stored: StoredScenario) -> None:
    name = st.text_input(t("scenarios_copy_name"), t("scenarios_copy_of", name=stored.scenario.name), key=_NEW_NAME)
    if st.button(t("scenarios_copy_now"), disabled=not name.strip()):
        state.choose_scenario(copy_scenario(the_store(), stored.id, name.strip(), state.who()))
        notify(t("scenarios_copied", name=plain(name.strip())))
        st.rerun()


def _export(stored: StoredScenario) -> None:
    """Made when asked for: a workbook of 4,000 people takes seconds."""
    name = name_file(stored.scenario.name)
    st.download_button(
        t("scenarios_export_book"),
        lambda: write_scenario_book(stored.scenario, state.language()),
        f"{name}.xlsx",
        BOOK_TYPE,
        on_click="ignore",
    )
    st.download_button(
        t("scenarios_export_folder"),
        lambda: zip_files(scenario_to_files(stored.scenario)),
        f"{name}.zip",
        "application/zip",
        on_click="ignore",
    )


def _delete(stored: StoredScenario) -> None:
    st.markdown(t("scenarios_delete_sure", name=plain(stored.scenario.name)))
    if st.button(t("scenarios_delete_now")):
        delete_scenario(the_store(), stored.id, state.who())
        state.choose_scenario(None)
        notify(t("scenarios_deleted", name=plain(stored.scenario.name)))
        st.rerun()
