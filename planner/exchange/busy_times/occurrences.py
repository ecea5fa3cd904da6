"""When events take place, one occurrence at a time: recurrences worked out by recurring-ical-events.

A series is worked out on the clock of its own zone, without a zone, and put into its zone afterwards. So an event at
9:00 stays at 9:00 when the clock changes, and one that lasts until 6:00 in the morning does so in that night too.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Final, NamedTuple

import recurring_ical_events
from icalendar import Calendar, Component
from icalendar import Event as CalendarEvent
from icalendar.prop import vDDDTypes, vRecur
from recurring_ical_events.adapters.event import EventAdapter
from recurring_ical_events.selection.name import ComponentsWithName

from planner.exchange.busy_times.components import BrokenCalendarError
from planner.exchange.busy_times.events import Event, Skip
from planner.exchange.busy_times.values import FIRST_YEAR, Moment, Period, ValueFaultError, is_day
from planner.exchange.busy_times.work_clock import WorkClock
from planner.texts import message

MOST_OCCURRENCES: Final = 100_000
_MARGIN = timedelta(days=3)
_NO_TIME = timedelta(0)
_NUMBER = "X-NUMBER"


class Occurrence(NamedTuple):
    """An event that takes place, from a day to the day after its last, or from a moment to a moment."""

    event: Event
    start: Moment
    end: Moment

    @property
    def why_not(self) -> Skip | None:
        """Why it does not count; a series that takes no time may still have times that do."""
        return self.event.skip or ("no_time" if self.start == self.end else None)


class NumberedTimes(EventAdapter):
    """Makes an occurrence of its number and its times alone, which is many times faster than a copy of the event."""

    def as_component(
        self, start: Moment | None = None, stop: Moment | None = None, keep_recurrence_attributes: bool = True
    ) -> Component:
        component = CalendarEvent()
        component[_NUMBER] = self._component[_NUMBER]
        component["DTSTART"] = vDDDTypes(self.start if start is None else start)
        component["DTEND"] = vDDDTypes(self.end if stop is None else stop)
        return component


_NUMBERED: Final = ComponentsWithName("VEVENT", adapter=NumberedTimes)


def list_occurrences(events: Sequence[Event], first: date, last: date, clock: WorkClock) -> Iterator[Occurrence]:
    """All occurrences that may touch the days from `first` to `last`, of events without their old versions."""
    count = 0
    for series in _group(events):
        clock.check()
        for occurrence in _expand(series, first, last):
            clock.check()
            count += 1
            if count > MOST_OCCURRENCES:
                raise BrokenCalendarError(message("busy_too_many_times", most=MOST_OCCURRENCES))
            yield occurrence


def _group(events: Iterable[Event]) -> Iterator[list[Event]]:
    """Events that belong together by their UID; one without a UID stands alone."""
    by_uid: defaultdict[str, list[Event]] = defaultdict(list)
    for event in events:
        by_uid[event.uid or f"\0{event.number}/{len(by_uid)}"].append(event)
    yield from by_uid.values()


def _expand(series: list[Event], first: date, last: date) -> Iterator[Occurrence]:
    """A time that was changed takes place as it is told, be the series without that time or not there at all."""
    changes = [event for event in series if event.instead_of is not None]
    for event in series:
        if event.instead_of is None and (changes or event.recurs):
            yield from _expand_series(event, changes, first, last)
        else:
            yield _once(event)


def _once(event: Event) -> Occurrence:
    return _take_place(event, event.start, event.end)


def _take_place(event: Event, start: Moment, end: Moment) -> Occurrence:
    """One that would end before it begins, as the clock skips its beginning, lasts as long as it usually does."""
    if isinstance(start, datetime) and isinstance(end, datetime):
        on_clock = end.replace(tzinfo=None) - start.replace(tzinfo=None)
        if end.tzinfo is start.tzinfo and end.astimezone(UTC) <= start.astimezone(UTC):
            return Occurrence(event, start, start.astimezone(UTC) + on_clock)
    return Occurrence(event, start, end)


def _expand_series(master: Event, changes: Sequence[Event], first: date, last: date) -> Iterator[Occurrence]:
    by_number = {event.number: event for event in (master, *changes)}
    days = (_find_first_day(master, first), last + _MARGIN)
    start, stop = (datetime.combine(day, datetime.min.time()) for day in days)
    try:
        calendar = Calendar()
        for event in (master, *changes):
            calendar.add_component(_to_component(event, master))
        found = recurring_ical_events.of(calendar, components=[_NUMBERED]).between(start, stop)
    except (ValueError, TypeError, OverflowError, ArithmeticError, LookupError):
        if master.skip and not any(change.and_after for change in changes):
            yield _once(master)
            return
        what = message("busy_event", number=master.number, what=message("busy_bad_rule"))
        raise ValueFaultError(what, master.line, "RRULE") from None
    for component in found:
        event = by_number[int(component[_NUMBER])]
        if event.instead_of is None or event.and_after:
            yield _take_place(event, *(_in_zone(component[name].dt, master.zone) for name in ("DTSTART", "DTEND")))


def _find_first_day(master: Event, first: date) -> date:
    """The day from which a time may last until `first`; the one that works out recurrences forgets added periods."""
    lasting = [period.end - period.start for period in master.more if isinstance(period, Period)]
    return first - min(_MARGIN + max(lasting, default=_NO_TIME), first - date(FIRST_YEAR, 1, 1))


def _to_component(event: Event, master: Event) -> CalendarEvent:
    """The event for the one that works out recurrences: with its number, and nothing else but times."""
    zone = master.zone
    component = CalendarEvent()
    component.add("UID", "series")
    component.add(_NUMBER, str(event.number))
    component.add("SEQUENCE", event.sequence)
    component.add("DTSTART", _on_clock(event.start, zone))
    component.add("DTEND", _on_clock(event.end, zone))
    for rule in event.rules:
        component.add("RRULE", vRecur.from_ical(rule))
    for moment in event.more:
        component.add("RDATE", [_more_on_clock(moment, master)])
    for moment in event.not_on:
        component.add("EXDATE", [master.tell_as_start(moment) if is_day(master.start) else _on_clock(moment, zone)])
    if event.instead_of is not None:
        parameters = {"RANGE": "THISANDFUTURE"} if event.and_after else {}
        component.add("RECURRENCE-ID", master.tell_as_start(event.instead_of), parameters=parameters)
    return component


def _on_clock(moment: Moment, zone: tzinfo) -> Moment:
    return moment.astimezone(zone).replace(tzinfo=None) if isinstance(moment, datetime) else moment


def _more_on_clock(moment: Moment | Period, master: Event) -> Moment | tuple[Moment, Moment]:
    if isinstance(moment, Period):
        return _on_clock(moment.start, master.zone), _on_clock(moment.end, master.zone)
    return master.tell_as_start(moment)


def _in_zone(moment: Moment, zone: tzinfo) -> Moment:
    return moment.replace(tzinfo=zone) if isinstance(moment, datetime) else moment
