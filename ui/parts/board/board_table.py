"""The week as a list beside the board: the same cards, for who would rather read, sort or search."""

import pandas as pd
import streamlit as st

from planner.insight.board import Card, WeekBoard, tell_part
from planner.texts import write_time
from ui import state
from ui.parts.board.content import name_programme, name_room, name_teacher
from ui.parts.board.desk import Desk
from ui.parts.words import number, t


def show_table(desk: Desk, week: WeekBoard) -> None:
    cards = sorted(week.cards, key=lambda card: (card.session, card.cohort.cohort_id))
    st.dataframe(
        pd.DataFrame([_describe(desk, card) for card in cards]),
        column_config={
            "when": st.column_config.TextColumn(t("board.column-when"), width=240),
            "cohort": st.column_config.TextColumn(t("board.column-cohort")),
            "programme": st.column_config.TextColumn(t("board.column-programme"), width="medium"),
            "teacher": st.column_config.TextColumn(t("board.column-teacher")),
            "room": st.column_config.TextColumn(t("board.column-room")),
            "location": st.column_config.TextColumn(t("board.column-location")),
            "people": st.column_config.NumberColumn(t("board.column-people")),
            "week": st.column_config.NumberColumn(t("board.column-week")),
            "state": st.column_config.TextColumn(t("board.column-state")),
        },
        hide_index=True,
        alt=t("board.table-of", count=number(len(cards))),
        key=f"board-table-{state.language()}",
    )


def _describe(desk: Desk, card: Card) -> dict[str, object]:
    scenario, cohort = desk.board.scenario, card.cohort
    location = scenario.location_by_id.get(cohort.location_id)
    when = t(
        "board.when",
        day=card.session.day,
        part=tell_part(card.column),
        start=write_time(card.session.start),
        end=write_time(card.session.end),
    )
    return {
        "when": when,
        "cohort": cohort.cohort_id,
        "programme": name_programme(scenario, cohort.programme_id),
        "teacher": name_teacher(scenario, cohort.teacher_id),
        "room": name_room(scenario, cohort.room_id),
        "location": (location.name if location is not None else "") or cohort.location_id,
        "people": card.people,
        "week": card.week,
        "state": _tell_state(desk, card),
    }


def _tell_state(desk: Desk, card: Card) -> str:
    if card.is_running:
        return t("board.state-running")
    if desk.board.is_locked(card.cohort.cohort_id):
        return t("board.state-locked")
    return t("board.state-moved") if card.cohort.cohort_id in desk.board.moved else ""
