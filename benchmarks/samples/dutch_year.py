"""Closed days of Dutch years: public holidays and the school holidays of region Noord, from the `holidays` package."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby

from holidays import PUBLIC, SCHOOL, country_holidays

from planner.model import Closure

CHRISTMAS = "Kerstvakantie"


def closed_days(first: date, last: date, school_locations: Sequence[str]) -> tuple[Closure, ...]:
    """Christmas and public holidays close every location, the other school holidays `school_locations` only."""
    closures = [
        Closure(starts_on=starts_on, ends_on=ends_on, location_id=location_id, name=name)
        for category in (SCHOOL, PUBLIC)
        for starts_on, ends_on, name in stretches(first, last, category)
        for location_id in (school_locations if category == SCHOOL and name != CHRISTMAS else ("",))
    ]
    return tuple(sorted(closures, key=lambda row: (row.starts_on, row.name, row.location_id)))


def stretches(first: date, last: date, category: str) -> Iterator[tuple[date, date, str]]:
    """First day, last day and name of the holidays between two dates; those in a weekend are left out."""
    years = range(first.year, last.year + 1)
    found = country_holidays("NL", subdiv="Noord", years=years, language="nl", categories=(category,))
    days = sorted((day, name) for day, name in found.items() if first <= day <= last)
    numbered = enumerate(days)
    for _, run in groupby(numbered, key=lambda row: (row[1][1], row[1][0] - timedelta(days=row[0]))):
        dates = [day for _, (day, _) in run]
        if any(day.weekday() < 5 for day in dates):
            yield dates[0], dates[-1], found[dates[0]]
