"""The page Planbord: a week by teacher, room or location, to be rearranged by hand; and planning the rest around it."""

from dataclasses import replace
from typing import Final

import streamlit as st

from planner.store.plans import PlanLine, list_plans
from planner.store.scenarios import StoredScenario
from ui import state
from ui.parts import layout, page_links
from ui.parts.board.desk import Desk, open_desk
from ui.parts.board.keeping import keep_desk, the_desk
from ui.parts.board.week import draw_week
from ui.parts.notices import show_notices
from ui.parts.scenario_choice import open_scenario
from ui.parts.shown_plan import read_plan
from ui.parts.storage import the_store
from ui.parts.telling_apart import tell_apart
from ui.parts.words import moment, number, t

_PLAN: Final = "board-plan"


def show() -> None:
    layout.draw_top("nav_board", "board.lead")
    show_notices()
    stored = open_scenario()
    if stored is None:
        return
    plans = list_plans(the_store(), stored.id)
    if not plans and not stored.scenario.cohorts:
        st.info(t("board.no-plan"), icon=":material/info:")
        page_links.link_to("plannen", t("board.go-to-planning"))
        return
    desk = _take_desk(stored, plans)
    keep_desk(desk)
    if desk.revision != stored.revision:
        _tell_changed(stored, plans, desk)
    if len(plans) > 1:
        _choose_plan(plans, desk)
    draw_week()


def _take_desk(stored: StoredScenario, plans: tuple[PlanLine, ...]) -> Desk:
    """The desk as it was left; a new one for another plan or newer data, unless that would lose moves."""
    desk = the_desk()
    if desk is not None and desk.scenario_id == stored.id:
        is_current = (desk.plan_id, desk.revision) == (_wanted(plans), stored.revision)
        if is_current or desk.board.moves > 0:
            return desk
        return replace(_open(stored, plans), monday=desk.monday, view=desk.view)
    return _open(stored, plans)


def _open(stored: StoredScenario, plans: tuple[PlanLine, ...]) -> Desk:
    plan_id = _wanted(plans)
    return open_desk(stored, None if plan_id is None else read_plan(plan_id))


def _wanted(plans: tuple[PlanLine, ...]) -> str | None:
    """The plan that was chosen if it is one of these, else the newest."""
    chosen = state.chosen_plan()
    return chosen if chosen in {line.id for line in plans} else next((line.id for line in plans), None)


def _choose_plan(plans: tuple[PlanLine, ...], desk: Desk) -> None:
    lines = {line.id: line for line in plans}
    state.fill_widget(_PLAN, desk.plan_id if desk.plan_id in lines else plans[0].id)
    st.selectbox(
        t("board.plan"),
        list(lines),
        format_func=tell_apart(lines, lambda id_: _tell_plan(lines[id_])),
        key=_PLAN,
        on_change=_take_plan,
        disabled=desk.board.moves > 0,
        help=t("board.plan-help"),
        width=420,
    )


def _take_plan() -> None:
    chosen = state.widget(_PLAN)
    state.choose_plan(chosen if isinstance(chosen, str) else None)


def _tell_plan(line: PlanLine) -> str:
    return t(
        "board.plan-option",
        moment=moment(line.made_at),
        who=line.made_by,
        placed=number(line.placed),
        requests=number(line.requests),
    )


def _tell_changed(stored: StoredScenario, plans: tuple[PlanLine, ...], desk: Desk) -> None:
    st.warning(t("board.scenario-changed", count=number(desk.board.moves)), icon=":material/sync_problem:")
    if st.button(t("board.begin-again"), key="board-again"):
        keep_desk(_open(stored, plans))
        st.rerun()
