"""The use case of closing for holidays: public ones, and school holidays of a region, as closures to add."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Final, Literal

from holidays import PUBLIC, SCHOOL, country_holidays

from planner.model import Closure, Scenario

Region = Literal["Noord", "Midden", "Zuid"]
REGIONS: Final[tuple[Region, ...]] = ("Noord", "Midden", "Zuid")
WEEKS_OF_LESSONS: Final = 26
"""How long after the last start closures may still matter."""


@dataclass(frozen=True)
class HolidayWish:
    """What to close for; no locations means all of them."""

    region: Region
    is_public: bool
    is_school: bool
    locations: tuple[str, ...] = ()


def propose_closures(scenario: Scenario, wish: HolidayWish) -> tuple[Closure, ...]:
    """The closures that the scenario does not have yet, from its first start until its last lessons, in order."""
    first, last = scenario.starts_from, scenario.starts_until + timedelta(weeks=WEEKS_OF_LESSONS)
    categories = [name for name, is_wanted in ((SCHOOL, wish.is_school), (PUBLIC, wish.is_public)) if is_wanted]
    known = {(row.starts_on, row.ends_on, row.location_id) for row in scenario.closures}
    found = [
        Closure(starts_on=starts_on, ends_on=ends_on, location_id=location_id, name=name)
        for category in categories
        for starts_on, ends_on, name in _stretches(first, last, category, wish.region)
        for location_id in _places(wish.locations)
        if not known & {(starts_on, ends_on, location_id), (starts_on, ends_on, "")}
    ]
    return tuple(sorted(found, key=lambda row: (row.starts_on, row.name, row.location_id)))


def _places(locations: Sequence[str]) -> Sequence[str]:
    return locations or ("",)


def _stretches(first: date, last: date, category: str, region: Region) -> Iterator[tuple[date, date, str]]:
    """First day, last day and name of what overlaps the period; holidays in a weekend are left out."""
    years = range(first.year - 1, last.year + 2)
    found = country_holidays("NL", subdiv=region, years=years, language="nl", categories=(category,))
    numbered = enumerate(sorted(found.items()))
    for _, run in groupby(numbered, key=lambda row: (row[1][1], row[1][0] - timedelta(days=row[0]))):
        days = [day for _, (day, _) in run]
        if any(day.weekday() < 5 for day in days) and days[0] <= last and days[-1] >= first:
            yield days[0], days[-1], found[days[0]]
