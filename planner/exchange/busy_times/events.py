"""One event of a calendar with only what says when it is, and why it does not count if it does not.

A tentative event counts: the teacher keeps that time for it. So does time away and work elsewhere.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Literal

from planner.exchange.busy_times.components import Component, RawCalendar
from planner.exchange.busy_times.described_zones import describe_zone
from planner.exchange.busy_times.far_away import lies_far_away
from planner.exchange.busy_times.lines import undo_escapes
from planner.exchange.busy_times.rules import read_rule
from planner.exchange.busy_times.values import (
    Moment,
    Period,
    ValueFaultError,
    add_to,
    is_day,
    read_duration,
    read_moment,
    read_moments,
    read_periods,
    read_plain,
    refuse_long_lists,
    to_day,
)
from planner.exchange.busy_times.work_clock import WorkClock
from planner.exchange.busy_times.zones import Zones, find_known_zone
from planner.exchange.calendars.calendar_files import PRODUCT
from planner.exchange.calendars.events import OUR_MARK
from planner.texts import message

ONE_DAY = timedelta(days=1)
MOST_RULES = 20  # of one event; there is hardly ever more than one
Skip = Literal["free", "cancelled", "declined", "own_lesson", "no_time", "replaced", "outside"]


@dataclass(frozen=True)
class Event:
    """An event as it stands in the file; `zone` is that of its start, or of its calendar where that is a day."""

    number: int
    line: int
    uid: str
    start: Moment
    end: Moment
    zone: tzinfo
    skip: Skip | None = None
    sequence: int = 0
    told_at: datetime | None = None
    rules: tuple[str, ...] = ()
    more: tuple[Moment | Period, ...] = ()
    not_on: tuple[Moment, ...] = ()
    instead_of: Moment | None = None
    and_after: bool = False

    @property
    def recurs(self) -> bool:
        return bool(self.rules or self.more)

    def tell_as_start(self, moment: Moment) -> Moment:
        """The time of an occurrence as a day or as a moment on the clock, whichever this series has."""
        if not isinstance(self.start, datetime):
            return to_day(moment, self.zone)
        if isinstance(moment, datetime):
            return moment.astimezone(self.zone).replace(tzinfo=None)
        return datetime.combine(moment, self.start.time())


@dataclass(frozen=True)
class Reader:
    """Whose calendar it is, and what must be known to read it: the first and the last day that matter."""

    email: str
    own_lessons: frozenset[str]
    zone: tzinfo
    first: date
    last: date

    def read_zones(self, calendar: RawCalendar, clock: WorkClock) -> Zones:
        """The zones of a calendar; of those it describes only the ones that have no usual name."""
        told = calendar.head.find("X-WR-TIMEZONE")
        described: dict[str, tzinfo] = {}
        for component in calendar.zones:
            clock.check()
            name = undo_escapes(component.value("TZID"))
            if name and name not in described and not find_known_zone(name):
                described[name] = describe_zone(component, self.last)
        zones = Zones(described, self.zone)
        return Zones(described, (zones.find(undo_escapes(told.value)) if told else None) or self.zone)

    def read_event(self, component: Component, calendar: RawCalendar, zones: Zones) -> Event:
        first = component.find("DTSTART")
        if first is None:
            raise ValueFaultError(message("busy_no_start"), component.line, "DTSTART")
        start = read_moment(first, zones)
        zone = (start.tzinfo if isinstance(start, datetime) else None) or zones.floating
        end = _read_end(component, start, zones)
        lists = {name: _read_lists(component, name, zones) for name in ("RDATE", "EXDATE")}
        rows = component.find_all("RRULE")
        if len(rows) > MOST_RULES:
            raise ValueFaultError(message("busy_bad_rule"), rows[MOST_RULES].number, "RRULE")
        rules = tuple(read_rule(row, start, self.last, zone) for row in rows)
        if old := component.find("EXRULE"):
            raise ValueFaultError(message("busy_bad_rule"), old.number, old.name)
        instead_of = component.find("RECURRENCE-ID")
        return Event(
            number=component.number,
            line=component.line,
            uid=component.value("UID"),
            start=start,
            end=end,
            zone=zone,
            skip=self._find_skip(component, calendar),
            sequence=_read_sequence(component),
            told_at=_read_told_at(component),
            rules=() if instead_of else rules,
            more=() if instead_of else lists["RDATE"],
            not_on=() if instead_of else tuple(moment for moment in lists["EXDATE"] if isinstance(moment, date)),
            instead_of=read_moment(instead_of, zones) if instead_of else None,
            and_after=instead_of is not None and instead_of.parameters.get("RANGE", "").upper() == "THISANDFUTURE",
        )

    def find_why_not(self, component: Component, calendar: RawCalendar) -> Skip | None:
        """Why the event does not count, as far as that shows without its times; None if it may count."""
        if skip := self._find_skip(component, calendar):
            return skip
        return "outside" if lies_far_away(component, self.first, self.last) else None

    def read_busy_list(self, component: Component, zones: Zones) -> list[Event]:
        """The periods of a VFREEBUSY, each as an event."""
        refuse_long_lists(component.find_all("FREEBUSY"))
        return [
            Event(component.number, row.number, "", *period, zones.floating, _skip_of_periods(row.parameters))
            for row in component.find_all("FREEBUSY")
            for period in read_periods(row, zones)
        ]

    def _find_skip(self, component: Component, calendar: RawCalendar) -> Skip | None:
        if self._is_own_lesson(component, calendar):
            return "own_lesson"
        if component.word("STATUS") == "CANCELLED" or calendar.head.word("METHOD") == "CANCEL":
            return "cancelled"
        if component.word("TRANSP") == "TRANSPARENT" or component.word("X-MICROSOFT-CDO-BUSYSTATUS") == "FREE":
            return "free"
        return "declined" if self._has_declined(component) else None

    def _is_own_lesson(self, component: Component, calendar: RawCalendar) -> bool:
        """True for what the planner has written, be it for another plan, and be it copied into the teacher's own."""
        name, value = OUR_MARK
        return (
            calendar.head.value("PRODID") == PRODUCT
            or component.value(name) == value
            or component.value("UID") in self.own_lessons
        )

    def _has_declined(self, component: Component) -> bool:
        wanted = self.email.strip().lower()
        return bool(wanted) and any(
            row.parameters.get("PARTSTAT", "").upper() == "DECLINED"
            and wanted in (row.value.lower().removeprefix("mailto:"), row.parameters.get("EMAIL", "").lower())
            for row in component.find_all("ATTENDEE")
        )


