"""What summary.json says about a plan, or about the lack of one.

In reproducible mode the same scenario and seed give the same bytes, so `seconds` is then the time that was allowed, not
the time that the clock of one computer measured, and nothing is said of when the plan was made.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime

import planner
from planner.exchange.moments import write_moment
from planner.exchange.plan_files import UnplacedRow
from planner.insight.summary import KeyFigures
from planner.model import Scenario
from planner.rules.audit import Audit
from planner.solver.outcome import Impossible, Options, RanOutOfTime, SearchBroke, Solved

GAP_DECIMALS = 6
Summary = dict[str, object]


def sum_up_plan(
    scenario: Scenario,
    solved: Solved,
    result: Audit,
    figures: KeyFigures,
    unplaced: Iterable[UnplacedRow],
    options: Options,
    seconds: float,
    was_stopped: bool,
    made_at: datetime,
) -> Summary:
    return {
        **_head(scenario, "optimal" if solved.is_optimal else "feasible"),
        "cost": solved.cost,
        "cost_by": dict(sorted(result.cost_by.items())),
        "bound": solved.bound,
        "bound_proven_by": solved.proven_by,
        "gap": measure_gap(solved.cost, solved.bound),
        "placed": result.placed,
        "requests": len(scenario.requests),
        "cohorts": len(solved.plan.cohorts),
        "placed_by_programme": {row.programme_id: row.placed for row in figures.programmes},
        "unplaced_by_reason": dict(sorted(Counter(row.reason for row in unplaced).items())),
        **_foot(options, seconds, was_stopped),
        **({} if options.reproducible else {"made_at": write_moment(made_at)}),
    }


def sum_up_without_plan(
    scenario: Scenario,
    outcome: Impossible | RanOutOfTime | SearchBroke,
    options: Options,
    seconds: float,
    was_stopped: bool,
) -> Summary:
    return {
        **_head(scenario, "impossible" if isinstance(outcome, Impossible) else "unknown"),
        "cost": None,
        "cost_by": {},
        "bound": outcome.bound if isinstance(outcome, RanOutOfTime) else None,
        "gap": None,
        "placed": 0,
        "requests": len(scenario.requests),
        "cohorts": 0,
        **_why_no_plan(outcome),
        **_foot(options, seconds, was_stopped),
    }


def measure_gap(cost: int, bound: int) -> float:
    """The part of the cost that could be saved at most, as the planning problem defines it."""
    return round((cost - bound) / max(1, cost), GAP_DECIMALS)


def _head(scenario: Scenario, status: str) -> Summary:
    return {"scenario": scenario.name, "version": planner.__version__, "status": status}


def _foot(options: Options, seconds: float, was_stopped: bool) -> Summary:
    return {
        "seconds": float(options.seconds) if options.reproducible else round(seconds, 2),
        "seed": options.seed,
        "reproducible": options.reproducible,
        "stopped": was_stopped,
    }


def _why_no_plan(outcome: Impossible | RanOutOfTime | SearchBroke) -> Summary:
    match outcome:
        case Impossible(rules, locks, is_smallest):
            return {
                "rules": list(rules),
                "locks": [
                    {"kind": lock.kind, "cohort_id": lock.cohort_id, "request_id": lock.request_id} for lock in locks
                ],
                "is_smallest": is_smallest,
            }
        case SearchBroke(detail):
            return {"detail": detail}
        case RanOutOfTime():
            return {}
