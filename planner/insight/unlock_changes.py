"""The small changes that would each give a request a place beside a plan, in which nothing else changes at all.

Tried are: one more dagdeel, another location or a neighbouring level for the person, a later day to finish by, one more
dagdeel of a teacher, one more seat in a room, and groups that may be one smaller or one larger. Each is tried by itself
and all of each kind; a change is named only after the audit has passed the plan that it makes possible.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import NamedTuple

from planner.insight.seats import Seat, SeatIndex
from planner.insight.seats_agenda import Wish
from planner.insight.seats_taken import take_seat
from planner.insight.unlock_change import (
    KINDS,
    Change,
    allow_until,
    apply_change,
    change_person,
    list_neighbouring_levels,
)
from planner.insight.unlock_world import WiderWorld
from planner.model import Plan, Scenario
from planner.rules.audit import audit

MOST_OF_A_KIND = 3
FAR_OFF = date.max


class Unlock(NamedTuple):
    """A change, the place that it opens, and others who have no place, nor a free one to take, and get one by it."""

    change: Change
    seat: Seat
    helps: tuple[str, ...]


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
        self.request_id = request_id
        self.before = before or FAR_OFF
        self.request = scenario.request_by_id[request_id]
        self.person = scenario.person_by_id[self.request.person_id]
        self._could_sit: dict[str, bool] = {}

    def find(self, should_stop: Callable[[], bool]) -> Unlocks:
        opened = self.list_changes()
        helped, is_complete = self._count_helped(opened, should_stop)
        unlocks = [Unlock(one, seat, self._who_is_helped(seat, helped[one])) for one, seat in opened.items()]
        smallest = [one for one in unlocks if not self._is_larger_than_needed(one, unlocks)]
        return self._verify(sorted(smallest, key=_rank), should_stop, is_complete=is_complete)

    def list_changes(self) -> dict[Change, Seat]:
        """Every single change that opens a place, with the place that begins soonest."""
        opened: dict[Change, Seat] = {}
        for change, seats in self._try_own_changes():
            _keep_soonest(opened, change, seats)
        world = WiderWorld(self.scenario, self.plan, self.request.programmes)
        for found in world.list_openings(self.request_id):
            if found.seat.first_day < self.before:
                _keep_soonest(opened, found.change, (found.seat,))
        return opened

    def is_legal(self, change: Change, seat: Seat) -> bool:
        """True if the audit passes the plan with this place taken, in the scenario with this change."""
        changed = apply_change(self.scenario, change)
        return audit(changed, take_seat(changed, self.plan, seat, self.request_id)).legal

    def _try_own_changes(self) -> Iterator[tuple[Change, Iterable[Seat]]]:
        """Every change of the person or the request, with the places that it opens."""
        person, wish = self.person, Wish(self.request, self.person)
        changes = [Change("person-slot", person.person_id, row.slot_id) for row in self.scenario.timeslots]
        changes += [Change("person-location", person.person_id, row.location_id) for row in self.scenario.locations]
        changes += [Change("person-level", person.person_id, one) for one in list_neighbouring_levels(person.level)]
        for change in changes:
            if change.to not in (*person.slots, *person.locations):
                yield change, self._find(wish._replace(person=change_person(person, change)))
        if self.request.finish_by is not None:
            seats = self._find(wish._replace(request=self.request.model_copy(update={"finish_by": None})))
            if seats:
                nearest = min(seat.last_day for seat in seats)
                later = Change("finish-by", self.request_id, nearest.isoformat())
                yield later, self._find(wish._replace(request=allow_until(self.request, later)))

    def _find(self, wish: Wish) -> tuple[Seat, ...]:
        return tuple(seat for seat in self.index.find_for(wish).seats if seat.first_day < self.before)

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
            is_waiting = row.request_id not in placed and row.request_id != self.request_id
            if is_waiting and not concerned.isdisjoint(row.programmes):
                changes = {found.change for found in world.list_openings(row.request_id)} & helped.keys()
                if changes and not self._has_free_place(row.request_id):
                    for change in changes:
                        helped[change].add(row.request_id)
        return helped, True

    def _who_is_helped(self, seat: Seat, others: Iterable[str]) -> tuple[str, ...]:
        """These others, and of those who would come along whoever has no place to go to without the change."""
        along = (one for one in seat.waiting_with if not self._has_free_place(one))
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

    def _verify(self, ranked: Iterable[Unlock], should_stop: Callable[[], bool], *, is_complete: bool) -> Unlocks:
        """The first few of each kind, those that the audit passes."""
        kept: list[Unlock] = []
        found = 0
        for unlock in ranked:
            found += 1
            if kept and should_stop():
                is_complete = False
            elif sum(one.change.kind == unlock.change.kind for one in kept) < MOST_OF_A_KIND:
                is_legal = self.is_legal(unlock.change, unlock.seat)
                found -= not is_legal
                kept += [unlock] if is_legal else []
        return Unlocks(tuple(kept), found, is_complete)


def _keep_soonest(opened: dict[Change, Seat], change: Change, seats: Iterable[Seat]) -> None:
    """The place that begins soonest; of equal ones that with the most others."""
    for seat in seats:
        best = opened.get(change)
        if best is None or _order(seat) < _order(best):
            opened[change] = seat


def _order(seat: Seat) -> tuple[object, ...]:
    return seat.first_day, -len(seat.waiting_with), seat.last_day, seat.teacher_id, seat.room_id


def _rank(unlock: Unlock) -> tuple[object, ...]:
    return -len(unlock.helps), KINDS.index(unlock.change.kind), unlock.seat.first_day, unlock.change
