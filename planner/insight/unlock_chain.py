"""A request and those without a place that must come before it: places for all of them, one after the other."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import islice
from typing import NamedTuple

from planner.insight.seats import Seat
from planner.insight.seats_taken import take_seat
from planner.model import Plan, Scenario

Way = tuple[Seat, ...]  # a place for each request, first things first
DAY = timedelta(days=1)
MOST_EACH = 4  # ways that begin with the same place


class Step(NamedTuple):
    """A request that comes before another, and its place."""

    request_id: str
    seat: Seat


def list_unplaced_before(scenario: Scenario, plan: Plan, request_id: str) -> tuple[str, ...]:
    """The requests without a place that must come before this one, the nearest first."""
    placed = {row.request_id for row in plan.placements}
    before = []
    request = scenario.request_by_id[request_id]
    while request.after and request.after not in placed:
        before.append(request.after)
        request = scenario.request_by_id[request.after]
    return tuple(before)


def find_earliest_end(options: Sequence[Sequence[Seat]]) -> date | None:
    """The soonest that a place of each list, each begun after the one before, can be over; None if there is no way."""
    end = date.min
    for seats in options:
        ends = [seat.last_day for seat in seats if seat.first_day > end]
        if not ends:
            return None
        end = min(ends)
    return end


def list_ways(options: Sequence[Sequence[Seat]]) -> Iterator[Way]:
    """Ways to take a place of each list, each begun after the one before is over; the soonest at every step.

    A few for each place of the first list; none are left out of those only if there is one list.
    """
    in_time = _keep_what_ends_in_time(options)
    yield from _go_on(in_time, date.min)


def take_way(scenario: Scenario, plan: Plan, request_ids: Sequence[str], way: Way) -> Plan:
    """The plan with all these places taken."""
    for request_id, seat in zip(request_ids, way, strict=True):
        plan = take_seat(scenario, plan, seat, request_id)
    return plan


def list_first(request_ids: Sequence[str], way: Way) -> tuple[Step, ...]:
    """The places of all but the last request."""
    return tuple(map(Step, request_ids[:-1], way[:-1]))


def order_of(seat: Seat) -> tuple[object, ...]:
    """What begins soonest; of equal ones that with the most others."""
    return seat.first_day, -len(seat.waiting_with), seat.last_day, seat.teacher_id, seat.room_id


def _keep_what_ends_in_time(options: Sequence[Sequence[Seat]]) -> list[list[Seat]]:
    """Without the places that end too late for all that must follow, so that every beginning can be gone on with."""
    kept: list[list[Seat]] = []
    latest_end = date.max
    for seats in reversed(options):
        in_time = [seat for seat in seats if seat.last_day <= latest_end]
        if not in_time:
            return [[]]
        latest_end = max(seat.first_day for seat in in_time) - DAY
        kept.insert(0, in_time)
    return kept


def _go_on(options: Sequence[Sequence[Seat]], after: date) -> Iterator[Way]:
    first, later = options[0], options[1:]
    open_now = [seat for seat in first if seat.first_day > after]
    if not later:
        yield from ((seat,) for seat in sorted(open_now, key=order_of))
        return
    for seat in sorted(open_now, key=lambda one: (one.last_day, order_of(one))):
        for rest in islice(_go_on(later, seat.last_day), MOST_EACH):
            yield (seat, *rest)
