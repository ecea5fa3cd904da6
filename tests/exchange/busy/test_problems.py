"""What cannot be read is named by its number and line, with a remedy and without a word of it; all at once."""

from pathlib import Path

import pytest

from planner.exchange import DataError
from planner.exchange.busy_times import read_busy_times
from planner.texts import say
from tests.exchange.busy.written import WANTED, problems, write_calendar

BROKEN_LINE = {
    "DTSTART:20270230T090000": "DTSTART busy_bad_value",
    "DTSTART:Feest": "DTSTART busy_bad_value",
    "DTSTART:99990101T000000Z": "DTSTART busy_bad_value",
    "DTSTART;X": "DTSTART busy_bad_value",
    "DTSTART;TZID=Nergens:20270110T090000": "DTSTART busy_unknown_zone",
    "DTSTART:20270110T090000|DTEND:20270110T080000": "DTEND busy_end_before_start",
    "DTSTART:20270110T090000|DTEND;VALUE=DATE:20270110": "DTEND busy_mixed_ends",
    "DTSTART:20270110T090000|DURATION:-PT1H": "DURATION busy_bad_value",
    "DTSTART:20270110T090000|DURATION:PT": "DURATION busy_bad_value",
    "DTSTART:20270110T090000|DURATION:P999999W": "DURATION busy_bad_value",
    "DTSTART;VALUE=DATE:20270110|DURATION:PT1H": "DURATION busy_bad_value",
    "DTSTART:20270110|RRULE:FREQ=NOOIT": "RRULE busy_bad_rule",
    "DTSTART:20270110|RRULE:COUNT=2": "RRULE busy_bad_rule",
    "DTSTART:20270110|RRULE:FREQ=DAILY;BYDAY=XX": "RRULE busy_bad_rule",
    "DTSTART:20270110|RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30": "RRULE busy_bad_rule",
    "DTSTART:20270110|RRULE:FREQ=DAILY;INTERVAL=0": "RRULE busy_bad_rule",
    "DTSTART:20270110|RRULE:FREQ=DAILY;UNTIL=Feest": "RRULE busy_bad_value",
    "DTSTART:20270110|EXRULE:FREQ=DAILY": "EXRULE busy_bad_rule",
    "DTSTART:20270110|RDATE:Feest": "RDATE busy_bad_value",
    "DTSTART:20270110|EXDATE:2027": "EXDATE busy_bad_value",
    "DTSTART:20270110|RECURRENCE-ID:x": "RECURRENCE-ID busy_bad_value",
}
BROKEN_FILE = {
    b"": "None - busy_no_calendar",
    b"Beste docent, bijgaand mijn agenda": "None - busy_no_calendar",
    b"BEGIN:VEVENT\nDTSTART:20270110\nEND:VEVENT\n": "None - busy_no_calendar",
    b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270110\n": "2 - busy_cut_off",
    b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n": "3 - busy_unmatched_end",
    b"PK\x03\x04\x14\0\nBEGIN:VCALENDAR\nEND:VCALENDAR\n": "None - busy_zip",
    b"END:VCALENDAR\n": "1 - busy_unmatched_end",
}


@pytest.mark.parametrize("lines", BROKEN_LINE)
def test_a_broken_line_is_named(lines: str) -> None:
    column, key = BROKEN_LINE[lines].split()

    found = problems(write_calendar("UID:0|DTSTART:20270101", f"SUMMARY:Geheim|{lines}"))

    number = 9 + lines.count("|")
    assert found == [f"{number} {column} event 2: {say(key, 'en')}"]


@pytest.mark.parametrize("data", BROKEN_FILE)
def test_a_file_that_is_no_calendar_is_refused(data: bytes) -> None:
    row, column, key = BROKEN_FILE[data].split()

    assert problems(data) == [f"{row} {column} {say(key, 'en')}"]


def test_an_event_without_a_beginning_is_named_by_its_first_line() -> None:
    assert problems(write_calendar("SUMMARY:Geheim")) == [f"3 DTSTART event 1: {say('busy_no_start', 'en')}"]


def test_all_problems_are_told_at_once() -> None:
    found = problems(write_calendar("DTSTART:x", "DTSTART:20270110", "DTSTART:20270110|DURATION:y"))

    assert [row.partition(":")[0] for row in found] == ["4 DTSTART event 1", "11 DURATION event 3"]


@pytest.mark.parametrize(
    "zone",
    [
        "",
        "|BEGIN:STANDARD|END:STANDARD",
        "|BEGIN:STANDARD|DTSTART:19700101T000000|TZOFFSETFROM:+0100|TZOFFSETTO:+0200|RRULE:FREQ=DAILY|END:STANDARD",
        "|BEGIN:STANDARD|DTSTART:19700101T000000|TZOFFSETFROM:een|TZOFFSETTO:+0200|END:STANDARD",
    ],
)
def test_a_zone_that_makes_no_sense_is_named(zone: str) -> None:
    found = problems(write_calendar("DTSTART:20270110", zones=f"|BEGIN:VTIMEZONE|TZID:X{zone}|END:VTIMEZONE"))

    assert len(found) == 1


def test_a_file_that_is_too_big_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "agenda.ics"
    with file.open("wb") as stream:
        stream.truncate(20_000_001)

    with pytest.raises(DataError) as caught:
        read_busy_times(file, WANTED)

    assert [row.message.key for row in caught.value.problems] == ["busy_too_big"]


@pytest.mark.parametrize(("name", "key"), [("nergens.ics", "cannot_open"), (".", "no_file")])
def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path, name: str, key: str) -> None:
    with pytest.raises(DataError) as caught:
        read_busy_times(tmp_path / name, WANTED)

    assert [row.message.key for row in caught.value.problems] == [key]


def test_a_rule_that_turns_out_to_give_no_time_at_all_is_named() -> None:
    found = problems(write_calendar("DTSTART:20270110T090000|DURATION:PT1H|RRULE:FREQ=HOURLY;INTERVAL=24;BYHOUR=3"))

    assert found == [f"3 RRULE event 1: {say('busy_bad_rule', 'en')}"]
