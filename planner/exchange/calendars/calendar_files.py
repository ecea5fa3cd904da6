"""The calendars of a plan as the bytes of their files; the same announcements give the same bytes."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from planner.exchange.calendars.announcements import Announcements
from planner.exchange.calendars.calendar_names import CalendarId, name_file
from planner.exchange.calendars.clock_times import ClockTimes
from planner.exchange.calendars.content_lines import write_line, write_text
from planner.exchange.calendars.event_words import EventWords
from planner.exchange.calendars.events import EventWriter
from planner.exchange.calendars.plan_sessions import Meeting, SessionKey, list_sessions
from planner.exchange.calendars.time_zones import UTC_ZONE
from planner.model import Plan, Scenario
from planner.texts import Language

PRODUCT = "-//Taalboost-planner//planner//NL"
LOOK_AGAIN_AFTER = "PT1H"


class WrittenCalendar(NamedTuple):
    """A file to subscribe to, and how many sessions in it are held and how many cancelled."""

    calendar: CalendarId
    file: str
    content: bytes
    events: int
    cancelled: int


class PlacedEvent(NamedTuple):
    """An event on its place in the order of a calendar."""

    day: date
    start: int
    end: int
    key: SessionKey
    content: bytes
    is_held: bool


def write_calendars(
    scenario: Scenario, plan: Plan, told: Announcements, today: date | None, language: Language
) -> tuple[WrittenCalendar, ...]:
    """All calendars, in order of kind and id; what was cancelled on a day before `today` is left out."""
    wanted = tuple(calendar for calendar in sorted(told.calendars) if calendar.can_be_file)
    return _write_calendars(scenario, plan, told, today, language, wanted)


def write_calendar(
    scenario: Scenario, plan: Plan, told: Announcements, today: date | None, language: Language, calendar: CalendarId
) -> WrittenCalendar:
    """One of the calendars, with the very bytes that it has among all."""
    return _write_calendars(scenario, plan, told, today, language, (calendar,))[0]


def _write_calendars(
    scenario: Scenario,
    plan: Plan,
    told: Announcements,
    today: date | None,
    language: Language,
    wanted: tuple[CalendarId, ...],
) -> tuple[WrittenCalendar, ...]:
    times = ClockTimes(scenario.timezone, _list_days(told))
    words = EventWords(scenario, language)
    events = _gather_events(scenario, plan, told, today, EventWriter(times, words), frozenset(wanted))
    return tuple(
        WrittenCalendar(
            calendar=calendar,
            file=name_file(calendar, told.calendars.get(calendar, False)),
            content=_write_file(words.name_calendar(calendar), times, events[calendar]),
            events=sum(event.is_held for event in events[calendar]),
            cancelled=sum(not event.is_held for event in events[calendar]),
        )
        for calendar in wanted
    )


def _list_days(told: Announcements) -> Iterator[date]:
    yield from (row.meeting.day for row in told.sessions.values())
    yield from (row.meeting.day for row in told.withdrawn.values())


def _gather_events(
    scenario: Scenario,
    plan: Plan,
    told: Announcements,
    today: date | None,
    writer: EventWriter,
    wanted: frozenset[CalendarId],
) -> dict[CalendarId, list[PlacedEvent]]:
    events: defaultdict[CalendarId, list[PlacedEvent]] = defaultdict(list)
    for key, planned in list_sessions(scenario, plan).items():
        shown_in = [calendar for calendar in planned.meeting.list_calendars() if calendar in wanted]
        if not shown_in:
            continue
        written = writer.write_held(key, told.sessions[key], planned)
        for calendar in shown_in:
            content = written.of_teacher if calendar.kind == "teacher" else written.of_others
            events[calendar].append(_place(key, planned.meeting, content, is_held=True))
    for (key, calendar), row in told.withdrawn.items():
        if calendar in wanted and (today is None or row.meeting.day >= today):
            events[calendar].append(_place(key, row.meeting, writer.write_withdrawn(key, row), is_held=False))
    return events


def _place(key: SessionKey, meeting: Meeting, content: bytes, is_held: bool) -> PlacedEvent:
    return PlacedEvent(meeting.day, meeting.start, meeting.end, key, content, is_held)


def _write_file(name: str, times: ClockTimes, events: Sequence[PlacedEvent]) -> bytes:
    zone_lines = times.zone_lines or (() if events else UTC_ZONE)
    return b"".join(
        (
            write_line("BEGIN:VCALENDAR"),
            write_line("VERSION:2.0"),
            write_line(f"PRODID:{PRODUCT}"),
            write_line("CALSCALE:GREGORIAN"),
            write_text("NAME", name),
            write_text("X-WR-CALNAME", name),
            write_line(f"X-WR-TIMEZONE:{times.zone_name}"),
            write_line(f"REFRESH-INTERVAL;VALUE=DURATION:{LOOK_AGAIN_AFTER}"),
            write_line(f"X-PUBLISHED-TTL:{LOOK_AGAIN_AFTER}"),
            *(write_line(line) for line in zone_lines),
            *(event.content for event in sorted(events)),
            write_line("END:VCALENDAR"),
        )
    )
