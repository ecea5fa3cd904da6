"""The chosen card: what the cohort is, when it meets and who is in it; with everything a hand can change of it."""

from collections.abc import Callable, Hashable, Sequence
from typing import Final, TypeVar

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from planner.insight.board import list_people_in, list_starts
from planner.model import WEEKDAYS, Cohort, Scenario
from planner.service.board import list_fitting_cohorts
from planner.texts import write_time
from ui import state
from ui.parts.board import desk as deeds
from ui.parts.board.content import name_programme, name_room, name_teacher
from ui.parts.board.desk import Desk
from ui.parts.board.keeping import keep_desk, the_desk
from ui.parts.escape import plain
from ui.parts.telling_apart import tell_apart
from ui.parts.words import day, number, t

Option = TypeVar("Option", bound=Hashable)
FIELDS: Final = ("start", "pattern_id", "teacher_id", "room_id")
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
    st.button(
        t(label), icon=icon, key="board-lock", help=t("board.lock-help"), on_click=_turn_lock, args=(cohort.cohort_id,)
    )


def _offer_change(desk: Desk, cohort: Cohort) -> None:
    """A form with all that can be other about the cohort, to be changed in one move."""
    scenario = desk.board.scenario
    programme = scenario.programme_by_id.get(cohort.programme_id)
    skill = programme.skill if programme is not None else ""
    teachers = [row.teacher_id for row in scenario.teachers if skill in row.skills]
    rooms = [row.room_id for row in sorted(scenario.rooms, key=lambda row: (row.location_id, row.room_id))]
    key = f"{cohort.cohort_id}-{desk.board.moves}"
    with st.form(f"board-change-{key}", border=False):
        left, right = st.columns(2)
        _offer(left, "board.change-start", f"start-{key}", list_starts(scenario, cohort), cohort.start, day)
        patterns = programme.patterns if programme is not None else ()
        _offer(
            right,
            "board.change-pattern",
            f"pattern_id-{key}",
            patterns,
            cohort.pattern_id,
            lambda pattern_id: tell_pattern(scenario, pattern_id),
        )
        _offer(
            left,
            "board.change-teacher",
            f"teacher_id-{key}",
            teachers,
            cohort.teacher_id,
            lambda teacher_id: name_teacher(scenario, teacher_id),
        )
        _offer(
            right,
            "board.change-room",
            f"room_id-{key}",
            rooms,
            cohort.room_id,
            lambda room_id: tell_room(scenario, room_id),
        )
        st.form_submit_button(
            t("board.change"), icon=":material/swap_horiz:", on_click=_change, args=(cohort.cohort_id, key)
        )


def _offer(
    where: DeltaGenerator,
    label: str,
    key: str,
    known: Sequence[Option],
    now: Option,
    write: Callable[[Option], str],
) -> None:
    options = _with(known, now)
    where.selectbox(t(label), options, options.index(now), format_func=tell_apart(options, write), key=f"board-{key}")


def _turn_lock(cohort_id: str) -> None:
    desk = the_desk()
    if desk is not None:
        keep_desk(deeds.turn_lock(desk, cohort_id))


def _change(cohort_id: str, key: str) -> None:
    desk = the_desk()
    if desk is not None:
        fields = {name: state.widget(f"board-{name}-{key}") for name in FIELDS}
        keep_desk(deeds.change(desk, cohort_id, **fields))


def _seat(request_id: str, cohort_id: str) -> None:
    desk = the_desk()
    if desk is not None:
        keep_desk(deeds.seat(desk, request_id, cohort_id))


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
        format_func=lambda one: f"{people[one]} ({one})",
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
        format_func=lambda one: _tell_option(desk.board.scenario, cohorts[one]),
        key=f"board-where-{key}-{request_id}",
    )
    st.button(
        t("board.seat"), icon=":material/swap_horiz:", key="board-seat", on_click=_seat, args=(request_id, cohort_id)
    )


def _tell_option(scenario: Scenario, cohort: Cohort) -> str:
    return t(
        "board.cohort-option",
        cohort=cohort.cohort_id,
        start=cohort.start,
        lessons=tell_pattern(scenario, cohort.pattern_id),
        room=name_room(scenario, cohort.room_id),
    )
