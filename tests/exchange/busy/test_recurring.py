"""Events that recur, with all that can be said about single times of them."""

import pytest

from tests.exchange.busy.written import read, rows

MONDAYS = "UID:1|DTSTART;TZID=Europe/Amsterdam:20270111T090000|DURATION:PT1H|RRULE:FREQ=WEEKLY;COUNT=4"
RECURRING = {
    "count": ([MONDAYS], ["2027-01-11", "2027-01-18", "2027-01-25", "2027-02-01"]),
    "a count that began earlier": (
        ["UID:1|DTSTART:20261228T090000|DURATION:PT1H|RRULE:FREQ=WEEKLY;COUNT=3"],
        ["2027-01-04", "2027-01-11"],
    ),
    "until a moment in UTC": (
        [MONDAYS.replace("COUNT=4", "UNTIL=20270118T080000Z")],
        ["2027-01-11", "2027-01-18"],
    ),
    "until just before a moment in UTC": (
        [MONDAYS.replace("COUNT=4", "UNTIL=20270118T075959Z")],
        ["2027-01-11"],
    ),
    "until a day includes that day": ([MONDAYS.replace("COUNT=4", "UNTIL=20270118")], ["2027-01-11", "2027-01-18"]),
    "without one": (
        [f"{MONDAYS}|EXDATE;TZID=Europe/Amsterdam:20270118T090000"],
        ["2027-01-11", "2027-01-25", "2027-02-01"],
    ),
    "without one, told in UTC": (
        [f"{MONDAYS}|EXDATE:20270118T080000Z,20270125T080000Z"],
        ["2027-01-11", "2027-02-01"],
    ),
    "without one, told as a day": (
        [f"{MONDAYS}|EXDATE;VALUE=DATE:20270118"],
        ["2027-01-11", "2027-01-25", "2027-02-01"],
    ),
    "with one more": (
        [f"{MONDAYS.replace('COUNT=4', 'COUNT=2')}|RDATE;TZID=Europe/Amsterdam:20270120T090000"],
        ["2027-01-11", "2027-01-18", "2027-01-20"],
    ),
    "one cancelled": (
        [MONDAYS, "UID:1|RECURRENCE-ID:20270118T080000Z|STATUS:CANCELLED|DTSTART:20270118T080000Z|DURATION:PT1H"],
        ["2027-01-11", "2027-01-25", "2027-02-01"],
    ),
    "one moved": (
        [
            MONDAYS,
            "UID:1|RECURRENCE-ID;TZID=Europe/Amsterdam:20270118T090000|DTSTART:20270119T080000Z|DTEND:20270119T090000Z",
        ],
        ["2027-01-11", "2027-01-19", "2027-01-25", "2027-02-01"],
    ),
    "one moved, and left out of the series too": (
        [
            f"{MONDAYS}|EXDATE:20270118T080000Z|EXDATE;VALUE=DATE:20270125",
            "UID:1|RECURRENCE-ID;TZID=Europe/Amsterdam:20270118T090000|DTSTART:20270119T080000Z|DTEND:20270119T090000Z",
            "UID:1|RECURRENCE-ID:20270125T080000Z|DTSTART:20270126T080000Z|DTEND:20270126T090000Z",
        ],
        ["2027-01-11", "2027-01-19", "2027-01-26", "2027-02-01"],
    ),
    "one moved, told before the series": (
        [
            "UID:1|RECURRENCE-ID;TZID=Europe/Amsterdam:20270118T090000|DTSTART:20270119T080000Z|DTEND:20270119T090000Z",
            MONDAYS,
        ],
        ["2027-01-11", "2027-01-19", "2027-01-25", "2027-02-01"],
    ),
    "all from one on moved": (
        [
            MONDAYS,
            "UID:1|RECURRENCE-ID;RANGE=THISANDFUTURE:20270118T080000Z|DTSTART:20270119T080000Z|DTEND:20270119T090000Z",
        ],
        ["2027-01-11", "2027-01-19", "2027-01-26", "2027-02-02"],
    ),
    "one of a series that is not in the file": (
        ["UID:1|RECURRENCE-ID:20270118T080000Z|DTSTART:20270119T080000Z|DURATION:PT1H"],
        ["2027-01-19"],
    ),
    "a newer version of the whole series": (
        [f"{MONDAYS}|SEQUENCE:1", f"{MONDAYS.replace('COUNT=4', 'COUNT=2')}|SEQUENCE:2"],
        ["2027-01-11", "2027-01-18"],
    ),
    "two events with one UID": (
        ["UID:1|DTSTART:20270111T080000Z|DURATION:PT1H", "UID:1|DTSTART:20270118T080000Z|DURATION:PT1H"],
        ["2027-01-11", "2027-01-18"],
    ),
    "the last Friday of the month": (
        ["UID:1|DTSTART:20270129T080000Z|DURATION:PT1H|RRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=3"],
        ["2027-01-29", "2027-02-26", "2027-03-26"],
    ),
}


@pytest.mark.parametrize("name", RECURRING)
def test_every_time_of_a_series_is_busy(name: str) -> None:
    events, days = RECURRING[name]

    assert rows(read(*events)) == [f"{day} 09:00-10:00" for day in days]


def test_a_series_stays_at_its_hour_when_the_clock_changes() -> None:
    spring = read("DTSTART;TZID=Europe/Amsterdam:20270321T090000|DURATION:PT1H|RRULE:FREQ=DAILY;COUNT=14")
    autumn = read("DTSTART;TZID=Europe/Amsterdam:20271024T090000|DURATION:PT1H|RRULE:FREQ=DAILY;COUNT=14")

    assert rows(spring) == ["2027-03-21..2027-04-03 09:00-10:00"]
    assert rows(autumn) == ["2027-10-24..2027-11-06 09:00-10:00"]


