"""The small changes that would each give a request a place beside a plan, in which nothing else changes at all.

Tried are: one more dagdeel, another location or a neighbouring level for the person, a later day to finish by, one more
dagdeel of a teacher, one more seat in a room, and groups that may be one smaller or one larger. Each is tried by itself
and all of each kind; a change is named only after the audit has passed the plan that it makes possible.

Of a request that must come after others without a place, a change counts if it gives all of them one, in order.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import NamedTuple

from planner.insight.seats import Seat, SeatIndex
from planner.insight.seats_agenda import Wish
from planner.insight.seats_taken import take_seat
from planner.insight.unlock_chain import (
    Step,
    Way,
    find_earliest_end,
    list_first,
    list_unplaced_before,
    list_ways,
    order_of,
    take_way,
)
from planner.insight.unlock_change import (
    KINDS,
    Change,
    allow_until,
    apply_change,
    change_person,
    list_neighbouring_levels,
)
from planner.insight.unlock_world import Opened, WiderWorld
from planner.model import Plan, Scenario
from planner.rules.audit import audit

MOST_OF_A_KIND = 3
MOST_IN_TURN = 3  # places tried at each step, if they are taken one by one
MOST_TRIED = 12  # ways to take the places that one change opens, until the audit passes one
FAR_OFF = date.max


class Unlock(NamedTuple):
    """A change, the place that it opens, and others who have no place, nor a free one to take, and get one by it.

    `first` are the places of the requests without one that must come before, first things first.
    """

    change: Change
    seat: Seat
    helps: tuple[str, ...]
    first: tuple[Step, ...] = ()


class Unlocks(NamedTuple):
    """The best of each kind, best first; `found` counts all; `is_complete` if every change was tried in the time."""

    unlocks: tuple[Unlock, ...]
    found: int
    is_complete: bool


class ChangeSearch:
    """Beside one legal plan that does not place the request; `before` asks for a place that begins sooner."""

    def __init__(self, index: SeatIndex, scenario: Scenario, plan: Plan, request_id: str, before: date | None) -> None:
        self.index = index
        self.scenario = scenario
        self.plan = plan
        self.before = before or FAR_OFF
        self.request_ids = (*reversed(list_unplaced_before(scenario, plan, request_id)), request_id)
        self.wishes = tuple(_make_wish(scenario, one) for one in self.request_ids)
        self._out_of_turn = SeatIndex(scenario, plan, in_turn=False) if self.waits else index
        self.free = [self._find(number, wish) if self.waits else () for number, wish in enumerate(self.wishes)]
        self._could_sit: dict[str, bool] = {}

    @property
    def waits(self) -> bool:
        """True if something without a place must come before."""
        return len(self.wishes) > 1

    def find_free(self) -> Way | None:
        """Free places for the request and for all that must come before it, passed by the audit."""
        return self._find_legal(self.scenario, tuple(islice(list_ways(self.free), MOST_TRIED)))

    def find(self, should_stop: Callable[[], bool]) -> Unlocks:
        opened = self.list_changes()
        helped, is_complete = self._count_helped(opened, should_stop)
        unlocks = {one: self._make_unlock(one, ways[0], helped[one]) for one, ways in opened.items()}
        smallest = [one for one in unlocks.values() if not self._is_larger_than_needed(one, unlocks.values())]
        kept: list[Unlock] = []
        found = 0
        for unlock in sorted(smallest, key=_rank):
            change = unlock.change
            found += 1
            if kept and should_stop():
                is_complete = False
            elif (more := _count_kind(kept, change) < MOST_OF_A_KIND) or self.waits:
                way = self.find_legal(change, opened[change])
                if way is None:
                    found, is_complete = found - 1, False
                elif more:
                    kept.append(self._make_unlock(change, way, helped[change]))
        return Unlocks(tuple(kept), found, is_complete)

    def list_changes(self) -> dict[Change, tuple[Way, ...]]:
        """Every single change that opens a place, with the ways to take it, the soonest first and not too many."""
        opened: dict[Change, list[Sequence[Seat]]] = {}
        for number, wish in enumerate(self.wishes):
            for change, seats in self._try_own_changes(number, wish):
                opened.setdefault(change, [*self.free])[number] = seats
        for number, (change, seat) in self._widen():
            if seat.first_day < self.before:
                options = opened.setdefault(change, [*self.free])
                options[number] = (*options[number], seat)
        ways = {change: tuple(islice(list_ways(options), MOST_TRIED)) for change, options in opened.items()}
        return {change: found for change, found in ways.items() if found}

    def find_legal(self, change: Change, ways: Sequence[Way]) -> Way | None:
        """The first of the ways that the audit passes in the scenario with this change."""
        return self._find_legal(apply_change(self.scenario, change), ways)

    def _find_legal(self, scenario: Scenario, ways: Sequence[Way]) -> Way | None:
        for way in ways:
            if audit(scenario, take_way(scenario, self.plan, self.request_ids, way)).legal:
                return way
        for first in dict.fromkeys(way[0] for way in ways) if self.waits else ():
            plan = take_seat(scenario, self.plan, first, self.request_ids[0])
            rest = _place_in_turn(scenario, plan, self.request_ids[1:])
            if rest:
                return (first, *rest)
        return None

    def _widen(self) -> Iterator[tuple[int, Opened]]:
        """What changes of teachers, rooms and groups open for each request: of the first as people wait in turn."""
        programmes = {one for wish in self.wishes for one in wish.request.programmes}
        world = WiderWorld(self.scenario, self.plan, programmes)
        for number, request_id in enumerate(self.request_ids):
            if number == 1:
                world = WiderWorld(self.scenario, self.plan, programmes, in_turn=False)
            yield from ((number, found) for found in world.list_openings(request_id))

    def _make_unlock(self, change: Change, way: Way, others: Iterable[str]) -> Unlock:
        return Unlock(change, way[-1], self._who_is_helped(way, others), list_first(self.request_ids, way))

    def _try_own_changes(self, number: int, wish: Wish) -> Iterator[tuple[Change, Sequence[Seat]]]:
        """Every change of the person or the request, with all places there are then."""
        request, person = wish
        changes = [Change("person-slot", person.person_id, row.slot_id) for row in self.scenario.timeslots]
        changes += [Change("person-location", person.person_id, row.location_id) for row in self.scenario.locations]
        changes += [Change("person-level", person.person_id, one) for one in list_neighbouring_levels(person.level)]
        for change in changes:
            if change.to not in (*person.slots, *person.locations):
                yield change, self._find(number, wish._replace(person=change_person(person, change)))
        if request.finish_by is not None:
            begins_after = find_earliest_end(self.free[:number])
            seats = self._find(number, wish._replace(request=request.model_copy(update={"finish_by": None})))
            ends = [seat.last_day for seat in seats if begins_after is not None and begins_after < seat.first_day]
            if ends and min(ends) > request.finish_by:
                later = Change("finish-by", request.request_id, min(ends).isoformat())
                yield later, self._find(number, wish._replace(request=allow_until(request, later)))

    def _find(self, number: int, wish: Wish) -> tuple[Seat, ...]:
        found = (self._out_of_turn if number else self.index).find_for(wish)
        return tuple(seat for seat in found.seats if seat.first_day < self.before)

    def _count_helped(
        self, opened: Iterable[Change], should_stop: Callable[[], bool]
    ) -> tuple[dict[Change, set[str]], bool]:
        """For each change the other requests without a place that it opens one for as well; False if time ran out."""
        placed = {row.request_id for row in self.plan.placements}
        helped: dict[Change, set[str]] = {change: set() for change in opened}
        concerned = self._who_is_concerned(helped)
        if not concerned:
            return helped, not should_stop()
        world = WiderWorld(self.scenario, self.plan, concerned)
        for row in self.scenario.requests:
            if should_stop():
                return helped, False
            is_waiting = row.request_id not in placed and row.request_id not in self.request_ids
            if is_waiting and not concerned.isdisjoint(row.programmes):
                changes = {found.change for found in world.list_openings(row.request_id)} & helped.keys()
                if changes and not self._has_free_place(row.request_id):
                    for change in changes:
                        helped[change].add(row.request_id)
        return helped, True

    def _who_is_helped(self, way: Way, others: Iterable[str]) -> tuple[str, ...]:
        """These others, and of those who would come along whoever has no place to go to without the change."""
        along = (one for seat in way for one in seat.waiting_with if not self._has_free_place(one))
        return tuple(sorted({*others, *along}))

    def _has_free_place(self, request_id: str) -> bool:
        if request_id not in self._could_sit:
            self._could_sit[request_id] = bool(self.index.find(request_id).seats)
        return self._could_sit[request_id]

    def _who_is_concerned(self, changes: Iterable[Change]) -> set[str]:
        """The programmes in which these changes could open a place for others."""
        concerned: set[str] = set()
        for change in changes:
            if change.kind == "teacher-slot":
                skills = self.scenario.teacher_by_id[change.about].skills
                concerned.update(row.programme_id for row in self.scenario.programmes if row.skill in skills)
            elif change.kind == "room-seat":
                concerned.update(self.scenario.programme_by_id)
            elif change.kind in ("smaller-group", "larger-group"):
                concerned.add(change.about)
        return concerned

    def _is_larger_than_needed(self, unlock: Unlock, others: Iterable[Unlock]) -> bool:
        """True for a dagdeel if a part of it would do and helps no fewer."""
        if unlock.change.kind not in ("person-slot", "teacher-slot"):
            return False
        return any(
            other.change[:2] == unlock.change[:2]
            and other.change.to != unlock.change.to
            and self.scenario.covers((unlock.change.to,), other.change.to)
            and not self.scenario.covers((other.change.to,), unlock.change.to)
            and len(other.helps) >= len(unlock.helps)
            for other in others
        )


def _count_kind(unlocks: Iterable[Unlock], change: Change) -> int:
    return sum(one.change.kind == change.kind for one in unlocks)


def _make_wish(scenario: Scenario, request_id: str) -> Wish:
    request = scenario.request_by_id[request_id]
    return Wish(request, scenario.person_by_id[request.person_id])


def _place_in_turn(scenario: Scenario, plan: Plan, request_ids: Sequence[str]) -> Way | None:
    """A free place for each of the requests beside this plan, taken one by one; the soonest few are tried."""
    index, more = SeatIndex(scenario, plan), len(request_ids) > 1
    seats = index.find(request_ids[0]).seats
    for seat in sorted(seats, key=lambda one: (one.last_day if more else one.first_day, order_of(one)))[:MOST_IN_TURN]:
        taken = take_seat(scenario, plan, seat, request_ids[0])
        rest = _place_in_turn(scenario, taken, request_ids[1:]) if more else ()
        if rest is not None and (more or audit(scenario, taken).legal):
            return (seat, *rest)
    return None


def _rank(unlock: Unlock) -> tuple[object, ...]:
    return -len(unlock.helps), KINDS.index(unlock.change.kind), unlock.seat.first_day, unlock.change
