"""Puts cohorts that began before the first start into a scenario, with the first people who asked and can come."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from benchmarks.history import with_tables
from planner.model import Cohort, Placement, Programme, Request, Scenario

WAITED_BEFORE = timedelta(weeks=10)


class Begun(NamedTuple):
    """A cohort that began on a day, with so many people, at a location."""

    programme_id: str
    start: date
    people: int
    location_id: str


def with_cohorts_under_way(scenario: Scenario, begun: Sequence[Begun]) -> Scenario:
    """Each cohort has a teacher and a room of its own; its people asked for it some weeks before it began."""
    seen: Counter[str] = Counter()
    cohorts: list[Cohort] = []
    members: dict[str, Cohort] = {}
    for row in begun:
        programme = scenario.programme_by_id[row.programme_id]
        cohort = _cohort(scenario, row, programme, seen[row.programme_id])
        seen[row.programme_id] += 1
        cohorts.append(cohort)
        able = [one for one in scenario.requests if one.request_id not in members and _fits(scenario, one, cohort)]
        members |= {request.request_id: cohort for request in able[: row.people]}
    return with_tables(
        scenario,
        cohorts=tuple(cohorts),
        requests=tuple(_asked_before(row, members.get(row.request_id)) for row in scenario.requests),
        placements=tuple(
            Placement(request_id=request_id, cohort_id=cohort.cohort_id, status="published")
            for request_id, cohort in members.items()
        ),
    )


def _cohort(scenario: Scenario, begun: Begun, programme: Programme, number: int) -> Cohort:
    """The `number`-th teacher of the skill and the `number`-th room with the features, so that none is taken twice."""
    teachers = [row for row in scenario.teachers if programme.skill in row.skills]
    rooms = [
        row
        for row in scenario.rooms
        if row.location_id == begun.location_id and set(programme.room_features) <= set(row.features)
    ]
    return Cohort(
        cohort_id=f"{programme.programme_id}-{begun.start:%y%m}-{number + 1}",
        programme_id=programme.programme_id,
        start=begun.start,
        pattern_id=programme.patterns[0],
        location_id=begun.location_id,
        room_id=rooms[number].room_id,
        teacher_id=teachers[number].teacher_id,
        status="running",
    )


def _fits(scenario: Scenario, request: Request, cohort: Cohort) -> bool:
    person = scenario.person_by_id[request.person_id]
    needs = set(person.needs) <= set(scenario.room_by_id[cohort.room_id].features)
    asks = request.programmes[0] == cohort.programme_id and cohort.location_id in person.locations
    return asks and needs and scenario.covers_pattern(person.slots, cohort.pattern_id)


def _asked_before(request: Request, cohort: Cohort | None) -> Request:
    if cohort is None:
        return request
    waiting = min(request.waiting_since or cohort.start, cohort.start - WAITED_BEFORE)
    return request.model_copy(update={"earliest_start": cohort.start, "waiting_since": waiting})
