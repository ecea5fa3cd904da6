"""Whose calendars there are, and the files of ids that differ only in capitals."""

from planner.exchange.calendars import CalendarId
from planner.exchange.calendars.calendar_names import mark_look_alikes, name_file
from planner.service.calendars import build_calendars
from tests.exchange.calendars.read_ics import read_events
from tests.rules.build import plan, scenario, teacher


def names(calendars: dict[CalendarId, bool]) -> list[str]:
    return [name_file(calendar, is_marked) for calendar, is_marked in calendars.items()]


def test_a_file_is_named_by_kind_and_id() -> None:
    calendars = {CalendarId("coordinator"), CalendarId("teacher", "T.1-a_b"), CalendarId("room", "T.1-a_b")}

    assert names(mark_look_alikes(calendars, {})) == ["coordinator.ics", "room-T.1-a_b.ics", "teacher-T.1-a_b.ics"]


def test_ids_that_differ_only_in_capitals_get_files_that_differ_in_more() -> None:
    calendars = {CalendarId("teacher", id_) for id_ in ("ab", "Ab", "aB", "AB")}

    found = names(mark_look_alikes(calendars, {}))

    assert found == ["teacher-AB.ics", "teacher-Ab~2.ics", "teacher-aB~1.ics", "teacher-ab~0.ics"]
    assert len({name.lower() for name in found}) == 4


def test_who_has_a_file_keeps_it_when_a_look_alike_comes() -> None:
    before = mark_look_alikes({CalendarId("teacher", "t1")}, {})

    assert names(mark_look_alikes({CalendarId("teacher", "T1")}, before)) == ["teacher-T1~2.ics", "teacher-t1.ics"]


def test_who_has_no_sessions_has_an_empty_calendar() -> None:
    files = build_calendars(scenario(), plan()).files

    assert {name: len(read_events(content)) for name, content in files.items()} == {
        "coordinator.ics": 2,
        "location-C.ics": 2,
        "location-N.ics": 0,
        "location-W.ics": 0,
        "room-C1.ics": 2,
        "room-C2.ics": 0,
        "room-N1.ics": 0,
        "room-W1.ics": 0,
        "teacher-T1.ics": 2,
        "teacher-T2.ics": 0,
    }


def test_the_calendar_of_a_teacher_who_left_goes_on_to_say_what_was_cancelled() -> None:
    first = build_calendars(scenario(), plan())
    without = scenario(teachers=(teacher("T2"),))

    second = build_calendars(without, plan(placed="").model_copy(update={"cohorts": ()}), previous=first.announcements)

    events = read_events(second.files["teacher-T1.ics"])
    assert [event.status for event in events] == ["CANCELLED", "CANCELLED"]
