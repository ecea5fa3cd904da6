"""A try of one's own: one more dagdeel, teacher or room, what it would give, and keeping or listing it."""

from decimal import Decimal
from typing import Final

import streamlit as st

from planner.exchange.workbook_layout import label_of
from planner.insight.measure_words import tell_measure
from planner.insight.occupancy import list_dagdelen
from planner.model import Scenario
from planner.model.measures import Measure, free_id
from planner.service.capacity import WhatIf, answer_what_if
from planner.store.plans import PlanLine
from planner.texts import write_time
from ui.parts import layout
from ui.parts.capacity.asking import Asked, begin, find, tell_trouble, watch
from ui.parts.capacity.keeping import offer_to_keep
from ui.parts.capacity.own_measures import offer_to_list
from ui.parts.escape import plain
from ui.parts.shown_plan import ShownPlan
from ui.parts.telling_apart import tell_apart
from ui.parts.words import number, t, tell

NAME: Final = "what-if"
SECONDS: Final = 20.0
MOST_SEATS: Final = 100
MOST_HOURS: Final = 60
USUAL_SEATS: Final = 12
USUAL_HOURS: Final = 12
KINDS: Final = {
    "teacher-slots": "pcap_kind_dagdeel",
    "new-teacher": "pcap_kind_teacher",
    "new-room": "pcap_kind_room",
}


def show_own_try(line: PlanLine, shown: ShownPlan) -> None:
    layout.draw_heading("pcap_what_if")
    st.markdown(t("pcap_what_if_lead"))
    asked = find(NAME, line.id)
    is_working = asked is not None and not asked.errand.is_over
    with st.container(border=True):
        measure = _describe(shown.scenario)
        if st.button(t("pcap_try"), icon=":material/science:", disabled=measure is None or is_working) and measure:
            begin(NAME, line.id, SECONDS, answer_what_if, shown.scenario, shown.stored.plan, (measure,), SECONDS)
            st.rerun()
        offer_to_list(line.scenario_id, shown.scenario, measure)
    if is_working:
        watch(NAME)
    elif asked is not None:
        _show_effect(line, shown, asked)


def _describe(scenario: Scenario) -> Measure | None:
    """The measure that the visitor describes; None as long as something is missing."""
    kind = st.segmented_control(
        t("pcap_kind"), list(KINDS), default="teacher-slots", required=True,
        format_func=lambda one: t(KINDS[one]), key="kind-of-measure", wrap=True,
    )  # fmt: skip
    match kind:
        case "teacher-slots":
            return _describe_dagdeel(scenario)
        case "new-teacher":
            return _describe_teacher(scenario)
        case _:
            return _describe_room(scenario)


def _describe_dagdeel(scenario: Scenario) -> Measure | None:
    who, when = st.columns(2)
    teachers = [row.teacher_id for row in scenario.teachers]
    names = {row.teacher_id: f"{row.teacher_id} ({', '.join(row.skills)})" for row in scenario.teachers}
    teacher_id = who.selectbox(t("pcap_teacher"), teachers, format_func=tell_apart(teachers, names.__getitem__))
    if teacher_id is None:
        return None
    teacher = scenario.teacher_by_id[teacher_id]
    names_of_slots = _name_dagdelen(scenario)
    free = [slot_id for slot_id in names_of_slots if not scenario.covers(teacher.slots, slot_id)]
    slots = when.multiselect(
        t("pcap_slots"),
        free,
        format_func=names_of_slots.__getitem__,
        key=f"more-{teacher_id}",
        placeholder=t("pcap_choose"),
    )
    if not slots:
        return None
    minutes = sum(scenario.timeslot_by_id[slot_id].minutes for slot_id in slots)
    hours = None if teacher.max_hours_week is None else Decimal(minutes) / 60
    return Measure(measure_id=NAME, kind="teacher-slots", id=teacher_id, slots=tuple(slots), amount=hours)


def _describe_teacher(scenario: Scenario) -> Measure | None:
    what, where = st.columns(2)
    skills = what.multiselect(
        t("pcap_skills"), sorted({row.skill for row in scenario.programmes}), placeholder=t("pcap_choose")
    )
    locations = where.multiselect(
        t("pcap_locations"), [row.location_id for row in scenario.locations], placeholder=t("pcap_choose")
    )
    names = _name_dagdelen(scenario)
    slots = what.multiselect(
        t("pcap_slots"),
        list(names),
        format_func=names.__getitem__,
        key="slots-of-teacher",
        placeholder=t("pcap_choose"),
    )
    hours = where.number_input(t("pcap_hours"), 1, MOST_HOURS, USUAL_HOURS, key="hours-of-teacher")
    if not skills or not locations or not slots:
        return None
    return Measure(
        measure_id=NAME,
        kind="new-teacher",
        id=free_id(t("pcap_new_teacher_id"), scenario.teacher_by_id),
        skills=tuple(skills),
        locations=tuple(locations),
        slots=tuple(slots),
        amount=Decimal(hours),
    )


def _describe_room(scenario: Scenario) -> Measure | None:
    where, how_many = st.columns(2)
    location_id = where.selectbox(t("pcap_location"), [row.location_id for row in scenario.locations])
    seats = how_many.number_input(t("pcap_seats"), 1, MOST_SEATS, USUAL_SEATS, key="seats-of-room")
    known = {feature for row in scenario.rooms for feature in row.features}
    features = st.multiselect(
        t("pcap_features"), sorted(known), key="features-of-room", placeholder=t("pcap_nothing_special")
    )
    if location_id is None:
        return None
    return Measure(
        measure_id=NAME,
        kind="new-room",
        id=free_id(t("pcap_new_room_id"), scenario.room_by_id),
        locations=(location_id,),
        amount=Decimal(seats),
        features=tuple(features),
    )


def _show_effect(line: PlanLine, shown: ShownPlan, asked: Asked[object]) -> None:
    tell_trouble(asked)
    found = asked.errand.latest
    if not isinstance(found, WhatIf):
        return
    what = plain("; ".join(tell(tell_measure(measure, shown.scenario)) for measure in found.measures))
    if found.gain is None:
        st.info(t("pcap_stopped", what=what), icon=":material/info:")
        return
    if found.gain.saved > 0:
        numbers = {"saved": number(found.gain.saved), "placed": f"{found.gain.more_placed:+d}"}
        st.success(t("pcap_effect", what=what, **numbers), icon=":material/trending_down:")
    else:
        nothing = t("pcap_no_effect", what=what) if found.gain.is_exact else t("pcap_nothing_found", what=what)
        st.info(nothing, icon=":material/trending_flat:")
    least, most = number(found.gain.at_least), number(found.gain.at_most)
    st.markdown(t("pcap_exact") if found.gain.is_exact else t("pcap_between", least=least, most=most))
    if found.gained:
        st.markdown(t("pcap_gained", ids=plain(", ".join(found.gained))))
    if found.lost:
        st.markdown(t("pcap_lost", ids=plain(", ".join(found.lost))))
    offer_to_keep("pcap_keep", line, shown.scenario, found.measures)


def _name_dagdelen(scenario: Scenario) -> dict[str, str]:
    return {
        row.slot_id: f"{tell(label_of(row.weekday))} {write_time(row.start)}–{write_time(row.end)}"
        for row in list_dagdelen(scenario)
    }
