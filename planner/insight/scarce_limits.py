"""What one more seat in a room, or more agreed hours of a teacher, could save where that limit alone is in the way.

An estimate, to know what to try: of a group that is possible only then it is what its people gain against the places
that they have, with all that is in the way out of the way. Whatever the limit keeps from anybody counts a little.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from planner.insight.built_once import BuiltOnce
from planner.insight.room_to_gain import draft_of_plan
from planner.model import Plan
from planner.model.measures import Measure, take_measures
from planner.solver.draft import Draft, fix
from planner.solver.instance import Instance
from planner.solver.offer import Offer
from planner.solver.timetable import OpenCohort, Timetable
from planner.solver.widening import widen

LEAST = 1.0  # points, of a limit that keeps anything from anybody


def one_seat_more(room_id: str) -> Measure:
    return Measure(measure_id=f"{room_id}.plaats", kind="room-seats", id=room_id, amount=Decimal(1))


def more_hours(teacher_id: str, hours: Decimal) -> Measure:
    return Measure(measure_id=f"{teacher_id}.uren", kind="teacher-hours", id=teacher_id, amount=hours)


def estimate_seats(built: BuiltOnce, plan: Plan) -> dict[str, float]:
    """Per room that is too small for somebody the points that one more seat could save."""
    limits = _Limits(built, plan, [one_seat_more(row.room_id) for row in built.scenario.rooms])
    saved = limits.of_rooms()
    for room_id, points in _in_full_cohorts(built.instance, limits.draft).items():
        saved[room_id] = max(points, saved.get(room_id, 0.0))
    return saved


def estimate_hours(built: BuiltOnce, plan: Plan, teachers: Iterable[str], hours: Decimal) -> dict[str, float]:
    """Per teacher who could give something only with so many more hours a week the points that these could save."""
    return _Limits(built, plan, [more_hours(one, hours) for one in teachers]).of_teachers()


class _Limits:
    """An instance beside the same one with limits that are wider, and what the people of a plan gain now."""

    def __init__(self, built: BuiltOnce, plan: Plan, measures: list[Measure]) -> None:
        self.before = built.instance
        self.draft = draft_of_plan(self.before, plan)
        self.wide, _ = widen(self.before, built.demand, take_measures(built.scenario, measures))
        offer_of = {request: row.offer for row in self.draft for request in row.requests}
        self.gains_now = {request: self.before.gains[request][offer] for request, offer in offer_of.items()}

    def of_rooms(self) -> dict[str, float]:
        saved: dict[str, float] = {}
        for offer in self.wide.offers:
            gained, seats_before = self._gained(offer), self._seats_before(offer)
            at_best = max((_saving(offer, gained, seats) for seats in seats_before.values()), default=0.0)
            for room, seats in offer.seats.items():
                before = seats_before.get(room, 0)
                if before < min(seats, len(gained)):
                    name, more = self.wide.rooms[room].room_id, _saving(offer, gained, seats) - at_best
                    saved[name] = max(LEAST, more, saved.get(name, 0.0))
        return saved

    def of_teachers(self) -> dict[str, float]:
        saved: dict[str, float] = {}
        for offer in self.wide.offers:
            seats_before = self._seats_before(offer)
            known = self.before.offers[offer.index].teachers if seats_before else ()
            for teacher in set(offer.teachers) - set(known):
                name = self.wide.teachers[teacher].teacher_id
                more = 0.0 if known else _saving(offer, self._gained(offer), max(offer.seats.values()))
                saved[name] = max(LEAST, more, saved.get(name, 0.0))
        return saved

    def _gained(self, offer: Offer) -> list[int]:
        """What each of its people would gain against the place they have, most first."""
        gains = self.wide.gains
        return sorted((gains[one][offer.index] - self.gains_now.get(one, 0) for one in offer.requests), reverse=True)

    def _seats_before(self, offer: Offer) -> Mapping[int, int]:
        """By room; empty if the offer was not possible."""
        known = self.before.offers
        return known[offer.index].seats if offer.index < len(known) else {}


def _saving(offer: Offer, gained: list[int], seats: int) -> float:
    """Points saved by a group of so many at most, those who gain most first; nothing if too few fit."""
    fewest = max(1, offer.min_size)
    if seats < fewest:
        return 0.0
    group = [points for place, points in enumerate(gained[:seats]) if place < fewest or points > 0]
    return max(0.0, float(sum(group) - offer.teaching_cost))


def _in_full_cohorts(instance: Instance, draft: Draft) -> Mapping[str, float]:
    """Where the room alone keeps somebody who waits out of a cohort of the plan; nobody counts twice in a room."""
    timetable = fix(instance, draft)
    saved: dict[str, float] = {}
    taken: dict[str, set[int]] = {}
    for cohort in timetable.cohorts:
        room = instance.rooms[cohort.room]
        if room.capacity == len(cohort.requests) < cohort.offer.programme.max_size:
            waiting = [
                (instance.gains[one][cohort.offer.index], -one)
                for one in _who_could_join(instance, timetable, cohort)
                if one not in taken.setdefault(room.room_id, set())
            ]
            if waiting:
                points, one = max(waiting)
                taken[room.room_id].add(-one)
                saved[room.room_id] = saved.get(room.room_id, 0.0) + points
    return saved


def _who_could_join(instance: Instance, timetable: Timetable, cohort: OpenCohort) -> list[int]:
    return [
        one
        for one in cohort.offer.requests
        if timetable.request_can(one, cohort.offer) and cohort.room in instance.suitable_rooms(one, cohort.offer)
    ]
