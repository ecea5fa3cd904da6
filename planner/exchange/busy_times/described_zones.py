"""Time zones that a calendar file describes itself (VTIMEZONE), for names that nobody knows."""

from collections.abc import Iterator
from datetime import date, datetime, timezone

from dateutil.rrule import rrulestr

from planner.exchange.busy_times.components import Component
from planner.exchange.busy_times.rules import read_rule
from planner.exchange.busy_times.values import FIRST_YEAR, ValueFaultError, read_clock, read_clocks, read_offset
from planner.exchange.busy_times.zones import Change, DescribedZone
from planner.texts import message

MOST_PARTS = 200


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
        at.update(rrulestr(rule, dtstart=first).between(datetime(FIRST_YEAR, 1, 1), end, inc=True))
    for row in part.find_all("RDATE"):
        at.update(read_clocks(row))
    for moment in sorted(at):
        yield Change(moment, read_offset(before), read_offset(after))


def _bad_zone(line: int) -> ValueFaultError:
    return ValueFaultError(message("busy_bad_zone"), line, "VTIMEZONE")
