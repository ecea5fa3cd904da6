"""The use case of a teacher's own calendar: what is busy in it becomes absences of that teacher in the scenario."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from difflib import get_close_matches
from pathlib import Path
from zoneinfo import ZoneInfo

from planner.exchange import Assumption, read_scenario, scenario_to_files
from planner.exchange.busy_times import BusyTimes, Wanted, read_busy_times
from planner.exchange.calendars.calendar_folder import replace_file
from planner.exchange.calendars.events import identify_session
from planner.exchange.calendars.plan_sessions import SessionKey
from planner.exchange.file_faults import tell_fault
from planner.exchange.whole_folder import (
    FolderError,
    flush_folder,
    refuse_to_replace,
    refuse_to_replace_plan,
    replace_folder,
)
from planner.model import Scenario, monday_of
from planner.service.kept_busy_times import ABSENCES_FILE, MARKER, is_of_own_calendar, mark_again
from planner.texts import message

MOST_WEEKS_BEFORE = 104
MOST_WEEKS_AFTER = 104
MOST_NEAR = 3
LESSONS_MORE = 20
ONE_WEEK = timedelta(weeks=1)


@dataclass(frozen=True)
class BusyWish:
    """What is asked: the calendar of this teacher, into the scenario itself or into a copy of it in `out`."""

    scenario_folder: Path
    teacher_id: str
    calendar: Path
    out: Path | None = None


@dataclass(frozen=True)
class BusyImported:
    """What was read between two days, both included, and how many rows of an earlier time it took the place of."""

    teacher_id: str
    first: date
    last: date
    busy: BusyTimes
    replaced: int
    folder: Path
    assumptions: tuple[Assumption, ...]


@dataclass(frozen=True)
class NoSuchTeacher:
    """The scenario does not know this teacher; these ids look like it."""

    teacher_id: str
    near: tuple[str, ...]


def import_busy_times(wish: BusyWish) -> BusyImported | NoSuchTeacher:
    """Raises DataError if scenario or calendar cannot be read, FolderError if the result cannot be written."""
    if wish.out is not None:
        refuse_to_replace(wish.out, wish.scenario_folder)
        refuse_to_replace_plan(wish.out)
    read = read_scenario(wish.scenario_folder)
    scenario = read.scenario
    if wish.teacher_id not in scenario.teacher_by_id:
        return NoSuchTeacher(wish.teacher_id, _find_near(wish.teacher_id, scenario))
    wanted = want_busy_times(scenario, wish.teacher_id)
    busy = read_busy_times(wish.calendar, wanted)
    kept = tuple(row for row in scenario.absences if not is_of_own_calendar(row, wish.teacher_id))
    _write(wish, scenario.with_tables(absences=(*kept, *busy.absences)))
    return BusyImported(
        wish.teacher_id,
        wanted.first,
        wanted.last,
        busy,
        replaced=len(scenario.absences) - len(kept),
        folder=wish.out or wish.scenario_folder,
        assumptions=read.assumptions,
    )


def want_busy_times(scenario: Scenario, teacher_id: str) -> Wanted:
    """What to read of a teacher's calendar: every day that planning this scenario can touch."""
    first, last = find_days_of_planning(scenario)
    teacher = scenario.teacher_by_id[teacher_id]
    own_lessons = frozenset(map(identify_session, _list_own_lessons(scenario)))
    return Wanted(teacher_id, teacher.email, first, last, ZoneInfo(scenario.timezone), own_lessons)


def find_days_of_planning(scenario: Scenario) -> tuple[date, date]:
    """From the first week of starts, or of a cohort so far, until the last session that any cohort can have.

    Two years before the first start and after the longest programme are the most.
    """
    so_far = [scenario.sessions_of(cohort) for cohort in scenario.cohorts]
    new = [
        scenario.sessions_at(scenario.starts_until, programme.weeks, pattern_id, location.location_id)
        for programme in scenario.programmes
        for pattern_id in programme.patterns
        for location in scenario.locations
    ]
    firsts = [sessions.first_day for sessions in so_far if sessions.first_day]
    lasts = [sessions.last_day for sessions in (*so_far, *new) if sessions.last_day]
    longest = max((programme.weeks for programme in scenario.programmes), default=0)
    earliest = max(date(1900, 1, 1), scenario.starts_from - MOST_WEEKS_BEFORE * ONE_WEEK)
    latest = scenario.starts_until + (longest + MOST_WEEKS_AFTER) * ONE_WEEK
    week_of_last_start = monday_of(scenario.starts_until) + timedelta(days=6)
    return (
        max(earliest, min([scenario.starts_from, *firsts])),
        min(latest, max([week_of_last_start, *lasts])),
    )


def _list_own_lessons(scenario: Scenario) -> Iterator[SessionKey]:
    """All that the cohorts so far have, and more: what fell away from them may still stand in a calendar."""
    weeks = max((programme.weeks for programme in scenario.programmes), default=0)
    a_week = max((len(pattern.slots) for pattern in scenario.patterns), default=0)
    so_far = {row.cohort_id for row in scenario.cohorts} | {row.cohort_id for row in scenario.placements}
    for cohort_id in sorted(so_far):
        for ordinal in range(1, weeks * a_week + LESSONS_MORE + 1):
            yield SessionKey(cohort_id, ordinal)


def _find_near(teacher_id: str, scenario: Scenario) -> tuple[str, ...]:
    known = {id_.lower(): id_ for id_ in sorted(scenario.teacher_by_id)}
    return tuple(known[id_] for id_ in get_close_matches(teacher_id.lower(), known, n=MOST_NEAR, cutoff=0.4))


def _write(wish: BusyWish, scenario: Scenario) -> None:
    folder = wish.scenario_folder.resolve()
    files = mark_again(folder, scenario_to_files(scenario))
    if wish.out is not None:
        replace_folder(wish.out, files)
        return
    file = folder / ABSENCES_FILE
    try:
        for name in (ABSENCES_FILE, MARKER):
            if name in files:
                replace_file(folder / name, files[name])
        flush_folder(folder)
    except (OSError, ValueError) as fault:
        raise FolderError(message("busy_unwritable", file=str(file), reason=tell_fault(fault))) from fault
