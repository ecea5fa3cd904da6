"""The use case of planning a scenario that stands in the store: search, audit, explain, and sum up what came out."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from planner.exchange.plan_files import UnplacedRow
from planner.insight.reasons import Unplaced, explain_unplaced
from planner.insight.summary import summarise
from planner.model import Plan, Scenario
from planner.rules.audit import Audit, audit
from planner.service.kept_words import keep_words
from planner.service.plan_summary import Summary, sum_up_plan, sum_up_without_plan
from planner.solver import find_plan
from planner.solver.outcome import Options, Progress, SearchBroke, Solved
from planner.store.runs import RunState
from planner.texts import LANGUAGES


@dataclass(frozen=True)
class Made:
    """How a run ends: with a plan that passed the audit, or without; `summary` says why, in both languages."""

    state: RunState
    plan: Plan | None
    summary: Summary


def make_plan(
    scenario: Scenario,
    options: Options,
    on_progress: Callable[[Progress], None],
    should_stop: Callable[[], bool],
    made_at: Callable[[], datetime],
) -> Made:
    """Searches until it is done or should stop; a plan that our own audit refuses is a failure of ours, and told."""
    started = time.monotonic()
    outcome = find_plan(scenario, options, on_progress, should_stop)
    seconds, was_stopped = time.monotonic() - started, should_stop()
    if isinstance(outcome, Solved):
        return _deliver(scenario, outcome, options, seconds, was_stopped and not outcome.is_optimal, made_at())
    summary = sum_up_without_plan(scenario, outcome, options, seconds, was_stopped)
    if isinstance(outcome, SearchBroke):
        return Made("failed", None, summary)
    return Made("stopped" if was_stopped else "done", None, summary)


def _deliver(
    scenario: Scenario, solved: Solved, options: Options, seconds: float, was_stopped: bool, made_at: datetime
) -> Made:
    result = audit(scenario, solved.plan)
    if not result.legal or result.cost != solved.cost or solved.bound > solved.cost:
        return Made("failed", None, _tell_refusal(scenario, solved, result))
    plan = keep_words(scenario, solved.plan)
    reasons = explain_unplaced(scenario, plan, is_optimal=solved.is_optimal)
    rows = [_write_row(reason) for reason in reasons]
    summary = sum_up_plan(
        scenario, solved, result, summarise(scenario, plan), rows, options, seconds, was_stopped, made_at
    )
    summary["unplaced"] = [_tell_reason(reason) for reason in reasons]
    return Made("stopped" if was_stopped else "done", plan, summary)


def _write_row(reason: Unplaced) -> UnplacedRow:
    return UnplacedRow(
        reason.request_id,
        reason.person_id,
        reason.klantmanager_id,
        reason.priority,
        reason.reason,
        reason.detail.in_language("nl"),
    )


def _tell_reason(reason: Unplaced) -> dict[str, object]:
    return {
        "request_id": reason.request_id,
        "person_id": reason.person_id,
        "klantmanager_id": reason.klantmanager_id,
        "priority": reason.priority,
        "reason": reason.reason,
        "detail": {language: reason.detail.in_language(language) for language in LANGUAGES},
    }


def _tell_refusal(scenario: Scenario, solved: Solved, result: Audit) -> Summary:
    """All that whoever mends the planner needs; the scenario at its revision is in the store."""
    return {
        "scenario": scenario.name,
        "status": "refused",
        "claimed_cost": solved.cost,
        "claimed_bound": solved.bound,
        "recomputed_cost": result.cost,
        "rules": list(result.broken),
        "plan": solved.plan.model_dump(mode="json"),
    }