def test_a_night_shift_ends_at_its_hour_when_the_clock_changes() -> None:
    busy = read(
        "DTSTART;TZID=Europe/Amsterdam:20270326T230000|DTEND;TZID=Europe/Amsterdam:20270327T060000|"
        "RRULE:FREQ=DAILY;COUNT=3"
    )

    assert rows(busy) == ["2027-03-26..2027-03-28 23:00-24:00", "2027-03-27..2027-03-29 00:00-06:00"]


def test_a_series_in_utc_moves_when_the_clock_changes() -> None:
    busy = read("DTSTART:20270327T080000Z|DURATION:PT1H|RRULE:FREQ=DAILY;COUNT=2")

    assert rows(busy) == ["2027-03-27 09:00-10:00", "2027-03-28 10:00-11:00"]


def test_one_of_two_times_on_a_day_can_be_left_out() -> None:
    """The hour left out is, in UTC, the hour of the other: the two must not be taken for each other."""
    busy = read(
        "DTSTART;TZID=Europe/Amsterdam:20270111T090000|DURATION:PT30M|RRULE:FREQ=DAILY;BYHOUR=9,10;COUNT=4"
        "|EXDATE;TZID=Europe/Amsterdam:20270111T090000"
    )

    assert rows(busy) == ["2027-01-11..2027-01-12 10:00-10:30", "2027-01-12 09:00-09:30"]


def test_whole_days_recur_as_whole_days() -> None:
    busy = read("DTSTART;VALUE=DATE:20270326|DTEND;VALUE=DATE:20270328|RRULE:FREQ=WEEKLY;UNTIL=20270402")

    assert rows(busy) == ["2027-03-26..2027-03-27", "2027-04-02..2027-04-03"]


WHOLE_DAYS = "UID:1|DTSTART;VALUE=DATE:20270110|RRULE:FREQ=DAILY"
WHOLE_DAYS_AND_MOMENTS = {
    "until the midnight that begins a day": (
        [f"{WHOLE_DAYS};UNTIL=20270117T230000Z"],
        ["2027-01-10..2027-01-18"],
    ),
    "without the day that begins at a midnight": (
        [f"{WHOLE_DAYS};COUNT=4|EXDATE:20270110T230000Z"],
        ["2027-01-10", "2027-01-12..2027-01-13"],
    ),
    "without the day of a midnight elsewhere": (
        [f"{WHOLE_DAYS};COUNT=4|EXDATE;TZID=America/New_York:20270111T000000"],
        ["2027-01-10", "2027-01-12..2027-01-13"],
    ),
    "with the day that begins at a midnight": (
        [f"{WHOLE_DAYS};COUNT=1|RDATE:20270117T230000Z"],
        ["2027-01-10", "2027-01-18"],
    ),
    "one cancelled by the midnight that begins it": (
        [f"{WHOLE_DAYS};COUNT=3", "UID:1|RECURRENCE-ID:20270110T230000Z|STATUS:CANCELLED|DTSTART;VALUE=DATE:20270111"],
        ["2027-01-10", "2027-01-12"],
    ),
}


def test_a_whole_day_that_was_left_out_and_moved_to_a_time_is_busy_then() -> None:
    busy = read(
        f"{WHOLE_DAYS};COUNT=3|EXDATE;VALUE=DATE:20270111",
        "UID:1|RECURRENCE-ID;VALUE=DATE:20270111|DTSTART:20270113T140000|DURATION:PT1H",
    )

    assert rows(busy) == ["2027-01-10", "2027-01-12", "2027-01-13 14:00-15:00"]


@pytest.mark.parametrize("name", WHOLE_DAYS_AND_MOMENTS)
def test_a_moment_in_a_series_of_days_is_the_day_in_the_zone(name: str) -> None:
    events, expected = WHOLE_DAYS_AND_MOMENTS[name]

    assert rows(read(*events)) == expected


def test_a_midnight_in_utc_is_its_own_day_west_of_it() -> None:
    busy = read(f"{WHOLE_DAYS};COUNT=2|EXDATE:20270111T000000Z", head="|X-WR-TIMEZONE:America/New_York")

    assert rows(busy) == ["2027-01-10"]


def test_a_birthday_of_someone_of_an_unknown_age_recurs_every_year() -> None:
    busy = read("DTSTART;VALUE=DATE:16040229|RRULE:FREQ=YEARLY", "DTSTART;VALUE=DATE:16040310|RRULE:FREQ=YEARLY")

    assert rows(busy) == ["2027-03-10"]


def test_times_with_an_end_of_their_own_may_be_added() -> None:
    busy = read("DTSTART:20270111T090000Z|DURATION:PT1H|RDATE;VALUE=PERIOD:20270112T090000Z/PT3H")

    assert rows(busy) == ["2027-01-11 10:00-11:00", "2027-01-12 10:00-13:00"]


def test_times_that_last_may_be_added_to_one_that_does_not() -> None:
    busy = read(
        "DTSTART:20270111T090000Z|RDATE;VALUE=PERIOD:20270112T090000Z/PT3H,20261220T090000Z/20270104T090000Z",
        "DTSTART:20270111T090000Z|RRULE:FREQ=DAILY",
        "DTSTART:20270111T090000Z|RDATE;VALUE=PERIOD:16000101T000000Z/20270101T000000Z",
    )

    assert rows(busy) == ["2027-01-04 00:00-10:00", "2027-01-12 10:00-13:00"]
    assert (busy.events, busy.skipped) == (1, {"no_time": 2})
