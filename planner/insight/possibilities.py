"""What could be if nobody else were planned: offers, staff and company, around all that runs or is locked.

Everything here is a necessary condition: what is not possible here is in no legal plan. In the instance that is
searched groups may start with one person, so that "who is missing?" can be told apart from "what is missing?".
"""

from collections.abc import Iterable
from typing import NamedTuple

from planner.insight.diary import Diary, what_stays
from planner.model import Scenario
from planner.solver.build import build_instance
from planner.solver.instance import Instance
from planner.solver.offer import Offer
from planner.solver.timetable import OpenCohort, Timetable


class Staff(NamedTuple):
    """Teachers and rooms, by number, that are free for an offer around all that runs or is locked."""

    teachers: tuple[int, ...]
    rooms: tuple[int, ...]


def change(scenario: Scenario, **tables: object) -> Scenario:
    """The scenario with other tables; made anew, because a copy would keep look-ups of the old tables."""
    fields = {name: getattr(scenario, name) for name in Scenario.model_fields}
    return Scenario(**{**fields, **tables})


class Possibilities:
    """Answers are remembered; requests, teachers and rooms go by their number in `instance`."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        groups_of_one = tuple(row.model_copy(update={"min_size": 1}) for row in scenario.programmes)
        self.instance: Instance = build_instance(change(scenario, programmes=groups_of_one))
        self.fixed = Timetable(self.instance, undecided=frozenset(self.instance.open_requests))
        self.locked: dict[str, OpenCohort] = {}
        self.diary = Diary(self.instance.scenario, self.instance.clock, what_stays(scenario))
        self._open_locked_cohorts()
        self._staff: dict[int, Staff] = {}
        self._company: dict[int, tuple[int, ...]] = {}
        self._viable: dict[int, tuple[Offer, ...]] = {}
        self._places: dict[int, tuple[Offer, ...]] = {}
        self._suited: dict[tuple[int, int], tuple[frozenset[int], int]] = {}
        self._ends: dict[int, int | None] = {}
        self._ends_at_best: dict[int, int | None] = {}

    def smallest_group(self, offer: Offer) -> int:
        """The fewest people with whom the offer may be opened; a locked cohort runs with anyone."""
        return 0 if offer.is_locked else self.scenario.programme_by_id[offer.programme.programme_id].min_size

    def staff(self, offer: Offer) -> Staff:
        """Who could teach and which rooms could host the smallest group, around all that runs or is locked."""
        if offer.index not in self._staff:
            self._staff[offer.index] = self._find_staff(offer)
        return self._staff[offer.index]

    def rooms_for(self, request: int, offer: Offer) -> tuple[int, ...]:
        """The free rooms of the offer in which this request's person has all they need."""
        suitable = self.instance.suitable_rooms(request, offer)
        return tuple(room for room in self.staff(offer).rooms if room in suitable)

    def places(self, request: int) -> tuple[Offer, ...]:
        """Offers with staff and, for a later request, behind its earlier one at its earliest; in order of last day."""
        if request not in self._places:
            earlier = self.instance.follows.get(request)
            found = self.viable(request)
            if earlier is not None:
                ends = self.earliest_end(earlier)
                found = tuple(offer for offer in found if ends is not None and ends < offer.time.first_day)
            self._places[request] = found
        return self._places[request]

    def viable(self, request: int) -> tuple[Offer, ...]:
        """Offers with staff for this request, whatever must come before it."""
        if request not in self._viable:
            offers = (self.instance.offers[index] for index in self.instance.gains[request])
            found = (offer for offer in offers if self._is_viable(request, offer))
            self._viable[request] = tuple(sorted(found, key=lambda offer: (offer.time.last_day, offer.index)))
        return self._viable[request]

    def earliest_end(self, request: int) -> int | None:
        """No legal plan has this request done before this day; None if no legal plan has it at all."""
        if request not in self._ends:
            ends = [offer.time.last_day for offer in self.places(request) if self.missing_people(request, offer) == 0]
            self._ends[request] = self._known_end(request, ends)
        return self._ends[request]

    def missing_people(self, request: int, offer: Offer) -> int:
        """How many people this offer is short at the least, if this request takes part."""
        if self.smallest_group(offer) <= 1:
            return 0
        most = max((self.most_together(request, offer, room) for room in self.rooms_for(request, offer)), default=0)
        return max(0, self.smallest_group(offer) - most)

    def most_together(self, request: int, offer: Offer, room: int) -> int:
        """The most people that could come together with this request in this room; seats are not counted."""
        person = self.instance.person_of[request]
        suited, most = self._who_suit(offer, room)
        partners = suited.intersection(self.instance.partners[person])
        return 1 + len(pick_apart(suited - partners - {person}, self.instance)) if partners else most

    def who_could_come(self, offer: Offer) -> tuple[int, ...]:
        """Requests that could take part in the offer, at best."""
        if offer.index not in self._company:
            self._company[offer.index] = tuple(
                request
                for request in offer.requests
                if self.fixed.request_can(request, offer) and self._could_follow(request, offer)
            )
        return self._company[offer.index]

    def company_of(self, request: int) -> frozenset[int]:
        """Everyone who could take part in an offer that this request could have."""
        return frozenset(other for offer in self.places(request) for other in self.who_could_come(offer))

    def who_could_help(self, request: int) -> frozenset[int]:
        """The company of this request and of those that must come before it."""
        helpers: frozenset[int] = frozenset()
        step: int | None = request
        while step is not None:
            helpers |= self.company_of(step)
            step = self.instance.follows.get(step)
        return helpers

    def suits(self, request: int, room: int) -> bool:
        needs = self.instance.needs_of(request)
        return not needs or needs <= set(self.instance.rooms[room].features)

    def _who_suit(self, offer: Offer, room: int) -> tuple[frozenset[int], int]:
        """The people who could come to the offer in this room, and how many of them together."""
        if (offer.index, room) not in self._suited:
            can = self.who_could_come(offer)
            people = frozenset(self.instance.person_of[one] for one in can if self.suits(one, room))
            self._suited[offer.index, room] = people, len(pick_apart(people, self.instance))
        return self._suited[offer.index, room]

    def _open_locked_cohorts(self) -> None:
        instance = self.instance
        for cohort_id in instance.must_open:
            for offer in instance.offers_of_cohort.get(cohort_id, ()):
                if offer.is_locked:
                    cohort = self.fixed.open(offer, offer.teachers[0], offer.rooms[0])
                    self.locked[cohort_id] = cohort
                    for request in instance.locked_in.get(cohort_id, ()):
                        self.fixed.seat(request, cohort)

    def _find_staff(self, offer: Offer) -> Staff:
        if offer.is_locked:
            cohort = self.locked[offer.cohort_id]
            has_seat = len(cohort.requests) < offer.seats[cohort.room]
            return Staff((cohort.teacher,), (cohort.room,) if has_seat else ())
        return Staff(
            tuple(teacher for teacher in offer.teachers if self.fixed.teacher_can(teacher, offer)),
            tuple(
                room
                for room in offer.rooms
                if offer.seats[room] >= self.smallest_group(offer) and self.fixed.room_can(room, offer)
            ),
        )

    def _is_viable(self, request: int, offer: Offer) -> bool:
        return bool(
            self.staff(offer).teachers and self.rooms_for(request, offer) and self.fixed.request_can(request, offer)
        )

    def _known_end(self, request: int, possible_ends: list[int]) -> int | None:
        """The last day of a request that is running or sits in a locked cohort, else the earliest possible."""
        known = self.fixed.last_day_of(request)
        return min(possible_ends, default=None) if known is None else known

    def _could_follow(self, request: int, offer: Offer) -> bool:
        """False if the earlier request, even without need of company, ends too late for this offer."""
        earlier = self.instance.follows.get(request)
        if earlier is None:
            return True
        ends = self._end_at_best(earlier)
        return ends is not None and ends < offer.time.first_day

    def _end_at_best(self, request: int) -> int | None:
        if request not in self._ends_at_best:
            ends = [offer.time.last_day for offer in self.viable(request) if self._could_follow(request, offer)]
            self._ends_at_best[request] = self._known_end(request, ends)
        return self._ends_at_best[request]


def pick_apart(people: Iterable[int], instance: Instance) -> list[int]:
    """As many people as possible of whom no two are care partners.

    Whoever has fewest partners left goes first. That is exact: everyone names one partner at the most, so what hangs
    together is a tree or a tree with one ring, and a person with one partner left can always be picked.
    """
    left = set(people)
    partners = {person: left.intersection(instance.partners[person]) - {person} for person in left}
    picked = [person for person in sorted(left) if not partners[person]]
    left.difference_update(picked)
    while left:
        person = min(left, key=lambda one: (len(partners[one] & left), one))
        picked.append(person)
        left.discard(person)
        left -= partners[person]
    return picked
