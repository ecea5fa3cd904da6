"""Faults planted into a calendar that is right: the comparison of clients must see each of them.

Which clients see it is written down here and in the README: when that changes, we want to know.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from icalendar import Calendar

from clients.readers import find_who_differs, read_with
from clients.written_plans import (
    MADE_AT,
    SEASONS,
    plan_by_hand,
    write_calendars,
    write_plan,
    write_scenario_folder,
)

ZONE = re.compile(rb"BEGIN:VTIMEZONE\r\n.*END:VTIMEZONE\r\n", re.DOTALL)
RDATE_ZONE = b"""BEGIN:VTIMEZONE\r
TZID:Europe/Amsterdam\r
BEGIN:STANDARD\r
DTSTART:20261025T030000\r
RDATE:20271031T030000\r
TZNAME:CET\r
TZOFFSETFROM:+0200\r
TZOFFSETTO:+0100\r
END:STANDARD\r
BEGIN:DAYLIGHT\r
DTSTART:20260329T020000\r
RDATE:20270328T020000\r
TZNAME:CEST\r
TZOFFSETFROM:+0100\r
TZOFFSETTO:+0200\r
END:DAYLIGHT\r
END:VTIMEZONE\r
"""


def drop_tzid(content: bytes) -> bytes:
    return re.sub(rb"(DTSTART|DTEND);TZID=[^:]+:", rb"\1:", content)


def put_in_rdate_zone(content: bytes) -> bytes:
    return ZONE.sub(lambda _: RDATE_ZONE, content)


def put_in_zone_of_icalendar(content: bytes) -> bytes:
    """The zone that `add_missing_timezones()` of icalendar makes."""
    calendar = Calendar.from_ical(ZONE.sub(b"", content))
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def drop_zone(content: bytes) -> bytes:
    return ZONE.sub(b"", content)


def drop_escape(content: bytes) -> bytes:
    return content.replace(b"\\,", b",")


def repeat_uid(content: bytes) -> bytes:
    first = re.search(rb"UID:[^\r]+", content)
    assert first
    return re.sub(rb"UID:[^\r]+", first[0], content, count=2)


FAULTS: dict[str, tuple[Callable[[bytes], bytes], set[str]]] = {
    "a time without a zone": (drop_tzid, {"icalendar", "ical.js", "libical", "vobject"}),
    "a zone of dates instead of a rule": (put_in_rdate_zone, {"ical.js"}),
    "the zone that icalendar adds": (put_in_zone_of_icalendar, {"ical.js", "vobject"}),
    "a zone that is named but not there": (drop_zone, {"ical.js"}),
    "a comma that is not escaped": (drop_escape, {"vobject"}),
    "one UID for two sessions": (repeat_uid, {"icalendar", "ical.js", "libical", "vobject"}),
}


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A calendar of everything, on both sides of a change of the clock."""
    folder = tmp_path_factory.mktemp("sound")
    scenario = write_scenario_folder(folder / "scenario", SEASONS["clock goes forward"])
    write_plan(folder / "plan", scenario, plan_by_hand(scenario), MADE_AT)
    files = write_calendars(folder / "scenario", folder / "plan", folder / "calendars")
    return next(file for file in files if file.name == "coordinator.ics")


def test_a_sound_calendar_is_read_the_same_by_all(sound: Path) -> None:
    assert find_who_differs(sound, read_with("icalendar", [sound])[0]) == set()


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_seen(sound: Path, tmp_path: Path, name: str) -> None:
    plant, seen_by = FAULTS[name]
    spoilt = tmp_path / "spoilt.ics"
    spoilt.write_bytes(plant(sound.read_bytes()))
    assert spoilt.read_bytes() != sound.read_bytes()

    found = find_who_differs(spoilt, read_with("icalendar", [sound])[0])

    assert found == seen_by
