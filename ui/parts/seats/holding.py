"""Holding a seat for a while, and the seats that are held now."""

from collections.abc import Collection
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import streamlit as st

from planner.insight.seats import SeatsFound
from planner.service.reserving import reserve_seat
from planner.store.reservations import Reservation, Taken, cancel_reservation, list_reservations
from planner.store.scenarios import StoredScenario
from ui import state
from ui.parts import layout
from ui.parts.escape import plain
from ui.parts.notices import notify
from ui.parts.seats.telling import tell_pattern, tell_programme, tell_seat
from ui.parts.storage import the_store
from ui.parts.telling_apart import tell_apart
from ui.parts.words import day, t, tell

USUAL, LONGEST = timedelta(days=14), timedelta(days=92)


def hold_one(stored: StoredScenario, found: SeatsFound) -> None:
    """Which seat, until when, and the button; the soonest is chosen beforehand."""
    zone = ZoneInfo(stored.scenario.timezone)
    today = the_store().now().astimezone(zone).date()
    choosing, ending = st.columns((3, 1))
    write = tell_apart(found.seats, lambda one: tell_seat(stored.scenario, one))
    seat = choosing.selectbox(t("pseats_which"), found.seats, format_func=write, key="seat-to-hold")
    until = ending.date_input(
        t("pseats_hold_until"), today + USUAL, today, today + LONGEST, key="hold-until", format="DD-MM-YYYY"
    )
    if seat is None or until is None:
        return
    shown = f"hold-{found.wish.request.request_id}-{seat.model_dump_json()}"  # a press counts for what was shown only
    if st.button(t("pseats_hold"), type="primary", key=shown):
        ends = datetime.combine(until + timedelta(days=1), time(), zone)
        answer = reserve_seat(
            the_store(), stored.id, stored.revision, seat, found.wish.request.request_id, ends, state.who()
        )
        if isinstance(answer, Taken):
            st.error(plain(tell(answer.reason)), icon=":material/error:")
        else:
            notify(t("pseats_is_held", person=plain(found.wish.person.person_id), until=plain(day(until))))
            st.rerun()


def show_held(stored: StoredScenario, request_ids: Collection[str]) -> None:
    """The seats that are held for these requests, each with a button to give it back; nothing if there are none."""
    held = [row for row in list_reservations(the_store(), stored.id) if row.request_id in request_ids]
    if held:
        layout.draw_heading("pseats_held")
    for row in held:
        telling, giving = st.columns((4, 1), vertical_alignment="center")
        telling.markdown(_tell_held(stored, row))
        if giving.button(t("pseats_give_back"), key=f"give-back-{row.id}", width="stretch"):
            cancel_reservation(the_store(), row.id, state.who())
            notify(t("pseats_given_back", request=plain(row.request_id)))
            st.rerun()


def _tell_held(stored: StoredScenario, row: Reservation) -> str:
    scenario, cohort = stored.scenario, row.cohort
    return t(
        "pseats_held_row",
        request=plain(row.request_id),
        programme=plain(tell_programme(scenario, cohort.programme_id)),
        first=plain(day(scenario.sessions_of(cohort).first_day or cohort.start)),
        pattern=plain(tell_pattern(scenario, cohort.pattern_id)),
        until=plain(day(_last_day_of(row, scenario.timezone))),
        who=plain(row.made_by),
    )


def _last_day_of(row: Reservation, timezone: str) -> date:
    """The last day on which the seat is held, to its end or part of it."""
    return (row.until - timedelta(seconds=1)).astimezone(ZoneInfo(timezone)).date()
