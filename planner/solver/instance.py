"""A scenario as the search sees it: numbered requests, people, teachers and rooms, and the offers they could meet in.

Numbers follow the order of the ids, so the order of rows in the tables makes no difference.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from planner.model import Person, Request, Room, Scenario, Teacher
from planner.solver.clock import Clock
from planner.solver.numbering import Numbering
from planner.solver.offer import Offer
from planner.solver.running import Running

IsFree = Callable[..., bool]


@dataclass(eq=False)
class Instance:
    """Built by `planner.solver.build.build_instance`; `rules` are the ids of the rules that are enforced."""

    scenario: Scenario
    rules: frozenset[str]
    clock: Clock
    numbers: Numbering
    requests: list[Request]
    people: list[Person]
    teachers: list[Teacher]
    rooms: list[Room]
    person_of: list[int]
    partners: list[tuple[int, ...]]
    running: Running
    follows: dict[int, int]
    followed_by: dict[int, tuple[int, ...]]
    open_requests: list[int]  # requests that are not in a running cohort
    teacher_rules: list[IsFree]
    room_rules: list[IsFree]
    request_rules: list[IsFree]
    offers: list[Offer]
    gains: list[dict[int, int]]  # per request: offer -> points saved by placing it there instead of nowhere
    base_cost: int  # of the plan that places nobody but those who are running
    must_open: tuple[str, ...]  # cohorts that are locked or hold locked placements
    locked_in: dict[str, tuple[int, ...]]  # cohort -> requests locked in it
    lock_of: dict[int, str]  # request -> cohort it is locked in
    offers_of_cohort: dict[str, list[Offer]]

    @cached_property
    def wanted(self) -> list[int]:
        """For each teacher how many offers they could teach."""
        offers = [0] * len(self.teachers)
        for offer in self.offers:
            for teacher in offer.teachers:
                offers[teacher] += 1
        return offers

    @cached_property
    def is_alone(self) -> list[bool]:
        """For each request: it depends on no other (one request, no care partner, no order, no running cohort)."""
        requests_of = Counter(self.person_of)
        return [
            requests_of[person] == 1
            and not self.partners[person]
            and not self.running.person_cells[person]
            and request not in self.follows
            and request not in self.followed_by
            for request, person in enumerate(self.person_of)
        ]

    def is_online(self, location_id: str) -> bool:
        return self.scenario.location_by_id[location_id].kind == "online"

    def suitable_rooms(self, request: int, offer: Offer) -> tuple[int, ...]:
        """The rooms of the offer in which this request's person has all they need."""
        needs = self.needs_of(request)
        if not needs:
            return offer.rooms
        return tuple(room for room in offer.rooms if needs <= set(self.rooms[room].features))

    def needs_of(self, request: int) -> frozenset[str]:
        return self._needs[request]

    @cached_property
    def _needs(self) -> list[frozenset[str]]:
        if "needs-met" not in self.rules:
            return [frozenset()] * len(self.requests)
        return [frozenset(self.people[person].needs) for person in self.person_of]

    @cached_property
    def dearest_takers(self) -> list[tuple[int, ...]]:
        """For each offer the requests that save points in it, those that save most first."""
        return [
            tuple(
                sorted(
                    (request for request in offer.requests if self.gains[request][offer.index] > 0),
                    key=lambda request: (-self.gains[request][offer.index], request),
                )
            )
            for offer in self.offers
        ]
