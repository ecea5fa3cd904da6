"""First come, first served: a plan as made by hand, so that no search begins with less.

Each request, the most urgent and longest waiting first, joins a cohort or gets one opened: in the first week in which
enough of those who still wait can come, at the hours and place that suit most of them. Nothing is ever taken back.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import groupby

from planner.solver.draft import Draft, DraftCohort, draft_of, fix
from planner.solver.instance import Instance
from planner.solver.offer import Offer
from planner.solver.timetable import OpenCohort


def first_come(instance: Instance, kept: Sequence[DraftCohort]) -> Draft:
    """A legal plan around the cohorts that are kept, which may themselves get more people; the first free teacher."""
    return _FirstCome(instance, kept, lambda teacher: (0, teacher)).plan()


def first_come_sparing(instance: Instance, kept: Sequence[DraftCohort]) -> Draft:
    """The same, with the free teacher whom the fewest other offers want."""
    return _FirstCome(instance, kept, lambda teacher: (instance.wanted[teacher], teacher)).plan()


class _FirstCome:
    """Who still waits, in order, and which cohorts are open."""

    def __init__(
        self, instance: Instance, kept: Sequence[DraftCohort], order_of: Callable[[int], tuple[int, int]]
    ) -> None:
        self._instance, self._order_of = instance, order_of
        self._timetable = fix(instance, kept)
        self._queue = sorted(instance.open_requests, key=lambda request: _turn_of(instance, request))
        self._turn = {request: turn for turn, request in enumerate(self._queue)}
        self._in_turn: dict[int, list[int]] = {}
        self._open: dict[int, list[OpenCohort]] = {}
        for cohort in self._timetable.cohorts:
            self._open.setdefault(cohort.offer.index, []).append(cohort)

    def plan(self) -> Draft:
        for request in self._queue:
            if request not in self._timetable.offer_of:
                any(self._join(request, offers) or self._begin(request, offers) for offers in self._wishes(request))
        return draft_of(self._timetable.cohorts)

    def _wishes(self, request: int) -> Iterator[list[Offer]]:
        """For each programme that is asked, in order, what saves points: earliest first, then nearest."""
        instance = self._instance
        offers = [instance.offers[index] for index, gain in instance.gains[request].items() if gain > 0]
        for programme_id in instance.requests[request].programmes:
            asked = [offer for offer in offers if offer.programme.programme_id == programme_id]
            yield sorted(asked, key=lambda offer: (offer.start, -instance.gains[request][offer.index], offer.index))

    def _join(self, request: int, offers: Sequence[Offer]) -> bool:
        for offer in offers:
            for cohort in self._open.get(offer.index, ()):
                has_seat = len(cohort.requests) < offer.seats[cohort.room]
                if has_seat and self._can(request, offer) and self._suits(request, cohort):
                    self._timetable.seat(request, cohort)
                    return True
        return False

    def _begin(self, request: int, offers: Sequence[Offer]) -> bool:
        for _, of_week in groupby(offers, key=lambda offer: offer.start):
            openings = [opening for offer in of_week if (opening := self._opening(request, offer)) is not None]
            if openings:
                best = max(openings, key=lambda opening: len(opening.requests))
                cohort = self._timetable.open(best.offer, best.teacher, best.room)
                self._open.setdefault(best.offer.index, []).append(cohort)
                for one in best.requests:
                    self._timetable.seat(one, cohort)
                return True
        return False

    def _opening(self, request: int, offer: Offer) -> OpenCohort | None:
        """The cohort that could be opened here now for this request and others."""
        timetable, instance = self._timetable, self._instance
        if offer.cohort_id or not self._can(request, offer):
            return None
        free = (one for one in offer.teachers if timetable.teacher_can(one, offer))
        teacher = min(free, key=self._order_of, default=None)
        rooms = [room for room in offer.rooms if timetable.room_can(room, offer)] if teacher is not None else []
        rooms = [room for room in rooms if room in instance.suitable_rooms(request, offer)]
        if teacher is None or not rooms:
            return None
        members = self._gather(request, offer, max(offer.seats[room] for room in rooms))
        room = min(rooms, key=lambda one: self._waste(offer, one, len(members)))
        suited = [one for one in members if room in instance.suitable_rooms(one, offer)][: offer.seats[room]]
        return OpenCohort(offer, teacher, room, suited) if len(suited) >= max(1, offer.min_size) else None

    def _waste(self, offer: Offer, room: int, people: int) -> tuple[int, int, int]:
        """Orders rooms: the smallest that seats them all, else the one that seats most."""
        return max(0, people - offer.seats[room]), self._instance.rooms[room].capacity, room

    def _gather(self, first: int, offer: Offer, most: int) -> list[int]:
        """Those who could come, the first of them first and then in turn; never two who may not meet."""
        members, barred = [first], self._never_with(first)
        for request in self._takers(offer):
            if len(members) == most:
                break
            is_waiting = request != first and request not in self._timetable.offer_of
            if is_waiting and self._instance.person_of[request] not in barred and self._can(request, offer):
                members.append(request)
                barred |= self._never_with(request)
        return members

    def _takers(self, offer: Offer) -> list[int]:
        if offer.index not in self._in_turn:
            self._in_turn[offer.index] = sorted(offer.requests, key=self._turn.__getitem__)
        return self._in_turn[offer.index]

    def _never_with(self, request: int) -> set[int]:
        person = self._instance.person_of[request]
        return {person, *self._instance.partners[person]}

    def _suits(self, request: int, cohort: OpenCohort) -> bool:
        return cohort.room in self._instance.suitable_rooms(request, cohort.offer)

    def _can(self, request: int, offer: Offer) -> bool:
        return self._timetable.request_can(request, offer)


def _turn_of(instance: Instance, request: int) -> tuple[int, int, date, int]:
    """After what it follows; then by priority, then by how long it waits."""
    row, before, depth = instance.requests[request], instance.follows.get(request), 0
    while before is not None:
        before, depth = instance.follows.get(before), depth + 1
    return depth, -instance.scenario.cost.unplaced(row.priority), row.waiting_since or date.max, request
