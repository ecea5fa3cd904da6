"""The use cases that make a board last: keep its plan, or plan the rest around what was put in place by hand.

Both are judged by the whole audit first. Whoever edited the scenario in the meantime is not overwritten.
"""

from dataclasses import dataclass

import planner
from planner.model import Plan, Scenario
from planner.rules.audit import Audit, audit
from planner.rules.finding import Finding
from planner.service.board import Board, keep_what_was_put_in_place
from planner.service.kept_words import keep_words
from planner.service.plan_summary import Summary
from planner.store import Store
from planner.store.edits import Saved, Stale, save_scenario
from planner.store.plans import save_plan
from planner.store.runs import queue_run

SEED = 1


@dataclass(frozen=True)
class PlanKept:
    """The plan of the board is in the store; `revision` is that of the scenario it keeps to."""

    plan_id: str
    revision: int


@dataclass(frozen=True)
class RestQueued:
    """A run will plan the rest around the board, which is now the last plan of the scenario."""

    run_id: str
    revision: int


@dataclass(frozen=True)
class NotLegal:
    """Nothing was kept: the plan breaks rules, and so did the one that the board began with."""

    findings: tuple[Finding, ...]


def keep_board(store: Store, scenario_id: str, revision: int, board: Board, who: str) -> PlanKept | NotLegal | Stale:
    """Keeps the board's plan; where cards were unlocked, the scenario is edited along with it."""
    result = audit(board.scenario, board.plan)
    if not result.legal:
        return NotLegal(result.findings)
    plan = _keep_words_and_locks(board)
    saved = _save_locks(store, scenario_id, revision, board, who)
    if isinstance(saved, Stale):
        return saved
    plan_id = save_plan(store, scenario_id, saved.revision, plan, sum_up_board(board.scenario, plan, result), who)
    return PlanKept(plan_id, saved.revision)


def plan_rest(
    store: Store, scenario_id: str, revision: int, board: Board, who: str, seconds: float, workers: int
) -> RestQueued | NotLegal | Stale:
    """Makes the board the last plan of the scenario, with what was put in place by hand locked, and queues a run."""
    result = audit(board.scenario, board.plan)
    if not result.legal:
        return NotLegal(result.findings)
    saved = save_scenario(store, scenario_id, revision, keep_what_was_put_in_place(board), who, "board.put-in-place")
    if isinstance(saved, Stale):
        return saved
    run_id = queue_run(store, scenario_id, saved.revision, seconds, workers, SEED, False, who)
    return RestQueued(run_id, saved.revision)


def sum_up_board(scenario: Scenario, plan: Plan, result: Audit) -> Summary:
    """What is known of a plan that was made by hand: no bound, so nothing about how much better it could be."""
    return {
        "scenario": scenario.name,
        "version": planner.__version__,
        "status": "feasible",
        "by_hand": True,
        "cost": result.cost,
        "cost_by": dict(sorted(result.cost_by.items())),
        "bound": None,
        "gap": None,
        "placed": result.placed,
        "requests": len(scenario.requests),
        "cohorts": len(plan.cohorts),
    }


def _save_locks(store: Store, scenario_id: str, revision: int, board: Board, who: str) -> Saved | Stale:
    first = board
    while first.before is not None:
        first = first.before
    if first.scenario.cohorts == board.scenario.cohorts:
        return Saved(revision)
    return save_scenario(store, scenario_id, revision, board.scenario, who, "board.unlocked")


def _keep_words_and_locks(board: Board) -> Plan:
    """Words as the scenario has them; a cohort that was locked on the board stays so when the plan is opened again."""
    plan = keep_words(board.scenario, board.plan)
    cohorts = (row.model_copy(update={"locked": board.is_locked(row.cohort_id)}) for row in plan.cohorts)
    return Plan(cohorts=tuple(cohorts), placements=plan.placements)
