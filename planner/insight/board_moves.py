"""What a cohort becomes where its card is put down: another dagdeel, week, teacher, room or location.

A place on the board leaves something open: which pattern has that dagdeel, which room of that location. What is closest
to the cohort as it is comes first; whoever moves takes the first that breaks no rule.
"""

from typing import NamedTuple

from planner.insight.board import Column, View, find_column, find_row_id, tell_weekday
from planner.model import Cohort, Pattern, Plan, Scenario
from planner.rules.facts import find_cohort_by_request
from planner.rules.finding import Finding
from planner.texts import message, write_time


class Target(NamedTuple):
    """Where a card is put down: a row and a dagdeel of a board."""

    view: View
    row_id: str
    column: Column


class Place(NamedTuple):
    """What a row of the board stands for: a teacher, or a room with its location."""

    teacher_id: str
    room_id: str
    location_id: str


def list_forms(
    scenario: Scenario, columns: tuple[Column, ...], cohort: Cohort, slot_id: str, target: Target
) -> tuple[Cohort, ...]:
    """What the cohort can become at the target, closest first; the card that is moved is its lesson in `slot_id`.

    None if its programme has no pattern in that dagdeel, or the location has no room.
    """
    patterns = list_patterns_at(scenario, columns, cohort, slot_id, target.column)
    places = list_places_at(scenario, cohort, target.view, target.row_id)
    return shape(cohort, patterns, places)


def shape(cohort: Cohort, patterns: tuple[str, ...], places: tuple[Place, ...]) -> tuple[Cohort, ...]:
    """The cohort in each of these places, in each of these patterns."""
    return tuple(
        cohort.model_copy(update={"pattern_id": pattern_id, **place._asdict()})
        for place in places
        for pattern_id in patterns
    )


def list_patterns_at(
    scenario: Scenario, columns: tuple[Column, ...], cohort: Cohort, slot_id: str, column: Column
) -> tuple[str, ...]:
    """Patterns of the programme with a lesson in the dagdeel: first those with most of the other lessons in common.

    In the card's own dagdeel the cohort keeps its pattern.
    """
    if find_column(columns, scenario.timeslot_by_id[slot_id]) == column:
        return (cohort.pattern_id,)
    programme = scenario.programme_by_id.get(cohort.programme_id)
    offered = [scenario.pattern_by_id[pattern_id] for pattern_id in (programme.patterns if programme else ())]
    there = [row for row in offered if any(column.holds(scenario.timeslot_by_id[slot]) for slot in row.slots)]
    others = (row for row in there if row.pattern_id != cohort.pattern_id)
    return tuple(row.pattern_id for row in sorted(others, key=lambda row: _distance(scenario, cohort, slot_id, row)))


def list_places_at(scenario: Scenario, cohort: Cohort, view: View, row_id: str) -> tuple[Place, ...]:
    """What the row stands for; in its own row a cohort keeps all, at another location it can have each room."""
    now = Place(cohort.teacher_id, cohort.room_id, cohort.location_id)
    if row_id == find_row_id(cohort, view):
        return (now,)
    if view == "teacher":
        return (now._replace(teacher_id=row_id),)
    rooms = [room for room in scenario.rooms if row_id == (room.room_id if view == "room" else room.location_id)]
    return tuple(
        now._replace(room_id=room.room_id, location_id=room.location_id)
        for room in sorted(rooms, key=lambda room: (room.capacity, room.room_id))
    )


def tell_no_form(scenario: Scenario, cohort: Cohort, target: Target, has_pattern: bool) -> Finding:
    """Why there is nothing that the cohort could become at the target."""
    if not has_pattern:
        fact = message(
            "board.no-pattern",
            programme=cohort.programme_id,
            weekday=tell_weekday(target.column.weekday),
            start=write_time(target.column.start),
        )
        return Finding("cohort-pattern", cohort.cohort_id, fact)
    fact = message("board.no-room", cohort=cohort.cohort_id, location=target.row_id)
    return Finding("room-fits", cohort.cohort_id, fact)


def find_pin(scenario: Scenario, cohort: Cohort) -> Finding | None:
    """Why the cohort may not be moved at all: it has begun or is locked, in the scenario or on the board."""
    before = scenario.cohort_by_id.get(cohort.cohort_id)
    if before is not None and before.status == "running":
        return Finding("locks-kept", cohort.cohort_id, message("board.running", cohort=cohort.cohort_id))
    if cohort.locked or (before is not None and before.locked):
        return Finding("locks-kept", cohort.cohort_id, message("board.locked", cohort=cohort.cohort_id))
    return None


def list_cohorts_for(scenario: Scenario, plan: Plan, request_id: str) -> tuple[Cohort, ...]:
    """The other cohorts of the plan with a programme that the request asks for and that have not begun."""
    request = scenario.request_by_id[request_id]
    now = find_cohort_by_request(scenario, plan).get(request_id)
    found = [row for row in plan.cohorts if row.programme_id in request.programmes and row != now]
    open_still = (row for row in found if row.cohort_id not in scenario.running_ids)
    return tuple(sorted(open_still, key=lambda row: (row.start, row.cohort_id)))


def _distance(scenario: Scenario, cohort: Cohort, slot_id: str, pattern: Pattern) -> tuple[bool, int, int, str]:
    """How far a pattern is from the lessons that stay and from the hours of the lesson that moves away."""
    now = scenario.pattern_by_id.get(cohort.pattern_id)
    stay = set(now.slots if now is not None else ()) - {slot_id}
    had = scenario.timeslot_by_id[slot_id].minutes
    minutes = [scenario.timeslot_by_id[other].minutes for other in pattern.slots]
    in_common = len(stay.intersection(pattern.slots))
    return slot_id in pattern.slots, -in_common, sum(abs(one - had) for one in minutes), pattern.pattern_id
