"""Calendars as programs in use write them, with made-up content that must go nowhere."""

import pytest

from planner.exchange.busy_times import BusyTimes, read_calendar
from tests.exchange.busy.written import CALENDARS, NAME, WANTED, rows

PROGRAMS = ("google", "outlook", "apple", "nextcloud")


def read_program(program: str) -> BusyTimes:
    return read_calendar((CALENDARS / f"{program}.ics").read_bytes(), NAME, WANTED)


def test_google() -> None:
    busy = read_program("google")

    assert rows(busy)[:5] == [
        "2027-01-05 09:30-11:00",
        "2027-01-07 09:30-11:00",
        "2027-01-12 14:00-15:30",
        "2027-01-14 09:30-11:00",
        "2027-01-19 09:30-11:00",
    ]
    assert rows(busy)[-2:] == ["2027-03-30 09:30-11:00", "2027-05-03..2027-05-07"]
    assert (len(rows(busy)), busy.events, busy.skipped) == (25, 3, {"free": 1, "declined": 1})


def test_outlook() -> None:
    busy = read_program("outlook")

    assert rows(busy) == [
        "2027-01-14 13:00-17:00",
        "2027-01-20 09:30-10:30",
        "2027-02-11 13:00-17:00",
        "2027-03-01..2027-03-02",
        "2027-03-11 13:00-17:00",
        "2027-04-08 13:00-17:00",
        "2027-05-13 13:00-17:00",
        "2027-06-10 13:00-17:00",
    ]
    assert (busy.events, busy.skipped) == (3, {"free": 1})


def test_apple() -> None:
    busy = read_program("apple")

    assert rows(busy) == [
        "2027-03-25 22:00-24:00",
        "2027-03-26 00:00-06:00",
        "2027-03-27 22:00-24:00",
        "2027-03-28 00:00-06:00",
        "2027-03-29 22:00-24:00",
        "2027-03-30 00:00-06:00",
        "2027-03-31 22:00-24:00",
        "2027-04-01 00:00-06:00",
        "2027-06-16 10:15-11:00",
    ]
    assert (busy.events, busy.skipped) == (2, {"free": 1})


def test_nextcloud() -> None:
    busy = read_program("nextcloud")

    assert len(rows(busy)) == 32 - 3
    assert not [row for row in rows(busy) if row[:10] in ("2027-09-15", "2027-10-20", "2027-10-22")]
    assert rows(busy)[-1] == "2027-12-17 08:30-12:00"
    assert (busy.events, busy.skipped) == (1, {"cancelled": 1, "outside": 1})


@pytest.mark.parametrize("program", PROGRAMS)
def test_nothing_of_what_an_event_is_about_is_kept(program: str) -> None:
    busy = read_program(program)

    assert "geheim" not in repr(busy).lower()
    assert {row.reason for row in busy.absences} == {"eigen agenda"}
