"""The use case of a change: somebody is away, a room is closed, somebody withdraws, new requests come in.

What is written is a scenario in which the plan has been published, for `planner plan` to start from. Either all of it
is sound, or nothing is written and every problem is told.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from planner.exchange import Assumption, DataError, read_plan, read_scenario, scenario_to_files
from planner.exchange.added_rows import read_added_rows
from planner.exchange.folder_contents import holds_scenario
from planner.exchange.own_folder import is_untouched, mark_files
from planner.exchange.whole_folder import FolderError, refuse_to_replace, refuse_to_replace_plan, replace_folder
from planner.insight.freed_seats import OpenSeats, find_takers
from planner.insight.seats_in_plan import PlanAsItStands
from planner.model import Absence, Plan, Scenario
from planner.rules.audit import audit
from planner.rules.finding import Finding
from planner.service.changed_scenario import (
    add_absences,
    add_rows,
    day_before_planning,
    first_start_after,
    publish_into,
    withdraw,
)
from planner.service.wanted_changes import TODAY, WantedChanges, Wrong, read_absences, read_withdrawn
from planner.texts import message

MARKER: Final = ".planner-change.json"


@dataclass(frozen=True)
class ChangeOrder:
    """What is asked: the scenario with its plan published and these changes, in the folder `out`.

    Without `plan_folder` the last plan of the scenario is meant, without `today` the day before the planning begins.
    `clock_day` is the day it really is: whoever forgets `today` is told if that would matter.
    """

    scenario_folder: Path
    out: Path
    wanted: WantedChanges
    plan_folder: Path | None = None
    today: date | None = None
    clock_day: date | None = None


@dataclass(frozen=True)
class LessonsHit:
    """The lessons of a cohort that fall while its teacher is away or its room is closed."""

    cohort_id: str
    lessons: int
    is_running: bool


@dataclass(frozen=True)
class AbsenceToTell:
    absence: Absence
    hit: tuple[LessonsHit, ...]


@dataclass(frozen=True)
class FreedSeat:
    """Who left a cohort, and who could come instead; `seats` is None if nobody can join, as it has begun."""

    cohort_id: str
    withdrawn: tuple[str, ...]
    seats: OpenSeats | None


@dataclass(frozen=True)
class Changed:
    """The changed scenario has been written."""

    before: Scenario
    after: Scenario
    today: date
    absences: tuple[AbsenceToTell, ...]
    withdrawn: tuple[str, ...]
    freed: tuple[FreedSeat, ...]
    forgotten_day: date | None
    would_run: tuple[str, ...]
    assumptions: tuple[Assumption, ...]

    @property
    def running(self) -> tuple[str, ...]:
        """The cohorts that have begun by now and had not before."""
        return tuple(row for row in sorted(self.after.running_ids) if row not in self.before.running_ids)

    @property
    def new_requests(self) -> tuple[str, ...]:
        known = self.before.request_by_id
        return tuple(row.request_id for row in self.after.requests if row.request_id not in known)

    @property
    def new_people(self) -> tuple[str, ...]:
        known = self.before.person_by_id
        return tuple(row.person_id for row in self.after.people if row.person_id not in known)


@dataclass(frozen=True)
class PlanNotLegal:
    """Nothing has been written: a plan that breaks rules is not published."""

    findings: tuple[Finding, ...]


def change_scenario(order: ChangeOrder) -> Changed | PlanNotLegal:
    """Raises DataError with all problems of data and options, FolderError if the result cannot be written."""
    _refuse_out(order)
    read = read_scenario(order.scenario_folder)
    before, wrong = read.scenario, Wrong()
    plan = _read_plan(order, before, wrong)
    today = _find_today(order, before, wrong)
    absences = read_absences(before, order.wanted, wrong)
    with_new, assumptions = _read_added(order.wanted.added, before, wrong)
    withdrawn = read_withdrawn(with_new, order.wanted, wrong)
    if wrong.problems or plan is None:
        raise DataError(wrong.problems, read.assumptions)
    if order.plan_folder is not None and (findings := audit(before, plan).findings):
        return PlanNotLegal(findings)
    published = publish_into(with_new, plan, today)
    after = add_absences(withdraw(published, withdrawn), absences)
    replace_folder(order.out, mark_files(scenario_to_files(after), MARKER))
    forgotten, would_run = _find_forgotten(order, with_new, plan, published)
    return Changed(
        before,
        after,
        today,
        absences=tuple(_tell_absence(published, row) for row in absences),
        withdrawn=tuple(sorted(withdrawn)),
        freed=tuple(_find_freed(published, after, withdrawn)),
        forgotten_day=forgotten,
        would_run=would_run,
        assumptions=(*read.assumptions, *assumptions),
    )


def _refuse_out(order: ChangeOrder) -> None:
    """A plan is never replaced, a scenario only if an earlier change wrote it and nobody touched it since."""
    refuse_to_replace(order.out, order.scenario_folder, may_be_scenario=True)
    refuse_to_replace_plan(order.out, order.plan_folder)
    if holds_scenario(order.out) and not is_untouched(order.out, MARKER):
        raise FolderError(message("change_would_overwrite", folder=str(order.out)))


def _read_plan(order: ChangeOrder, scenario: Scenario, wrong: Wrong) -> Plan | None:
    if order.plan_folder is None:
        return scenario.last_plan
    try:
        return read_plan(order.plan_folder, scenario)
    except DataError as error:
        wrong.problems += error.problems
        return None


def _find_today(order: ChangeOrder, scenario: Scenario, wrong: Wrong) -> date:
    today = order.today or day_before_planning(scenario)
    if first_start_after(scenario, today) > scenario.starts_until:
        what = message("change_too_late", today=today, starts_until=scenario.starts_until)
        wrong.add(TODAY, today.isoformat(), what)
    return today


def _read_added(paths: Sequence[Path], scenario: Scenario, wrong: Wrong) -> tuple[Scenario, tuple[Assumption, ...]]:
    """The scenario with the rows of each of these on top, and how they were understood."""
    assumptions: list[Assumption] = []
    for path in paths:
        try:
            added = read_added_rows(path, scenario)
        except DataError as error:
            wrong.problems += error.problems
            assumptions += error.assumptions
        else:
            scenario = add_rows(scenario, added)
            assumptions += added.assumptions
    return scenario, tuple(assumptions)


def _find_forgotten(
    order: ChangeOrder, scenario: Scenario, plan: Plan, published: Scenario
) -> tuple[date | None, tuple[str, ...]]:
    """The day it is and the cohorts that have begun by then, if no day was given and that makes a difference."""
    day = order.clock_day
    if order.today is not None or day is None or first_start_after(scenario, day) > scenario.starts_until:
        return None, ()
    would_run = publish_into(scenario, plan, day).running_ids - published.running_ids
    return (day, tuple(sorted(would_run))) if would_run else (None, ())


def _tell_absence(published: Scenario, absence: Absence) -> AbsenceToTell:
    return AbsenceToTell(absence, tuple(_list_hit(published, absence)))


def _list_hit(scenario: Scenario, absence: Absence) -> Iterator[LessonsHit]:
    for cohort in sorted(scenario.cohorts, key=lambda row: row.cohort_id):
        if absence.id == (cohort.teacher_id if absence.kind == "teacher" else cohort.room_id):
            held = scenario.sessions_of(cohort).held
            lessons = sum(absence.starts_on <= session.day <= absence.ends_on for session in held)
            if lessons:
                yield LessonsHit(cohort.cohort_id, lessons, cohort.status == "running")


def _find_freed(published: Scenario, after: Scenario, withdrawn: Iterable[str]) -> Iterator[FreedSeat]:
    """By cohort; who could come is asked of the scenario after all changes."""
    left: defaultdict[str, list[str]] = defaultdict(list)
    for request_id in sorted(withdrawn):
        placement = published.placement_by_request.get(request_id)
        if placement is not None:
            left[placement.cohort_id].append(request_id)
    if left:
        plan = PlanAsItStands(after, after.last_plan)
        for cohort_id, requests in sorted(left.items()):
            yield FreedSeat(cohort_id, tuple(requests), find_takers(plan, cohort_id))
