"""The constructive plan: again and again opens the cohort that saves most per hour of teaching.

What an offer saves can only shrink while others are opened, so offers wait in a heap and are measured again only when
they come up (lazy greedy, Minoux 1978). Then every empty seat is filled. Takes a second where a search takes minutes,
so there is always a plan, and every search starts from one that is no worse.
"""

import heapq
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from planner.solver.draft import Draft, DraftCohort, draft_of, fix
from planner.solver.instance import Instance
from planner.solver.offer import Offer
from planner.solver.timetable import OpenCohort, Timetable

STEPS_PER_OPTION = 20  # what constructing a plan costs, in microseconds
WEIGHT_OF_LOSS = 64  # of what an offer loses at the prices, against what opening it saves now


@dataclass(frozen=True)
class Opening:
    """A cohort that could be opened now, and the points that it saves."""

    offer: Offer
    teacher: int
    room: int
    requests: tuple[int, ...]
    saved: int


Score = Callable[[Opening], float]


def per_hour(opening: Opening) -> float:
    return opening.saved / max(1, opening.offer.time.hours)


def in_all(opening: Opening) -> float:
    return opening.saved


def less_losses(losses: Sequence[int]) -> Score:
    """Ranks openings by what they save, less what their offer loses at given prices, many times over."""
    return lambda opening: opening.saved - WEIGHT_OF_LOSS * losses[opening.offer.index]


def construct(instance: Instance, kept: Sequence[DraftCohort], score: Score = per_hour) -> Draft:
    """A legal plan around the cohorts that are kept, which may themselves get more people."""
    timetable = fix(instance, kept)
    placed = -1
    while placed < len(timetable.offer_of):
        placed = len(timetable.offer_of)
        fill_seats(timetable)
        _open_best_first(timetable, score)
    return draft_of(timetable.cohorts)


def fill_seats(timetable: Timetable) -> None:
    """Seats whoever is not placed yet beside others, where it saves most; dearest requests first."""
    instance = timetable.instance
    by_offer: dict[int, list[OpenCohort]] = {}
    for cohort in timetable.cohorts:
        by_offer.setdefault(cohort.offer.index, []).append(cohort)
    waiting = [request for request in instance.open_requests if request not in timetable.offer_of]
    for request in sorted(waiting, key=lambda number: -max(instance.gains[number].values(), default=0)):
        for index, gain in sorted(instance.gains[request].items(), key=lambda item: (-item[1], item[0])):
            if gain <= 0 or index not in by_offer:
                continue
            seat = _seat_for(timetable, request, by_offer[index])
            if seat is not None:
                timetable.seat(request, seat)
                break


def _seat_for(timetable: Timetable, request: int, cohorts: list[OpenCohort]) -> OpenCohort | None:
    for cohort in cohorts:
        suitable = timetable.instance.suitable_rooms(request, cohort.offer)
        has_seat = len(cohort.requests) < cohort.offer.seats[cohort.room] and cohort.room in suitable
        if has_seat and timetable.request_can(request, cohort.offer):
            return cohort
    return None


def _open_best_first(timetable: Timetable, score: Score) -> None:
    heap: list[tuple[float, int]] = []
    named = {cohort.offer.cohort_id for cohort in timetable.cohorts} - {""}
    for offer in timetable.instance.offers:
        opening = best_opening(timetable, offer) if offer.cohort_id not in named else None
        if opening is not None:
            heap.append((-score(opening), offer.index))
    heapq.heapify(heap)
    while heap:
        _, index = heapq.heappop(heap)
        offer = timetable.instance.offers[index]
        opening = best_opening(timetable, offer) if offer.cohort_id not in named else None
        if opening is None:
            continue
        now = -score(opening)
        if heap and now > heap[0][0]:
            heapq.heappush(heap, (now, index))
            continue
        open_it(timetable, opening)
        if offer.cohort_id:
            named.add(offer.cohort_id)
        else:
            heapq.heappush(heap, (now, index))


def open_it(timetable: Timetable, opening: Opening) -> None:
    cohort = timetable.open(opening.offer, opening.teacher, opening.room)
    for request in opening.requests:
        timetable.seat(request, cohort)


def best_opening(timetable: Timetable, offer: Offer) -> Opening | None:
    """The best way to open this offer now, or None if it cannot be opened or saves nothing."""
    instance = timetable.instance
    teachers = [teacher for teacher in offer.teachers if timetable.teacher_can(teacher, offer)]
    rooms = [room for room in offer.rooms if timetable.room_can(room, offer)] if teachers else []
    if not rooms:
        return None
    takers = _takers_now(timetable, offer)
    if len(takers) < offer.min_size:
        return None
    needing = {request: instance.suitable_rooms(request, offer) for request in takers if instance.needs_of(request)}
    best: Opening | None = None
    seen: set[tuple[int, frozenset[int]]] = set()
    for room in sorted(rooms, key=lambda number: (offer.seats[number], len(instance.rooms[number].features), number)):
        not_suited = frozenset(request for request, suitable in needing.items() if room not in suitable)
        kind = (offer.seats[room], not_suited)
        if kind in seen:
            continue
        seen.add(kind)
        suited = [request for request in takers if request not in not_suited] if not_suited else takers
        members = suited[: offer.seats[room]]
        saved = sum(instance.gains[request][offer.index] for request in members) - offer.teaching_cost
        if len(members) >= max(1, offer.min_size) and saved > (best.saved if best else 0):
            best = Opening(offer, teachers[0], room, tuple(members), saved)
    return best and _staffed(instance, best, teachers, rooms)


def _takers_now(timetable: Timetable, offer: Offer) -> list[int]:
    """Who could take part now, dearest first; never two who may not meet (one person twice, care partners).

    It ends when those whom every room suits fill the largest room: nobody after them gets a seat.
    """
    instance, placed, is_alone = timetable.instance, timetable.offer_of, timetable.instance.is_alone
    takers: list[int] = []
    barred: set[int] = set()
    seats = max(offer.seats.values())
    for request in instance.dearest_takers[offer.index]:
        if is_alone[request] and request in placed:
            continue
        person = instance.person_of[request]
        if person not in barred and timetable.request_can(request, offer):
            takers.append(request)
            barred.add(person)
            barred.update(instance.partners[person])
            seats -= not instance.needs_of(request)
            if seats == 0:
                break
    return takers


def _staffed(instance: Instance, opening: Opening, teachers: list[int], rooms: list[int]) -> Opening:
    """The announced teacher and room if they are free, else the teacher whom the fewest other offers want."""
    offer = opening.offer
    teacher = min(teachers, key=lambda number: (instance.wanted[number], number))
    room = opening.room
    if offer.own_staff is not None:
        own_teacher, own_room = offer.own_staff
        teacher = own_teacher if own_teacher in teachers else teacher
        fits_own = own_room in rooms and offer.seats[own_room] >= len(opening.requests)
        if fits_own and all(own_room in instance.suitable_rooms(r, offer) for r in opening.requests):
            room = own_room
    return Opening(offer, teacher, room, opening.requests, opening.saved)
