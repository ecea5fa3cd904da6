"""The changes that open a place are those that trying each of them says, with the audit as the judge."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from planner.insight.seats import SeatIndex
from planner.insight.unlock_change import Change, apply_change
from planner.insight.unlock_changes import ChangeSearch, Unlock
from planner.model import LEVELS, Plan, Scenario
from planner.rules.audit import audit
from tests.insight.drawn_plans import draw_case, draw_crowded
from tests.insight.every_seat import list_ways

BATCHES, PER_BATCH, DAMAGED, CROWDED = 5, 8, 6, 8


def is_legal(scenario: Scenario, plan: Plan) -> bool:
    return audit(scenario, plan).legal


def list_every_change(scenario: Scenario, request_id: str) -> list[Change]:
    """All there is to try, but for days to finish by."""
    request = scenario.request_by_id[request_id]
    person = scenario.person_by_id[request.person_id]
    slots = [row.slot_id for row in scenario.timeslots]
    changes = [Change("person-slot", person.person_id, one) for one in slots if one not in person.slots]
    changes += [
        Change("teacher-slot", row.teacher_id, one)
        for row in scenario.teachers
        for one in slots
        if one not in row.slots
    ]
    changes += [
        Change("person-location", person.person_id, row.location_id)
        for row in scenario.locations
        if row.location_id not in person.locations
    ]
    levels = {LEVELS.index(person.level) + step for step in (-1, 1)} if person.level else set()
    changes += [Change("person-level", person.person_id, LEVELS[at]) for at in levels if 0 <= at < len(LEVELS)]
    changes += [Change("room-seat", row.room_id, str(row.capacity + 1)) for row in scenario.rooms]
    for row in scenario.programmes:
        if row.min_size > 1:
            changes.append(Change("smaller-group", row.programme_id, str(row.min_size - 1)))
        if row.max_size > 1:
            changes.append(Change("larger-group", row.programme_id, str(row.max_size + 1)))
    return changes


def find_finish_by(scenario: Scenario, plan: Plan, request_id: str) -> list[Change]:
    """The first later day to finish by that opens a place, if there is one."""
    day = scenario.request_by_id[request_id].finish_by
    while day is not None and day < date(2027, 6, 1):
        day += timedelta(days=1)
        change = Change("finish-by", request_id, day.isoformat())
        if list_ways(apply_change(scenario, change), plan, request_id):
            return [change]
    return []


def find_wrong(scenario: Scenario, plan: Plan, request_id: str) -> set[Change]:
    """What opens a place and is not listed, or the other way round; nothing for who has a place or could have one."""
    index = SeatIndex(scenario, plan)
    found = index.find(request_id)
    if found.seats or found.placed_in:
        return set()
    search = ChangeSearch(index, scenario, plan, request_id, None)
    listed = search.list_changes()
    opened = {change for change, ways in listed.items() if search.find_legal(change, ways)}
    tried = list_every_change(scenario, request_id)
    works = {one for one in tried if list_ways(apply_change(scenario, one), plan, request_id)}
    works.update(find_finish_by(scenario, plan, request_id))
    return opened ^ works


def list_damaged(scenario: Scenario, request_id: str) -> Iterator[Scenario]:
    """The scenario with one thing less, so that there is something to put right."""
    request = scenario.request_by_id[request_id]
    person = scenario.person_by_id[request.person_id]
    for change in list_every_change(scenario, request_id):
        if change.kind in ("person-level", "room-seat", "smaller-group", "larger-group"):
            step = {"room-seat": -2, "smaller-group": 2, "larger-group": -2}.get(change.kind, 0)
            less = change if step == 0 else change._replace(to=str(int(change.to) + step))
            if step == 0 or int(less.to) > 0:
                yield apply_change(scenario, less)
    people = [row for row in scenario.people if row.person_id != person.person_id]
    for slot in person.slots:
        fewer = person.model_copy(update={"slots": tuple(one for one in person.slots if one != slot)})
        yield scenario.with_tables(people=(*people, fewer))
    for place in person.locations:
        fewer = person.model_copy(update={"locations": tuple(one for one in person.locations if one != place)})
        yield scenario.with_tables(people=(*people, fewer))
    for teacher in scenario.teachers:
        others = tuple(row for row in scenario.teachers if row != teacher)
        for slot in teacher.slots:
            short = teacher.model_copy(update={"slots": tuple(one for one in teacher.slots if one != slot)})
            yield scenario.with_tables(teachers=(*others, short))
    soon = request.model_copy(update={"finish_by": scenario.starts_from + timedelta(days=2)})
    requests = tuple(soon if row == request else row for row in scenario.requests)
    yield scenario.with_tables(requests=requests)


@pytest.mark.parametrize("batch", range(BATCHES))
def test_the_changes_that_open_a_place_are_those_that_trying_each_says(batch: int) -> None:
    cases = [(seed, *draw_case(seed)) for seed in range(batch * PER_BATCH, (batch + 1) * PER_BATCH)]

    wrong = [
        (seed, row.request_id, change)
        for seed, scenario, plan in cases
        for row in scenario.requests
        for change in find_wrong(scenario, plan, row.request_id)
    ]

    assert wrong == []


@pytest.mark.parametrize("batch", range(BATCHES))
def test_what_was_taken_away_is_found_again(batch: int) -> None:
    wrong = []
    for seed in range(batch * DAMAGED, (batch + 1) * DAMAGED):
        scenario, plan = draw_case(seed)
        for row in scenario.requests:
            if SeatIndex(scenario, plan).find(row.request_id).seats:
                damaged = [one for one in list_damaged(scenario, row.request_id) if is_legal(one, plan)]
                wrong += [(seed, row.request_id, find_wrong(one, plan, row.request_id)) for one in damaged]

    assert [one for one in wrong if one[2]] == []


@pytest.mark.parametrize("batch", range(BATCHES))
def test_with_company_and_too_few_seats_the_changes_are_those_that_trying_each_says(batch: int) -> None:
    crowded = [(seed, draw_crowded(seed)) for seed in range(batch * CROWDED, (batch + 1) * CROWDED)]

    wrong = [
        (seed, row.request_id, change)
        for seed, scenario in crowded
        for row in scenario.requests
        for change in find_wrong(scenario, Plan(), row.request_id)
    ]

    assert wrong == []


def list_helped(scenario: Scenario, plan: Plan, unlock: Unlock) -> set[str]:
    """Who has a place with the change and none without: who goes along, and whoever uses what changes."""
    along = {one for one in unlock.seat.waiting_with if not list_ways(scenario, plan, one)}
    if unlock.change.kind in ("person-slot", "person-location", "person-level", "finish-by"):
        return along
    changed = apply_change(scenario, unlock.change)
    placed = {row.request_id for row in plan.placements}
    waiting = [row.request_id for row in scenario.requests if row.request_id not in placed]
    return along | {one for one in waiting if list_ways(changed, plan, one) and not list_ways(scenario, plan, one)}


def find_wrong_help(scenario: Scenario, plan: Plan, request_id: str) -> list[tuple[Unlock, set[str]]]:
    """The changes that name others than trying says, with those whom it says; none for who could have a place."""
    index = SeatIndex(scenario, plan)
    if index.find(request_id).seats:
        return []
    found = ChangeSearch(index, scenario, plan, request_id, None).find(lambda: False)
    helped = [(one, list_helped(scenario, plan, one) - {request_id}) for one in found.unlocks]
    return [(one, expected) for one, expected in helped if set(one.helps) != expected]


@pytest.mark.parametrize("batch", range(BATCHES))
def test_whom_a_change_helps_too_is_what_trying_it_says(batch: int) -> None:
    wrong = []
    for seed in range(batch * DAMAGED, (batch + 1) * DAMAGED):
        scenario, plan = draw_case(seed)
        waiting = {row.request_id for row in scenario.requests} - {row.request_id for row in plan.placements}
        for request_id in sorted(waiting):
            for damaged in [one for one in list_damaged(scenario, request_id) if is_legal(one, plan)]:
                wrong += [(seed, *row) for row in find_wrong_help(damaged, plan, request_id)]

    assert wrong == []


@pytest.mark.parametrize("batch", range(BATCHES))
def test_with_company_and_too_few_seats_whom_it_helps_too_is_what_trying_it_says(batch: int) -> None:
    crowded = [(seed, draw_crowded(seed)) for seed in range(batch * DAMAGED, (batch + 1) * DAMAGED)]

    wrong = [
        (seed, *row)
        for seed, scenario in crowded
        for request in scenario.requests
        for row in find_wrong_help(scenario, Plan(), request.request_id)
    ]

    assert wrong == []
