"""A scenario out of a file: an empty workbook to begin with, the import, and all that is wrong with what was sent."""

from typing import Final

import streamlit as st

from planner.exchange import Assumption, DataError
from planner.exchange.problems import count_problems
from planner.exchange.workbooks.scenario_book import write_template
from planner.service.uploads import mark_upload, read_upload
from planner.store.scenarios import create_scenario
from ui import state
from ui.parts import layout
from ui.parts.escape import plain
from ui.parts.file_names import BOOK_TYPE
from ui.parts.notices import notify
from ui.parts.problem_list import show_problems
from ui.parts.storage import the_store
from ui.parts.words import number, t

_FILE: Final = "file-to-import"
_READING: Final = "how-it-was-read"


def import_one() -> None:
    with st.container(border=True):
        layout.draw_heading("scenarios_import")
        _offer_template()
        file = st.file_uploader(t("scenarios_file"), type=["xlsx", "zip"], key=_FILE, help=t("scenarios_file_help"))
        if st.button(t("scenarios_import_now"), type="primary", disabled=file is None) and file is not None:
            _take_file(file.name, file.getvalue())


def show_how_it_was_read() -> None:
    """What was assumed in reading the file that was just imported, once."""
    assumptions = [one for one in state.kept(_READING, tuple) or () if isinstance(one, Assumption)]
    state.forget(_READING)
    if assumptions:
        with st.expander(t("scenarios_read_so", count=number(len(assumptions)))):
            st.markdown("\n".join(f"- {plain(one.sentence(state.language()))}" for one in assumptions))


def _offer_template() -> None:
    """Made when asked for, in the language of the page."""
    language = state.language()
    st.markdown(t("scenarios_template_lead"))
    st.download_button(
        t("scenarios_template"),
        lambda: write_template(language),
        f"{t('scenarios_template_file')}.xlsx",
        BOOK_TYPE,
        on_click="ignore",
        icon=":material/download:",
    )


def _take_file(name: str, content: bytes) -> None:
    try:
        read = read_upload(name, content)
    except DataError as error:
        st.error(t("scenarios_not_imported", count=number(count_problems(error.problems))), icon=":material/error:")
        show_problems(error.problems)
        _offer_marked(name, content, error)
        return
    state.choose_scenario(create_scenario(the_store(), read.scenario, state.who(), "scenario_imported"))
    state.keep(_READING, read.assumptions)
    notify(t("scenarios_imported", name=plain(read.scenario.name)))
    st.rerun()


def _offer_marked(name: str, content: bytes, error: DataError) -> None:
    marked = mark_upload(name, content, error, state.language())
    if marked is not None:
        st.markdown(t("scenarios_marked_lead"))
        st.download_button(
            t("scenarios_marked"),
            marked,
            t("scenarios_marked_file", name=name[: -len(".xlsx")]) + ".xlsx",
            BOOK_TYPE,
            on_click="ignore",
            icon=":material/download:",
        )
