"""A teacher's own calendar (.ics, from anywhere) read into absences: when, and nothing of what, where or with whom."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, tzinfo
from pathlib import Path
from typing import Final, NamedTuple

from planner.exchange.busy_times.busy_days import WHOLE_DAY, BusyDays, to_absences
from planner.exchange.busy_times.components import BrokenCalendarError, Component, RawCalendar, read_components
from planner.exchange.busy_times.events import Event, Reader, Skip
from planner.exchange.busy_times.lines import unfold
from planner.exchange.busy_times.occurrences import list_occurrences
from planner.exchange.busy_times.values import ValueFaultError
from planner.exchange.busy_times.versions import find_old_versions
from planner.exchange.busy_times.work_clock import WorkClock
from planner.exchange.busy_times.zones import Zones
from planner.exchange.file_faults import tell_fault
from planner.exchange.problems import ReadingReport
from planner.exchange.text_files import MEGABYTE, FileTooBigError, UnreadableTextError, read_bytes
from planner.model import Absence
from planner.texts import message

MOST_BYTES: Final = 20 * MEGABYTE
ZIP: Final = b"PK\x03\x04"
MOST_ROWS: Final = 50_000
SKIPS: Final = ("free", "cancelled", "declined", "own_lesson", "no_time", "replaced", "outside")


@dataclass(frozen=True)
class Wanted:
    """Whose busy times, on which days (both included) on which clock; `own_lessons` are the UIDs of our own."""

    teacher_id: str
    email: str
    first: date
    last: date
    zone: tzinfo
    own_lessons: frozenset[str] = frozenset()


class Unread(NamedTuple):
    """An event that cannot be read, and why that does not matter if it does not."""

    component: Component
    fault: ValueFaultError
    skip: Skip | None


class BusyTimes(NamedTuple):
    """Absences in order of time, how many events they come from, and how many were skipped for which reason."""

    absences: tuple[Absence, ...]
    events: int
    skipped: Mapping[str, int]
    minutes: int
    whole_days: int


def read_busy_times(file: Path, wanted: Wanted) -> BusyTimes:
    """Raises DataError with every problem of the file, by the number and line of the event; none repeats its text."""
    report = ReadingReport()
    try:
        data = read_bytes(file, MOST_BYTES)
    except FileTooBigError:
        report.add(file.name, message("busy_too_big", most=MOST_BYTES // MEGABYTE))
    except UnreadableTextError as unreadable:
        report.add(file.name, unreadable.what)
    except (OSError, ValueError) as error:
        report.add(file.name, message("cannot_open", reason=tell_fault(error)))
    report.raise_if_any()
    return read_calendar(data, file.name, wanted)


def read_calendar(data: bytes, name: str, wanted: Wanted) -> BusyTimes:
    """The same from the bytes of a file of this name."""
    report, clock = ReadingReport(), WorkClock()
    if data.startswith(ZIP):
        report.add(name, message("busy_zip"))
    report.raise_if_any()
    try:
        events, unread = _read_events(read_components(unfold(data)), name, wanted, report, clock)
        set_aside = _set_aside(unread, events, name, report)
        report.raise_if_any()
        return _gather(events, set_aside, wanted, clock)
    except BrokenCalendarError as broken:
        report.add(name, broken.what, row=broken.line)
    except ValueFaultError as fault:
        report.add(name, fault.what, row=fault.line, column=fault.name)
    report.raise_if_any()
    raise AssertionError("a problem has been added")


def _read_events(
    calendars: list[RawCalendar], name: str, wanted: Wanted, report: ReadingReport, clock: WorkClock
) -> tuple[list[Event], list[Unread]]:
    reader = Reader(wanted.email, wanted.own_lessons, wanted.zone, wanted.first, wanted.last)
    events: list[Event] = []
    unread: list[Unread] = []
    for calendar in calendars:
        try:
            zones = reader.read_zones(calendar, clock)
        except ValueFaultError as fault:
            report.add(name, fault.what, row=fault.line, column=fault.name)
            continue
        for component in calendar.events:
            clock.check()
            try:
                events += _read_component(reader, component, calendar, zones)
            except ValueFaultError as fault:
                unread.append(Unread(component, fault, reader.find_why_not(component, calendar)))
    return events, unread


def _set_aside(unread: list[Unread], events: list[Event], name: str, report: ReadingReport) -> dict[int, str]:
    """Why events that cannot be read do not matter, by their number; a problem for each that may matter."""
    counting = {event.uid for event in events if event.skip is None and event.uid}
    reasons: dict[int, str] = {}
    for component, fault, skip in unread:
        takes_a_time_away = skip != "outside" and component.value("UID") in counting
        if skip is not None and not takes_a_time_away:
            reasons[component.number] = skip
            continue
        what = message("busy_event", number=component.number, what=fault.what)
        report.add(name, what, row=fault.line, column=fault.name)
    return reasons


def _read_component(reader: Reader, component: Component, calendar: RawCalendar, zones: Zones) -> list[Event]:
    if component.kind == "VFREEBUSY":
        return reader.read_busy_list(component, zones)
    return [reader.read_event(component, calendar, zones)]


def _gather(events: list[Event], set_aside: Mapping[int, str], wanted: Wanted, clock: WorkClock) -> BusyTimes:
    days = BusyDays(wanted.first, wanted.last, wanted.zone)
    old = find_old_versions(events)
    reasons = {event.number: _tell_anywhere(event, event.number in old) or "outside" for event in events}
    current = [event for event in events if event.number not in old]
    for occurrence in list_occurrences(current, wanted.first, wanted.last, clock):
        number, why_not = occurrence.event.number, occurrence.why_not
        if not days.touches(occurrence):
            continue
        if why_not is None:
            days.add(occurrence)
            reasons[number] = "busy"
        elif reasons[number] != "busy":
            reasons[number] = why_not
    return _count(days, {**set_aside, **reasons}, wanted)


def _tell_anywhere(event: Event, is_old: bool) -> str | None:
    """Why it does not count, outside the period too."""
    return "own_lesson" if event.skip == "own_lesson" else "replaced" if is_old else None


def _count(days: BusyDays, reasons: Mapping[int, str], wanted: Wanted) -> BusyTimes:
    busy = days.minutes_by_day()
    absences = to_absences(wanted.teacher_id, busy)
    if len(absences) > MOST_ROWS:
        raise BrokenCalendarError(message("busy_too_many_times", most=MOST_ROWS))
    counts = Counter(reasons.values())
    parts = [stretch for stretches in busy.values() for stretch in stretches if stretch != WHOLE_DAY]
    return BusyTimes(
        absences,
        events=counts["busy"],
        skipped={skip: counts[skip] for skip in SKIPS if counts[skip]},
        minutes=sum(end - start for start, end in parts),
        whole_days=sum(WHOLE_DAY in stretches for stretches in busy.values()),
    )