def _read_end(component: Component, start: Moment, zones: Zones) -> Moment:
    """Where no end is told, a day lasts a day and a moment no time."""
    last, duration = component.find("DTEND"), component.find("DURATION")
    if last is None:
        if duration is not None:
            return add_to(duration, start, read_duration(duration))
        return start + ONE_DAY if is_day(start) else start
    end = read_moment(last, zones)
    if is_day(start) != is_day(end):
        raise ValueFaultError(message("busy_mixed_ends"), last.number, last.name)
    if end < start:
        raise ValueFaultError(message("busy_end_before_start"), last.number, last.name)
    return end + ONE_DAY if is_day(start) and end == start else end


def _read_lists(component: Component, name: str, zones: Zones) -> tuple[Moment | Period, ...]:
    rows = component.find_all(name)
    refuse_long_lists(rows)
    return tuple(moment for row in rows for moment in read_moments(row, zones))


def _read_sequence(component: Component) -> int:
    text = component.value("SEQUENCE")
    return int(text) if text.isdecimal() and text.isascii() and len(text) < 10 else 0


def _read_told_at(component: Component) -> datetime | None:
    """When this version was made; None if that is not told, or not in a way that can be read."""
    row = component.find("LAST-MODIFIED") or component.find("DTSTAMP")
    try:
        moment = read_plain(row, row.value) if row else None
    except ValueFaultError:
        return None
    return moment.replace(tzinfo=UTC) if isinstance(moment, datetime) else None


def _skip_of_periods(parameters: Mapping[str, str]) -> Skip | None:
    return "free" if parameters.get("FBTYPE", "").upper() == "FREE" else None
