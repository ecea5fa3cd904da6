"""Who could teach an offer and which room could host it, as far as the running cohorts leave them free."""

from planner.model import Programme
from planner.solver import rulebook
from planner.solver.instance import Instance
from planner.solver.listing import Spot
from planner.solver.offer import Offer
from planner.solver.timetable import Timetable

UNLIMITED = 1_000_000_000


class Staffing:
    """Remembers which teachers and rooms suit a programme at a location, and who is there in which pattern."""

    def __init__(self, instance: Instance) -> None:
        self.instance = instance
        self.around_running = Timetable(instance)
        rules = instance.rules
        self._teacher_fits = rulebook.enforced(rulebook.TEACHER_FITS, rules)
        self._teacher_pattern_fits = rulebook.enforced(rulebook.TEACHER_PATTERN_FITS, rules)
        self._teacher_offer_fits = rulebook.enforced(rulebook.TEACHER_OFFER_FITS, rules)
        self._room_fits = rulebook.enforced(rulebook.ROOM_FITS, rules)
        self._room_pattern_fits = rulebook.enforced(rulebook.ROOM_PATTERN_FITS, rules)
        self._room_offer_fits = rulebook.enforced(rulebook.ROOM_OFFER_FITS, rules)
        self._teachers: dict[Spot, list[int]] = {}
        self._rooms: dict[Spot, list[int]] = {}
        self._teachers_there: dict[tuple[str, str], list[int]] = {}
        self._rooms_there: dict[tuple[str, str], list[int]] = {}

    def teachers_for(self, offer: Offer) -> tuple[int, ...]:
        """Numbers of the teachers who could give this offer if nothing else were planned."""
        instance = self.instance
        return tuple(
            teacher
            for teacher in self._suitable_teachers(offer.programme, offer.pattern_id, offer.location_id)
            if all(fits(instance.scenario, instance.teachers[teacher], offer) for fits in self._teacher_offer_fits)
            and self.around_running.teacher_can(teacher, offer)
        )

    def rooms_for(self, offer: Offer) -> tuple[int, ...]:
        """Numbers of the rooms that could host this offer with its smallest group if nothing else were planned."""
        instance = self.instance
        return tuple(
            room
            for room in self._suitable_rooms(offer.programme, offer.pattern_id, offer.location_id)
            if seats_in(instance, offer, room) >= max(1, smallest_group(instance, offer)) or offer.is_locked
            if all(fits(instance.scenario, instance.rooms[room], offer) for fits in self._room_offer_fits)
            and self.around_running.room_can(room, offer)
        )

    def could_staff(self, programme: Programme, pattern_id: str, location_id: str) -> bool:
        """True if a teacher and a room suit this programme in this pattern at this location, dates left aside."""
        return all(self.who_could_staff(programme, pattern_id, location_id))

    def who_could_staff(self, programme: Programme, pattern_id: str, location_id: str) -> tuple[list[int], list[int]]:
        """Numbers of the teachers and of the rooms that suit, dates left aside; no rooms are named without teachers."""
        teachers = self._suitable_teachers(programme, pattern_id, location_id)
        return teachers, self._suitable_rooms(programme, pattern_id, location_id) if teachers else []

    def _suitable_teachers(self, programme: Programme, pattern_id: str, location_id: str) -> list[int]:
        key = (programme.programme_id, pattern_id, location_id)
        if key not in self._teachers:
            self._teachers[key] = [
                number
                for number in self._teachers_at(programme, location_id)
                if all(
                    fits(self.instance.scenario, self.instance.teachers[number], pattern_id)
                    for fits in self._teacher_pattern_fits
                )
            ]
        return self._teachers[key]

    def _teachers_at(self, programme: Programme, location_id: str) -> list[int]:
        key = (programme.programme_id, location_id)
        if key not in self._teachers_there:
            self._teachers_there[key] = [
                number
                for number, teacher in enumerate(self.instance.teachers)
                if all(fits(teacher, programme, location_id) for fits in self._teacher_fits)
            ]
        return self._teachers_there[key]

    def _suitable_rooms(self, programme: Programme, pattern_id: str, location_id: str) -> list[int]:
        key = (programme.programme_id, pattern_id, location_id)
        if key not in self._rooms:
            self._rooms[key] = [
                number
                for number in self._rooms_at(programme, location_id)
                if all(
                    fits(self.instance.scenario, self.instance.rooms[number], pattern_id)
                    for fits in self._room_pattern_fits
                )
            ]
        return self._rooms[key]

    def _rooms_at(self, programme: Programme, location_id: str) -> list[int]:
        key = (programme.programme_id, location_id)
        if key not in self._rooms_there:
            self._rooms_there[key] = [
                number
                for number, room in enumerate(self.instance.rooms)
                if all(fits(room, programme, location_id) for fits in self._room_fits)
            ]
        return self._rooms_there[key]


def staff_offers(instance: Instance, staffing: Staffing, offers: list[Offer]) -> list[Offer]:
    """Fills in teachers, rooms and seats; offers that nobody could teach or host are left out."""
    staffed = []
    for offer in offers:
        offer.teachers = staffing.teachers_for(offer)
        offer.rooms = staffing.rooms_for(offer) if offer.teachers else ()
        if offer.is_locked:
            _keep_own_staff(instance, offer)
        if offer.teachers and offer.rooms:
            offer.seats = {room: seats_in(instance, offer, room) for room in offer.rooms}
            offer.own_staff = _announced_staff(instance, offer)
            offer.copies = 1 if offer.cohort_id else min(len(offer.teachers), len(offer.rooms))
            staffed.append(offer)
    return staffed


def seats_in(instance: Instance, offer: Offer, room: int) -> int:
    """How many people this offer can have in this room."""
    limits = [UNLIMITED]
    if "room-fits" in instance.rules:
        limits.append(instance.rooms[room].capacity)
    if "group-size" in instance.rules:
        limits.append(offer.programme.max_size)
    return min(limits)


def smallest_group(instance: Instance, offer: Offer) -> int:
    return offer.min_size if "group-size" in instance.rules else 0


def _announced_staff(instance: Instance, offer: Offer) -> tuple[int, int] | None:
    """Teacher and room of an announced cohort that this offer keeps; None for all other offers."""
    if not offer.is_kept:
        return None
    cohort = instance.scenario.cohort_by_id[offer.cohort_id]
    if cohort.status != "published":
        return None
    return instance.numbers.teachers[cohort.teacher_id], instance.numbers.rooms[cohort.room_id]


def _keep_own_staff(instance: Instance, offer: Offer) -> None:
    if "locks-kept" in instance.rules:
        cohort = instance.scenario.cohort_by_id[offer.cohort_id]
        offer.teachers = tuple(t for t in offer.teachers if instance.teachers[t].teacher_id == cohort.teacher_id)
        offer.rooms = tuple(r for r in offer.rooms if instance.rooms[r].room_id == cohort.room_id)
