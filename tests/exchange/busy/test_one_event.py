"""When one event is, in every way a calendar can say it."""

import pytest

from planner.exchange.busy_times import read_calendar
from tests.exchange.busy.written import NAME, WANTED, read, rows

ONE_EVENT = {
    "in UTC": ("DTSTART:20270110T090000Z|DTEND:20270110T101500Z", ["2027-01-10 10:00-11:15"]),
    "in summer": ("DTSTART:20270710T090000Z|DTEND:20270710T101500Z", ["2027-07-10 11:00-12:15"]),
    "floating": ("DTSTART:20270110T090000|DTEND:20270110T100000", ["2027-01-10 09:00-10:00"]),
    "usual zone": (
        "DTSTART;TZID=America/New_York:20270110T090000|DTEND;TZID=America/New_York:20270110T100000",
        ["2027-01-10 15:00-16:00"],
    ),
    "zone in small letters": ("DTSTART;TZID=europe/london:20270110T090000|DURATION:PT1H", ["2027-01-10 10:00-11:00"]),
    "zone of Windows": (
        'DTSTART;TZID="W. Europe Standard Time":20270710T090000|DURATION:PT1H',
        ["2027-07-10 09:00-10:00"],
    ),
    "zone of Mozilla": (
        "DTSTART;TZID=/mozilla.org/20070129_1/Europe/London:20270110T090000|DURATION:PT1H",
        ["2027-01-10 10:00-11:00"],
    ),
    "UTC as Microsoft names it": (
        "DTSTART;TZID=tzone://Microsoft/Utc:20270110T090000|DURATION:PT1H",
        ["2027-01-10 10:00-11:00"],
    ),
    "UTC as Microsoft names it, in quotation marks": (
        'DTSTART;TZID="tzone://Microsoft/Utc":20270110T090000|DURATION:PT1H',
        ["2027-01-10 10:00-11:00"],
    ),
    "ends in another zone": (
        "DTSTART;TZID=Europe/Amsterdam:20270110T090000|DTEND;TZID=Europe/London:20270110T100000",
        ["2027-01-10 09:00-11:00"],
    ),
    "duration of weeks": ("DTSTART;VALUE=DATE:20270110|DURATION:P1W", ["2027-01-10..2027-01-16"]),
    "duration of a day and some": (
        "DTSTART:20270110T090000|DURATION:P1DT2H30M",
        ["2027-01-10 09:00-24:00", "2027-01-11 00:00-11:30"],
    ),
    "all day": ("DTSTART;VALUE=DATE:20270110|DTEND;VALUE=DATE:20270111", ["2027-01-10"]),
    "all day, no end": ("DTSTART;VALUE=DATE:20270110", ["2027-01-10"]),
    "all day, ends on the day it begins": ("DTSTART;VALUE=DATE:20270110|DTEND;VALUE=DATE:20270110", ["2027-01-10"]),
    "days": ("DTSTART;VALUE=DATE:20270110|DTEND;VALUE=DATE:20270113", ["2027-01-10..2027-01-12"]),
    "midnight to midnight": ("DTSTART:20270110T000000|DTEND:20270112T000000", ["2027-01-10..2027-01-11"]),
    "over midnight": (
        "DTSTART:20270110T220000|DTEND:20270111T013000",
        ["2027-01-10 22:00-24:00", "2027-01-11 00:00-01:30"],
    ),
    "several days": (
        "DTSTART:20270110T220000|DTEND:20270113T060000",
        ["2027-01-10 22:00-24:00", "2027-01-11..2027-01-12", "2027-01-13 00:00-06:00"],
    ),
    "seconds are rounded outwards": ("DTSTART:20270110T090059|DTEND:20270110T100001", ["2027-01-10 09:00-10:01"]),
    "begins before the period": ("DTSTART;VALUE=DATE:20261220|DTEND;VALUE=DATE:20270106", ["2027-01-04..2027-01-05"]),
    "ends after the period": ("DTSTART:20271231T230000|DTEND:20280103T100000", ["2027-12-31 23:00-24:00"]),
    "the night the clock goes forward": (
        "DTSTART:20270327T220000|DTEND:20270328T060000",
        ["2027-03-27 22:00-24:00", "2027-03-28 00:00-06:00"],
    ),
    "whole days while the clock goes forward": ("DTSTART:20270327T230000Z|DTEND:20270328T220000Z", ["2027-03-28"]),
    "a time the clock skips counts as before": ("DTSTART:20270328T023000|DURATION:PT1H", ["2027-03-28 03:30-04:30"]),
    "the night the clock goes back": ("DTSTART:20271030T223000Z|DTEND:20271031T030000Z", ["2027-10-31 00:30-04:00"]),
    "from one half past two to the other": (
        "DTSTART:20271031T003000Z|DTEND:20271031T013000Z",
        ["2027-10-31 02:00-03:00"],
    ),
    "folded anywhere": (
        "SUMMARY:caf\r\n é|DTSTA\r\n RT:20270110T090000|DTEND:20270110T1\r\n\t00000",
        ["2027-01-10 09:00-10:00"],
    ),
    "a line nobody can take apart is passed over": (
        'SUMMARY;X="a:b|DTSTART:20270110T090000|DTEND:20270110T100000',
        ["2027-01-10 09:00-10:00"],
    ),
    "alarms have times of their own": (
        "DTSTART:20270110T090000|DTEND:20270110T100000|BEGIN:VALARM|TRIGGER:-PT15M|DURATION:PT9H|END:VALARM",
        ["2027-01-10 09:00-10:00"],
    ),
}


