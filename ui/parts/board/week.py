"""The board of a week with its controls: week and view, undo, redo, keep, plan the rest; drawn apart from the page."""

import os
from collections.abc import Callable
from datetime import date
from typing import Final

import streamlit as st

from planner.insight.board import VIEWS, View, WeekBoard
from planner.rules.finding import Finding
from planner.service.board_saving import NotLegal, PlanKept, RestQueued, keep_board, plan_rest
from planner.store.edits import Stale
from ui import state
from ui.parts import page_links
from ui.parts.board import desk as deeds
from ui.parts.board.board_table import show_table
from ui.parts.board.card_details import show_details
from ui.parts.board.component import draw_component
from ui.parts.board.content import VIEW_WORDS, describe_board
from ui.parts.board.desk import Desk
from ui.parts.board.hearing import hear
from ui.parts.board.keeping import forget_desk, keep_desk, the_desk
from ui.parts.escape import plain
from ui.parts.notices import notify
from ui.parts.storage import the_store
from ui.parts.words import day, number, t, tell

SHORTEST, USUAL, LONGEST = 10, 60, 3600
_WEEK: Final = "board-week"
_VIEW: Final = "board-view"
_FREE: Final = "board-free"


@st.fragment
def draw_week() -> None:
    desk = the_desk()
    if desk is None:
        return
    week = desk.lay_out()
    _draw_choices(desk, week)
    _draw_actions(desk)
    draw_component("week-board", describe_board(desk, week, desk.choose_rows(week)), hear)
    _tell_all_that_is_in_the_way(desk.said.refused)
    details, table = st.columns(2, gap="large")
    with details:
        show_details(desk)
    with table:
        st.header(t("board.list"), anchor=False)
        show_table(desk, week)


def _draw_choices(desk: Desk, week: WeekBoard) -> None:
    """Which week, by whom, and which rows are shown."""
    state.fill_widget(_WEEK, desk.monday)
    state.fill_widget(_VIEW, desk.view)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        weeks = _with(desk.weeks, desk.monday)
        st.selectbox(t("board.week"), weeks, format_func=day, key=_WEEK, on_change=_take_week, width=180)
        st.radio(
            t("board.view"),
            VIEWS,
            format_func=lambda view: t(VIEW_WORDS[view]),
            key=_VIEW,
            on_change=_take_view,
            horizontal=True,
            width="content",
        )
        _offer_free_rows(desk, week)


def _offer_free_rows(desk: Desk, week: WeekBoard) -> None:
    busy = {card.row_id for card in week.cards}
    free = sum(row.row_id not in busy for row in week.rows)
    if free and busy:
        state.fill_widget(_FREE, len(desk.choose_rows(week)) == len(week.rows))
        label = t("board.free-rows", count=number(free))
        st.toggle(label, key=_FREE, on_change=_take_free_rows, width="content")


def _draw_actions(desk: Desk) -> None:
    moves = desk.board.moves
    row = st.container(horizontal=True, vertical_alignment="bottom")  # in two lines where it does not fit on one
    with row.container(horizontal=True, vertical_alignment="bottom", width="content"):
        wants_rest = st.button(
            t("board.rest"),
            type="primary",
            icon=":material/auto_fix_high:",
            help=t("board.rest-help"),
            key="board-rest",
        )
        seconds = st.number_input(t("board.seconds"), SHORTEST, LONGEST, USUAL, 10, key="board-seconds", width=140)
        wants_keep = st.button(t("board.keep"), icon=":material/save:", disabled=moves == 0, key="board-keep")
    with row.container(horizontal=True, vertical_alignment="center", width="content"):
        _offer_turns(desk)
        st.markdown(t("board.moves", count=number(moves)) if moves else t("board.no-moves"), width="content")
    if wants_keep:
        _keep(desk)
    if wants_rest:
        _plan_rest(desk, float(seconds))


def _offer_turns(desk: Desk) -> None:
    """Undo and redo, with the keys that people know from Excel."""
    is_first, has_undone = desk.board.moves == 0, bool(desk.undone)
    st.button(
        t("board.undo"),
        icon=":material/undo:",
        disabled=is_first,
        key="board-undo",
        on_click=_turn,
        args=(deeds.undo,),
        shortcut="Ctrl+Z",
    )
    st.button(
        t("board.redo"),
        icon=":material/redo:",
        disabled=not has_undone,
        key="board-redo",
        on_click=_turn,
        args=(deeds.redo,),
        shortcut="Ctrl+Y",
    )


def _turn(turn: Callable[[Desk], Desk]) -> None:
    desk = the_desk()
    if desk is not None:
        keep_desk(turn(desk))


def _keep(desk: Desk) -> None:
    match keep_board(the_store(), desk.scenario_id, desk.revision, desk.board, state.who()):
        case PlanKept(plan_id, revision):
            keep_desk(deeds.take_as_kept(desk, plan_id, revision))
            state.choose_plan(plan_id)
            notify(t("board.kept"))
            st.rerun()
        case NotLegal(findings):
            _tell_not_legal(findings)
        case Stale():
            st.error(t("board.stale"), icon=":material/sync_problem:")


def _plan_rest(desk: Desk, seconds: float) -> None:
    workers = os.cpu_count() or 1
    match plan_rest(the_store(), desk.scenario_id, desk.revision, desk.board, state.who(), seconds, workers):
        case RestQueued(run_id):
            forget_desk()
            state.choose_run(run_id)
            notify(t("board.rest-queued"))
            page_links.go_to("plannen")
            st.rerun()
        case NotLegal(findings):
            _tell_not_legal(findings)
        case Stale():
            st.error(t("board.stale"), icon=":material/sync_problem:")


def _tell_not_legal(findings: tuple[Finding, ...]) -> None:
    st.error(t("board.not-legal", count=number(len(findings))), icon=":material/error:")
    st.markdown(_list(findings))


def _tell_all_that_is_in_the_way(findings: tuple[Finding, ...]) -> None:
    """The board itself says the first; where there are more, they are all listed."""
    if len(findings) > 1:
        with st.expander(t("board.all-in-the-way", count=number(len(findings)))):
            st.markdown(_list(findings))


def _list(findings: tuple[Finding, ...]) -> str:
    return "\n".join(f"- {plain(tell(finding.message))}" for finding in findings)


def _take_week() -> None:
    desk, monday = the_desk(), state.widget(_WEEK)
    if desk is not None and isinstance(monday, date):
        keep_desk(deeds.show_week(desk, monday))


def _take_view() -> None:
    desk, chosen = the_desk(), state.widget(_VIEW)
    view: View | None = next((view for view in VIEWS if view == chosen), None)
    if desk is not None and view is not None:
        keep_desk(deeds.show_view(desk, view))


def _take_free_rows() -> None:
    desk = the_desk()
    if desk is not None:
        keep_desk(deeds.show_free_rows(desk, bool(state.widget(_FREE))))


def _with(weeks: tuple[date, ...], monday: date) -> tuple[date, ...]:
    return weeks if monday in weeks else tuple(sorted((*weeks, monday)))
