"""A scenario: all tables of one planning period, with look-ups and the facts that rules and solver share."""

from collections import defaultdict
from datetime import date
from functools import cached_property

from planner.model.calendar import ClosedDays, CohortSessions, Session, build_sessions
from planner.model.plan import Plan
from planner.model.records import (
    Absence,
    Closure,
    Cohort,
    CostWeights,
    Klantmanager,
    Location,
    Pattern,
    Person,
    Placement,
    Programme,
    Record,
    Request,
    Room,
    Teacher,
    Timeslot,
)

Stretches = tuple[tuple[str, int, int], ...]


class Scenario(Record):
    """All tables of a planning period; references hold, ids are unique (see `planner.exchange`)."""

    name: str
    timezone: str = "Europe/Amsterdam"
    starts_from: date
    starts_until: date
    cost: CostWeights = CostWeights()
    timeslots: tuple[Timeslot, ...] = ()
    patterns: tuple[Pattern, ...] = ()
    programmes: tuple[Programme, ...] = ()
    locations: tuple[Location, ...] = ()
    rooms: tuple[Room, ...] = ()
    teachers: tuple[Teacher, ...] = ()
    klantmanagers: tuple[Klantmanager, ...] = ()
    people: tuple[Person, ...] = ()
    requests: tuple[Request, ...] = ()
    closures: tuple[Closure, ...] = ()
    absences: tuple[Absence, ...] = ()
    cohorts: tuple[Cohort, ...] = ()
    placements: tuple[Placement, ...] = ()

    def with_tables(self, **tables: object) -> "Scenario":
        """The same scenario with other rows in these tables; nothing that was looked up before is carried over."""
        return Scenario(**{**{name: getattr(self, name) for name in Scenario.model_fields}, **tables})

    @cached_property
    def _sessions(self) -> dict[tuple[date, int, str, str], CohortSessions]:
        return {}

    @cached_property
    def _stretches(self) -> dict[tuple[str, ...], Stretches]:
        return {}

    @cached_property
    def timeslot_by_id(self) -> dict[str, Timeslot]:
        return {row.slot_id: row for row in self.timeslots}

    @cached_property
    def pattern_by_id(self) -> dict[str, Pattern]:
        return {row.pattern_id: row for row in self.patterns}

    @cached_property
    def programme_by_id(self) -> dict[str, Programme]:
        return {row.programme_id: row for row in self.programmes}

    @cached_property
    def location_by_id(self) -> dict[str, Location]:
        return {row.location_id: row for row in self.locations}

    @cached_property
    def room_by_id(self) -> dict[str, Room]:
        return {row.room_id: row for row in self.rooms}

    @cached_property
    def teacher_by_id(self) -> dict[str, Teacher]:
        return {row.teacher_id: row for row in self.teachers}

    @cached_property
    def person_by_id(self) -> dict[str, Person]:
        return {row.person_id: row for row in self.people}

    @cached_property
    def request_by_id(self) -> dict[str, Request]:
        return {row.request_id: row for row in self.requests}

    @cached_property
    def cohort_by_id(self) -> dict[str, Cohort]:
        return {row.cohort_id: row for row in self.cohorts}

    @cached_property
    def placement_by_request(self) -> dict[str, Placement]:
        return {row.request_id: row for row in self.placements}

    @cached_property
    def running_ids(self) -> frozenset[str]:
        return frozenset(row.cohort_id for row in self.cohorts if row.status == "running")

    @cached_property
    def last_plan(self) -> Plan:
        """The plan so far, as it stands in the scenario's own two tables."""
        return Plan(cohorts=self.cohorts, placements=self.placements)

    @cached_property
    def closed_by_location(self) -> dict[str, ClosedDays]:
        everywhere = [(row.starts_on, row.ends_on) for row in self.closures if not row.location_id]
        at: dict[str, list[tuple[date, date]]] = {row.location_id: list(everywhere) for row in self.locations}
        for row in self.closures:
            if row.location_id in at:
                at[row.location_id].append((row.starts_on, row.ends_on))
        return {location_id: ClosedDays(stretches) for location_id, stretches in at.items()}

    @cached_property
    def _closed_everywhere(self) -> ClosedDays:
        return ClosedDays((row.starts_on, row.ends_on) for row in self.closures if not row.location_id)

    @cached_property
    def absences_of(self) -> dict[tuple[str, str], tuple[Absence, ...]]:
        """Absences by (kind, id); a missing key means never absent."""
        found: defaultdict[tuple[str, str], list[Absence]] = defaultdict(list)
        for row in self.absences:
            found[row.kind, row.id].append(row)
        return {key: tuple(rows) for key, rows in found.items()}

    def sessions_of(self, cohort: Cohort) -> CohortSessions:
        """The sessions of a cohort; none at all if its programme or its pattern is unknown."""
        programme = self.programme_by_id.get(cohort.programme_id)
        if programme is None or cohort.pattern_id not in self.pattern_by_id:
            return CohortSessions((), ())
        return self.sessions_at(cohort.start, programme.weeks, cohort.pattern_id, cohort.location_id)

    def sessions_at(self, start: date, weeks: int, pattern_id: str, location_id: str) -> CohortSessions:
        """The sessions of a trajectory of `weeks` counted weeks from the week of `start` at a location."""
        key = (start, weeks, pattern_id, location_id)
        if key not in self._sessions:
            slots = [self.timeslot_by_id[slot_id] for slot_id in self.pattern_by_id[pattern_id].slots]
            closed = self.closed_by_location.get(location_id, self._closed_everywhere)
            self._sessions[key] = build_sessions(start, weeks, slots, closed)
        return self._sessions[key]

    def covers(self, own_slots: tuple[str, ...], slot_id: str) -> bool:
        """True if the slot's time lies inside the union of `own_slots` on its weekday (touching slots join)."""
        slot = self.timeslot_by_id[slot_id]
        return any(
            weekday == slot.weekday and start <= slot.start and slot.end <= end
            for weekday, start, end in self._joined(own_slots)
        )

    def covers_pattern(self, own_slots: tuple[str, ...], pattern_id: str) -> bool:
        return all(self.covers(own_slots, slot_id) for slot_id in self.pattern_by_id[pattern_id].slots)

    def minutes_a_week(self, own_slots: tuple[str, ...]) -> int:
        """Minutes in the union of these slots' times over one week."""
        return sum(end - start for _, start, end in self._joined(own_slots))

    def is_absent(self, kind: str, id_: str, session: Session) -> bool:
        """True if this teacher, room or person is absent on the session's day, or at its time if times are given."""
        return any(
            row.starts_on <= session.day <= row.ends_on
            and (row.start is None or row.end is None or (row.start < session.end and session.start < row.end))
            for row in self.absences_of.get((kind, id_), ())
        )

    def _joined(self, own_slots: tuple[str, ...]) -> Stretches:
        if own_slots not in self._stretches:
            joined: list[tuple[str, int, int]] = []
            rows = (self.timeslot_by_id[slot_id] for slot_id in own_slots)
            for weekday, start, end in sorted((row.weekday, row.start, row.end) for row in rows):
                if joined and joined[-1][0] == weekday and start <= joined[-1][2]:
                    joined[-1] = (weekday, joined[-1][1], max(joined[-1][2], end))
                else:
                    joined.append((weekday, start, end))
            self._stretches[own_slots] = tuple(joined)
        return self._stretches[own_slots]
