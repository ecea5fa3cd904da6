"""Dates as people write them, and as spreadsheets show them: `5 oktober 2026`, `ma 5 okt 2026`, `5.10.2026`, `5-10-26`.

A year of two digits is one from 2020 on: `27-01-04` is no day in 2004, but more likely has its year in front. A day
of the week that is not the one of its date is a mistake in one of the two, and nobody can tell in which.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from planner.exchange.cells import Assume, CellError
from planner.exchange.dagdelen_words import find_weekday
from planner.texts import message

_MONTHS: Final = (
    ("januari", "january", "jan"),
    ("februari", "february", "feb"),
    ("maart", "march", "mrt", "mar"),
    ("april", "apr"),
    ("mei", "may"),
    ("juni", "june", "jun"),
    ("juli", "july", "jul"),
    ("augustus", "august", "aug"),
    ("september", "sept", "sep"),
    ("oktober", "october", "okt", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
_MONTH_NUMBER: Final = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names}
_WEEKDAY: Final = r"(?:(?P<weekday>[a-z]+)[.,]{0,2}\s+)?"
_YEAR: Final = r"(?P<year>\d{4}|'?[2-9]\d)"
_IN_WORDS: Final = re.compile(rf"{_WEEKDAY}(?P<day>\d{{1,2}})[\s-]+(?P<month>[a-z]+)\.?[\s-]+{_YEAR}")
_IN_NUMBERS: Final = re.compile(rf"{_WEEKDAY}(?P<day>\d{{1,2}})(?P<mark>[-/.])(?P<month>\d{{1,2}})(?P=mark){_YEAR}")
_ISO_WITH_WEEKDAY: Final = re.compile(rf"{_WEEKDAY}(?P<year>\d{{4}})-(?P<month>\d{{2}})-(?P<day>\d{{2}})")
_WITH_TIME: Final = re.compile(r"(.*\d)(?:t|\s+)(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)")
_CENTURY: Final = 2000
_BETWEEN: Final = re.compile(r"[;\r\n]|(?<![a-z]),|\s(?:en|and|&)\s", re.IGNORECASE)
_AFTER_YEAR: Final = re.compile(r"(?:(?<=\d{4})|(?<=[-/.']\d\d))\s+")


def to_iso_day(text: str, assume: Assume) -> str:
    """The date as the data format has it, and any other text as it is.

    Raises CellError for a date that does not exist or contradicts itself, and for one with a time.
    """
    plain = text.lower().replace("’", "'").replace("‘", "'")
    if timed := _WITH_TIME.fullmatch(plain):
        return _without_time(text, timed[1], timed[2], assume)
    found = _IN_NUMBERS.fullmatch(plain) or _IN_WORDS.fullmatch(plain) or _ISO_WITH_WEEKDAY.fullmatch(plain)
    weekday = None if found is None else found["weekday"]
    if found is None or (weekday and find_weekday(weekday) is None) or _month_of(found) is None:
        return text
    day = _make_day(found, text)
    if weekday and find_weekday(weekday) != day.weekday():
        raise CellError(message("day_contradicts", value=text, day=day))
    if len(found["year"]) < 4:
        assume(message("assumed_short_year", value=text, day=day))
    if day.isoformat() != plain:
        assume(message("assumed_dutch_day", value=text, day=day))
    return day.isoformat()


def to_iso_days(text: str, assume: Assume) -> str:
    """A list of dates as the data format has it; raises CellError for what is no date."""
    pieces = filter(None, map(str.strip, _BETWEEN.split(text)))
    return " ".join(day for piece in pieces for day in _find_days(piece, assume))


def _find_days(piece: str, assume: Assume) -> Iterator[str]:
    """The dates between two commas: one, or some with only spaces between them."""
    whole = to_iso_day(piece, assume)
    for part in [whole] if whole != piece else _AFTER_YEAR.split(piece):
        found = to_iso_day(part, assume)
        if " " in found:
            raise CellError(message("bad_day", value=found))
        yield found


def _without_time(text: str, day: str, time: str, assume: Assume) -> str:
    found = to_iso_day(day, lambda _: None)
    if found == day and _ISO_WITH_WEEKDAY.fullmatch(day) is None:
        return text
    if any(digit in "123456789" for digit in time):
        raise CellError(message("day_with_time", value=text))
    assume(message("assumed_day_of_moment", value=text, day=date.fromisoformat(found)))
    return found


def _month_of(found: re.Match[str]) -> int | None:
    month = found["month"]
    return int(month) if month.isdecimal() else _MONTH_NUMBER.get(month)


def _make_day(found: re.Match[str], text: str) -> date:
    year = int(found["year"].lstrip("'"))
    try:
        return date(year + _CENTURY if len(found["year"]) < 4 else year, _month_of(found) or 0, int(found["day"]))
    except ValueError:
        raise CellError(message("no_such_day", value=text)) from None
