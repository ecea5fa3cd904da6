"""What is there for this person, and when: seats that a plan leaves open, and what it still has room for.

Three kinds, soonest first: an open seat in a cohort that has not begun, an individual trajectory that a free teacher
and room could give, and a group that would open with this person and others who wait without a place. Taking one seat
that is offered keeps a legal plan legal. An index is built once for a plan and asked many times.

A request that has a place is offered what it could have instead. It has no choice if its place is fixed or has begun,
or if its cohort would be left with too few people.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from planner.insight.seats_agenda import Agenda, Wish, can_attend, keep_agenda
from planner.insight.seats_company import Company
from planner.insight.seats_in_plan import Freed, PlanAsItStands, Sitting
from planner.insight.seats_places import Places
from planner.model import Plan, Request, Scenario
from planner.model.records import Record
from planner.solver.offer import Offer

SeatKind = Literal["open", "individual", "group"]
Bond = Literal["", "running", "fixed", "needed"]
KINDS: tuple[SeatKind, ...] = ("open", "individual", "group")


class Seat(Record):
    """A place that one person could have; without `cohort_id` it is in a cohort that would be opened for it.

    `seats_left` counts the open seats of a cohort, this one included; `waiting_with` are the other requests of a group.
    """

    kind: SeatKind
    programme_id: str
    start: date
    pattern_id: str
    location_id: str
    room_id: str
    teacher_id: str
    first_day: date
    last_day: date
    minutes_a_week: int
    cohort_id: str = ""
    seats_left: int | None = None
    waiting_with: tuple[str, ...] = ()


@dataclass(frozen=True)
class SeatsFound:
    """The seats for one request, soonest first; `bond` says what keeps it in the place it has, if anything does.

    `ends_cohort` says that nobody is left in the cohort it is placed in if it goes.
    """

    wish: Wish
    placed_in: str
    bond: Bond
    seats: tuple[Seat, ...]
    ends_cohort: bool = False


class SeatIndex:
    """Of one scenario and one plan; asking changes nothing.

    Not `in_turn`, nobody is kept waiting for an earlier request that has no place: what there is if all those get one.
    """

    def __init__(self, scenario: Scenario, plan: Plan, *, in_turn: bool = True) -> None:
        self.scenario = scenario
        self.plan = PlanAsItStands(scenario, plan)
        self._in_turn = in_turn
        self._places = Places(self.plan)
        self._company = Company(self.plan, self._places, in_turn=in_turn)

    def find(self, request_id: str) -> SeatsFound:
        """The seats for a request of the scenario."""
        request = self.scenario.request_by_id[request_id]
        return self.find_for(Wish(request, self.scenario.person_by_id[request.person_id]))

    def find_for(self, wish: Wish) -> SeatsFound:
        """The seats for any request of anyone; neither need be in the scenario."""
        has = self.plan.sitting_of(wish.request.request_id)
        bond = self._bond_of(wish.request, has) if has else ""
        agenda = None if bond else keep_agenda(self.plan, wish, in_turn=self._in_turn)
        ends = has is not None and len(has.members) == 1 and not has.is_locked
        freed = self.plan.free_without(has) if has is not None and agenda and ends else None
        seats = list(self._list_seats(agenda, has, freed)) if agenda else []
        seats.sort(key=lambda seat: _in_order_of_time(wish, seat))
        return SeatsFound(wish, has.cohort.cohort_id if has else "", bond, tuple(seats), ends)

    def find_full(self, wish: Wish) -> tuple[str, ...]:
        """The cohorts that would suit this person but have no seat left."""
        agenda = keep_agenda(self.plan, wish)
        sittings = [row for place in self._places.fitting(wish) for row in place.sittings] if agenda else []
        return tuple(
            row.cohort.cohort_id
            for row in sittings
            if agenda and self._seats_left(row) <= 0 and can_attend(self.scenario, agenda, row.offer)
        )

    def _seats_left(self, sitting: Sitting) -> int:
        room = self.plan.instance.rooms[sitting.opened.room]
        return min(sitting.offer.programme.max_size, room.capacity) - len(sitting.members)

    def _bond_of(self, request: Request, has: Sitting) -> Bond:
        if has.is_running:
            return "running"
        before = self.scenario.placement_by_request.get(request.request_id)
        if before is not None and before.status == "locked":
            return "fixed"
        others = len(has.members) - 1
        return "needed" if 0 < others < has.offer.programme.min_size and not has.is_locked else ""

    def _list_seats(self, agenda: Agenda, has: Sitting | None, freed: Freed | None) -> Iterator[Seat]:
        avoid = self._who_may_not_join(agenda.wish)
        for place in self._places.fitting(agenda.wish):
            for sitting in place.sittings:
                if sitting is not has and can_attend(self.scenario, agenda, sitting.offer):
                    yield from self._join(agenda.wish, sitting)
            for offer in place.offers:
                if can_attend(self.scenario, agenda, offer):
                    yield from self._open(agenda.wish, offer, freed, avoid)

    def _who_may_not_join(self, wish: Wish) -> frozenset[int]:
        """Numbers of the person and the care partners, who cannot be in one group."""
        numbers = self.plan.instance.numbers.people
        return frozenset(
            numbers[one] for one in (wish.person.person_id, *self.plan.partners_of(wish.person)) if one in numbers
        )

    def _join(self, wish: Wish, sitting: Sitting) -> Iterator[Seat]:
        """The seat in a cohort of the plan, if it has one left in a room that has what the person needs."""
        cohort, room = sitting.cohort, self.plan.instance.rooms[sitting.opened.room]
        left = self._seats_left(sitting)
        if left > 0 and set(wish.person.needs) <= set(room.features):
            yield self._make_seat(
                "open",
                sitting.offer,
                sitting.opened.teacher,
                sitting.opened.room,
                cohort_id=cohort.cohort_id,
                seats_left=left,
            )

    def _open(self, wish: Wish, offer: Offer, freed: Freed | None, avoid: frozenset[int]) -> Iterator[Seat]:
        """The seat in a cohort that could be opened: in the room for most people, of equal ones the smallest."""
        teachers, rooms = self.plan.free_staff(offer, freed)
        needs = set(wish.person.needs)
        suited = [room for room in rooms if needs <= set(self.plan.instance.rooms[room].features)]
        if not teachers or not suited:
            return
        if offer.min_size <= 1:
            yield self._make_seat("individual", offer, teachers[0], suited[0])
            return
        company = {room: self._company.gather(wish, avoid, offer, room)[: offer.seats[room] - 1] for room in suited}
        room = max(suited, key=lambda one: len(company[one]))
        if 1 + len(company[room]) >= offer.min_size:
            waiting = tuple(self.plan.instance.requests[one].request_id for one in company[room])
            yield self._make_seat("group", offer, teachers[0], room, waiting_with=waiting)

    def _make_seat(self, kind: SeatKind, offer: Offer, teacher: int, room: int, **more: object) -> Seat:
        instance = self.plan.instance
        slots = self.scenario.pattern_by_id[offer.pattern_id].slots
        return Seat.model_validate(
            {
                "kind": kind,
                "programme_id": offer.programme.programme_id,
                "start": offer.start,
                "pattern_id": offer.pattern_id,
                "location_id": offer.location_id,
                "room_id": instance.rooms[room].room_id,
                "teacher_id": instance.teachers[teacher].teacher_id,
                "first_day": offer.sessions.first_day,
                "last_day": offer.sessions.last_day,
                "minutes_a_week": sum(self.scenario.timeslot_by_id[slot_id].minutes for slot_id in slots),
                **more,
            }
        )


def _in_order_of_time(wish: Wish, seat: Seat) -> tuple[object, ...]:
    """Soonest first; of those on the same days what is there already, then what the person would rather have."""
    return (
        seat.first_day,
        seat.last_day,
        KINDS.index(seat.kind),
        wish.request.programmes.index(seat.programme_id),
        wish.person.locations.index(seat.location_id),
        seat.pattern_id,
        seat.cohort_id,
    )
