"""A plan as it stands, for who looks for a seat: who sits where, and which teachers and rooms are free when."""

from collections import defaultdict
from dataclasses import dataclass
from typing import NamedTuple

from planner.model import Cohort, Person, Plan, Scenario
from planner.rules.facts import find_cohort_by_request
from planner.solver import rulebook
from planner.solver.build import number_scenario
from planner.solver.instance import Instance
from planner.solver.listing import list_offers, make_offer
from planner.solver.offer import Offer
from planner.solver.staffing import Staffing, staff_offers
from planner.solver.timetable import OpenCohort, Timetable


@dataclass(frozen=True)
class Sitting:
    """A cohort of the plan with the requests in it, by id."""

    cohort: Cohort
    offer: Offer
    opened: OpenCohort
    is_running: bool
    is_locked: bool
    members: tuple[str, ...]


class Staff(NamedTuple):
    """Numbers of teachers and rooms."""

    teachers: tuple[int, ...]
    rooms: tuple[int, ...]


class Freed(NamedTuple):
    """A teacher and a room without one of their cohorts; the timetable is right about these two only."""

    teacher: int
    room: int
    timetable: Timetable


class PlanAsItStands:
    """Built once for a scenario and a plan; cohorts that name what the scenario does not have are left out."""

    def __init__(self, scenario: Scenario, plan: Plan) -> None:
        self.scenario = scenario
        self.plan = plan
        bare = scenario.with_tables(cohorts=(), placements=())
        self.instance: Instance = number_scenario(bare)
        self._staff = number_scenario(bare.with_tables(people=(), requests=()))
        self.timetable = Timetable(self._staff)
        self.cohort_of = find_cohort_by_request(scenario, plan)
        self.sittings = self._seat_everyone()
        self.offers = self._list_new_offers(bare)
        self._free: dict[int, Staff] = {}
        self._sittings_of_person: defaultdict[str, list[tuple[str, Sitting]]] = defaultdict(list)
        for sitting in self.sittings.values():
            for request_id in sitting.members:
                person_id = scenario.request_by_id[request_id].person_id
                self._sittings_of_person[person_id].append((request_id, sitting))

    def sitting_of(self, request_id: str) -> Sitting | None:
        cohort = self.cohort_of.get(request_id)
        return self.sittings.get(cohort.cohort_id) if cohort else None

    def sittings_of(self, person_id: str, but_for: str = "") -> list[Sitting]:
        """The cohorts a person sits in, each once, but for the seat of one request."""
        rows = self._sittings_of_person.get(person_id, ())
        return list({row.cohort.cohort_id: row for request_id, row in rows if request_id != but_for}.values())

    def sittings_after(self, request_id: str) -> list[Sitting]:
        """Where the requests sit that come after this one, those that have begun left out."""
        instance = self.instance
        later = instance.followed_by.get(instance.numbers.requests.get(request_id, -1), ())
        found = [self.sitting_of(instance.requests[number].request_id) for number in later]
        return [row for row in found if row is not None and not row.is_running]

    def partners_of(self, person: Person) -> set[str]:
        """The care partners of a person, who need not be in the scenario."""
        instance = self.instance
        number = instance.numbers.people.get(person.person_id)
        known = instance.partners[number] if number is not None else ()
        return ({instance.people[one].person_id for one in known} | {person.care_partner}) - {"", person.person_id}

    def free_staff(self, offer: Offer, freed: Freed | None = None) -> Staff:
        """Teachers and rooms that are free for a new cohort, and those that would be if one cohort were not there."""
        if offer.index not in self._free:
            self._free[offer.index] = _find_free(self.timetable, offer, offer.teachers, offer.rooms)
        teachers, rooms = self._free[offer.index]
        if freed is None:
            return Staff(teachers, rooms)
        more = _find_free(
            freed.timetable,
            offer,
            (freed.teacher,) if freed.teacher in offer.teachers and freed.teacher not in teachers else (),
            (freed.room,) if freed.room in offer.rooms and freed.room not in rooms else (),
        )
        return Staff((*teachers, *more.teachers), (*rooms, *more.rooms))

    def free_without(self, gone: Sitting) -> Freed:
        """What comes free if this cohort does not take place."""
        teacher, room = gone.opened.teacher, gone.opened.room
        timetable = Timetable(self._staff)
        for row in self.timetable.cohorts:
            if row is not gone.opened and (row.teacher == teacher or row.room == room):
                timetable.open(row.offer, row.teacher, row.room)
        return Freed(teacher, room, timetable)

    def _seat_everyone(self) -> dict[str, Sitting]:
        members: defaultdict[str, list[str]] = defaultdict(list)
        for request_id, cohort in self.cohort_of.items():
            members[cohort.cohort_id].append(request_id)
        return {
            cohort.cohort_id: self._seat(cohort, tuple(sorted(members[cohort.cohort_id])))
            for cohort in self.plan.cohorts
            if self._is_known(cohort)
        }

    def _is_known(self, cohort: Cohort) -> bool:
        scenario = self.scenario
        return (
            cohort.programme_id in scenario.programme_by_id
            and cohort.pattern_id in scenario.pattern_by_id
            and cohort.location_id in scenario.location_by_id
            and cohort.teacher_id in scenario.teacher_by_id
            and cohort.room_id in scenario.room_by_id
        )

    def _seat(self, cohort: Cohort, members: tuple[str, ...]) -> Sitting:
        instance, scenario = self.instance, self.scenario
        programme = scenario.programme_by_id[cohort.programme_id]
        where = (programme, cohort.start, cohort.pattern_id, cohort.location_id, cohort.cohort_id)
        offer = make_offer(instance.scenario, instance.clock, *where)
        teacher, room = instance.numbers.teachers[cohort.teacher_id], instance.numbers.rooms[cohort.room_id]
        before = scenario.cohort_by_id.get(cohort.cohort_id)
        return Sitting(
            cohort=cohort,
            offer=offer,
            opened=self.timetable.open(offer, teacher, room),
            is_running=cohort.cohort_id in scenario.running_ids,
            is_locked=before is not None and before.locked,
            members=members,
        )

    def _list_new_offers(self, bare: Scenario) -> list[Offer]:
        """All that could be opened if nothing were planned, with teachers and rooms, the smallest first."""
        staffing = Staffing(self.instance)
        listed = list_offers(bare, self.instance.clock, rulebook.ALL_RULES, staffing.could_staff)
        offers = staff_offers(self.instance, staffing, listed)
        for index, offer in enumerate(offers):
            offer.index = index
            offer.rooms = tuple(sorted(offer.rooms, key=lambda room: (self.instance.rooms[room].capacity, room)))
        return offers


def _find_free(timetable: Timetable, offer: Offer, teachers: tuple[int, ...], rooms: tuple[int, ...]) -> Staff:
    return Staff(
        tuple(one for one in teachers if timetable.teacher_can(one, offer)),
        tuple(one for one in rooms if timetable.room_can(one, offer)),
    )
