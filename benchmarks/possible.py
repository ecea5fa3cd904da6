"""What could be, whatever else is planned: who fits an offer, which teachers and rooms it could have."""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from planner.model import LEVELS, CohortSessions, Person, Programme, Request, Room, Scenario, Session, Teacher


class Offer(NamedTuple):
    """A programme that might start then, at those hours, there."""

    start: date
    programme_id: str
    pattern_id: str
    location_id: str


class Possible:
    """Answers per offer, remembered; people come in the order of waiting."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.queue = waiting_order(scenario.requests)
        self.mondays = mondays(scenario.starts_from, scenario.starts_until)
        self.who_fit = cache(self._who_fit)
        self.teachers = cache(self._teachers)
        self.rooms = cache(self._rooms)

    def sessions(self, offer: Offer) -> CohortSessions:
        weeks = self.scenario.programme_by_id[offer.programme_id].weeks
        return self.scenario.sessions_at(offer.start, weeks, offer.pattern_id, offer.location_id)

    def starts(self, programme: Programme) -> list[date]:
        return [monday for monday in self.mondays if not programme.starts or monday in programme.starts]

    def may_start(self, offer: Offer) -> bool:
        """True if the first week is held and no more sessions are lost than the programme bears."""
        held, lost = self.sessions(offer)
        most = self.scenario.programme_by_id[offer.programme_id].max_lost_sessions
        return bool(held) and held[0].day < offer.start + timedelta(weeks=1) and len(lost) <= most

    def offers(self, request: Request, programme_id: str) -> list[Offer]:
        """What this request could follow of the programme as far as its person goes: earliest first, then nearest."""
        programme = self.scenario.programme_by_id[programme_id]
        person = self.scenario.person_by_id[request.person_id]
        places = [
            (pattern_id, location_id)
            for location_id in person.locations
            for pattern_id in programme.patterns
            if self.fits(request, programme_id, pattern_id, location_id)
        ]
        found = (Offer(start, programme_id, *place) for start in self.starts(programme) for place in places)
        return [offer for offer in found if self.may_start(offer) and self.fits_dates(request, offer)]

    def fits(self, request: Request, programme_id: str, pattern_id: str, location_id: str) -> bool:
        person = self.scenario.person_by_id[request.person_id]
        programme = self.scenario.programme_by_id[programme_id]
        return (
            programme_id in request.programmes
            and location_id in person.locations
            and set(programme.person_tags) <= set(person.tags)
            and has_level(request, person, programme)
            and self.scenario.covers_pattern(person.slots, pattern_id)
        )

    def fits_dates(self, request: Request, offer: Offer) -> bool:
        held = self.sessions(offer).held
        if request.earliest_start and held[0].day < request.earliest_start:
            return False
        if request.finish_by and held[-1].day > request.finish_by:
            return False
        most = self.scenario.programme_by_id[offer.programme_id].max_missed_sessions
        return self._absent("person", request.person_id, held) <= most

    def _who_fit(self, programme_id: str, pattern_id: str, location_id: str) -> list[Request]:
        return [row for row in self.queue if self.fits(row, programme_id, pattern_id, location_id)]

    def _teachers(self, offer: Offer) -> list[Teacher]:
        programme = self.scenario.programme_by_id[offer.programme_id]
        return [
            teacher
            for teacher in self.scenario.teachers
            if programme.skill in teacher.skills
            and offer.location_id in teacher.locations
            and self.scenario.covers_pattern(teacher.slots, offer.pattern_id)
            and self._is_there_enough(teacher, offer, programme)
        ]

    def _is_there_enough(self, teacher: Teacher, offer: Offer, programme: Programme) -> bool:
        held, lost = self.sessions(offer)
        away = self._absent("teacher", teacher.teacher_id, held)
        return away == 0 or away + len(lost) <= programme.max_lost_sessions

    def _rooms(self, offer: Offer) -> list[Room]:
        """The smallest first."""
        programme = self.scenario.programme_by_id[offer.programme_id]
        found = [
            room
            for room in self.scenario.rooms
            if room.location_id == offer.location_id
            and set(programme.room_features) <= set(room.features)
            and (not room.slots or self.scenario.covers_pattern(room.slots, offer.pattern_id))
            and not self._absent("room", room.room_id, self.sessions(offer).held)
        ]
        return sorted(found, key=lambda room: (room.capacity, room.room_id))

    def _absent(self, kind: str, id_: str, held: Iterable[Session]) -> int:
        if (kind, id_) not in self.scenario.absences_of:
            return 0
        return sum(self.scenario.is_absent(kind, id_, session) for session in held)


def waiting_order(requests: Iterable[Request]) -> list[Request]:
    """The longest waiting first, those without a date last; whoever comes `after` another request comes after it."""
    rows = list(requests)
    position: dict[str, tuple[int, date, str]] = {}

    def place(request: Request) -> tuple[int, date, str]:
        if request.request_id not in position:
            before = by_id.get(request.after)
            depth = place(before)[0] + 1 if before else 0
            position[request.request_id] = (depth, request.waiting_since or date.max, request.request_id)
        return position[request.request_id]

    by_id = {row.request_id: row for row in rows}
    return sorted(rows, key=place)


def has_level(request: Request, person: Person, programme: Programme) -> bool:
    """The person's own level fits, or the next higher one for a request that comes after another."""
    if not programme.level_from and not programme.level_to:
        return True
    if not person.level:
        return False
    own = LEVELS.index(person.level)
    lowest = LEVELS.index(programme.level_from) if programme.level_from else 0
    highest = LEVELS.index(programme.level_to) if programme.level_to else len(LEVELS) - 1
    return any(lowest <= rank <= highest for rank in range(own, own + (2 if request.after else 1)))


def mondays(first: date, last: date) -> list[date]:
    return [first + timedelta(weeks=number) for number in range((last - first).days // 7 + 1)]
