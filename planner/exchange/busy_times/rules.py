"""How an event recurs: a rule (RRULE) that is sound and that can be worked out in bearable time.

Whoever made the file may have made it to keep us busy for ever: `FREQ=SECONDLY`, a day that never comes. What no
appointment needs is refused, and so is a rule with too many times before the period has ended.
"""

import re
from collections.abc import Callable
from datetime import date, datetime, time, tzinfo
from typing import Final

from planner.exchange.busy_times.lines import Property
from planner.exchange.busy_times.values import Moment, ValueFaultError, is_day, read_plain, to_day
from planner.texts import message

MOST_TIMES: Final = 200_000
MOST_COUNTED: Final = 2**31 - 1  # the largest number that calendars know
_FREQUENCIES = ("YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY")
_HOURLY_MAY_SAY = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", "BYHOUR"})
_YEARLY_ALONE = frozenset({"BYYEARDAY", "BYWEEKNO"})
_LONGEST_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_WEEKDAY = re.compile(r"([+-]?(0?[1-9]|[1-4][0-9]|5[0-3]))?(MO|TU|WE|TH|FR|SA|SU)")
_NUMBER = re.compile(r"[+-]?[0-9]{1,18}")


def _within(first: int, last: int, either_side: bool = False) -> Callable[[str], bool]:
    def is_within(text: str) -> bool:
        if not _NUMBER.fullmatch(text):
            return False
        return first <= (abs(int(text)) if either_side else int(text)) <= last

    return is_within


_ITEMS: Final[dict[str, Callable[[str], bool]]] = {
    "BYDAY": lambda text: _WEEKDAY.fullmatch(text) is not None,
    "BYMONTH": _within(1, 12),
    "BYMONTHDAY": _within(1, 31, either_side=True),
    "BYYEARDAY": _within(1, 366, either_side=True),
    "BYWEEKNO": _within(1, 53, either_side=True),
    "BYSETPOS": _within(1, 366, either_side=True),
    "BYHOUR": _within(0, 23),
    "BYMINUTE": _within(0, 59),
    "BYSECOND": _within(0, 59),
    "INTERVAL": _within(1, 10_000),
    "COUNT": _within(1, 10**18),
    "WKST": lambda text: _WEEKDAY.fullmatch(text) is not None,
    "FREQ": lambda text: text in _FREQUENCIES,
}
_SINGLE = frozenset({"FREQ", "INTERVAL", "COUNT", "WKST"})


def read_rule(row: Property, start: Moment, latest: date, zone: tzinfo) -> str:
    """The rule on the clock of `zone`, as `start` is; `latest` is the last day that matters."""
    parts = _read_parts(row)
    until = parts.pop("UNTIL", "")
    frequency = parts["FREQ"]
    is_far_fetched = (
        (frequency == "HOURLY" and not _HOURLY_MAY_SAY.issuperset(parts))
        or (frequency == "DAILY" and "BYSETPOS" in parts)
        or (frequency != "YEARLY" and not _YEARLY_ALONE.isdisjoint(parts))
    )
    if is_far_fetched or not _can_ever_be(parts):
        raise ValueFaultError(message("busy_bad_rule"), row.number, row.name)
    last = _read_until(row, until, start, zone) if until else None
    if _count_times(parts, start, latest if last is None else min(latest, _day_of(last))) > MOST_TIMES:
        raise ValueFaultError(message("busy_too_often"), row.number, row.name)
    ending = [] if last is None else [f"UNTIL={last:%Y%m%d}" + ("" if is_day(last) else f"T{last:%H%M%S}")]
    return ";".join([*(f"{name}={value}" for name, value in parts.items()), *ending])


def _read_parts(row: Property) -> dict[str, str]:
    parts: dict[str, str] = {}
    for pair in row.value.upper().replace(" ", "").strip(";").split(";"):
        name, _, value = pair.partition("=")
        items = value.split(",")
        is_sound = name == "UNTIL" or (name in _ITEMS and all(map(_ITEMS[name], items)))
        if (name, value) in (("RSCALE", "GREGORIAN"), ("SKIP", "OMIT")):
            continue
        if name == "FREQ" and value in ("MINUTELY", "SECONDLY"):
            raise ValueFaultError(message("busy_too_often"), row.number, row.name)
        if not is_sound or name in parts or (name in _SINGLE and len(items) > 1):
            raise ValueFaultError(message("busy_bad_rule"), row.number, row.name)
        if name == "COUNT":
            value = str(min(int(value), MOST_COUNTED))
        parts[name] = value if name in _SINGLE or name == "UNTIL" else ",".join(dict.fromkeys(items))
    if "FREQ" not in parts:
        raise ValueFaultError(message("busy_bad_rule"), row.number, row.name)
    return parts


def _read_until(row: Property, text: str, start: Moment, zone: tzinfo) -> Moment:
    """The last moment on the clock of the event; a day alone includes all of that day."""
    until = read_plain(row, text)
    if not isinstance(start, datetime):
        return to_day(until, zone)
    if not isinstance(until, datetime):
        return datetime.combine(until, time(23, 59, 59))
    return until if until.tzinfo is None else until.astimezone(zone).replace(tzinfo=None)


def _can_ever_be(parts: dict[str, str]) -> bool:
    """False for a day of the month that none of the months has."""
    months = [int(month) for month in parts.get("BYMONTH", "1").split(",")]
    days = [abs(int(day)) for day in parts.get("BYMONTHDAY", "1").split(",")]
    return any(day <= _LONGEST_MONTH[month - 1] for month in months for day in days)


def _count_times(parts: dict[str, str], start: Moment, latest: date) -> int:
    """At least as many times as the rule gives until then."""
    days = max(0, (latest - _day_of(start)).days + 2)
    a_day = 24 if parts["FREQ"] == "HOURLY" else 1
    for name in ("BYHOUR", "BYMINUTE", "BYSECOND"):
        a_day = 24 if a_day == 24 and name == "BYHOUR" else a_day * len(parts.get(name, "-").split(","))
    count = int(parts.get("COUNT", MOST_TIMES + 1))
    return min(days * a_day, count)


def _day_of(moment: Moment) -> date:
    return moment.date() if isinstance(moment, datetime) else moment