@pytest.mark.parametrize("name", ONE_EVENT)
def test_an_event_is_busy_when_it_is(name: str) -> None:
    lines, expected = ONE_EVENT[name]

    assert rows(read(f"UID:1|{lines}")) == expected


def test_times_without_a_zone_are_in_the_zone_of_their_calendar() -> None:
    busy = read("DTSTART:20270110T090000|DURATION:PT1H", head="|X-WR-TIMEZONE:Europe/London")

    assert rows(busy) == ["2027-01-10 10:00-11:00"]


@pytest.mark.parametrize(
    ("day", "expected"),
    [("20270110", "2027-01-10 06:30-07:30"), ("20270710", "2027-07-10 06:30-07:30")],
)
def test_a_zone_that_nobody_knows_is_taken_as_the_file_describes_it(day: str, expected: str) -> None:
    zones = (
        "|BEGIN:VTIMEZONE|TZID:Ons eigen uur|BEGIN:STANDARD|DTSTART:16011028T030000|TZOFFSETFROM:+0430|TZOFFSETTO:+0330"
        "|RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10|END:STANDARD|BEGIN:DAYLIGHT|DTSTART:16010325T020000"
        "|TZOFFSETFROM:+0330|TZOFFSETTO:+0430|RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3|END:DAYLIGHT|END:VTIMEZONE"
    )

    busy = read(f"DTSTART;TZID=Ons eigen uur:{day}T090000|DURATION:PT1H", zones=zones)

    assert rows(busy) == [expected]


def test_the_last_change_of_a_zone_that_the_file_describes_counts() -> None:
    zones = (
        "|BEGIN:VTIMEZONE|TZID:Ons eigen uur|BEGIN:DAYLIGHT|DTSTART:20250330T020000|TZOFFSETFROM:+0100|TZOFFSETTO:+0200"
        "|RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3;UNTIL=20260329T010000Z|END:DAYLIGHT|BEGIN:STANDARD"
        "|DTSTART:20251026T030000|TZOFFSETFROM:+0200|TZOFFSETTO:+0100|END:STANDARD|END:VTIMEZONE"
    )

    busy = read("DTSTART;TZID=Ons eigen uur:20270110T110000|DURATION:PT1H", zones=zones)

    assert rows(busy) == ["2027-01-10 10:00-11:00"]


@pytest.mark.parametrize("told", ["(UTC-03:30) A\\, B\\; C", "(UTC-03:30) A, B; C"])
@pytest.mark.parametrize(
    "zone",
    ['TZID="(UTC-03:30) A, B; C"', "TZID=(UTC-03:30) A, B; C", 'VALUE=DATE-TIME;TZID="(UTC-03:30) A\\, B\\; C"'],
)
def test_the_name_of_a_zone_may_have_anything_in_it(told: str, zone: str) -> None:
    zones = (
        f"|BEGIN:VTIMEZONE|TZID:{told}|BEGIN:STANDARD|DTSTART:16010101T000000|TZOFFSETFROM:-0330|TZOFFSETTO:-0330"
        "|END:STANDARD|END:VTIMEZONE"
    )

    busy = read(f"DTSTART;{zone}:20270110T053000|DTEND;{zone};X-A=1:20270110T063000", zones=zones)

    assert rows(busy) == ["2027-01-10 10:00-11:00"]


def test_events_that_overlap_or_touch_are_one_absence() -> None:
    busy = read(
        "UID:1|DTSTART:20270110T090000|DURATION:PT1H",
        "UID:2|DTSTART:20270110T100000|DURATION:PT1H",
        "UID:3|DTSTART:20270110T103000|DURATION:PT15M",
        "UID:4|DTSTART:20270110T110100|DURATION:PT1H",
    )

    assert rows(busy) == ["2027-01-10 09:00-11:00", "2027-01-10 11:01-12:01"]
    assert (busy.events, busy.minutes, busy.whole_days) == (4, 180, 0)


def test_a_list_of_busy_times_counts_and_its_free_times_do_not() -> None:
    data = (
        "BEGIN:VCALENDAR\nBEGIN:VFREEBUSY\nDTSTART:20270101T000000Z\nFREEBUSY:20270110T090000Z/PT1H,20270111T090000Z/"
        "20270111T100000Z\nFREEBUSY;FBTYPE=FREE:20270112T090000Z/PT1H\nFREEBUSY;FBTYPE=BUSY-TENTATIVE:20270113T090000Z"
        "/PT1H\nEND:VFREEBUSY\nEND:VCALENDAR\n"
    )

    assert rows(read_calendar(data.encode(), NAME, WANTED)) == [
        "2027-01-10..2027-01-11 10:00-11:00",
        "2027-01-13 10:00-11:00",
    ]


def test_tasks_and_notes_do_not_count() -> None:
    data = (
        "BEGIN:VCALENDAR\nBEGIN:VTODO\nDTSTART:20270110T090000Z\nDUE:20270110T100000Z\nEND:VTODO\nBEGIN:VJOURNAL\n"
        "DTSTART;VALUE=DATE:20270110\nEND:VJOURNAL\nEND:VCALENDAR\n"
    )

    assert read_calendar(data.encode(), NAME, WANTED) == ((), 0, {}, 0, 0)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_any_encoding_isread_calendar(encoding: str) -> None:
    data = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:é\nDTSTART:20270110T090000\nDURATION:PT1H\nEND:VEVENT\nEND:VCALENDAR"

    assert rows(read_calendar(data.encode(encoding), NAME, WANTED)) == ["2027-01-10 09:00-10:00"]
