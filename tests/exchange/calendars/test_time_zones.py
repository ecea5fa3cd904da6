"""Every zone there is: what a calendar says of it gives the right moment, as two libraries of others read it."""

import zoneinfo
from datetime import UTC, date, datetime, timedelta, tzinfo
from io import StringIO
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from dateutil.tz import tzical
from hypothesis import given
from hypothesis import strategies as st

from planner.exchange.calendars.clock_times import ClockTimes
from planner.exchange.calendars.time_zones import write_zone

YEARS = (2026, 2027)
ZONES = sorted(zoneinfo.available_timezones() - {"localtime"})
IN_UTC = {
    "Africa/Casablanca",
    "Africa/El_Aaiun",
    "Asia/Gaza",
    "Asia/Hebron",
}
HERE = ";TZID=Europe/Amsterdam:"
AMSTERDAM = (
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Amsterdam",
    "BEGIN:DAYLIGHT",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "DTSTART:19700329T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "DTSTART:19701025T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD",
    "END:VTIMEZONE",
)


def distance(local: datetime, zone: tzinfo) -> timedelta | None:
    return local.replace(tzinfo=zone).utcoffset()


def find_samples(zone: ZoneInfo) -> list[datetime]:
    """Local times on every tenth day of the two years, and half hours for a day and a half around every change."""
    days = [datetime(YEARS[0], 1, 1, 9) + timedelta(days=number) for number in range(730)]
    changes = [one for one, other in pairwise(days) if distance(one, zone) != distance(other, zone)]
    return [*days[::10], *(day + timedelta(minutes=30 * number) for day in changes for number in range(72))]


def is_clear(local: datetime, zone: ZoneInfo) -> bool:
    return local.replace(tzinfo=zone).utcoffset() == local.replace(tzinfo=zone, fold=1).utcoffset()


def test_amsterdam_is_written_by_its_two_rules() -> None:
    assert write_zone("Europe/Amsterdam", 2026, 2028) == AMSTERDAM


@pytest.mark.parametrize("name", ZONES)
def test_a_zone_that_is_written_gives_the_right_moments(name: str) -> None:
    zone, lines = ZoneInfo(name), write_zone(name, *YEARS)
    if not lines:
        return

    read: tzinfo = tzical(StringIO("\r\n".join(lines) + "\r\n")).get()

    samples = [local for local in find_samples(zone) if is_clear(local, zone)]
    assert [local for local in samples if distance(local, read) != distance(local, zone)] == []


def test_only_zones_without_a_yearly_rule_or_at_utc_are_not_written() -> None:
    not_written = {name for name in ZONES if not write_zone(name, *YEARS)}

    quarters = [datetime(year, month, 15) for year in YEARS for month in (1, 4, 7, 10)]
    at_utc = {name for name in ZONES if not any(distance(local, ZoneInfo(name)) for local in quarters)}
    assert not_written == at_utc | IN_UTC


@pytest.mark.parametrize("name", ["Europe/Amsterdam", "Africa/Casablanca", "America/St_Johns", "Asia/Kathmandu"])
@given(st.dates(date(2026, 1, 1), date(2028, 12, 31)), st.integers(0, 1439), st.integers(1, 1440))
def test_a_session_begins_when_its_zone_says(name: str, day: date, one: int, other: int) -> None:
    times = ClockTimes(name, [date(2026, 1, 1), date(2028, 12, 31)])
    start, end = min(one, other - 1), max(one + 1, other)

    begins, ends = times.write_span(day, start, end)

    zone = ZoneInfo(name)
    local = datetime.combine(day, datetime.min.time()) + timedelta(minutes=start)
    assert read(begins, zone) == local.replace(tzinfo=zone).astimezone(UTC)
    assert read(ends, zone) > read(begins, zone)


def read(line: str, zone: ZoneInfo) -> datetime:
    value = line.rpartition(":")[2]
    if value.endswith("Z"):
        return datetime.strptime(value, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    return datetime.strptime(value, "%Y%m%dT%H%M%S").replace(tzinfo=zone).astimezone(UTC)


@pytest.mark.parametrize(
    ("day", "start", "end", "lines"),
    [
        (date(2027, 1, 4), 540, 720, (HERE + "20270104T090000", HERE + "20270104T120000")),
        (date(2027, 3, 28), 540, 720, (HERE + "20270328T090000", HERE + "20270328T120000")),
        (date(2027, 1, 4), 1320, 1440, (HERE + "20270104T220000", HERE + "20270105T000000")),
        (date(2027, 12, 31), 1320, 1440, (HERE + "20271231T220000", HERE + "20280101T000000")),
        (date(2027, 3, 28), 60, 240, (HERE + "20270328T010000", HERE + "20270328T040000")),
        (date(2027, 3, 28), 150, 240, (":20270328T013000Z", ":20270328T020000Z")),
        (date(2027, 3, 28), 150, 180, (":20270328T013000Z", ":20270328T020000Z")),
        (date(2027, 3, 28), 60, 120, (":20270328T000000Z", ":20270328T010000Z")),
        (date(2027, 10, 31), 150, 240, (":20271031T003000Z", ":20271031T030000Z")),
        (date(2027, 10, 31), 60, 150, (":20271030T230000Z", ":20271031T003000Z")),
    ],
    ids=[
        "winter",
        "the day the clock goes forward",
        "until midnight",
        "until midnight of new year",
        "across the hour that is skipped",
        "begins in the hour that is skipped",
        "lies in the hour that is skipped",
        "ends as the hour is skipped",
        "begins in the hour that comes twice",
        "ends in the hour that comes twice",
    ],
)  # fmt: skip
def test_a_session_at_a_change_of_the_clock(day: date, start: int, end: int, lines: tuple[str, str]) -> None:
    begins, ends = ClockTimes("Europe/Amsterdam", [day]).write_span(day, start, end)

    assert (begins.removeprefix("DTSTART"), ends.removeprefix("DTEND")) == lines


def test_the_end_of_the_calendar_is_no_fault() -> None:
    times = ClockTimes("America/New_York", [date.max])

    assert times.write_span(date.max, 540, 1440) == ("DTSTART:99991231T140000Z", "DTEND:99991231T235959Z")
