"""The chosen card: what the cohort is, when it meets and who is in it; with everything a hand can change of it."""

from collections.abc import Sequence
from typing import Final, TypeVar

import pandas as pd
import streamlit as st

from planner.insight.board import list_people_in, list_starts
from planner.model import WEEKDAYS, Cohort, Scenario
from planner.service.board import list_fitting_cohorts
from planner.texts import write_time
from ui import state
from ui.parts.board import desk as deeds
from ui.parts.board.content import name_programme, name_room, name_teacher
from ui.parts.board.desk import Desk
from ui.parts.board.keeping import keep_desk
from ui.parts.escape import plain
from ui.parts.words import day, number, t

Option = TypeVar("Option")
SHORT_WEEKDAYS: Final = (
    "board.mon",
    "board.tue",
    "board.wed",
    "board.thu",
    "board.fri",
    "board.sat",
    "board.sun",
)


def show_details(desk: Desk) -> None:
    """What can be done with the chosen card; without one, how to choose one."""
    cohort = desk.cohort
    if cohort is None:
        st.header(t("board.no-card"), anchor=False)
        st.markdown(t("board.choose-a-card"))
        return
    st.header(plain(cohort.cohort_id), anchor=False)
    _tell_facts(desk, cohort)
    if cohort.cohort_id in desk.board.scenario.running_ids:
        st.info(t("board.runs-already"), icon=":material/play_circle:")
    else:
        _offer_lock(desk, cohort)
        _offer_change(desk, cohort)
    _show_people(desk, cohort)


def _tell_facts(desk: Desk, cohort: Cohort) -> None:
    scenario = desk.board.scenario
    sessions = scenario.sessions_of(cohort)
    st.markdown(
        t(
            "board.facts",
            programme=plain(name_programme(scenario, cohort.programme_id)),
            first=plain(day(sessions.first_day) if sessions.first_day else "–"),
            last=plain(day(sessions.last_day) if sessions.last_day else "–"),
            lessons=len(sessions.held),
            lost=len(sessions.lost),
        )
    )


def _offer_lock(desk: Desk, cohort: Cohort) -> None:
    is_locked = desk.board.is_locked(cohort.cohort_id)
    label, icon = ("board.unlock", ":material/lock_open:") if is_locked else ("board.lock", ":material/lock:")
    if st.button(t(label), icon=icon, key="board-lock", help=t("board.lock-help")):
        keep_desk(deeds.turn_lock(desk, cohort.cohort_id))
        st.rerun(scope="fragment")


def _offer_change(desk: Desk, cohort: Cohort) -> None:
    scenario = desk.board.scenario
    programme = scenario.programme_by_id.get(cohort.programme_id)
    skill = programme.skill if programme is not None else ""
    teachers = [row.teacher_id for row in scenario.teachers if skill in row.skills]
    rooms = [row.room_id for row in sorted(scenario.rooms, key=lambda row: (row.location_id, row.room_id))]
    key = f"{cohort.cohort_id}-{desk.board.moves}"
    with st.form(f"board-change-{key}", border=False):
        left, right = st.columns(2)
        starts = _with(list_starts(scenario, cohort), cohort.start)
        start = left.selectbox(
            t("board.change-start"), starts, starts.index(cohort.start), format_func=day, key=f"board-start-{key}"
        )
        patterns = _with(programme.patterns if programme is not None else (), cohort.pattern_id)
        pattern_id = right.selectbox(
            t("board.change-pattern"),
            patterns,
            patterns.index(cohort.pattern_id),
            format_func=lambda pattern_id: plain(tell_pattern(scenario, pattern_id)),
            key=f"board-pattern-{key}",
        )
        people = _with(teachers, cohort.teacher_id)
        teacher_id = left.selectbox(
            t("board.change-teacher"),
            people,
            people.index(cohort.teacher_id),
            format_func=lambda teacher_id: plain(name_teacher(scenario, teacher_id)),
            key=f"board-teacher-{key}",
        )
        places = _with(rooms, cohort.room_id)
        room_id = right.selectbox(
            t("board.change-room"),
            places,
            places.index(cohort.room_id),
            format_func=lambda room_id: plain(tell_room(scenario, room_id)),
            key=f"board-room-{key}",
        )
        if st.form_submit_button(t("board.change"), icon=":material/swap_horiz:"):
            _change(desk, cohort, start=start, pattern_id=pattern_id, teacher_id=teacher_id, room_id=room_id)


