"""What subscribers have been told, from plan to plan: how often each session changed, and what fell away where.

A client keeps of each session the announcement with the highest number. So a number never falls, not even when a
session falls away and comes back, and a calendar from which a session fell away goes on to say so.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from planner.exchange.calendars.calendar_names import COORDINATOR, CalendarId, mark_look_alikes
from planner.exchange.calendars.plan_sessions import (
    Meeting,
    PlannedSession,
    SessionKey,
    ShownMarks,
    digest_plan,
    list_sessions,
)
from planner.model import Plan, Scenario

A_SECOND = timedelta(seconds=1)

Withdrawal = tuple[SessionKey, CalendarId]  # a session, and the calendar from which it fell away


class Announced(NamedTuple):
    """A session as last told: `sequence` counts its changes, `told_at` is the time of the plan that changed it."""

    meeting: Meeting
    is_held: bool
    sequence: int
    told_at: datetime
    shown: str


class Withdrawn(NamedTuple):
    """A session that fell away from one calendar, as it was last told there."""

    meeting: Meeting
    sequence: int
    told_at: datetime
    shown: str


@dataclass(frozen=True)
class Announcements:
    """All that has been told up to and with one plan; `after` is the digest of the plan before it, if there was one.

    `calendars` are all that there ever were, and whether their file names carry a mark. `zone` is that of the times,
    empty where it was not kept.
    """

    plan: str
    after: str
    at: datetime
    calendars: Mapping[CalendarId, bool]
    sessions: Mapping[SessionKey, Announced]
    withdrawn: Mapping[Withdrawal, Withdrawn]
    zone: str = ""


def announce_plan(
    scenario: Scenario, plan: Plan, made_at: datetime, previous: Announcements | None = None
) -> Announcements:
    """What is told with this plan (`made_at` in whole seconds), if `previous` is what was told before it."""
    sessions = list_sessions(scenario, plan)
    at = made_at if previous is None else max(made_at, previous.at + A_SECOND)
    marks = ShownMarks(scenario)
    has_moved = previous is not None and previous.zone not in ("", scenario.timezone)
    announced = _announce(previous.sessions if previous else {}, sessions, marks, at, has_moved)
    withdrawn = _withdraw(previous, announced, marks, at)
    if previous and (announced, withdrawn) == (previous.sessions, previous.withdrawn):
        at = max(made_at, previous.at)
    digest = digest_plan(plan)
    return Announcements(
        plan=digest,
        after=_find_before(previous, digest),
        at=at,
        calendars=mark_look_alikes(
            _find_calendars(scenario, sessions.values()), previous.calendars if previous else {}
        ),
        sessions=announced,
        withdrawn=withdrawn,
        zone=scenario.timezone,
    )


def _announce(
    before: Mapping[SessionKey, Announced],
    sessions: Mapping[SessionKey, PlannedSession],
    marks: ShownMarks,
    at: datetime,
    has_moved: bool,
) -> dict[SessionKey, Announced]:
    """`has_moved` if the zone is another: then the same time of the clock is another moment."""
    return {
        key: _announce_one(before[key], sessions.get(key), marks, at, has_moved)
        if key in before
        else Announced(sessions[key].meeting, True, 0, at, marks.mark_planned(sessions[key]))
        for key in sorted({*before, *sessions})
    }


def _announce_one(
    before: Announced, now: PlannedSession | None, marks: ShownMarks, at: datetime, has_moved: bool
) -> Announced:
    if now is None:
        return before._replace(is_held=False, sequence=before.sequence + 1, told_at=at) if before.is_held else before
    shown = marks.mark_planned(now)
    if not before.is_held or before.meeting != now.meeting or has_moved:
        return Announced(now.meeting, True, before.sequence + 1, at, shown)
    return before if before.shown == shown else before._replace(shown=shown, told_at=at)


def _withdraw(
    previous: Announcements | None, announced: Mapping[SessionKey, Announced], marks: ShownMarks, at: datetime
) -> dict[Withdrawal, Withdrawn]:
    if previous is None:
        return {}
    withdrawn = {
        (key, calendar): _mark_again(row, marks, at)
        for (key, calendar), row in previous.withdrawn.items()
        if calendar not in calendars_with(announced[key])
    }
    for key, before in previous.sessions.items():
        now = announced[key]
        if now is not before:
            row = Withdrawn(before.meeting, now.sequence, at, marks.mark_withdrawn(before.meeting))
            gone = (calendar for calendar in calendars_with(before) if calendar not in calendars_with(now))
            withdrawn.update(((key, calendar), row) for calendar in gone)
    return dict(sorted(withdrawn.items()))


def _mark_again(row: Withdrawn, marks: ShownMarks, at: datetime) -> Withdrawn:
    shown = marks.mark_withdrawn(row.meeting)
    return row if row.shown == shown else row._replace(shown=shown, told_at=at)


def calendars_with(session: Announced) -> tuple[CalendarId, ...]:
    """The calendars that show the session as held."""
    return session.meeting.list_calendars() if session.is_held else ()


def _find_before(previous: Announcements | None, digest: str) -> str:
    if previous is None:
        return ""
    return previous.after if previous.plan == digest else previous.plan


def _find_calendars(scenario: Scenario, sessions: Iterable[PlannedSession]) -> set[CalendarId]:
    """Everyone whom the scenario or the plan names: who has no session has an empty calendar."""
    return {
        COORDINATOR,
        *(CalendarId("teacher", row.teacher_id) for row in scenario.teachers),
        *(CalendarId("room", row.room_id) for row in scenario.rooms),
        *(CalendarId("location", row.location_id) for row in scenario.locations),
        *(calendar for session in sessions for calendar in session.meeting.list_calendars()),
    }
