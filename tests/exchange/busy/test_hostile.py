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


def test_many_rules_that_never_come_are_given_up() -> None:
    never = "DTSTART:20270110T090000|DURATION:PT1H|RRULE:FREQ=WEEKLY;BYMONTH=6,7;BYMONTHDAY=5;BYDAY=MO;INTERVAL=53"
    rare = "DTSTART:20270110T090000|DURATION:PT1H|RRULE:FREQ=DAILY;INTERVAL=7;BYDAY=TU"

    found = problems(write_calendar(*[never, rare] * 500))

    assert found == [f"None - {say('busy_too_much_work', 'en')}"]


def test_one_line_of_megabytes_is_read() -> None:
    busy = read("SUMMARY:" + "\r\n x" * 1_000_000 + "|DTSTART:20270110")

    assert rows(busy) == ["2027-01-10"]
