"""Calendars made to keep the planner busy for ever get an answer within seconds."""

import time

import pytest

from planner.texts import say
from tests.exchange.busy.written import problems, read, rows, write_calendar

MOST_SECONDS = 20.0  # of this thread's own work, for the machine may have other things to do
BOMBS = {
    "DTSTART:20270110T090000|DURATION:PT1S|RRULE:FREQ=SECONDLY": "busy_too_often",
    "DTSTART:20270110T090000|DURATION:PT1S|RRULE:FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30": "busy_too_often",
    "DTSTART:19000110T090000|DURATION:PT1S|RRULE:FREQ=HOURLY": "busy_too_often",
    "DTSTART:20270110T090000|DURATION:PT1S|RRULE:FREQ=DAILY;BYSECOND="
    + ",".join(map(str, range(60)))
    + ";BYMINUTE="
    + ",".join(map(str, range(60))): "busy_too_often",
    "DTSTART:20270110T090000|DURATION:PT1S|RRULE:FREQ=HOURLY;BYSETPOS=300": "busy_bad_rule",
    "DTSTART:20270110T090000|DURATION:PT1S|RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30": "busy_bad_rule",
    "DTSTART:20270110T090000|DURATION:PT1S|RRULE:FREQ=WEEKLY;BYYEARDAY=1,2,3": "busy_bad_rule",
    "DTSTART:20270110T090000|DURATION:PT1S|RRULE:FREQ=DAILY;INTERVAL=99999999999999999999": "busy_bad_rule",
}


@pytest.fixture(autouse=True)
def _in_time() -> object:
    since = time.thread_time()
    yield
    assert time.thread_time() - since < MOST_SECONDS


@pytest.mark.parametrize("event", BOMBS)
def test_a_rule_that_no_appointment_has_is_refused(event: str) -> None:
    found = problems(write_calendar(event))

    assert [row.partition("event 1: ")[2] for row in found] == [say(BOMBS[event], "en")]


def test_a_count_without_measure_ends_with_the_period() -> None:
    busy = read("DTSTART:20270110T090000|DURATION:PT1H|RRULE:FREQ=DAILY;COUNT=1000000000")

    assert rows(busy) == ["2027-01-10..2027-12-31 09:00-10:00"]


def test_a_hundred_thousand_events_are_refused() -> None:
    found = problems(write_calendar(*["DTSTART:20270110"] * 100_000))

    assert found == [f"None - {say('busy_too_many_events', 'en', most=50_000)}"]


def test_a_count_beyond_what_calendars_know_ends_with_the_period() -> None:
    busy = read("DTSTART:20270110T090000|DURATION:PT1H|RRULE:FREQ=DAILY;COUNT=1000000000000")

    assert rows(busy) == ["2027-01-10..2027-12-31 09:00-10:00"]


@pytest.mark.parametrize(
    "event",
    [
        "DTSTART:20270110T090000|DURATION:PT1H"
        + "".join(f"|RRULE:FREQ=DAILY;INTERVAL=7;BYDAY=MO;BYHOUR={at % 24};BYMINUTE={at // 24}" for at in range(999)),
        "DTSTART:20270110T090000|DURATION:PT1H|RDATE:" + ",".join(["20270111T090000"] * 30_000),
        "DTSTART:20270110T090000|DURATION:PT1H" + "|EXDATE:20270111T090000" * 30_000,
        "DTSTART;X=" + "," * 2_000_000 + ":20270110T090000",
        "DTSTART:20270110T090000|DURATION:PT1H|RRULE:FREQ=MONTHLY;BYDAY=0SU",
        "DTSTART:20270110T090000|DURATION:PT1H|RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=99SU",
    ],
    ids=["rules", "list", "lists", "line", "no week", "no such week"],
)
def test_what_no_event_has_is_refused_with_its_line(event: str) -> None:
    (found,) = problems(write_calendar(event))

    assert "event 1: " in found
    assert found.split(" ")[0].isdecimal()


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=YEARLY;BYMONTH=3;BYDAY=0SU",
        "FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYMONTHDAY=" + ",".join(map(str, range(1, 29))),
    ],
)
def test_a_zone_that_makes_no_sense_is_told(rule: str) -> None:
    zone = (
        "|BEGIN:VTIMEZONE|TZID:Nergens|BEGIN:STANDARD|DTSTART:15830101T000000|TZOFFSETFROM:+0100|TZOFFSETTO:+0200"
        f"|RRULE:{rule}|END:STANDARD|END:VTIMEZONE"
    )

    (found,) = problems(write_calendar("DTSTART;TZID=Nergens:20270110T090000|DURATION:PT1H", zones=zone))

    assert found.partition(" - ")[0] != "None"
    assert any(say(key, "en") in found for key in ("busy_bad_zone", "busy_bad_rule"))


def test_many_rules_that_never_come_are_given_up() -> None:
    never = "DTSTART:20270110T090000|DURATION:PT1H|RRULE:FREQ=WEEKLY;BYMONTH=6,7;BYMONTHDAY=5;BYDAY=MO;INTERVAL=53"
    rare = "DTSTART:20270110T090000|DURATION:PT1H|RRULE:FREQ=DAILY;INTERVAL=7;BYDAY=TU"

    found = problems(write_calendar(*[never, rare] * 500))

    assert found == [f"None - {say('busy_too_much_work', 'en')}"]


def test_one_line_of_megabytes_is_read() -> None:
    busy = read("SUMMARY:" + "\r\n x" * 1_000_000 + "|DTSTART:20270110")

    assert rows(busy) == ["2027-01-10"]
