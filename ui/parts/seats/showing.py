"""The seats for one person on the page: the first few as cards, all of them in a table, and those of all people."""

from collections.abc import Iterator, Sequence

import pandas as pd
import streamlit as st

from planner.insight.seats import Seat, SeatsFound
from planner.model import Scenario
from ui.parts.escape import plain
from ui.parts.seats.telling import tell_hours, tell_kind, tell_location, tell_pattern, tell_programme, tell_standing
from ui.parts.words import day, number, t

CARDS = 3
DAY_FORMAT = "DD-MM-YYYY"
NEW_LINE = "  \n"


def show_cards(scenario: Scenario, seats: Sequence[Seat]) -> None:
    """The soonest seats side by side."""
    for seat, column in zip(seats[:CARDS], st.columns(CARDS), strict=False):
        with column, st.container(border=True, height="stretch"):
            st.markdown(f"### {plain(day(seat.first_day))}")
            st.markdown(NEW_LINE.join(_describe(scenario, seat)))


def _describe(scenario: Scenario, seat: Seat) -> Iterator[str]:
    """The lines of a card, safe to show as Markdown."""
    yield t("pseats_until", day=plain(day(seat.last_day)))
    yield f"**{plain(tell_programme(scenario, seat.programme_id))}**"
    yield plain(f"{tell_pattern(scenario, seat.pattern_id)} ({tell_hours(seat)})")
    yield t(
        "pseats_where",
        location=plain(tell_location(scenario, seat.location_id)),
        room=plain(seat.room_id),
        teacher=plain(seat.teacher_id),
    )
    yield f"*{plain(tell_kind(seat))}*"


def show_table(scenario: Scenario, seats: Sequence[Seat]) -> None:
    rows = [
        {
            "first": seat.first_day,
            "pattern": tell_pattern(scenario, seat.pattern_id),
            "location": tell_location(scenario, seat.location_id),
            "kind": tell_kind(seat),
            "last": seat.last_day,
            "hours": seat.minutes_a_week / 60,
            "programme": tell_programme(scenario, seat.programme_id),
            "room": seat.room_id,
            "teacher": seat.teacher_id,
            "waiting": ", ".join(seat.waiting_with),
        }
        for seat in seats
    ]
    text = st.column_config.TextColumn
    st.dataframe(
        pd.DataFrame(rows).drop(columns=[] if any(seat.waiting_with for seat in seats) else ["waiting"]),
        column_config={
            "first": st.column_config.DateColumn(t("title_first_lesson"), format=DAY_FORMAT),
            "last": st.column_config.DateColumn(t("title_last_lesson"), format=DAY_FORMAT),
            "kind": text(t("title_seat")),
            "programme": text(t("title_programme")),
            "pattern": text(t("title_pattern")),
            "hours": st.column_config.NumberColumn(t("title_hours_a_week"), format="localized"),
            "location": text(t("title_location")),
            "room": text(t("title_room")),
            "teacher": text(t("title_teacher")),
            "waiting": text(t("pseats_waiting_with")),
        },
        hide_index=True,
        key="table-of-seats",
        alt=t("pseats_table", count=number(len(seats))),
    )


def show_people(found: Sequence[SeatsFound]) -> None:
    """A row for each request of a klantmanager, with the first seat there is for it."""
    rows = [
        {
            "person": one.wish.person.person_id,
            "request": one.wish.request.request_id,
            "programmes": ", ".join(one.wish.request.programmes),
            "now": tell_standing(one),
            "seats": len(one.seats),
            "soonest": one.seats[0].first_day if one.seats else None,
        }
        for one in found
    ]
    text = st.column_config.TextColumn
    st.dataframe(
        pd.DataFrame(rows),
        column_config={
            "person": text(t("pseats_person")),
            "request": text(t("pseats_request")),
            "programmes": text(t("pseats_programmes")),
            "now": text(t("pseats_now")),
            "seats": st.column_config.NumberColumn(t("pseats_possibilities"), format="localized"),
            "soonest": st.column_config.DateColumn(t("pseats_soonest"), format=DAY_FORMAT),
        },
        hide_index=True,
        key="table-of-people",
        placeholder="–",
        alt=t("pseats_people_table", count=number(len(rows))),
    )
