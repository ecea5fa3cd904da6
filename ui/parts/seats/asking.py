"""Whom a seat is looked for: one of a klantmanager's people, or somebody who is described."""

from decimal import Decimal
from typing import Final

import streamlit as st

from planner.exchange.workbook_layout import label_of
from planner.insight.occupancy import list_dagdelen
from planner.insight.seats import SeatsFound
from planner.insight.seats_agenda import Wish
from planner.insight.seats_taken import make_request
from planner.model import LEVELS, WEEKDAYS, Person, Scenario
from planner.texts import write_time
from ui import state
from ui.parts.escape import plain
from ui.parts.seats.finding import Indexed
from ui.parts.seats.telling import tell_location, tell_programme
from ui.parts.telling_apart import tell_apart
from ui.parts.words import t, tell
from ui.parts.worked_out import work_out

DESCRIBED: Final = "beschreven"
FIRST_LEVEL: Final = "A1"
"""The level that the description begins with, together with a programme for it: not with an answer that is no."""
_KLANTMANAGER: Final = "choice-of-klantmanager"
_REQUEST: Final = "choice-of-request"


def pick_klantmanager(scenario: Scenario) -> str:
    """Who is asking; the choice is remembered while the visitor is elsewhere."""
    ids = sorted({row.klantmanager_id for row in scenario.people})
    names = {row.klantmanager_id: row.name for row in scenario.klantmanagers}
    kept = state.keep_or("klantmanager", "")
    chosen = st.selectbox(
        t("pseats_klantmanager"),
        ids,
        index=ids.index(kept) if kept in ids else 0,
        format_func=lambda id_: " ".join((id_, names.get(id_, ""))).strip() or t("pseats_no_klantmanager"),
        key=_KLANTMANAGER,
    )
    state.keep("klantmanager", chosen or "")
    return chosen or ""


def choose_request(klantmanager_id: str, request_id: str) -> None:
    """Whom the page opens with when it is looked at next."""
    state.keep("klantmanager", klantmanager_id)
    state.fill_widget(_REQUEST, request_id)


def find_for_people(indexed: Indexed, klantmanager_id: str) -> dict[str, SeatsFound]:
    """What there is for each request of this klantmanager's people that has not begun; those without a place first."""
    return work_out("seats-of-people", (indexed,), klantmanager_id, lambda: _find_for_people(indexed, klantmanager_id))


def _find_for_people(indexed: Indexed, klantmanager_id: str) -> dict[str, SeatsFound]:
    scenario = indexed.stored.scenario
    theirs = [row for row in scenario.requests if _klantmanager_of(scenario, row.person_id) == klantmanager_id]
    found = [indexed.finder.find(row.request_id) for row in theirs]
    waiting = [one for one in found if one.bond != "running"]
    waiting.sort(key=lambda one: (one.placed_in != "", one.wish.person.person_id, one.wish.request.request_id))
    return {one.wish.request.request_id: one for one in waiting}


def pick_request(found: dict[str, SeatsFound]) -> SeatsFound:
    """One of these requests, of which there is at least one."""
    chosen = st.selectbox(
        t("pseats_request"), list(found), format_func=lambda id_: _tell_request(found[id_]), key=_REQUEST
    )
    return found[chosen] if chosen in found else next(iter(found.values()))


def describe_person(scenario: Scenario) -> Wish | None:
    """A person who is not in the data, and one programme; None until there are hours and a place."""
    programmes, levels, hours = st.columns((2, 1, 1))
    ids = sorted(scenario.programme_by_id)
    programme_id = programmes.selectbox(
        t("pseats_programme"),
        ids,
        index=next((at for at, id_ in enumerate(ids) if _takes_level(scenario, id_, FIRST_LEVEL)), 0),
        format_func=lambda id_: tell_programme(scenario, id_),
        key="described-programme",
    )
    level = levels.selectbox(
        t("pseats_level"),
        ("", *LEVELS),
        index=1 + LEVELS.index(FIRST_LEVEL),
        format_func=lambda code: code or t("pseats_level_unknown"),
        key="described-level",
    )
    most = hours.number_input(
        t("pseats_most_hours"), 1, 40, None, placeholder=t("pseats_no_most_hours"), key="described-hours"
    )
    locations = st.multiselect(
        t("pseats_locations"),
        sorted(scenario.location_by_id),
        default=sorted(scenario.location_by_id),
        format_func=tell_apart(sorted(scenario.location_by_id), lambda id_: tell_location(scenario, id_)),
        key="described-locations",
    )
    slots = _pick_hours(scenario)
    if not (programme_id and locations and slots):
        return None
    tags = scenario.programme_by_id[programme_id].person_tags
    if tags:
        st.markdown(t("pseats_tags_assumed", tags=plain(", ".join(tags))))
    person = Person.model_validate(
        {
            "person_id": _free_id(scenario),
            "level": level or "",
            "slots": slots,
            "locations": tuple(locations),
            "tags": tags,
            "max_hours_week": Decimal(most) if most else None,
        }
    )
    return Wish(make_request(scenario, person.person_id, programme_id), person)


def _takes_level(scenario: Scenario, programme_id: str, level: str) -> bool:
    """Whether somebody of this level may be in the programme."""
    programme = scenario.programme_by_id[programme_id]
    rank = LEVELS.index(level)
    is_high_enough = not programme.level_from or LEVELS.index(programme.level_from) <= rank
    return is_high_enough and (not programme.level_to or rank <= LEVELS.index(programme.level_to))


def _pick_hours(scenario: Scenario) -> tuple[str, ...]:
    """A box for each dagdeel: a row for its hours, a column for its day."""
    st.markdown(t("pseats_hours_possible"))
    dagdelen: dict[tuple[str, int, int], str] = {
        (row.weekday, row.start, row.end): row.slot_id for row in list_dagdelen(scenario)
    }
    days = [day for day in WEEKDAYS if any(weekday == day for weekday, _, _ in dagdelen)]
    widths = [2, *(1 for _ in days)]
    for column, day in zip(st.columns(widths)[1:], days, strict=True):
        column.markdown(f"**{tell(label_of(day))}**")
    chosen = []
    for start, end in sorted({(start, end) for _, start, end in dagdelen}):
        hours = f"{write_time(start)}–{write_time(end)}"
        first, *boxes = st.columns(widths, vertical_alignment="center")
        first.markdown(hours)
        for box, day in zip(boxes, days, strict=True):
            slot_id = dagdelen.get((day, start, end))
            label = plain(f"{tell(label_of(day))} {hours}")
            key = f"described-slot-{slot_id}"
            if slot_id is not None and box.checkbox(label, True, key=key, label_visibility="collapsed"):
                chosen.append(slot_id)
    return tuple(chosen)


def _tell_request(found: SeatsFound) -> str:
    request, person = found.wish
    return " · ".join((person.person_id, request.request_id, ", ".join(request.programmes)))


def _klantmanager_of(scenario: Scenario, person_id: str) -> str:
    return scenario.person_by_id[person_id].klantmanager_id


def _free_id(scenario: Scenario) -> str:
    return next(name for number in range(1, 10**6) if (name := f"{DESCRIBED}-{number}") not in scenario.person_by_id)
