"""The changes that place a request and what must come first are those that trying each says, the audit as the judge."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from planner.insight.seats import SeatIndex
from planner.insight.unlock_chain import list_unplaced_before, take_way
from planner.insight.unlock_change import Change, apply_change
from planner.insight.unlock_changes import ChangeSearch
from planner.model import Plan, Scenario
from planner.rules.audit import audit
from tests.insight.drawn_plans import draw_in_turn
from tests.insight.every_seat import list_plans
from tests.insight.test_unlock_changes import list_every_change
from tests.rules.build import MONDAY, person, programme, request, room, scenario, teacher

BATCHES, PER_BATCH = 4, 3
LAST_DAY = date(2027, 2, 15)  # nothing drawn is taught later


def can_place(scenario: Scenario, plan: Plan, request_ids: Sequence[str]) -> bool:
    """True if the requests can all get a seat, the first of them first, while the rest stays as it is."""
    if not request_ids:
        return True
    return any(can_place(scenario, seated, request_ids[1:]) for seated in list_plans(scenario, plan, request_ids[0]))


def find_finish_by(scenario: Scenario, request_ids: Sequence[str], request_id: str) -> list[Change]:
    """The first later day to finish by that places them all, if there is one."""
    day = scenario.request_by_id[request_id].finish_by
    while day is not None and day < LAST_DAY:
        day += timedelta(days=1)
        change = Change("finish-by", request_id, day.isoformat())
        if can_place(apply_change(scenario, change), Plan(), request_ids):
            return [change]
    return []


def list_what_works(scenario: Scenario, request_ids: Sequence[str]) -> set[Change]:
    changes = {change for one in request_ids for change in list_every_change(scenario, one)}
    works = {change for change in changes if can_place(apply_change(scenario, change), Plan(), request_ids)}
    return works.union(*(find_finish_by(scenario, request_ids, one) for one in request_ids))


class Searched:
    """What is found for a request, beside what trying says."""

    def __init__(self, drawn: Scenario, request_id: str) -> None:
        self.drawn = drawn
        self.search = ChangeSearch(SeatIndex(drawn, Plan()), drawn, Plan(), request_id, None)
        self.found = self.search.find(lambda: False)

    def find_wrong(self) -> list[tuple[str, object]]:
        """What is found and does not work, or works and is not found, though all is said to have been tried."""
        way = self.search.find_free()
        if way is not None:
            taken = take_way(self.drawn, Plan(), self.search.request_ids, way)
            return [] if audit(self.drawn, taken).legal else [("not free", way)]
        if can_place(self.drawn, Plan(), self.search.request_ids):
            return [("free", way)]
        listed = self.search.list_changes()
        opened = {change for change, ways in listed.items() if self.search.find_legal(change, ways)}
        works = list_what_works(self.drawn, self.search.request_ids)
        missed = works - opened if self.found.is_complete else set()
        return [*(("missed", one) for one in missed), *(("too many", one) for one in opened - works)]


@pytest.mark.parametrize("batch", range(BATCHES))
def test_the_changes_that_place_all_in_turn_are_those_that_trying_each_says(batch: int) -> None:
    searched = [
        (seed, Searched(drawn, row.request_id))
        for seed in range(batch * PER_BATCH, (batch + 1) * PER_BATCH)
        for drawn in [draw_in_turn(seed)]
        for row in drawn.requests
        if list_unplaced_before(drawn, Plan(), row.request_id)
    ]

    wrong = [(seed, one.search.request_ids, one.find_wrong()) for seed, one in searched]

    assert [row for row in wrong if row[2]] == []
    assert sum(one.found.is_complete for _, one in searched) > len(searched) / 2


def test_who_comes_along_first_may_come_along_later_too() -> None:
    """Two people who want the same two groups of two, for which their teacher lacks one dagdeel."""
    asked = scenario(
        starts_until=MONDAY + timedelta(weeks=1),
        programmes=(programme("taal", weeks=1, patterns=("ma-o",), min_size=2, max_size=2),),
        rooms=(room("C1"),),
        teachers=(teacher("T1", slots=("di-o",)),),
        people=(person("p1"), person("p2")),
        requests=tuple(
            request(f"q{one}{step}", person_id=f"p{one}", after=f"q{one}1" if step == 2 else "")
            for one in (1, 2)
            for step in (1, 2)
        ),
    )

    found = ChangeSearch(SeatIndex(asked, Plan()), asked, Plan(), "q12", None).find(lambda: False)

    assert [
        (one.change, one.first[0].seat.waiting_with, one.seat.waiting_with, one.helps) for one in found.unlocks
    ] == [(Change("teacher-slot", "T1", "ma-o"), ("q21",), ("q22",), ("q21", "q22"))]
