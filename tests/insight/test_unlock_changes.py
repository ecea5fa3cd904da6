"""The changes that open a place are those that trying each of them says, with the audit as the judge."""

from datetime import date, timedelta

import pytest

from planner.insight.seats import SeatIndex
from planner.insight.unlock_change import Change, apply_change
from planner.insight.unlock_changes import ChangeSearch
from planner.insight.unlock_world import WiderWorld
from planner.model import LEVELS, Plan, Scenario
from tests.insight.drawn_plans import draw_case
from tests.insight.every_seat import list_ways

BATCHES, PER_BATCH = 5, 8


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


def find_wrong(seed: int) -> list[tuple[object, ...]]:
    scenario, plan = draw_case(seed)
    index = SeatIndex(scenario, plan)
    wrong: list[tuple[object, ...]] = []
    for row in scenario.requests:
        found = index.find(row.request_id)
        if found.seats or found.placed_in:
            continue
        search = ChangeSearch(index, scenario, plan, row.request_id, None)
        listed = search.list_changes(WiderWorld(scenario, plan))
        opened = {change for change, seat in listed.items() if search.is_legal(change, seat)}
        tried = list_every_change(scenario, row.request_id)
        works = {one for one in tried if list_ways(apply_change(scenario, one), plan, row.request_id)}
        works.update(find_finish_by(scenario, plan, row.request_id))
        wrong += [(seed, row.request_id, change) for change in opened ^ works]
    return wrong


@pytest.mark.parametrize("batch", range(BATCHES))
def test_the_changes_that_open_a_place_are_those_that_trying_each_says(batch: int) -> None:
    wrong = [row for seed in range(batch * PER_BATCH, (batch + 1) * PER_BATCH) for row in find_wrong(seed)]

    assert wrong == []
