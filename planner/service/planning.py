"""The use case of planning: read, search, audit, explain, write; nothing is written that the audit does not pass."""

import importlib
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from planner.exchange import ScenarioRead, read_scenario
from planner.exchange.plan_files import UnplacedRow, write_plan_files
from planner.exchange.whole_folder import refuse_to_replace, replace_folder
from planner.insight.summary import KeyFigures, summarise
from planner.model import Plan, Scenario
from planner.rules.audit import Audit, audit
from planner.service.announced_changes import AnnouncedChanges, changes_to_data, find_announced_changes
from planner.service.kept_words import keep_words
from planner.service.plan_summary import Summary, sum_up_plan, sum_up_without_plan
from planner.service.refused_plan import PlanRefusedError, save_refused_plan
from planner.solver import find_plan
from planner.solver.outcome import Impossible, Options, Outcome, Progress, RanOutOfTime, SearchBroke, Solved
from planner.texts import Language


def read_clock() -> datetime:
    """The moment it is now, as the clock of this computer says."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class Assignment:
    """What is asked: plan the scenario of one folder into another; sentences in the files are in `language`."""

    scenario_folder: Path
    out: Path
    options: Options
    language: Language = "nl"


@dataclass(frozen=True)
class Watch:
    """Who looks on while a plan is made; `should_stop` ends the search and keeps the best plan so far."""

    on_read: Callable[[ScenarioRead], None]
    on_progress: Callable[[Progress], None]
    on_found: Callable[[], None]
    should_stop: Callable[[], bool]
    now: Callable[[], float] = time.monotonic
    clock: Callable[[], datetime] = read_clock


@dataclass(frozen=True)
class Planned:
    """A plan that passed the audit and has been written."""

    scenario: Scenario
    solved: Solved
    cost_by: dict[str, int]
    was_stopped: bool
    figures: KeyFigures
    unplaced: tuple[UnplacedRow, ...]
    changes: AnnouncedChanges | None
    summary: Summary


@dataclass(frozen=True)
class NotPlanned:
    """Nothing has been written, and why."""

    outcome: Impossible | RanOutOfTime | SearchBroke
    was_stopped: bool
    summary: Summary


def plan_scenario(assignment: Assignment, watch: Watch) -> Planned | NotPlanned:
    """Raises FolderError before the search or at writing, DataError, or PlanRefusedError for a fault of ours."""
    refuse_to_replace(assignment.out, assignment.scenario_folder)
    reading = read_scenario(assignment.scenario_folder)
    watch.on_read(reading)
    outcome, seconds = _search(reading.scenario, assignment.options, watch)
    was_stopped = watch.should_stop()
    if isinstance(outcome, Solved):
        watch.on_found()
        was_broken_off = was_stopped and not outcome.is_optimal
        return deliver(assignment, reading.scenario, outcome, seconds, was_broken_off, watch.clock())
    summary = sum_up_without_plan(reading.scenario, outcome, assignment.options, seconds, was_stopped)
    return NotPlanned(outcome, was_stopped, summary)


def _search(scenario: Scenario, options: Options, watch: Watch) -> tuple[Outcome, float]:
    started = watch.now()
    outcome = find_plan(scenario, options, watch.on_progress, watch.should_stop)
    return outcome, watch.now() - started


def deliver(
    assignment: Assignment, scenario: Scenario, solved: Solved, seconds: float, was_stopped: bool, made_at: datetime
) -> Planned:
    """Writes the plan if the audit passes it; raises PlanRefusedError, with everything saved for us, if it does not."""
    result = audit(scenario, solved.plan)
    if not result.legal or result.cost != solved.cost or solved.bound > solved.cost:
        raise _refuse(assignment, scenario, solved, result)
    plan = keep_words(scenario, solved.plan)
    unplaced = _explain(scenario, plan, solved.is_optimal, assignment.language)
    figures, changes = summarise(scenario, plan), find_announced_changes(scenario, plan)
    summary = sum_up_plan(
        scenario, solved, result, figures, unplaced, assignment.options, seconds, was_stopped, made_at
    )
    if changes is not None:
        summary["changes"] = changes_to_data(changes)
    replace_folder(assignment.out, write_plan_files(scenario, plan, unplaced, summary))
    return Planned(scenario, solved, result.cost_by, was_stopped, figures, unplaced, changes, summary)


def _refuse(assignment: Assignment, scenario: Scenario, solved: Solved, result: Audit) -> PlanRefusedError:
    folder = save_refused_plan(scenario, assignment.out, assignment.options, solved, result)
    return PlanRefusedError(folder, assignment.out, result.findings, solved.cost, result.cost)


def _explain(scenario: Scenario, plan: Plan, is_optimal: bool, language: Language) -> tuple[UnplacedRow, ...]:
    explain_unplaced = importlib.import_module("planner.insight.reasons").explain_unplaced  # loads CP-SAT
    return tuple(
        UnplacedRow(
            row.request_id,
            row.person_id,
            row.klantmanager_id,
            row.priority,
            row.reason,
            row.detail.in_language(language),
        )
        for row in explain_unplaced(scenario, plan, is_optimal=is_optimal)
    )
