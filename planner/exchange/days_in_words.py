"""Dates as people write them, and as spreadsheets show them: `5 oktober 2026`, `ma 5 okt 2026`, `5.10.2026`."""

import re
from datetime import date
from typing import Final

from planner.exchange.dagdelen_words import find_weekday

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
_IN_WORDS: Final = re.compile(r"(?:([a-z]+)[.,]?\s+)?(\d{1,2})[\s-]+([a-z]+)\.?[\s-]+(\d{4})")
_WITH_POINTS: Final = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")


def read_day_in_words(text: str) -> date | None:
    """The day, or None if the text is not such a date, does not exist, or names another day of the week."""
    if points := _WITH_POINTS.fullmatch(text):
        return _make_day(int(points[3]), int(points[2]), int(points[1]))
    found = _IN_WORDS.fullmatch(text.lower())
    if found is None or found[3] not in _MONTH_NUMBER:
        return None
    day = _make_day(int(found[4]), _MONTH_NUMBER[found[3]], int(found[2]))
    if day is None or (found[1] is not None and find_weekday(found[1]) != day.weekday()):
        return None
    return day


def _make_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
