"""The page Plannen: have a plan made, see how it goes, and read what it gives."""

from typing import Final

import streamlit as st

from planner.store.plans import list_plans
from planner.store.runs import Run, list_runs, queue_run
from planner.store.scenarios import StoredScenario
from ui import state
from ui.parts import layout
from ui.parts.notices import show_notices
from ui.parts.plan_choice import pick_plan
from ui.parts.plan_result import show_result
from ui.parts.run_status import find_run, show_run
from ui.parts.scenario_choice import open_scenario
from ui.parts.shown_plan import open_plan
from ui.parts.storage import the_store
from ui.parts.words import t

SHORTEST: Final = 5
LONGEST: Final = 3600
USUAL: Final = 60
WORKERS: Final = 2


def show() -> None:
    layout.draw_top("nav_planning", "planning_lead")
    show_notices()
    stored = open_scenario()
    if stored is None:
        return
    run = _run_to_show(stored)
    if run is None or run.is_over:
        _ask_for_plan(stored)
    if run is not None:
        show_run(run)
        _choose_its_plan(run)
    if run is None or run.is_over:
        _show_plans(stored)


def _run_to_show(stored: StoredScenario) -> Run | None:
    """The run in the address, or the one that somebody has going for this scenario."""
    chosen = state.chosen_run()
    run = None if chosen is None else find_run(chosen)
    if run is not None and run.scenario_id == stored.id:
        return run
    return next((one for one in list_runs(the_store(), stored.id) if not one.is_over), None)


def _ask_for_plan(stored: StoredScenario) -> None:
    with st.container(border=True):
        asking, starting = st.columns([2, 1], vertical_alignment="bottom")
        seconds = asking.number_input(
            t("planning_seconds"), SHORTEST, LONGEST, USUAL, step=5, help=t("planning_seconds_help"), key="seconds"
        )
        if starting.button(t("planning_start"), type="primary", icon=":material/play_arrow:", width="stretch"):
            run_id = queue_run(the_store(), stored.id, stored.revision, float(seconds), WORKERS, 1, False, state.who())
            state.choose_run(run_id)
            st.rerun()


def _choose_its_plan(run: Run) -> None:
    """A run that has just ended shows its own plan, once; after that the visitor chooses."""
    if run.plan_id is not None and state.keep_or("shown-run", "") != run.id:
        state.keep("shown-run", run.id)
        state.choose_plan(run.plan_id)


def _show_plans(stored: StoredScenario) -> None:
    lines = list_plans(the_store(), stored.id)
    if not lines:
        st.info(t("planning_none"), icon=":material/info:")
        return
    layout.draw_heading("planning_result")
    line = pick_plan(lines)
    if line is None:
        return
    if line.revision != stored.revision:
        st.info(t("planning_older"), icon=":material/history:")
    shown = open_plan(line, stored)
    show_result(shown.scenario, shown.stored)
