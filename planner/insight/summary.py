"""The key figures of a legal plan: who is placed, how long people wait, how full groups, teachers and rooms are."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from planner.model import PRIORITIES, Cohort, Plan, Scenario, full_weeks_between, monday_of
from planner.model.records import Record


class ProgrammeFigures(Record):
    """One programme: first choices, people placed, cohorts and their seats (running ones too)."""

    programme_id: str
    name: str
    first_choices: int
    placed: int
    cohorts: int
    seats: int


class PriorityFigures(Record):
    priority: str
    requests: int
    placed: int


class Waiting(Record):
    """Full weeks waited by those with a known date: how many people, all their weeks together, and the longest."""

    people: int
    weeks: int
    longest: int


class Use(Record):
    """Teachers or rooms: how many are used of how many, and minutes taught of minutes available.

    Available are the weeks in which anything is taught: a teacher's or room's own slots, up to the agreed hours.
    """

    used: int
    total: int
    minutes: int
    minutes_available: int


class KeyFigures(Record):
    """Counts are of the whole plan, running cohorts included, except `new_cohorts` and the weeks waited."""

    programmes: tuple[ProgrammeFigures, ...]
    priorities: tuple[PriorityFigures, ...]
    waited_placed: Waiting
    waited_unplaced: Waiting
    new_cohorts: int
    running_cohorts: int
    teachers: Use
    rooms: Use


def summarise(scenario: Scenario, plan: Plan) -> KeyFigures:
    cohort_of = {row.request_id: plan.cohort_by_id[row.cohort_id] for row in plan.placements}
    running = scenario.running_ids
    return KeyFigures(
        programmes=_count_programmes(scenario, plan, cohort_of),
        priorities=_count_priorities(scenario, cohort_of),
        waited_placed=_count_weeks(
            _weeks_until_start(scenario, request_id, cohort)
            for request_id, cohort in cohort_of.items()
            if cohort.cohort_id not in running
        ),
        waited_unplaced=_count_weeks(
            full_weeks_between(row.waiting_since, scenario.starts_from) if row.waiting_since else None
            for row in scenario.requests
            if row.request_id not in cohort_of
        ),
        new_cohorts=sum(row.cohort_id not in running for row in plan.cohorts),
        running_cohorts=sum(row.cohort_id in running for row in plan.cohorts),
        teachers=_measure_teachers(scenario, plan),
        rooms=_measure_rooms(scenario, plan),
    )


def _count_programmes(scenario: Scenario, plan: Plan, cohort_of: dict[str, Cohort]) -> tuple[ProgrammeFigures, ...]:
    first_choices = [row.programmes[0] for row in scenario.requests if row.programmes]
    placed = [cohort.programme_id for cohort in cohort_of.values()]
    cohorts = [row.programme_id for row in plan.cohorts]
    return tuple(
        ProgrammeFigures(
            programme_id=row.programme_id,
            name=row.name,
            first_choices=first_choices.count(row.programme_id),
            placed=placed.count(row.programme_id),
            cohorts=cohorts.count(row.programme_id),
            seats=sum(
                min(row.max_size, scenario.room_by_id[cohort.room_id].capacity)
                for cohort in plan.cohorts
                if cohort.programme_id == row.programme_id
            ),
        )
        for row in sorted(scenario.programmes, key=lambda row: row.programme_id)
    )


def _count_priorities(scenario: Scenario, cohort_of: dict[str, Cohort]) -> tuple[PriorityFigures, ...]:
    return tuple(
        PriorityFigures(
            priority=priority,
            requests=sum(row.priority == priority for row in scenario.requests),
            placed=sum(row.priority == priority and row.request_id in cohort_of for row in scenario.requests),
        )
        for priority in reversed(PRIORITIES)
    )


def _weeks_until_start(scenario: Scenario, request_id: str, cohort: Cohort) -> int | None:
    since, first_day = scenario.request_by_id[request_id].waiting_since, scenario.sessions_of(cohort).first_day
    return full_weeks_between(since, first_day) if since and first_day else None


def _count_weeks(weeks_of_each: Iterable[int | None]) -> Waiting:
    known = [weeks for weeks in weeks_of_each if weeks is not None]
    return Waiting(people=len(known), weeks=sum(known), longest=max(known, default=0))


def _measure_teachers(scenario: Scenario, plan: Plan) -> Use:
    weeks = len(_weeks_taught(scenario, plan))
    a_week = Fraction(0)
    for row in scenario.teachers:
        minutes = Fraction(scenario.minutes_a_week(row.slots))
        a_week += minutes if row.max_hours_week is None else min(minutes, 60 * Fraction(row.max_hours_week))
    return Use(
        used=len({row.teacher_id for row in plan.cohorts}),
        total=len(scenario.teachers),
        minutes=_minutes_taught(scenario, plan),
        minutes_available=int(weeks * a_week),
    )


def _measure_rooms(scenario: Scenario, plan: Plan) -> Use:
    weeks = len(_weeks_taught(scenario, plan))
    all_slots = tuple(row.slot_id for row in scenario.timeslots)
    return Use(
        used=len({row.room_id for row in plan.cohorts}),
        total=len(scenario.rooms),
        minutes=_minutes_taught(scenario, plan),
        minutes_available=weeks * sum(scenario.minutes_a_week(row.slots or all_slots) for row in scenario.rooms),
    )


def _minutes_taught(scenario: Scenario, plan: Plan) -> int:
    return sum(scenario.sessions_of(row).minutes for row in plan.cohorts)


def _weeks_taught(scenario: Scenario, plan: Plan) -> set[date]:
    return {monday_of(session.day) for row in plan.cohorts for session in scenario.sessions_of(row).held}
