"""What one more dagdeel of a teacher, one more seat, or a group one smaller or larger would open beside a plan.

The plan stays as it is, teachers and rooms included. A world is made in which all of these are there at once, so that
what a request could have in it is all that any single one of them could open; each place there is then asked what it
really takes. Those that take one change and no more are what is looked for; none is missed.
"""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from planner.insight.possibilities import Staff
from planner.insight.seats import Seat, SeatKind
from planner.insight.seats_agenda import Agenda, Wish, can_attend, keep_agenda
from planner.insight.seats_company import Company
from planner.insight.seats_in_plan import PlanAsItStands, Sitting
from planner.insight.seats_places import Places
from planner.insight.unlock_change import Change
from planner.model import Plan, Programme, Scenario, Teacher
from planner.solver.offer import Offer

NOTHING: tuple[Change, ...] = ()


class Opened(NamedTuple):
    """A place, and the one change that opens it."""

    change: Change
    seat: Seat


class WiderWorld:
    """Of one scenario and one legal plan; asking changes nothing. New cohorts are of these programmes only.

    Not `in_turn`, nobody is kept waiting for an earlier request that has no place.
    """

    def __init__(self, scenario: Scenario, plan: Plan, programmes: Collection[str], *, in_turn: bool = True) -> None:
        self._in_turn = in_turn
        self.scenario = scenario
        self._plan = PlanAsItStands(_widen(scenario, programmes), plan)
        self._places = Places(self._plan)
        self._company = Company(self._plan, self._places, in_turn=in_turn)
        self._ways_to_teach: dict[tuple[int, str], tuple[tuple[Change, ...], ...]] = {}

    def list_openings(self, request_id: str) -> Iterator[Opened]:
        """Each place that is there with one change and not without, for a request that the plan does not place."""
        request = self.scenario.request_by_id[request_id]
        wish = Wish(request, self.scenario.person_by_id[request.person_id])
        agenda = keep_agenda(self._plan, wish, in_turn=self._in_turn)
        if agenda is None:
            return
        for place in self._places.fitting(wish):
            for sitting in place.sittings:
                if can_attend(self.scenario, agenda, sitting.offer):
                    yield from self._join(wish, sitting)
            for offer in place.offers:
                if can_attend(self.scenario, agenda, offer):
                    yield from self._open(agenda, offer)

    def _join(self, wish: Wish, sitting: Sitting) -> Iterator[Opened]:
        room = self.scenario.room_by_id[sitting.cohort.room_id]
        programme = self.scenario.programme_by_id[sitting.cohort.programme_id]
        people = len(sitting.members) + 1
        changes = [*_seat_more(room.room_id, room.capacity, people), *_enlarge(programme, people)]
        if len(changes) == 1 and set(wish.person.needs) <= set(room.features):
            staff = (sitting.opened.teacher, sitting.opened.room)
            yield Opened(changes[0], self._make_seat("open", sitting.offer, staff, cohort_id=sitting.cohort.cohort_id))

    def _open(self, agenda: Agenda, offer: Offer) -> Iterator[Opened]:
        """The ways to open a cohort that take one change; of equal ones that with the most people."""
        staff = self._free_staff(agenda.wish, offer)
        by_teacher = {one: self._list_ways_to_teach(one, offer.pattern_id) for one in staff.teachers}
        for room in staff.rooms:
            company = self._gather(agenda.wish, offer, room)
            for people, of_group in self._list_sizes(offer, room, len(company) + 1):
                of_room = [*of_group, *_seat_more_in(self.scenario, self._plan, room, people)]
                for teacher, ways in by_teacher.items():
                    for way in ways:
                        changes = [*of_room, *way]
                        if len(changes) == 1:
                            kind: SeatKind = "individual" if people == 1 else "group"
                            others = tuple(self._plan.instance.requests[one].request_id for one in company)
                            with_whom = others[: self._most_along(offer, room, people)]
                            seat = self._make_seat(kind, offer, (teacher, room), waiting_with=with_whom)
                            yield Opened(changes[0], seat)

    def _free_staff(self, wish: Wish, offer: Offer) -> Staff:
        teachers, rooms = self._plan.free_staff(offer)
        needs = set(wish.person.needs)
        return Staff(teachers, tuple(one for one in rooms if needs <= set(self._plan.instance.rooms[one].features)))

    def _list_ways_to_teach(self, teacher: int, pattern_id: str) -> tuple[tuple[Change, ...], ...]:
        """No change, or each single dagdeel with which the teacher is there in the whole pattern."""
        key = (teacher, pattern_id)
        if key not in self._ways_to_teach:
            row = self.scenario.teacher_by_id[self._plan.instance.teachers[teacher].teacher_id]
            self._ways_to_teach[key] = tuple(self._find_ways_to_teach(row, pattern_id))
        return self._ways_to_teach[key]

    def _find_ways_to_teach(self, teacher: Teacher, pattern_id: str) -> Iterator[tuple[Change, ...]]:
        if self.scenario.covers_pattern(teacher.slots, pattern_id):
            yield NOTHING
            return
        for slot in self.scenario.timeslots:
            if self.scenario.covers_pattern((*teacher.slots, slot.slot_id), pattern_id):
                yield (Change("teacher-slot", teacher.teacher_id, slot.slot_id),)

    def _gather(self, wish: Wish, offer: Offer, room: int) -> tuple[int, ...]:
        if offer.is_individual:
            return ()
        numbers = self._plan.instance.numbers.people
        avoid = frozenset(numbers[one] for one in (wish.person.person_id, *self._plan.partners_of(wish.person)))
        return self._company.gather(wish, avoid, offer, room)

    def _list_sizes(self, offer: Offer, room: int, available: int) -> Iterator[tuple[int, tuple[Change, ...]]]:
        """How many people open the group as it is, and how many would if one too few came or could sit in the room."""
        programme = self.scenario.programme_by_id[offer.programme.programme_id]
        smallest = max(1, programme.min_size)
        if available >= smallest:
            yield smallest, NOTHING
        fewer = smallest - 1
        if fewer and min(available, self._capacity_of(room)) == fewer:
            yield fewer, (Change("smaller-group", programme.programme_id, str(fewer)),)

    def _most_along(self, offer: Offer, room: int, people: int) -> int:
        """How many others fit into what there is, at least those that it takes."""
        most = self.scenario.programme_by_id[offer.programme.programme_id].max_size
        return max(people, min(most, self._capacity_of(room))) - 1

    def _capacity_of(self, room: int) -> int:
        """The seats there are without any change."""
        return self.scenario.room_by_id[self._plan.instance.rooms[room].room_id].capacity

    def _make_seat(self, kind: SeatKind, offer: Offer, staff: tuple[int, int], **more: object) -> Seat:
        instance = self._plan.instance
        slots = self.scenario.pattern_by_id[offer.pattern_id].slots
        return Seat.model_validate(
            {
                "kind": kind,
                "programme_id": offer.programme.programme_id,
                "start": offer.start,
                "pattern_id": offer.pattern_id,
                "location_id": offer.location_id,
                "teacher_id": instance.teachers[staff[0]].teacher_id,
                "room_id": instance.rooms[staff[1]].room_id,
                "first_day": offer.sessions.first_day,
                "last_day": offer.sessions.last_day,
                "minutes_a_week": sum(self.scenario.timeslot_by_id[slot_id].minutes for slot_id in slots),
                **more,
            }
        )


