"""The page Vergelijken: two plans chosen, what differs between them and for whom, and a workbook of it."""

import streamlit as st

from planner.service.comparing import Compared, compare, write_comparison
from planner.store.plans import list_plans
from planner.store.scenarios import StoredScenario, list_scenarios
from ui import state
from ui.parts import layout
from ui.parts.compared_choice import choose_side, load_side
from ui.parts.compared_plans import show_differences, show_sides
from ui.parts.file_names import BOOK_TYPE, name_file
from ui.parts.notices import show_notices
from ui.parts.page_links import link_to
from ui.parts.scenario_choice import open_scenario
from ui.parts.storage import the_store
from ui.parts.words import t
from ui.parts.worked_out import work_out


def show() -> None:
    layout.draw_top("nav_comparing", "comparing_lead")
    show_notices()
    stored = open_scenario()
    if stored is None:
        return
    if len(list_scenarios(the_store())) == 1 and not list_plans(the_store(), stored.id):
        st.info(t("comparing_nothing"), icon=":material/info:")
        link_to("plannen", t("nav_planning"))
        return
    compared = _choose_and_compare(stored)
    show_sides(compared)
    _offer_download(compared)
    show_differences(compared)


def _choose_and_compare(stored: StoredScenario) -> Compared:
    left, right = st.columns(2)
    with left.container(border=True):
        chosen_a = choose_side("A", stored)
    with right.container(border=True):
        chosen_b = choose_side("B", stored)
    with st.spinner(t("comparing_busy"), show_time=False):
        sides = load_side("A", chosen_a), load_side("B", chosen_b)
        return work_out("comparison", sides, (), lambda: compare(*sides))


def _offer_download(compared: Compared) -> None:
    """Made when asked for, in the language of the page."""
    language = state.language()
    st.download_button(
        t("comparing_download"),
        lambda: write_comparison(compared, language),
        f"{name_file(compared.found.after.scenario_name)}-vergelijking.xlsx",
        BOOK_TYPE,
        type="primary",
        on_click="ignore",
        icon=":material/table_view:",
    )
