"""Busy minutes, found minute by minute from an expansion of our own, are the union of the absences."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from planner.exchange.busy_times import BusyTimes, Wanted, read_calendar
from tests.exchange.busy.written import NAME, write_calendar

ZONES = ("Europe/Amsterdam", "America/New_York", "Asia/Kathmandu", "UTC")
SPRING, AUTUMN = date(2027, 3, 26), date(2027, 10, 29)
DAYS = 6
ONE_MINUTE, ONE_DAY = timedelta(minutes=1), timedelta(days=1)
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class Drawn(NamedTuple):
    """An event about a change of the clock, as simple as can be told; minutes on the clock of its zone."""

    zone: str
    day: date
    start: int
    minutes: int
    is_day: bool
    every: int
    times: int
    only_on: tuple[int, ...]
    left_out: int
    is_free: bool

    def lines(self) -> str:
        begin = datetime.combine(self.day, datetime.min.time()) + self.start * ONE_MINUTE
        end = begin + self.minutes * ONE_MINUTE
        rule = f"FREQ=DAILY;INTERVAL={self.every};COUNT={self.times}"
        if self.only_on:
            rule += ";BYDAY=" + ",".join(WEEKDAYS[number] for number in self.only_on)
        left_out = begin + self.left_out * self.every * ONE_DAY
        if self.is_day:
            when = f"DTSTART;VALUE=DATE:{begin:%Y%m%d}|DURATION:P{1 + self.minutes // 1440}D"
            without = f"EXDATE;VALUE=DATE:{left_out:%Y%m%d}"
        else:
            when = f"DTSTART;TZID={self.zone}:{begin:%Y%m%dT%H%M%S}|DTEND;TZID={self.zone}:{end:%Y%m%dT%H%M%S}"
            without = f"EXDATE;TZID={self.zone}:{left_out:%Y%m%dT%H%M%S}"
        return f"{when}|RRULE:{rule}|{without}|TRANSP:{'TRANSPARENT' if self.is_free else 'OPAQUE'}"

    def begins(self) -> Iterator[datetime]:
        """The beginnings on the clock, by going through the days: the first always counts, then those that fit."""
        begin = datetime.combine(self.day, datetime.min.time()) + self.start * ONE_MINUTE
        fitting = [
            day
            for number in range(400)
            if not self.only_on or (begin + number * self.every * ONE_DAY).weekday() in self.only_on
            for day in [begin + number * self.every * ONE_DAY]
        ]
        for day in {begin, *fitting[: self.times]}:
            if day != begin + self.left_out * self.every * ONE_DAY:
                yield day


EVENTS = st.builds(
    Drawn,
    zone=st.sampled_from(ZONES),
    day=st.builds(
        lambda around, days: around + days * ONE_DAY, st.sampled_from((SPRING, AUTUMN)), st.integers(-3, DAYS)
    ),
    start=st.integers(0, 95).map(lambda quarter: 15 * quarter),
    minutes=st.one_of(st.integers(1, 180), st.integers(1200, 3000)),
    is_day=st.booleans(),
    every=st.integers(1, 3),
    times=st.integers(1, 5),
    only_on=st.one_of(st.just(()), st.lists(st.integers(0, 6), min_size=1, unique=True).map(tuple)),
    left_out=st.integers(0, 6),
    is_free=st.sampled_from((False, False, False, True)),
)


def busy_by_hand(event: Drawn, ours: ZoneInfo, days: list[date]) -> set[tuple[date, int]]:
    """Every minute of these days on our clock at which the event goes on."""
    if event.is_free:
        return set()
    if event.is_day:
        length = 1 + event.minutes // 1440
        covered = {begin.date() + number * ONE_DAY for begin in event.begins() for number in range(length)}
        return {(day, minute) for day in covered & set(days) for minute in range(1440)}
    found: set[tuple[date, int]] = set()
    for begin in event.begins():
        zone = ZoneInfo(event.zone)
        since = begin.replace(tzinfo=zone).astimezone(UTC)
        until = (begin + event.minutes * ONE_MINUTE).replace(tzinfo=zone).astimezone(UTC)
        if until <= since:
            until = since + event.minutes * ONE_MINUTE
        while since < until:
            clock = since.astimezone(ours)
            found.add((clock.date(), 60 * clock.hour + clock.minute))
            since += ONE_MINUTE
    return {(day, minute) for day, minute in found if day in days}


def busy_as_read(busy: BusyTimes) -> set[tuple[date, int]]:
    return {
        (row.starts_on + number * ONE_DAY, minute)
        for row in busy.absences
        for number in range((row.ends_on - row.starts_on).days + 1)
        for minute in range(row.start or 0, 1440 if row.end is None else row.end)
    }


def exists(day: date, minute: int, zone: ZoneInfo) -> bool:
    """False for a time that the clock skips: whether it is busy means nothing."""
    clock = datetime.combine(day, datetime.min.time()) + minute * ONE_MINUTE
    return clock.replace(tzinfo=zone).astimezone(UTC).astimezone(zone).replace(tzinfo=None) == clock


@given(
    events=st.lists(EVENTS, min_size=1, max_size=3),
    ours=st.sampled_from(ZONES).map(ZoneInfo),
    around=st.sampled_from((SPRING, AUTUMN)),
)
def test_busy_minutes_are_the_absences(events: list[Drawn], ours: ZoneInfo, around: date) -> None:
    days = [around + number * ONE_DAY for number in range(DAYS)]
    wanted = Wanted("T1", "", days[0], days[-1], ours)

    read = busy_as_read(read_calendar(write_calendar(*(event.lines() for event in events)), NAME, wanted))

    by_hand = set().union(*(busy_by_hand(event, ours, days) for event in events))
    assert {row for row in read if exists(*row, ours)} == {row for row in by_hand if exists(*row, ours)}
