"""The parts of a calendar file that say when someone is busy, with only the lines that do so.

What else stands in a calendar (titles, places, people, notes, alarms, tasks) is passed over here and goes nowhere.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from planner.exchange.busy_times.lines import Property, RawLine, take_apart
from planner.exchange.calendars.events import OUR_MARK
from planner.texts import Message, message

MOST_EVENTS = 50_000
_EVENTS = ("VEVENT", "VFREEBUSY")
_ZONE_PARTS = ("STANDARD", "DAYLIGHT")
_LINES_OF_ZONE = frozenset({"DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "RRULE", "RDATE"})
_LINES_READ = {
    "VCALENDAR": frozenset({"PRODID", "X-WR-TIMEZONE", "METHOD"}),
    "VTIMEZONE": frozenset({"TZID"}),
    "STANDARD": _LINES_OF_ZONE,
    "DAYLIGHT": _LINES_OF_ZONE,
    "VFREEBUSY": frozenset({"FREEBUSY"}),
    "VEVENT": frozenset(
        {
            "UID",
            "DTSTART",
            "DTEND",
            "DURATION",
            "RRULE",
            "RDATE",
            "EXDATE",
            "EXRULE",
            "RECURRENCE-ID",
            "SEQUENCE",
            "LAST-MODIFIED",
            "DTSTAMP",
            "STATUS",
            "TRANSP",
            "X-MICROSOFT-CDO-BUSYSTATUS",
            "ATTENDEE",
            OUR_MARK[0],
        }
    ),
}


@dataclass
class Component:
    """One BEGIN … END; `number` counts the events of the file from 1, `parts` are those of a time zone."""

    kind: str
    line: int
    number: int = 0
    properties: list[Property] = field(default_factory=list)
    parts: list["Component"] = field(default_factory=list)

    def find(self, name: str) -> Property | None:
        """The first line of this name."""
        return next((row for row in self.properties if row.name == name), None)

    def find_all(self, name: str) -> list[Property]:
        return [row for row in self.properties if row.name == name]

    def value(self, name: str) -> str:
        """The value of the first line of this name, or nothing."""
        found = self.find(name)
        return found.value if found else ""

    def word(self, name: str) -> str:
        """The same in capitals."""
        return self.value(name).upper()


@dataclass
class RawCalendar:
    """One VCALENDAR of the file with its time zones and events."""

    head: Component
    zones: list[Component] = field(default_factory=list)
    events: list[Component] = field(default_factory=list)


class BrokenCalendarError(Exception):
    """The file as a whole cannot be read; `line` is where that shows."""

    def __init__(self, what: Message, line: int | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.line = line


def read_components(lines: Iterable[RawLine]) -> list[RawCalendar]:
    """Every VCALENDAR in the file; raises BrokenCalendarError if BEGIN and END do not match."""
    return _ComponentReading().read(lines)


class _ComponentReading:
    """Walks down the lines with the components that are open."""

    def __init__(self) -> None:
        self._open: list[Component] = []
        self._calendars: list[RawCalendar] = []
        self._events = 0

    def read(self, lines: Iterable[RawLine]) -> list[RawCalendar]:
        for line in lines:
            if line.name == "BEGIN":
                self._begin(line)
            elif line.name == "END":
                self._end(line)
            elif self._open and line.name in _LINES_READ.get(self._open[-1].kind, ()):
                self._keep(line)
        if self._open:
            raise BrokenCalendarError(message("busy_cut_off"), self._open[-1].line)
        if not self._calendars:
            raise BrokenCalendarError(message("busy_no_calendar"))
        return self._calendars

    def _begin(self, line: RawLine) -> None:
        component = Component(_kind_of(line), line.number)
        above = self._open[-1].kind if self._open else ""
        self._open.append(component)
        if component.kind == "VCALENDAR" and not above:
            self._calendars.append(RawCalendar(component))
        elif component.kind in _EVENTS and above == "VCALENDAR":
            self._add_event(component)
        elif component.kind == "VTIMEZONE" and above == "VCALENDAR":
            self._calendars[-1].zones.append(component)
        elif component.kind in _ZONE_PARTS and above == "VTIMEZONE":
            self._open[-2].parts.append(component)
        else:
            component.kind = f"~{component.kind}"  # of no use to us: none of its lines is read

    def _add_event(self, component: Component) -> None:
        self._events += 1
        if self._events > MOST_EVENTS:
            raise BrokenCalendarError(message("busy_too_many_events", most=MOST_EVENTS))
        component.number = self._events
        self._calendars[-1].events.append(component)

    def _end(self, line: RawLine) -> None:
        if not self._open or self._open[-1].kind.removeprefix("~") != _kind_of(line):
            raise BrokenCalendarError(message("busy_unmatched_end"), line.number)
        self._open.pop()

    def _keep(self, line: RawLine) -> None:
        found = take_apart(line)
        self._open[-1].properties.append(found or Property(line.number, line.name, {"": ""}, ""))


def _kind_of(line: RawLine) -> str:
    return line.content.partition(b":")[2].strip().upper().decode("ascii", "replace")[:64]
