"""Time zones that a calendar file describes itself (VTIMEZONE), for names that nobody knows."""

from collections.abc import Iterator
from datetime import date, datetime, timezone
from itertools import islice, takewhile

from dateutil.rrule import rrulestr

from planner.exchange.busy_times.components import Component
from planner.exchange.busy_times.lines import Property
from planner.exchange.busy_times.rules import read_rule
from planner.exchange.busy_times.values import ValueFaultError, read_clock, read_clocks, read_offset, refuse_long_lists
from planner.exchange.busy_times.zones import Change, DescribedZone
from planner.texts import message

MOST_PARTS = 200
MOST_CHANGES = 2_000  # of one part: the clock changes a few times a year at most


def describe_zone(component: Component, latest: date) -> DescribedZone:
    """The zone as far as two years after the last day that matters; raises ValueFaultError if it makes no sense."""
    if not component.parts or len(component.parts) > MOST_PARTS:
        raise _bad_zone(component.line)
    return DescribedZone([change for part in component.parts for change in _list_changes(part, latest)])


def _list_changes(part: Component, latest: date) -> Iterator[Change]:
    start, before, after = (part.find(name) for name in ("DTSTART", "TZOFFSETFROM", "TZOFFSETTO"))
    if start is None or before is None or after is None:
        raise _bad_zone(part.line)
    first, end = read_clock(start), datetime(latest.year + 2, 1, 1)
    at = {first}
    for row in part.find_all("RRULE"):
        rule = read_rule(row, first, end.date(), timezone(read_offset(before)))
        if "FREQ=YEARLY" not in rule:
            raise _bad_zone(row.number)
        at.update(_list_times(row, rule, first, end))
    more = part.find_all("RDATE")
    refuse_long_lists(more)
    for row in more:
        at.update(read_clocks(row))
    if len(at) > MOST_CHANGES:
        raise _bad_zone(part.line)
    for moment in sorted(at):
        yield Change(moment, read_offset(before), read_offset(after))


def _list_times(row: Property, rule: str, first: datetime, end: datetime) -> list[datetime]:
    """The times of a rule until `end`, one more than there may be at most."""
    try:
        times = takewhile(lambda moment: moment <= end, rrulestr(rule, dtstart=first))
        return list(islice(times, MOST_CHANGES + 1))
    except (ValueError, TypeError, OverflowError, ArithmeticError, LookupError):
        raise _bad_zone(row.number) from None


def _bad_zone(line: int) -> ValueFaultError:
    return ValueFaultError(message("busy_bad_zone"), line, "VTIMEZONE")
