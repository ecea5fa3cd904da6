"""Of several versions of an event the newest counts, and the others are told as replaced, wherever they are."""

import pytest

from tests.exchange.busy.written import read, rows

OLD, NEW = "DTSTART:20270110T090000Z|DURATION:PT1H", "DTSTART:20270111T090000Z|DURATION:PT1H"
OUTSIDE = "DTSTART:20280110T090000Z|DURATION:PT1H"
ONE_TIME = "UID:1|RECURRENCE-ID:20270120T090000Z"
SERIES = "UID:1|DTSTART;TZID=Europe/Amsterdam:20260120T100000|DURATION:PT1H|RRULE:FREQ=YEARLY"
VERSIONS = {
    "an event": [f"UID:1|{OLD}|SEQUENCE:3", f"UID:1|{NEW}|SEQUENCE:4"],
    "newest first": [f"UID:1|{NEW}|SEQUENCE:4", f"UID:1|{OLD}|SEQUENCE:3"],
    "moved into the period": [f"UID:1|{OUTSIDE}", f"UID:1|{NEW}|SEQUENCE:1"],
    "a later DTSTAMP": [f"UID:1|{OLD}|DTSTAMP:20270101T000000Z", f"UID:1|{NEW}|DTSTAMP:20270101T000001Z"],
    "a later change": [
        f"UID:1|{OLD}|DTSTAMP:20270109T000000Z|LAST-MODIFIED:20270101T000000Z",
        f"UID:1|{NEW}|DTSTAMP:20270109T000000Z|LAST-MODIFIED:20270102T000000Z",
    ],
    "a higher SEQUENCE, told earlier": [
        f"UID:1|{OLD}|DTSTAMP:20270109T000000Z",
        f"UID:1|{NEW}|DTSTAMP:20270101T000000Z|SEQUENCE:1",
    ],
    "one time of a series that is not there": [f"{ONE_TIME}|{NEW}|SEQUENCE:2", f"{ONE_TIME}|{OLD}|SEQUENCE:1"],
    "one time, told in another zone": [
        SERIES,
        f"UID:1|RECURRENCE-ID;TZID=Europe/Amsterdam:20270120T100000|{OLD}|SEQUENCE:1",
        f"{ONE_TIME}|{NEW}|SEQUENCE:2",
    ],
    "one time, told as a day": [
        SERIES,
        f"UID:1|RECURRENCE-ID;VALUE=DATE:20270120|{OUTSIDE}|SEQUENCE:1",
        f"{ONE_TIME}|{NEW}|SEQUENCE:2",
    ],
}


@pytest.mark.parametrize("name", VERSIONS)
def test_only_the_newest_version_counts(name: str) -> None:
    busy = read(*VERSIONS[name])

    assert rows(busy) == ["2027-01-11 10:00-11:00"]
    assert busy.skipped == {"replaced": 1} | ({"outside": 1} if SERIES in VERSIONS[name] else {})


@pytest.mark.parametrize("uid", ["", "UID:1|", f"{ONE_TIME}|"])
@pytest.mark.parametrize("told_at", ["", "|DTSTAMP:20270101T000000Z", "|DTSTAMP:Feest"])
def test_where_none_is_newer_all_count(uid: str, told_at: str) -> None:
    busy = read(f"{uid}{OLD}", f"{uid}{NEW}{told_at}")

    assert rows(busy) == ["2027-01-10..2027-01-11 10:00-11:00"]


def test_of_two_changes_of_one_time_both_count_if_none_is_newer() -> None:
    busy = read(SERIES, f"{ONE_TIME}|{OLD}", f"{ONE_TIME}|{NEW}")

    assert rows(busy) == ["2027-01-10..2027-01-11 10:00-11:00"]


def test_two_times_of_a_series_are_no_versions_of_one_another() -> None:
    busy = read(f"{ONE_TIME}|{OLD}|SEQUENCE:1", f"UID:1|RECURRENCE-ID:20270121T090000Z|{NEW}|SEQUENCE:2")

    assert rows(busy) == ["2027-01-10..2027-01-11 10:00-11:00"]


def test_an_event_that_was_cancelled_later_is_cancelled() -> None:
    busy = read(f"UID:1|{OLD}", f"UID:1|{OLD}|STATUS:CANCELLED|SEQUENCE:1")

    assert (rows(busy), busy.skipped) == ([], {"cancelled": 1, "replaced": 1})
