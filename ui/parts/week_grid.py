"""The week of one person, teacher or room: a box per dagdeel and day, ticked when they can."""

from collections.abc import Sequence
from typing import Final, Literal

import streamlit as st

from planner.exchange.workbook_layout import label_of
from planner.model import WEEKDAYS, Person, Room, Scenario, Teacher, Timeslot
from planner.store.scenarios import StoredScenario
from planner.texts import write_time
from ui.parts.saving import save_edit
from ui.parts.words import t, tell

Kind = Literal["people", "teachers", "rooms"]
KINDS: Final[tuple[Kind, ...]] = ("people", "teachers", "rooms")
Owner = Person | Teacher | Room


def edit_week(stored: StoredScenario) -> None:
    """Choose who, tick when, save."""
    scenario = stored.scenario
    choosing, owning = st.columns([1, 2])
    words = {"people": t("week_people"), "teachers": t("week_teachers"), "rooms": t("week_rooms")}
    kind: Kind = choosing.selectbox(t("week_kind"), KINDS, format_func=lambda one: words[one], key="week-kind")
    owners = {_id_of(owner): owner for owner in _owners(scenario, kind)}
    if not owners:
        st.info(t("week_nobody"), icon=":material/info:")
        return
    owner_id = owning.selectbox(
        t("week_owner"), list(owners), format_func=lambda id_: _name(owners[id_]), key=f"week-owner-{kind}"
    )
    _draw_form(stored, kind, owners[owner_id])


def _draw_form(stored: StoredScenario, kind: Kind, owner: Owner) -> None:
    name = f"week:{stored.id}:{stored.revision}:{kind}:{_id_of(owner)}"
    st.markdown(t("week_room_hint") if kind == "rooms" else t("week_hint"))
    with st.form(name, border=True):
        ticked = _draw_boxes(stored.scenario, owner, name)
        is_sent = st.form_submit_button(t("week_save"), type="primary")
    if is_sent:
        after = _with_slots(stored.scenario, kind, owner, _in_order(stored.scenario, owner.slots, ticked))
        save_edit(stored, after, name)
        st.rerun()


def _draw_boxes(scenario: Scenario, owner: Owner, name: str) -> set[str]:
    """A row per dagdeel, a column per day of the week that has any; the ids of what is ticked."""
    days = [day for day in WEEKDAYS if any(slot.weekday == day for slot in scenario.timeslots)]
    times = sorted({(slot.start, slot.end) for slot in scenario.timeslots})
    by_place: dict[tuple[str, int, int], Timeslot] = {
        (row.weekday, row.start, row.end): row for row in scenario.timeslots
    }
    widths = [2, *(1 for _ in days)]
    for column, day in zip(st.columns(widths)[1:], days, strict=True):
        column.markdown(f"**{tell(label_of(day))}**")
    ticked = set()
    for start, end in times:
        first, *boxes = st.columns(widths, vertical_alignment="center")
        first.markdown(f"{write_time(start)}–{write_time(end)}")
        for box, day in zip(boxes, days, strict=True):
            slot = by_place.get((day, start, end))
            if slot is not None and box.checkbox(
                _label(slot), slot.slot_id in owner.slots, key=f"{name}:{slot.slot_id}", label_visibility="collapsed"
            ):
                ticked.add(slot.slot_id)
    return ticked


def _label(slot: Timeslot) -> str:
    return f"{tell(label_of(slot.weekday))} {write_time(slot.start)}–{write_time(slot.end)}"


def _in_order(scenario: Scenario, before: Sequence[str], ticked: set[str]) -> tuple[str, ...]:
    """What was there already in its own order, then what is new in the order of the week."""
    kept = [slot_id for slot_id in before if slot_id in ticked]
    return (
        *kept,
        *(slot.slot_id for slot in scenario.timeslots if slot.slot_id in ticked and slot.slot_id not in kept),
    )


def _with_slots(scenario: Scenario, kind: Kind, owner: Owner, slots: tuple[str, ...]) -> Scenario:
    changed = owner.model_copy(update={"slots": slots})
    return scenario.with_tables(**{kind: tuple(changed if row is owner else row for row in _owners(scenario, kind))})


def _owners(scenario: Scenario, kind: Kind) -> Sequence[Owner]:
    match kind:
        case "people":
            return scenario.people
        case "teachers":
            return scenario.teachers
        case "rooms":
            return scenario.rooms


def _id_of(owner: Owner) -> str:
    match owner:
        case Person():
            return owner.person_id
        case Teacher():
            return owner.teacher_id
        case Room():
            return owner.room_id


def _name(owner: Owner) -> str:
    named = "" if isinstance(owner, Person) else owner.name
    return f"{_id_of(owner)} · {named}" if named else _id_of(owner)