def _change(desk: Desk, cohort: Cohort, **fields: object) -> None:
    keep_desk(deeds.change(desk, cohort.cohort_id, **fields))
    st.rerun(scope="fragment")


def _with(known: Sequence[Option], now: Option) -> list[Option]:
    """The options, and what the cohort has now if that is none of them."""
    return list(known) if now in known else [now, *known]


def tell_pattern(scenario: Scenario, pattern_id: str) -> str:
    """The lessons of a week: `ma 9:00–12:00, wo 9:00–12:00`."""
    pattern = scenario.pattern_by_id.get(pattern_id)
    slots = [scenario.timeslot_by_id[slot_id] for slot_id in (pattern.slots if pattern is not None else ())]
    return (
        ", ".join(
            t(
                "board.lesson",
                weekday=t(SHORT_WEEKDAYS[WEEKDAYS.index(slot.weekday)]),
                start=write_time(slot.start),
                end=write_time(slot.end),
            )
            for slot in slots
        )
        or pattern_id
    )


def tell_room(scenario: Scenario, room_id: str) -> str:
    room = scenario.room_by_id.get(room_id)
    location = scenario.location_by_id.get(room.location_id) if room is not None else None
    if room is None or location is None:
        return room_id
    return t("board.room-option", room=name_room(scenario, room_id), location=location.name or location.location_id)


def _show_people(desk: Desk, cohort: Cohort) -> None:
    seats = list_people_in(desk.board.scenario, desk.board.plan, cohort.cohort_id)
    st.subheader(t("board.people", count=number(len(seats))), anchor=False)
    if not seats:
        st.markdown(t("board.nobody"))
        return
    rows = [
        {"person": seat.person.person_id, "request": seat.request.request_id, "level": seat.person.level}
        for seat in seats
    ]
    st.dataframe(
        pd.DataFrame(rows),
        column_config={
            "person": st.column_config.TextColumn(t("board.column-person")),
            "request": st.column_config.TextColumn(t("board.column-request")),
            "level": st.column_config.TextColumn(t("board.column-level")),
        },
        hide_index=True,
        height="content",
        alt=t("board.people-of", cohort=cohort.cohort_id),
        key=f"board-people-{state.language()}",
    )
    if cohort.cohort_id not in desk.board.scenario.running_ids:
        _offer_other_seat(desk, {seat.request.request_id: seat.person.person_id for seat in seats})


def _offer_other_seat(desk: Desk, people: dict[str, str]) -> None:
    key = f"{desk.chosen}-{desk.board.moves}"
    request_id = st.selectbox(
        t("board.who-moves"),
        list(people),
        index=None,
        format_func=lambda one: plain(f"{people[one]} ({one})"),
        placeholder=t("board.choose-person"),
        key=f"board-who-{key}",
    )
    if request_id is None:
        return
    cohorts = {cohort.cohort_id: cohort for cohort in list_fitting_cohorts(desk.board, request_id)}
    if not cohorts:
        st.info(t("board.fits-nowhere"), icon=":material/info:")
        return
    cohort_id = st.selectbox(
        t("board.where-to"),
        list(cohorts),
        format_func=lambda one: plain(_tell_option(desk.board.scenario, cohorts[one])),
        key=f"board-where-{key}-{request_id}",
    )
    if st.button(t("board.seat"), icon=":material/swap_horiz:", key="board-seat"):
        keep_desk(deeds.seat(desk, request_id, cohort_id))
        st.rerun(scope="fragment")


def _tell_option(scenario: Scenario, cohort: Cohort) -> str:
    return t(
        "board.cohort-option",
        cohort=cohort.cohort_id,
        start=cohort.start,
        lessons=tell_pattern(scenario, cohort.pattern_id),
        room=name_room(scenario, cohort.room_id),
    )
