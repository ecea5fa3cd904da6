"""Faults to plant in a legal plan of `legal_plans`: for each rule one or more changes of the plan that break it."""

import random
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from planner.model import Cohort, Placement, Plan, Scenario
from tests.rules.legal_plans import SPARES

Planting = Callable[[Scenario, Plan, Cohort], Plan]


def plant(rule: str, scenario: Scenario, plan: Plan, chance: random.Random) -> Plan:
    """The plan with one fault against the rule, in or beside a cohort that is not running and has people in it."""
    victim = chance.choice([cohort for cohort in plan.cohorts if cohort.cohort_id != "loopt"])
    return chance.choice(FAULTS[rule])(scenario, plan, victim)


def _with(**fields: Any) -> Planting:
    """Give the cohort other fields."""

    def planted(scenario: Scenario, plan: Plan, victim: Cohort) -> Plan:
        return _swap(plan, victim, **fields)

    return planted


def _seated(*request_ids: str) -> Planting:
    """Seat these requests in the cohort."""

    def planted(scenario: Scenario, plan: Plan, victim: Cohort) -> Plan:
        return _seat(plan, victim.cohort_id, *request_ids)

    return planted


def _beside(request_id: str, *, also: str = "", **fields: Any) -> Planting:
    """Open a second cohort like it with other fields, with this request in it (and `also` in the first)."""

    def planted(scenario: Scenario, plan: Plan, victim: Cohort) -> Plan:
        second = victim.model_copy(update={"cohort_id": "tweede", **fields})
        plan = _seat(plan, victim.cohort_id, also) if also else plan
        return _seat(Plan(cohorts=(*plan.cohorts, second), placements=plan.placements), "tweede", request_id)

    return planted


def _swap(plan: Plan, old: Cohort, **fields: Any) -> Plan:
    new = old.model_copy(update=fields)
    return Plan(cohorts=tuple(new if row is old else row for row in plan.cohorts), placements=plan.placements)


def _seat(plan: Plan, cohort_id: str, *request_ids: str) -> Plan:
    seats = tuple(Placement(request_id=request_id, cohort_id=cohort_id) for request_id in request_ids)
    return Plan(cohorts=plan.cohorts, placements=(*plan.placements, *seats))


def _start_a_day_late(scenario: Scenario, plan: Plan, victim: Cohort) -> Plan:
    return _swap(plan, victim, start=victim.start + timedelta(days=1))


def _start_too_early(scenario: Scenario, plan: Plan, victim: Cohort) -> Plan:
    return _swap(plan, victim, start=scenario.starts_from - timedelta(weeks=1))


def _start_too_late(scenario: Scenario, plan: Plan, victim: Cohort) -> Plan:
    return _swap(plan, victim, start=scenario.starts_until + timedelta(weeks=1))


def _open_empty(scenario: Scenario, plan: Plan, victim: Cohort) -> Plan:
    empty = victim.model_copy(update={"cohort_id": "leeg"})
    return Plan(cohorts=(*plan.cohorts, empty), placements=plan.placements)


def _repeat_a_row(scenario: Scenario, plan: Plan, victim: Cohort) -> Plan:
    return Plan(cohorts=plan.cohorts, placements=(*plan.placements, plan.placements[0]))


def _teach_elsewhere_that_day(scenario: Scenario, plan: Plan, victim: Cohort) -> Plan:
    """A second cohort with the same teacher on the same days, at another time and another location."""
    days, part = victim.pattern_id.rsplit("-", 1)
    pattern_id = f"{days}-{'m' if part == 'o' else 'o'}"
    location_id = "N" if victim.location_id == "C" else "C"
    room_id = f"{location_id}2"
    on_site = _swap(plan, victim, location_id="C", room_id="C1") if victim.location_id == "W" else plan
    location_id, room_id = ("N", "N2") if victim.location_id == "W" else (location_id, room_id)
    fields = {"pattern_id": pattern_id, "location_id": location_id, "room_id": room_id}
    return _beside("q-spare1", **fields)(scenario, on_site, victim)


def _drop_running(scenario: Scenario, plan: Plan, victim: Cohort) -> Plan:
    return Plan(cohorts=plan.cohorts[1:], placements=plan.placements)


def _change_running(scenario: Scenario, plan: Plan, victim: Cohort) -> Plan:
    return _swap(plan, plan.cohorts[0], teacher_id="T9")


def _leave_running(scenario: Scenario, plan: Plan, victim: Cohort) -> Plan:
    return Plan(cohorts=plan.cohorts, placements=plan.placements[1:])


def _join_running(scenario: Scenario, plan: Plan, victim: Cohort) -> Plan:
    return _seat(plan, "loopt", "q-spare1")


FAULTS: dict[str, tuple[Planting, ...]] = {
    "one-cohort-per-request": (_repeat_a_row, _seated("bestaat-niet"), _seated("q-spare1", "q-spare1")),
    "programme-asked": (_with(programme_id="ongevraagd"), _with(programme_id="weg")),
    "level-fits": (_seated("q-te-hoog"), _seated("q-geen-niveau")),
    "person-tags": (_seated("q-geen-kenmerk"),),
    "start-window": (_seated("q-laat"), _seated("q-vroeg")),
    "person-available": (_seated("q-nooit"), _seated("q-weg")),
    "person-reaches": (_seated("q-ver-weg"), _with(location_id="Z"), _with(location_id="weg")),
    "person-overlap": (_seated("q-spare1", "q-spare1-nog-een"), _beside("q-spare1", also="q-spare1-nog-een")),
    "person-week-load": (_seated("q-half-uur"),),
    "care-partners": (_seated("q-ouder1", "q-ouder2"), _beside("q-ouder1", also="q-ouder2")),
    "needs-met": (_seated("q-rolstoel"),),
    "after-request": (_seated("q-eerst"), _beside("q-eerst", also="q-spare1")),
    "group-size": (_open_empty, _seated(*(f"q-{spare}" for spare in SPARES))),
    "cohort-start": (_start_a_day_late, _start_too_early, _start_too_late),
    "cohort-pattern": (_with(pattern_id="niet-aangeboden"), _with(pattern_id="weg")),
    "lost-sessions": (_with(location_id="L", pattern_id="ma-do-o"),),
    "teacher-qualified": (_with(teacher_id="onbevoegd"), _with(teacher_id="elders"), _with(teacher_id="weg")),
    "teacher-available": (_with(teacher_id="nooit"), _with(teacher_id="ziek")),
    "teacher-overlap": (_beside("q-spare1", room_id="C2"), _beside("q-spare1", location_id="N", room_id="N1")),
    "teacher-week-load": (_with(teacher_id="half-uur"),),
    "teacher-one-location-a-day": (_teach_elsewhere_that_day,),
    "room-fits": (_with(room_id="Z1"), _with(location_id="C", room_id="N1"), _with(location_id="C", room_id="C-klein")),
    "room-available": (_with(room_id="C-dicht"), _with(room_id="C-kapot")),
    "room-overlap": (_beside("q-spare1", teacher_id="T3"),),
    "locks-kept": (_drop_running, _change_running, _leave_running, _join_running),
}
