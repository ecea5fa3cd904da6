"""What does not count, and is told to be skipped; and what counts although it looks as if it might not."""

import re
from dataclasses import replace

import pytest

from planner.exchange.calendars.calendar_files import PRODUCT
from planner.exchange.calendars.events import identify_session
from planner.exchange.calendars.plan_sessions import SessionKey
from tests.exchange.busy.written import WANTED, problems, read, rows, write_calendar

HOUR = "DTSTART:20270110T090000Z|DURATION:PT1H"
SKIPPED = {
    "free": f"{HOUR}|TRANSP:TRANSPARENT",
    "free in Outlook": f"{HOUR}|X-MICROSOFT-CDO-BUSYSTATUS:FREE",
    "cancelled": f"{HOUR}|STATUS:CANCELLED",
    "declined": f"{HOUR}|ATTENDEE;CN=Iemand;PARTSTAT=DECLINED:mailto:Docent@Example.org",
    "declined in another address": f'{HOUR}|ATTENDEE;EMAIL="docent@example.org";PARTSTAT=DECLINED:/principals/7',
    "no_time": "DTSTART:20270110T090000Z",
    "outside": "DTSTART:20280110T090000Z|DURATION:PT1H",
    "outside, and free": "DTSTART:20280110T090000Z|DURATION:PT1H|TRANSP:TRANSPARENT",
}
COUNTED = {
    "busy": f"{HOUR}|TRANSP:OPAQUE|STATUS:CONFIRMED",
    "tentative": f"{HOUR}|STATUS:TENTATIVE|X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE",
    "out of office": f"{HOUR}|X-MICROSOFT-CDO-BUSYSTATUS:OOF",
    "elsewhere": f"{HOUR}|X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE",
    "declined by someone else": f"{HOUR}|ATTENDEE;PARTSTAT=DECLINED:mailto:ander@example.org",
    "accepted": f"{HOUR}|ATTENDEE;PARTSTAT=ACCEPTED:mailto:docent@example.org",
    "not answered": f"{HOUR}|ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:docent@example.org",
}


@pytest.mark.parametrize("name", SKIPPED)
def test_what_does_not_count_is_told(name: str) -> None:
    busy = read(SKIPPED[name])

    assert (rows(busy), busy.events, busy.skipped) == (
        [],
        0,
        {re.split(", | in ", name)[0]: 1},
    )


@pytest.mark.parametrize("name", COUNTED)
def test_what_counts_is_busy(name: str) -> None:
    busy = read(COUNTED[name])

    assert (rows(busy), busy.events, busy.skipped) == (["2027-01-10 10:00-11:00"], 1, {})


def test_who_has_no_address_has_declined_nothing() -> None:
    busy = read(f"{HOUR}|ATTENDEE;PARTSTAT=DECLINED:mailto:", wanted=replace(WANTED, email=""))

    assert busy.events == 1


def test_all_of_a_cancellation_is_cancelled() -> None:
    assert read(HOUR, head="|METHOD:CANCEL").skipped == {"cancelled": 1}


def test_our_own_lessons_do_not_keep_a_teacher_from_giving_them() -> None:
    own = identify_session(SessionKey("C1", 1))

    busy = read(f"UID:{own}|{HOUR}", wanted=replace(WANTED, own_lessons=frozenset({own})))

    assert busy.skipped == {"own_lesson": 1}


@pytest.mark.parametrize("status", ["CONFIRMED", "CANCELLED"])
@pytest.mark.parametrize(("head", "mark"), [(f"|PRODID:{PRODUCT}", ""), ("", "X-TAALBOOST-PLANNER:LES|")])
def test_a_lesson_of_another_plan_is_known_by_who_wrote_it(head: str, mark: str, status: str) -> None:
    inside, outside = (f"{mark}DTSTART:{day}T090000Z|DURATION:PT1H|STATUS:{status}" for day in (20270110, 20280110))

    assert read(inside, outside, head=head).skipped == {"own_lesson": 2}