def _widen(scenario: Scenario, programmes: Collection[str]) -> Scenario:
    """With every teacher there at all times, a seat more in every room, and groups one smaller and one larger."""
    all_slots = tuple(row.slot_id for row in scenario.timeslots)
    return scenario.with_tables(
        teachers=tuple(row.model_copy(update={"slots": all_slots}) for row in scenario.teachers),
        rooms=tuple(row.model_copy(update={"capacity": row.capacity + 1}) for row in scenario.rooms),
        programmes=tuple(
            _widen_programme(row) if row.programme_id in programmes else row.model_copy(update={"patterns": ()})
            for row in scenario.programmes
        ),
    )


def _widen_programme(programme: Programme) -> Programme:
    if programme.max_size == 1:
        return programme
    smallest = max(2, programme.min_size - 1) if programme.min_size > 1 else 1  # from 2 on others are looked for
    return programme.model_copy(update={"min_size": smallest, "max_size": programme.max_size + 1})


def _seat_more(room_id: str, capacity: int, people: int) -> tuple[Change, ...]:
    """Nothing, one seat more, or more than one change can give."""
    if people <= capacity:
        return NOTHING
    return (Change("room-seat", room_id, str(capacity + 1)),) * (people - capacity)


def _seat_more_in(scenario: Scenario, plan: PlanAsItStands, room: int, people: int) -> tuple[Change, ...]:
    room_id = plan.instance.rooms[room].room_id
    return _seat_more(room_id, scenario.room_by_id[room_id].capacity, people)


def _enlarge(programme: Programme, people: int) -> tuple[Change, ...]:
    if people <= programme.max_size:
        return NOTHING
    return (Change("larger-group", programme.programme_id, str(programme.max_size + 1)),) * (
        people - programme.max_size if programme.max_size > 1 else 2
    )
