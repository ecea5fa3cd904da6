"""Calendars written by hand, and what reading them gives, in short."""

from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from planner.exchange import DataError
from planner.exchange.busy_times import BusyTimes, Wanted, read_calendar

CALENDARS = Path(__file__).parent / "calendars"
NAME = "agenda.ics"
WANTED = Wanted("T1", "docent@example.org", date(2027, 1, 4), date(2027, 12, 31), ZoneInfo("Europe/Amsterdam"))


def write_calendar(*events: str, head: str = "", zones: str = "") -> bytes:
    """A calendar of these events, each as its lines with a bar between them."""
    body = "".join(f"|BEGIN:VEVENT|{event}|END:VEVENT" for event in events)
    return f"BEGIN:VCALENDAR|VERSION:2.0{head}{zones}{body}|END:VCALENDAR|".replace("|", "\r\n").encode()


def read(*events: str, head: str = "", zones: str = "", wanted: Wanted = WANTED) -> BusyTimes:
    return read_calendar(write_calendar(*events, head=head, zones=zones), NAME, wanted)


def rows(busy: BusyTimes) -> list[str]:
    """The absences as `2027-01-10..2027-01-12` for whole days and `2027-01-10 09:00-10:15` for times."""
    return [_row(row.starts_on, row.ends_on, row.start, row.end) for row in busy.absences]


def problems(data: bytes, wanted: Wanted = WANTED) -> list[str]:
    with pytest.raises(DataError) as caught:
        read_calendar(data, NAME, wanted)
    return [f"{row.row} {row.column or '-'} {row.message.in_language('en')}" for row in caught.value.problems]


def _row(first: date, last: date, start: int | None, end: int | None) -> str:
    days = str(first) if first == last else f"{first}..{last}"
    if start is None or end is None:
        return days
    return f"{days} {start // 60:02d}:{start % 60:02d}-{end // 60:02d}:{end % 60:02d}"
