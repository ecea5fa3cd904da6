"""Events so far outside a period that it does not matter on which clock, or whether all of them can be read."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from planner.exchange.busy_times.components import Component
from planner.exchange.busy_times.lines import Property
from planner.exchange.busy_times.values import ValueFaultError, read_duration, read_plain

_ANY_CLOCK: Final = timedelta(days=2)
_RECURS: Final = ("RRULE", "RDATE", "EXRULE")


def lies_far_away(component: Component, first: date, last: date) -> bool:
    """True if the event is once, and every day it names more than two days before `first` or after `last`."""
    if any(component.find(name) for name in _RECURS) or _changes_what_follows(component):
        return False
    try:
        days = list(_list_days(component))
    except (ValueFaultError, OverflowError):
        return False
    return bool(days) and (max(days) < first - _ANY_CLOCK or min(days) > last + _ANY_CLOCK)


def _changes_what_follows(component: Component) -> bool:
    instead_of = component.find("RECURRENCE-ID")
    return instead_of is not None and "RANGE" in instead_of.parameters


def _list_days(component: Component) -> Iterator[date]:
    start, duration = component.find("DTSTART"), component.find("DURATION")
    if start is None:
        return
    for row in filter(None, (start, component.find("DTEND"), component.find("RECURRENCE-ID"))):
        yield _read_day(row)
    if duration is not None:
        yield _read_day(start) + read_duration(duration)


def _read_day(row: Property) -> date:
    moment = read_plain(row, row.value)
    return date(moment.year, moment.month, moment.day)