def test_what_another_program_writes_is_not_ours() -> None:
    assert read(f"X-TAALBOOST-PLANNER:|{HOUR}", head=f"|PRODID:{PRODUCT}2").events == 1


NOWHERE = "DTSTART;TZID=Nergens:20270110T090000|DURATION:PT1H"
LONG_AGO = "DTSTART;TZID=Nergens:20150110T090000"
UNREADABLE = {
    "free": f"{NOWHERE}|TRANSP:TRANSPARENT",
    "cancelled": f"{NOWHERE}|STATUS:CANCELLED",
    "cancelled, every day": f"{NOWHERE}|STATUS:CANCELLED|RRULE:FREQ=DAILY",
    "cancelled, one time of a series that is not there": f"{NOWHERE}|STATUS:CANCELLED|UID:2|RECURRENCE-ID:x",
    "free, with a rule that never comes": f"{HOUR}|RRULE:FREQ=HOURLY;INTERVAL=24;BYHOUR=3|TRANSP:TRANSPARENT",
    "cancelled, without a beginning": "STATUS:CANCELLED",
    "declined": f"{NOWHERE}|ATTENDEE;PARTSTAT=DECLINED:mailto:docent@example.org",
    "own_lesson": f"{NOWHERE}|X-TAALBOOST-PLANNER:LES",
    "outside, long ago": f"{LONG_AGO}|DTEND;TZID=Nergens:20150110T100000",
    "outside, by its duration": f"{LONG_AGO}|DURATION:P7D",
    "outside, ends before it begins": f"{LONG_AGO}|DTEND;TZID=Nergens:20150109T100000",
    "outside, three days before": "DTSTART;TZID=Nergens:20270101T090000|DURATION:PT1H",
    "outside, three days after": "DTSTART;TZID=Nergens:20280103T090000|DURATION:PT1H",
    "outside, one time of a series": f"UID:1|{LONG_AGO}|RECURRENCE-ID;TZID=Nergens:20150110T080000",
}
MATTERS = {
    "two days before": "DTSTART;TZID=Nergens:20270102T090000|DURATION:PT1H",
    "begins long ago": f"{LONG_AGO}|DTEND;TZID=Nergens:20270110T100000",
    "lasts since long ago": f"{LONG_AGO}|DURATION:P630W",
    "lasts for ever": f"{LONG_AGO}|DURATION:P999999W",
    "recurs since long ago": f"{LONG_AGO}|RRULE:FREQ=DAILY",
    "moved to long ago": f"{LONG_AGO}|RECURRENCE-ID;TZID=Nergens:20270110T090000",
    "moves all that follows": f"{LONG_AGO}|RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Nergens:20150110T090000",
    "cancels a time of a series that counts": "UID:1|STATUS:CANCELLED|RECURRENCE-ID;TZID=Nergens:20270110T090000",
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_cannot_be_read_and_does_not_count_is_told_too(name: str) -> None:
    busy = read(f"UID:1|{HOUR}", UNREADABLE[name])

    assert (busy.events, busy.skipped) == (1, {name.partition(",")[0]: 1})


@pytest.mark.parametrize("name", MATTERS)
def test_what_cannot_be_read_and_may_count_is_refused(name: str) -> None:
    found = problems(write_calendar(f"UID:1|{HOUR}", MATTERS[name], "DTSTART:x"))

    assert [row.partition(" event ")[2][:1] for row in found] == ["2", "3"]


def test_a_series_of_which_one_time_is_free_is_busy() -> None:
    busy = read(
        "UID:1|DTSTART:20270110T090000Z|DURATION:PT1H|RRULE:FREQ=DAILY;COUNT=2",
        f"UID:1|RECURRENCE-ID:20270110T090000Z|{HOUR}|TRANSP:TRANSPARENT",
    )

    assert (rows(busy), busy.events, busy.skipped) == (["2027-01-11 10:00-11:00"], 1, {"free": 1})
