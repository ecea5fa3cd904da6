"""A time zone as calendars read it: two yearly rules, one fixed offset, or nothing and then all times are in UTC.

Clients interpret a VTIMEZONE by themselves, and what all of them understand is one rule a year for summer and one for
winter. So a zone is written only if that says exactly what it does in the years that matter.
"""

import calendar
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple
from zoneinfo import ZoneInfo

FIRST_RULE_YEAR = 1970
FIRST_YEAR, LAST_YEAR = 1900, 9990
MOST_YEARS = 100
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_A_DAY = timedelta(days=1)
_A_SECOND = timedelta(seconds=1)

UTC_ZONE = (  # for a calendar without times, which must hold something
    "BEGIN:VTIMEZONE",
    "TZID:Etc/UTC",
    "BEGIN:STANDARD",
    "TZOFFSETFROM:+0000",
    "TZOFFSETTO:+0000",
    "TZNAME:UTC",
    f"DTSTART:{FIRST_RULE_YEAR}0101T000000",
    "END:STANDARD",
    "END:VTIMEZONE",
)


class ClockChange(NamedTuple):
    """A moment (UTC, without zone) at which the clock goes from one distance to UTC to another."""

    moment: datetime
    before: timedelta
    after: timedelta
    name_after: str

    @property
    def is_forward(self) -> bool:
        return self.after > self.before

    @property
    def local(self) -> datetime:
        """What the clock said as it was changed."""
        return self.moment + self.before


class YearlyRule(NamedTuple):
    """The clock changes on the `nth` such weekday of a month (-1 is the last) when it says `hour`:`minute`."""

    month: int
    nth: int
    weekday: int
    hour: int
    minute: int
    before: timedelta
    after: timedelta
    name: str


@lru_cache(maxsize=64)
def write_zone(zone_name: str, first_year: int, last_year: int) -> tuple[str, ...]:
    """The lines of a VTIMEZONE that is right in these years and the ones beside them; none if UTC must be used."""
    zone = ZoneInfo(zone_name)
    years = range(first_year - 1, last_year + 2)
    if years[0] < FIRST_YEAR or years[-1] > LAST_YEAR or len(years) > MOST_YEARS:
        return ()
    changes = list(_find_changes(zone, years))
    parts = [*_write_rules(changes, years)] if changes else [*_write_fixed(zone, years)]
    return ("BEGIN:VTIMEZONE", f"TZID:{zone_name}", *parts, "END:VTIMEZONE") if parts else ()


def _find_changes(zone: ZoneInfo, years: range) -> Iterator[ClockChange]:
    moment = datetime(years[0], 1, 1)
    before = _distance(zone, moment)
    while moment.year <= years[-1]:
        after = _distance(zone, moment + _A_DAY)
        if after != before:
            changed = _find_moment(zone, moment, before)
            yield ClockChange(changed, before, after, _name(zone, changed))
        moment, before = moment + _A_DAY, after


def _find_moment(zone: ZoneInfo, day: datetime, before: timedelta) -> datetime:
    """The first second of the day after `day` in which the clock is no longer what it was."""
    early, late = day, day + _A_DAY
    while late - early > _A_SECOND:
        middle = early + timedelta(seconds=(late - early) // _A_SECOND // 2)
        early, late = (middle, late) if _distance(zone, middle) == before else (early, middle)
    return late


def _write_rules(changes: Sequence[ClockChange], years: range) -> Iterator[str]:
    of_years = [list(rows) for _, rows in groupby(changes, key=lambda row: row.local.year)]
    forward = [row for row in changes if row.is_forward]
    back = [row for row in changes if not row.is_forward]
    if not len(of_years) == len(forward) == len(back) == len(years) or any(len(rows) != 2 for rows in of_years):
        return
    summer, winter = _find_rule(forward), _find_rule(back)
    if summer and winter and summer.after == winter.before and winter.after == summer.before:
        yield from _write_rule("DAYLIGHT", summer)
        yield from _write_rule("STANDARD", winter)


def _find_rule(changes: Sequence[ClockChange]) -> YearlyRule | None:
    """The rule that all of these follow, if they follow one and it is in whole minutes."""
    kinds = {
        (row.local.month, row.local.weekday(), row.local.time(), row.before, row.after, row.name_after)
        for row in changes
    }
    if len(kinds) > 1:
        return None
    month, weekday, time, before, after, name = kinds.pop()
    nth = _find_nth([row.local.date() for row in changes])
    if nth is None or time.second or not (_is_in_minutes(before) and _is_in_minutes(after)):
        return None
    return YearlyRule(month, nth, weekday, time.hour, time.minute, before, after, name)


def _find_nth(days: Sequence[date]) -> int | None:
    if all(day.day + 7 > calendar.monthrange(day.year, day.month)[1] for day in days):
        return -1
    nths = {(day.day + 6) // 7 for day in days}
    return nths.pop() if len(nths) == 1 else None


def _write_rule(part: str, rule: YearlyRule) -> Iterator[str]:
    first = _find_day(FIRST_RULE_YEAR, rule)
    yield f"BEGIN:{part}"
    yield f"TZOFFSETFROM:{_write_distance(rule.before)}"
    yield f"TZOFFSETTO:{_write_distance(rule.after)}"
    yield f"TZNAME:{rule.name}"
    yield f"DTSTART:{first:%Y%m%d}T{rule.hour:02d}{rule.minute:02d}00"
    yield f"RRULE:FREQ=YEARLY;BYMONTH={rule.month};BYDAY={rule.nth}{_WEEKDAYS[rule.weekday]}"
    yield f"END:{part}"


def _find_day(year: int, rule: YearlyRule) -> date:
    days = [date(year, rule.month, day) for day in range(1, calendar.monthrange(year, rule.month)[1] + 1)]
    such = [day for day in days if day.weekday() == rule.weekday]
    return such[rule.nth - 1] if rule.nth > 0 else such[-1]


def _write_fixed(zone: ZoneInfo, years: range) -> Iterator[str]:
    distance = _distance(zone, datetime(years[0], 1, 1))
    if not distance or not _is_in_minutes(distance):
        return
    yield "BEGIN:STANDARD"
    yield f"TZOFFSETFROM:{_write_distance(distance)}"
    yield f"TZOFFSETTO:{_write_distance(distance)}"
    yield f"TZNAME:{_name(zone, datetime(years[0], 1, 1))}"
    yield f"DTSTART:{FIRST_RULE_YEAR}0101T000000"
    yield "END:STANDARD"


def _distance(zone: ZoneInfo, moment: datetime) -> timedelta:
    return moment.replace(tzinfo=UTC).astimezone(zone).utcoffset() or timedelta(0)


def _name(zone: ZoneInfo, moment: datetime) -> str:
    return moment.replace(tzinfo=UTC).astimezone(zone).tzname() or zone.key


def _is_in_minutes(distance: timedelta) -> bool:
    return not distance.seconds % 60


def _write_distance(distance: timedelta) -> str:
    minutes = distance // timedelta(minutes=1)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}{abs(minutes) % 60:02d}"
