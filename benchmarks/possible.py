"""What could be, whatever else is planned: who fits an offer, which teachers and rooms it could have."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from planner.model import (
    LEVELS,
    PRIORITIES,
    CohortSessions,
    Person,
    Programme,
    Request,
    Room,
    Scenario,
    Session,
    Teacher,
)


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
        self.sessions = cache(self._sessions)
        self.may_start = cache(self._may_start)
        self.teachers = cache(self._teachers)
        self.rooms = cache(self._rooms)
        self._qualified = cache(self._qualified_teachers)
        self._suited = cache(self._suited_rooms)
        self._covered = cache(self._covered_patterns)
        self._places: dict[tuple[str, str], list[tuple[str, str]]] = {}
        self._askers: defaultdict[tuple[str, str, str], list[Request]] = defaultdict(list)
        for request in self.queue:
            for programme_id in request.programmes:
                self._remember(request, scenario.programme_by_id[programme_id])

    def _remember(self, request: Request, programme: Programme) -> None:
        """Where and at which hours this person could follow the programme, the nearest location first."""
        person = self.scenario.person_by_id[request.person_id]
        places = self._places[request.request_id, programme.programme_id] = []
        if set(programme.person_tags) <= set(person.tags) and has_level(request, person, programme):
            patterns = self._covered(person.slots, programme.patterns)
            places += [(pattern, location) for location in person.locations for pattern in patterns]
        for place in places:
            self._askers[programme.programme_id, *place].append(request)

    def _covered_patterns(self, slots: tuple[str, ...], patterns: tuple[str, ...]) -> list[str]:
        return [pattern for pattern in patterns if self.scenario.covers_pattern(slots, pattern)]

    def _sessions(self, offer: Offer) -> CohortSessions:
        weeks = self.scenario.programme_by_id[offer.programme_id].weeks
        return self.scenario.sessions_at(offer.start, weeks, offer.pattern_id, offer.location_id)

    def _may_start(self, offer: Offer) -> bool:
        """True if the first week is held and no more sessions are lost than the programme bears."""
        held, lost = self.sessions(offer)
        most = self.scenario.programme_by_id[offer.programme_id].max_lost_sessions
        return bool(held) and held[0].day < offer.start + timedelta(weeks=1) and len(lost) <= most

    def offers(self, request: Request, programme_id: str) -> Iterator[Offer]:
        """What this request could follow of the programme as far as its person goes: earliest first, then nearest."""
        programme = self.scenario.programme_by_id[programme_id]
        places = self._places[request.request_id, programme_id]
        for start in self.mondays:
            if not programme.starts or start in programme.starts:
                offers = (Offer(start, programme_id, *place) for place in places)
                yield from (one for one in offers if self.may_start(one) and self.fits_dates(request, one))

    def who_fit(self, programme_id: str, pattern_id: str, location_id: str) -> list[Request]:
        """Who asks for the programme and can come there at those hours."""
        return self._askers[programme_id, pattern_id, location_id]

    def fits(self, request: Request, offer: Offer) -> bool:
        place = (offer.pattern_id, offer.location_id)
        asks = place in self._places.get((request.request_id, offer.programme_id), ())
        return asks and self.fits_dates(request, offer)

    def fits_dates(self, request: Request, offer: Offer) -> bool:
        held = self.sessions(offer).held
        if request.earliest_start and held[0].day < request.earliest_start:
            return False
        if request.finish_by and held[-1].day > request.finish_by:
            return False
        most = self.scenario.programme_by_id[offer.programme_id].max_missed_sessions
        return self._absent("person", request.person_id, held) <= most

    def _teachers(self, offer: Offer) -> list[Teacher]:
        programme = self.scenario.programme_by_id[offer.programme_id]
        qualified = self._qualified(programme.skill, offer.location_id, offer.pattern_id)
        return [teacher for teacher in qualified if self._is_there_enough(teacher, offer, programme)]

    def _qualified_teachers(self, skill: str, location_id: str, pattern_id: str) -> list[Teacher]:
        return [
            teacher
            for teacher in self.scenario.teachers
            if skill in teacher.skills
            and location_id in teacher.locations
            and self.scenario.covers_pattern(teacher.slots, pattern_id)
        ]

    def _is_there_enough(self, teacher: Teacher, offer: Offer, programme: Programme) -> bool:
        held, lost = self.sessions(offer)
        away = self._absent("teacher", teacher.teacher_id, held)
        return away == 0 or away + len(lost) <= programme.max_lost_sessions

    def _rooms(self, offer: Offer) -> list[Room]:
        programme = self.scenario.programme_by_id[offer.programme_id]
        suited = self._suited(programme.room_features, offer.location_id, offer.pattern_id)
        held = self.sessions(offer).held
        return [room for room in suited if not self._absent("room", room.room_id, held)]

    def _suited_rooms(self, features: tuple[str, ...], location_id: str, pattern_id: str) -> list[Room]:
        """The smallest first."""
        found = [
            room
            for room in self.scenario.rooms
            if room.location_id == location_id
            and set(features) <= set(room.features)
            and (not room.slots or self.scenario.covers_pattern(room.slots, pattern_id))
        ]
        return sorted(found, key=lambda room: (room.capacity, room.room_id))

    def _absent(self, kind: str, id_: str, held: Iterable[Session]) -> int:
        if (kind, id_) not in self.scenario.absences_of:
            return 0
        return sum(self.scenario.is_absent(kind, id_, session) for session in held)


def waiting_order(requests: Iterable[Request]) -> list[Request]:
    """High priority before normal before low, then the longest waiting; who comes `after` a request is after it."""
    rows = list(requests)
    position: dict[str, tuple[int, int, date, str]] = {}

    def place(request: Request) -> tuple[int, int, date, str]:
        if request.request_id not in position:
            before = by_id.get(request.after)
            depth = place(before)[0] + 1 if before else 0
            urgency = -PRIORITIES.index(request.priority)
            position[request.request_id] = (depth, urgency, request.waiting_since or date.max, request.request_id)
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
