"""The held sessions of a plan as calendars tell of them, each with the ordinal that it keeps when it moves."""

import hashlib
import json
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from planner.exchange.calendars.calendar_names import COORDINATOR, CalendarId
from planner.model import Plan, Scenario
from planner.rules.facts import find_people_by_cohort

MARK_LENGTH = 16


class SessionKey(NamedTuple):
    """What a session is known by: its cohort, and which of the held sessions it is, from 1."""

    cohort_id: str
    ordinal: int


class Meeting(NamedTuple):
    """When, where, what and with whom: a change of any of these is a change to whoever comes. Minutes, ids."""

    day: date
    start: int
    end: int
    programme_id: str
    location_id: str
    room_id: str
    teacher_id: str

    def list_calendars(self) -> tuple[CalendarId, ...]:
        return (
            COORDINATOR,
            CalendarId("teacher", self.teacher_id),
            CalendarId("room", self.room_id),
            CalendarId("location", self.location_id),
        )


class PlannedSession(NamedTuple):
    """A session of the plan: its cohort has `total` sessions and `participants` people."""

    meeting: Meeting
    total: int
    participants: int


def list_sessions(scenario: Scenario, plan: Plan) -> dict[SessionKey, PlannedSession]:
    """Every held session of every cohort of the plan, running ones included, in order of key."""
    return dict(sorted(_find_sessions(scenario, plan)))


def _find_sessions(scenario: Scenario, plan: Plan) -> Iterator[tuple[SessionKey, PlannedSession]]:
    people = find_people_by_cohort(scenario, plan)
    for cohort in plan.cohorts:
        held = scenario.sessions_of(cohort).held
        with_whom = (cohort.programme_id, cohort.location_id, cohort.room_id, cohort.teacher_id)
        for ordinal, session in enumerate(held, start=1):
            meeting = Meeting(session.day, session.start, session.end, *with_whom)
            yield (
                SessionKey(cohort.cohort_id, ordinal),
                PlannedSession(meeting, len(held), len(people[cohort.cohort_id])),
            )


def digest_plan(plan: Plan) -> str:
    """The same for two plans with the same cohorts and placements, whatever is published, locked or running."""
    cohorts = sorted(
        [row.cohort_id, row.programme_id, str(row.start), row.pattern_id, row.location_id, row.room_id, row.teacher_id]
        for row in plan.cohorts
    )
    placements = sorted([row.request_id, row.cohort_id] for row in plan.placements)
    return hashlib.sha256(json.dumps([cohorts, placements]).encode()).hexdigest()


class ShownMarks:
    """A mark for all that a calendar shows beside the meeting itself, such as names: another mark, another text."""

    def __init__(self, scenario: Scenario) -> None:
        self._scenario = scenario
        self._names = cache(self._find_names)

    def mark_planned(self, planned: PlannedSession) -> str:
        return _digest(self._names(*planned.meeting[3:6]), planned.total, planned.participants)

    def mark_withdrawn(self, meeting: Meeting) -> str:
        return _digest(self._names(*meeting[3:6]))

    def _find_names(self, programme_id: str, location_id: str, room_id: str) -> str:
        programme = self._scenario.programme_by_id.get(programme_id)
        location = self._scenario.location_by_id.get(location_id)
        room = self._scenario.room_by_id.get(room_id)
        return json.dumps(
            [
                self._scenario.timezone,
                programme and [programme.name, programme.kind],
                location and [location.name, location.kind],
                room and room.name,
            ]
        )


def _digest(*parts: object) -> str:
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:MARK_LENGTH]
