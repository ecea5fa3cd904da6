"""Over ten plans in a row a client that applies every file shows, at each step, what the plan of that step says."""

from collections import defaultdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.exchange import plan_to_files, write_scenario
from planner.exchange.calendars import Announcements, CalendarId
from planner.exchange.calendars.events import identify_session
from planner.exchange.calendars.plan_sessions import Meeting, SessionKey, list_sessions
from planner.service.calendars import Calendars, CalendarsMade, CalendarWish, build_calendars, make_calendars
from tests.exchange.calendars.draw_chains import Step, draw_chains
from tests.exchange.calendars.read_ics import Event, read_events
from tests.rules.build import plan, scenario

LENGTH = 10
ZONE = ZoneInfo("Europe/Amsterdam")
times = st.lists(
    st.none() | st.datetimes(datetime(2027, 1, 1), datetime(2027, 1, 1, 0, 0, 9)), min_size=LENGTH, max_size=LENGTH
)
long_chains = settings(max_examples=settings().max_examples // 3)


class Client:
    """What a subscriber of one calendar has: of each session the announcement with the highest number, or else time."""

    def __init__(self) -> None:
        self.events: dict[str, Event] = {}

    def apply(self, content: bytes) -> None:
        for event in read_events(content):
            known = self.events.get(event.uid)
            if known is None or (event.sequence, event.stamp) > (known.sequence, known.stamp):
                self.events[event.uid] = event

    def show_held(self) -> dict[str, tuple[datetime, datetime]]:
        return {uid: (event.start, event.end) for uid, event in self.events.items() if event.is_held}

    def show_cancelled(self) -> set[str]:
        return {uid for uid, event in self.events.items() if event.status == "CANCELLED"}


class History:
    """What ought to be shown, from the plans alone: the session of each calendar, and how often each has changed."""

    def __init__(self) -> None:
        self.meetings: dict[SessionKey, Meeting] = {}
        self.changes: dict[SessionKey, int] = {}
        self.seen: defaultdict[CalendarId, set[str]] = defaultdict(set)

    def add(self, step: Step) -> None:
        meetings = {key: planned.meeting for key, planned in list_sessions(step.scenario, step.plan).items()}
        for key in {*self.changes, *meetings}:
            has_changed = self.meetings.get(key) != meetings.get(key)
            self.changes[key] = self.changes[key] + has_changed if key in self.changes else 0
        self.meetings = meetings
        for key, meeting in meetings.items():
            for calendar in calendars_with(meeting):
                self.seen[calendar].add(identify_session(key))

    def held_in(self, calendar: CalendarId) -> dict[str, tuple[datetime, datetime]]:
        return {
            identify_session(key): (at(meeting, meeting.start), at(meeting, meeting.end))
            for key, meeting in self.meetings.items()
            if calendar in calendars_with(meeting)
        }


def calendars_with(meeting: Meeting) -> set[CalendarId]:
    return {
        CalendarId("coordinator"),
        CalendarId("teacher", meeting.teacher_id),
        CalendarId("room", meeting.room_id),
        CalendarId("location", meeting.location_id),
    }


def at(meeting: Meeting, minutes: int) -> datetime:
    midnight = datetime.combine(meeting.day, datetime.min.time())
    return (midnight + timedelta(minutes=minutes)).replace(tzinfo=ZONE).astimezone(UTC)


def follow(steps: list[Step], made_at: list[datetime | None]) -> list[Calendars]:
    """The calendars of each step, each after the one before."""
    found: list[Calendars] = []
    previous: Announcements | None = None
    for step, time in zip(steps, made_at, strict=True):
        found.append(
            build_calendars(step.scenario, step.plan, time and time.replace(microsecond=0, tzinfo=UTC), previous)
        )
        previous = found[-1].announcements
    return found


@long_chains
@given(draw_chains(LENGTH), times)
def test_a_client_that_applies_every_step_shows_the_plan_of_that_step(
    steps: list[Step], made_at: list[datetime | None]
) -> None:
    history, clients = History(), defaultdict[CalendarId, Client](Client)

    for step, calendars in zip(steps, follow(steps, made_at), strict=True):
        history.add(step)
        for written in calendars.written:
            client = clients[written.calendar]
            client.apply(written.content)
            assert client.show_held() == history.held_in(written.calendar)
            assert client.show_cancelled() == history.seen[written.calendar] - set(client.show_held())
            assert (written.events, written.cancelled) == (len(client.show_held()), len(client.show_cancelled()))


@long_chains
@given(draw_chains(LENGTH), times)
def test_a_number_counts_the_real_changes_of_a_session(steps: list[Step], made_at: list[datetime | None]) -> None:
    history = History()

    for step, calendars in zip(steps, follow(steps, made_at), strict=True):
        history.add(step)
        counted = {identify_session(key): changes for key, changes in history.changes.items()}
        for written in calendars.written:
            events = read_events(written.content)
            assert len({event.uid for event in events}) == len(events)
            assert [event for event in events if event.is_held and event.sequence != counted[event.uid]] == []
            assert [event for event in events if event.sequence > counted[event.uid]] == []


@long_chains
@given(draw_chains(LENGTH), times)
def test_a_cancelled_session_has_a_higher_number_than_when_it_was_held(
    steps: list[Step], made_at: list[datetime | None]
) -> None:
    held: dict[tuple[CalendarId, str], int] = {}

    for calendars in follow(steps, made_at):
        for written in calendars.written:
            events = read_events(written.content)
            cancelled = [event for event in events if not event.is_held]
            assert [event for event in cancelled if event.sequence <= held[written.calendar, event.uid]] == []
            held.update({(written.calendar, event.uid): event.sequence for event in events if event.is_held})


@long_chains
@given(draw_chains(LENGTH), times)
def test_what_has_one_number_and_time_has_one_text(steps: list[Step], made_at: list[datetime | None]) -> None:
    texts: dict[tuple[CalendarId, str, int, str], tuple[str, ...]] = {}

    for calendars in follow(steps, made_at):
        for written in calendars.written:
            for event in read_events(written.content):
                told = texts.setdefault((written.calendar, event.uid, event.sequence, event.stamp), event.lines)
                assert event.lines == told


@long_chains
@given(draw_chains(LENGTH), times)
def test_the_time_of_a_session_never_goes_back(steps: list[Step], made_at: list[datetime | None]) -> None:
    stamps: dict[str, str] = {}

    for calendars in follow(steps, made_at):
        for event in read_events(calendars.files["coordinator.ics"]):
            assert stamps.get(event.uid, "") <= event.stamp
            stamps[event.uid] = event.stamp


@pytest.mark.parametrize("has_one_folder", [True, False], ids=["one folder", "a folder per step"])
@settings(max_examples=settings().max_examples // 25)
@given(steps=draw_chains(LENGTH))
def test_folders_carry_the_chain(
    tmp_path_factory: pytest.TempPathFactory, has_one_folder: bool, steps: list[Step]
) -> None:
    folder = tmp_path_factory.mktemp("chain")

    written = [
        write_step(folder, number, step, has_one_folder, number - 1 if number else None)
        for number, step in enumerate(steps)
    ]

    assert written == [calendars.files for calendars in follow(steps, [None] * LENGTH)]


@settings(max_examples=settings().max_examples // 25)
@given(steps=draw_chains(LENGTH), named=st.lists(st.integers(0, LENGTH), min_size=LENGTH, max_size=LENGTH))
def test_whoever_subscribes_to_a_folder_sees_its_last_plan_whatever_is_named(
    tmp_path_factory: pytest.TempPathFactory, steps: list[Step], named: list[int]
) -> None:
    """Each step names any earlier plan, or none."""
    folder = tmp_path_factory.mktemp("chain")
    history, clients = History(), defaultdict[str, Client](Client)
    for number, step in enumerate(steps):
        history.add(step)
        before = named[number] - 1
        files = write_step(folder, number, step, True, before if 0 <= before < number else None)
        for file, content in files.items():
            clients[file].apply(content)
        assert clients["coordinator.ics"].show_held() == history.held_in(CalendarId("coordinator"))
        for teacher_id in ("T1", "T2"):
            held = history.held_in(CalendarId("teacher", teacher_id))
            assert clients[f"teacher-{teacher_id}.ics"].show_held() == held


def test_another_zone_is_another_moment_for_each_session() -> None:
    here = scenario()
    elsewhere = scenario(timezone="America/New_York")
    first = build_calendars(here, plan())

    second = build_calendars(elsewhere, plan(), previous=first.announcements)
    third = build_calendars(elsewhere, plan(), previous=second.announcements)

    counted = [
        {event.sequence for event in read_events(one.files["coordinator.ics"])} for one in (first, second, third)
    ]
    assert counted == [{0}, {1}, {1}]


def write_step(folder: Path, number: int, step: Step, has_one_folder: bool, before: int | None) -> dict[str, bytes]:
    """The calendars on the disk after this step; the scenario and the plan of each step have a folder too."""
    scenario, plan = folder / f"scenario-{number}", folder / f"plan-{number}"
    write_scenario(step.scenario, scenario)
    plan.mkdir()
    for name, content in plan_to_files(step.plan).items():
        (plan / name).write_bytes(content)
    out = folder / ("agenda" if has_one_folder else f"agenda-{number}")
    made = make_calendars(
        CalendarWish(scenario, plan, out, previous_folder=None if before is None else folder / f"plan-{before}")
    )
    assert isinstance(made, CalendarsMade)
    return {file.name: file.read_bytes() for file in out.glob("*.ics")}
