"""The fewest rules that stand between a request and a place beside a plan, found by looking at every place there is.

Looked at is, for each programme asked, every group of the plan that has not begun, and every new cohort: each Monday of
the period, each pattern of the programme, each location, with each teacher and each room, and with all those without a
place who could come along. Everyone keeps their place, and cohorts their teachers and rooms. What each place breaks is
counted; the place that breaks least is then given to the audit, which has to find just these rules broken.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from planner.insight.possibilities import pick_apart
from planner.insight.seats import Seat
from planner.insight.seats_agenda import Wish, can_attend, fits_location, fits_pattern, fits_programme, keep_agenda
from planner.insight.seats_in_plan import PlanAsItStands, Sitting
from planner.insight.seats_taken import take_seat
from planner.insight.unlock_person import PersonRules
from planner.model import Programme
from planner.rules.audit import audit
from planner.rules.finding import Finding
from planner.solver import rulebook
from planner.solver.listing import make_offer
from planner.solver.offer import Offer

Rules = frozenset[str]
FAR = 8
HOW_FAR = {  # of places that break equally many rules the one is told of that takes least to mend
    "teacher-overlap": 1,
    "teacher-week-load": 1,
    "room-overlap": 1,
    "teacher-one-location-a-day": 2,
    "teacher-available": 2,
    "room-available": 2,
    "room-fits": 2,
    "group-size": 2,
    "start-window": 3,
    "person-available": 3,
    "person-overlap": 3,
    "person-week-load": 3,
    "after-request": 3,
    "person-reaches": 4,
    "care-partners": 4,
    "level-fits": 5,
    "needs-met": 5,
}


class Against(NamedTuple):
    """The rules that stand in the way at the nearest place, what the audit says of them, and how many there were.

    `is_fewest` says that no place breaks fewer rules, and that the audit agreed about this one.
    """

    rules: tuple[str, ...]
    findings: tuple[Finding, ...]
    seat: Seat
    looked_at: int
    is_fewest: bool


class Way(NamedTuple):
    """A place with the rules that it breaks."""

    rules: Rules
    seat: Seat

    @property
    def rank(self) -> tuple[object, ...]:
        seat = self.seat
        where = (seat.location_id, seat.pattern_id, seat.cohort_id, seat.teacher_id, seat.room_id)
        return *_measure(self.rules), -len(seat.waiting_with), seat.first_day, seat.last_day, sorted(self.rules), where


class RuleSearch:
    """Beside one legal plan that does not place the request; `before` asks for a place that begins sooner."""

    def __init__(self, stands: PlanAsItStands, request_id: str, before: date | None) -> None:
        self.scenario = scenario = stands.scenario
        self.plan = stands.plan
        self.request = scenario.request_by_id[request_id]
        self.wish = Wish(self.request, scenario.person_by_id[self.request.person_id])
        self.before = before or date.max
        self.stands = stands
        self.instance = self.stands.instance
        self.person = PersonRules(self.stands, self.wish)
        self.fewest = len(rulebook.ALL_RULES)
        self.looked_at = 0  # groups of the plan, and starts of new cohorts
        self._waiting: dict[tuple[str, str, str], list[Wish]] = {}
        self._needed = frozenset(need for row in scenario.people for need in row.needs)
        self._company: dict[tuple[int, frozenset[str]], tuple[Offer, tuple[str, ...]]] = {}
        self._teachers: dict[tuple[str, str, str], list[tuple[Rules, int]]] = {}
        self._rooms: dict[tuple[str, str, str], list[tuple[Rules, int]]] = {}

    def find(self) -> Against | None:
        """None if there is no place of what is asked to look at, whatever the rules."""
        best: Way | None = None
        for way in self._list_ways():
            self.fewest = min(self.fewest, len(way.rules))
            if best is None or way.rank < best.rank:
                best = way
        if best is None:
            return None
        taken = take_seat(self.scenario, self.plan, best.seat, self.request.request_id)
        found = audit(self.scenario, taken)
        is_fewest = found.broken == tuple(sorted(best.rules))
        return Against(found.broken, found.findings, best.seat, self.looked_at, is_fewest)

    def _list_ways(self) -> Iterator[Way]:
        """Places to look at; of those that break more than the best so far some are left out."""
        for programme_id in self.request.programmes:
            programme = self.scenario.programme_by_id[programme_id]
            for sitting in self.stands.sittings.values():
                if sitting.offer.programme.programme_id == programme_id and self._is_open(sitting):
                    self.looked_at += 1
                    yield self._join(sitting)
            for offer in self._list_new(programme):
                self.looked_at += 1
                yield from self._open(offer)

    def _is_open(self, sitting: Sitting) -> bool:
        first_day = sitting.offer.sessions.first_day
        is_group = sitting.offer.programme.max_size > 1
        return is_group and not sitting.is_running and first_day is not None and first_day < self.before

    def _list_new(self, programme: Programme) -> Iterator[Offer]:
        monday = self.scenario.starts_from
        while monday <= self.scenario.starts_until:
            for pattern_id in programme.patterns:
                for location_id in self.scenario.location_by_id:
                    where = (programme, monday, pattern_id, location_id)
                    offer = make_offer(self.instance.scenario, self.instance.clock, *where)
                    if offer.sessions.first_day is not None and offer.sessions.first_day < self.before:
                        yield offer
            monday += timedelta(weeks=1)

    def _join(self, sitting: Sitting) -> Way:
        inside = {self.scenario.request_by_id[one].person_id for one in sitting.members}
        people = len(inside | {self.wish.person.person_id})
        room = self.scenario.room_by_id[sitting.cohort.room_id]
        rules = self.person.list_broken(sitting.offer) | _named(
            ("group-size", people > sitting.offer.programme.max_size),
            ("room-fits", people > room.capacity),
            ("needs-met", not set(self.wish.person.needs) <= set(room.features)),
        )
        seat = self._make_seat(sitting.offer, sitting.cohort.teacher_id, room.room_id)
        return Way(rules, seat.model_copy(update={"cohort_id": sitting.cohort.cohort_id, "kind": "open"}))

    def _open(self, offer: Offer) -> Iterator[Way]:
        own = self.person.list_broken(offer) | _named(
            ("cohort-start", not rulebook.OFFER_STANDS["cohort-start"](self.scenario, offer)),
            ("lost-sessions", not rulebook.OFFER_STANDS["lost-sessions"](self.scenario, offer)),
        )
        if len(own) > self.fewest or not self.scenario.teachers:
            return
        of_teacher, teacher = self._choose_teacher(offer, self.fewest - len(own))
        for always, room in self._list_rooms(offer):
            most_broken = self.fewest - len(own) - len(of_teacher)
            if len(always) <= most_broken:
                of_room, company = self._fill(offer, room, always, most_broken)
                ids = (self.instance.teachers[teacher].teacher_id, self.instance.rooms[room].room_id)
                if len(of_room) <= most_broken:
                    seat = self._make_seat(offer, *ids).model_copy(update={"waiting_with": company})
                    yield Way(own | of_teacher | of_room, seat)

    def _choose_teacher(self, offer: Offer, most_broken: int) -> tuple[Rules, int]:
        """The teacher who breaks least; the first one if all of them break too much."""
        found = [
            (always | self._list_broken_then(offer, teacher), teacher)
            for always, teacher in self._list_teachers(offer)
            if len(always) <= most_broken
        ]
        return min(found, key=lambda pair: (_measure(pair[0]), pair[1]), default=(rulebook.ALL_RULES, 0))

    def _list_teachers(self, offer: Offer) -> list[tuple[Rules, int]]:
        """For each teacher the rules that they break here whenever it starts."""
        key = (offer.programme.programme_id, offer.pattern_id, offer.location_id)
        if key not in self._teachers:
            is_able = rulebook.TEACHER_FITS["teacher-qualified"]
            is_there = rulebook.TEACHER_PATTERN_FITS["teacher-available"]
            self._teachers[key] = [
                (
                    _named(
                        ("teacher-qualified", not is_able(row, offer.programme, offer.location_id)),
                        ("teacher-available", not is_there(self.scenario, row, offer.pattern_id)),
                    ),
                    number,
                )
                for number, row in enumerate(self.instance.teachers)
            ]
        return self._teachers[key]

    def _list_broken_then(self, offer: Offer, teacher: int) -> Rules:
        row, timetable = self.instance.teachers[teacher], self.stands.timetable
        is_there = rulebook.TEACHER_OFFER_FITS["teacher-available"](self.scenario, row, offer)
        busy = ((rule, not is_free(timetable, teacher, offer)) for rule, is_free in rulebook.TEACHER_IS_FREE.items())
        return _named(("teacher-available", not is_there), *busy)

    def _list_rooms(self, offer: Offer) -> list[tuple[Rules, int]]:
        """For each room the rules that it breaks here whenever it starts."""
        key = (offer.programme.programme_id, offer.pattern_id, offer.location_id)
        if key not in self._rooms:
            fits = rulebook.ROOM_FITS["room-fits"]
            is_there = rulebook.ROOM_PATTERN_FITS["room-available"]
            needs = set(self.wish.person.needs)
            self._rooms[key] = [
                (
                    _named(
                        ("room-fits", not fits(row, offer.programme, offer.location_id) or row.capacity < 1),
                        ("room-available", not is_there(self.scenario, row, offer.pattern_id)),
                        ("needs-met", not needs <= set(row.features)),
                    ),
                    number,
                )
                for number, row in enumerate(self.instance.rooms)
            ]
        return self._rooms[key]

    def _fill(self, offer: Offer, room: int, always: Rules, most_broken: int) -> tuple[Rules, tuple[str, ...]]:
        """What opening a cohort in this room breaks, and the requests that could come along."""
        row = self.instance.rooms[room]
        is_there = rulebook.ROOM_OFFER_FITS["room-available"](self.scenario, row, offer)
        is_free = self.stands.timetable.room_can(room, offer)
        rules = always | _named(("room-available", not is_there), ("room-overlap", not is_free))
        if offer.min_size <= 1 or len(rules) > most_broken:
            return rules | _named(("group-size", offer.min_size > 1)), ()
        company = self._gather(offer, room)
        enough = offer.min_size - 1
        if len(company) >= enough and row.capacity >= offer.min_size:
            return rules, company[: min(offer.programme.max_size, row.capacity) - 1]
        if len(company) >= enough and "room-fits" in rules:
            return rules, company[:enough]
        return rules | {"group-size"}, company[: max(0, min(row.capacity - 1, enough))]

    def _gather(self, offer: Offer, room: int) -> tuple[str, ...]:
        """Of those without a place the most who could come along in this room, nobody of whom breaks a rule."""
        features = set(self.instance.rooms[room].features)
        key = (id(offer), frozenset(features & self._needed))
        if key not in self._company:
            self._company[key] = (offer, self._find_company(offer, features))
        return self._company[key][1]

    def _find_company(self, offer: Offer, features: set[str]) -> tuple[str, ...]:
        numbers = self.instance.numbers
        avoid = {self.wish.person.person_id, *self.stands.partners_of(self.wish.person)}
        by_person: dict[int, str] = {}
        for wish in self._list_waiting(offer):
            agenda = keep_agenda(self.stands, wish)
            if (
                wish.person.person_id not in avoid
                and wish.request.after != self.request.request_id
                and set(wish.person.needs) <= features
                and agenda is not None
                and can_attend(self.scenario, agenda, offer)
            ):
                by_person.setdefault(numbers.people[wish.person.person_id], wish.request.request_id)
        return tuple(sorted(by_person[one] for one in pick_apart(by_person, self.instance)))

    def _list_waiting(self, offer: Offer) -> list[Wish]:
        key = (offer.programme.programme_id, offer.pattern_id, offer.location_id)
        if key not in self._waiting:
            wishes = (
                Wish(row, self.scenario.person_by_id[row.person_id])
                for row in self.scenario.requests
                if row.request_id not in self.stands.cohort_of and key[0] in row.programmes
            )
            self._waiting[key] = [
                wish
                for wish in wishes
                if fits_programme(self.scenario, wish, key[0])
                and fits_pattern(self.scenario, wish, key[1])
                and fits_location(wish, key[2])
            ]
        return self._waiting[key]

    def _make_seat(self, offer: Offer, teacher_id: str, room_id: str) -> Seat:
        slots = self.scenario.pattern_by_id[offer.pattern_id].slots
        return Seat.model_validate(
            {
                "kind": "group" if offer.min_size > 1 else "individual",
                "programme_id": offer.programme.programme_id,
                "start": offer.start,
                "pattern_id": offer.pattern_id,
                "location_id": offer.location_id,
                "room_id": room_id,
                "teacher_id": teacher_id,
                "first_day": offer.sessions.first_day,
                "last_day": offer.sessions.last_day,
                "minutes_a_week": sum(self.scenario.timeslot_by_id[slot_id].minutes for slot_id in slots),
            }
        )


def _measure(rules: Rules) -> tuple[int, int]:
    return len(rules), sum(HOW_FAR.get(rule, FAR) for rule in rules)


def _named(*broken: tuple[str, bool]) -> Rules:
    return frozenset(rule for rule, is_broken in broken if is_broken)
