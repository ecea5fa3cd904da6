"""The values in a calendar: days, moments, durations, periods; strictly, for the file may come from anywhere.

A day is a `date`, a moment a `datetime` in its zone. No fault ever repeats what stands in the file.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import NamedTuple

from planner.exchange.busy_times.lines import Property
from planner.exchange.busy_times.zones import Zones
from planner.texts import Message, message

FIRST_YEAR = 1583
LAST_YEAR = 9000
MOST_ITEMS = 20_000  # in the lists of one event or zone
_MOMENT = re.compile(r"([0-9]{8})(?:T([0-9]{6})(Z?))?")
_DURATION = re.compile(
    r"([+-]?)P(?:([0-9]{1,6})W)?(?:([0-9]{1,6})D)?"
    r"(?:T(?=[0-9])(?:([0-9]{1,7})H)?(?:([0-9]{1,9})M)?(?:([0-9]{1,9})S)?)?"
)
_OFFSET = re.compile(r"([+-])([0-9]{2})([0-9]{2})([0-9]{2})?")

Moment = date | datetime


class ValueFaultError(Exception):
    """A line that cannot be read; `what` says what to do, without a word of the line."""

    def __init__(self, what: Message, line: int, name: str) -> None:
        super().__init__(what)
        self.what = what
        self.line = line
        self.name = name


class Period(NamedTuple):
    start: datetime
    end: datetime


def is_day(moment: Moment) -> bool:
    return not isinstance(moment, datetime)


def to_day(moment: Moment, zone: tzinfo) -> date:
    """The day that is meant where days are told: that of a midnight on its own clock, or else the day in `zone`."""
    if not isinstance(moment, datetime):
        return moment
    is_plain = moment.tzinfo is None or moment.time() == time()
    return (moment if is_plain else moment.astimezone(zone)).date()


def read_moment(row: Property, zones: Zones) -> Moment:
    return _moment(row, row.value, zones)


def read_moments(row: Property, zones: Zones) -> list[Moment | Period]:
    """The list in a line such as EXDATE or RDATE; periods where the line says so or shows so."""
    return [_period(row, item, zones) if "/" in item else _moment(row, item, zones) for item in _items(row)]


def read_periods(row: Property, zones: Zones) -> list[Period]:
    return [_period(row, item, zones) for item in _items(row)]


def read_duration(row: Property) -> timedelta:
    return _duration(row, row.value)


def read_offset(row: Property) -> timedelta:
    """The distance to UTC, less than a day."""
    found = _OFFSET.fullmatch(row.value)
    if not found or int(found[2]) > 23 or int(found[3]) > 59:
        raise _fault(row)
    distance = timedelta(hours=int(found[2]), minutes=int(found[3]))
    return -distance if found[1] == "-" else distance


def read_clock(row: Property) -> datetime:
    """A moment without a zone, as in the description of a zone; a `Z` is passed over."""
    return _clock(row, row.value)


def read_clocks(row: Property) -> list[datetime]:
    return [_clock(row, item) for item in _items(row)]


def refuse_long_lists(rows: Sequence[Property]) -> None:
    """Raises ValueFaultError if together they hold more days or moments than any event has."""
    count = 0
    for row in rows:
        count += row.value.count(",") + 1
        if count > MOST_ITEMS:
            raise _fault(row)


def read_plain(row: Property, text: str) -> Moment:
    """A day or a moment as it is written, without a zone unless it ends in Z."""
    found = _MOMENT.fullmatch(text)
    if not found:
        raise _fault(row)
    try:
        day = datetime.strptime(found[1], "%Y%m%d")
        if found[2] is None:
            moment: Moment = day.date()
        else:
            hour, minute, second = (int(found[2][at : at + 2]) for at in (0, 2, 4))
            moment = day.replace(hour=hour, minute=minute, second=59 if second == 60 else second)
    except ValueError:
        raise _fault(row) from None
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise _fault(row)
    return moment.replace(tzinfo=UTC) if found[3] and isinstance(moment, datetime) else moment


def add_to(row: Property, moment: Moment, duration: timedelta) -> Moment:
    """The moment after so many days on the clock and so much time; a day only after whole days."""
    if duration < timedelta(0) or (is_day(moment) and duration % timedelta(days=1)):
        raise _fault(row)
    return _within_years(row, moment, duration)


def _clock(row: Property, text: str) -> datetime:
    moment = read_plain(row, text.removesuffix("Z"))
    return moment if isinstance(moment, datetime) else datetime.combine(moment, datetime.min.time())


def _moment(row: Property, text: str, zones: Zones) -> Moment:
    moment = read_plain(row, text)
    if not isinstance(moment, datetime) or moment.tzinfo is not None:
        return moment
    name = row.parameters.get("TZID")
    zone = zones.find(name) if name else zones.floating
    if zone is None:
        raise ValueFaultError(message("busy_unknown_zone"), row.number, row.name)
    return moment.replace(tzinfo=zone)


def _period(row: Property, text: str, zones: Zones) -> Period:
    first, _, last = text.partition("/")
    start = _moment(row, first, zones)
    is_duration = last.lstrip("+-").startswith("P")
    end = _within_years(row, start, _duration(row, last)) if is_duration else _moment(row, last, zones)
    if not isinstance(start, datetime) or not isinstance(end, datetime):
        raise _fault(row)
    if end < start:
        raise ValueFaultError(message("busy_end_before_start"), row.number, row.name)
    return Period(start, end)


def _duration(row: Property, text: str) -> timedelta:
    found = _DURATION.fullmatch(text)
    if not found or not any(found.groups()[1:]):
        raise _fault(row)
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in found.groups()[1:])
    duration = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    return -duration if found[1] == "-" else duration


def _within_years(row: Property, moment: Moment, duration: timedelta) -> Moment:
    try:
        later = moment + timedelta(days=duration.days)
        if isinstance(later, datetime):
            later = (later.astimezone(UTC) + timedelta(seconds=duration.seconds)).astimezone(later.tzinfo)
    except OverflowError:
        raise _fault(row) from None
    if later.year > LAST_YEAR:
        raise _fault(row)
    return later


def _items(row: Property) -> Iterator[str]:
    return (item.strip() for item in row.value.split(",") if item.strip())


def _fault(row: Property) -> ValueFaultError:
    return ValueFaultError(message("busy_bad_value"), row.number, row.name)
