"""The locks and rules that a conflict names are enough to leave no plan, and none of them can be missed."""

import pytest

from planner.model import Scenario
from planner.rules.checks import CHECKS
from planner.solver.alone import plan_alone
from planner.solver.outcome import Impossible, Lock, Options
from tests.tiny.brute_force import is_any_legal
from tests.tiny.make_tiny import SMALLER, make_tiny

SCENARIOS = 150
AT_A_TIME = 25


def keep_only(scenario: Scenario, locks: list[Lock]) -> Scenario:
    """The scenario in which nothing else is locked, and no other cohort has begun."""
    kept = {(lock.kind, lock.request_id or lock.cohort_id) for lock in locks}
    cohorts = [
        row.model_copy(update={"locked": ("locked-cohort", row.cohort_id) in kept})
        for row in scenario.cohorts
        if row.status != "running" or ("running-cohort", row.cohort_id) in kept
    ]
    placements = [
        row
        if row.status != "locked" or ("locked-placement", row.request_id) in kept
        else row.model_copy(update={"status": "published"})
        for row in scenario.placements
        if row.cohort_id in {cohort.cohort_id for cohort in cohorts}
    ]
    return scenario.with_tables(cohorts=tuple(cohorts), placements=tuple(placements))


def find_faults(scenario: Scenario, conflict: Impossible) -> list[str]:
    """What of this conflict can be missed, or is missing."""
    reduced = keep_only(scenario, list(conflict.locks))
    others = CHECKS.keys() - set(conflict.rules)
    faults = [] if conflict.is_smallest else ["not the smallest"]
    if is_any_legal(reduced, ignoring=others):
        faults.append("these locks and rules leave a plan")
    for lock in conflict.locks:
        if not is_any_legal(keep_only(scenario, [other for other in conflict.locks if other != lock])):
            faults.append(f"{lock} can be missed")
    for rule in conflict.rules:
        without = {*others, rule}
        if not (is_any_legal(reduced, without) or is_any_legal(reduced, without, weeks_around=26)):
            faults.append(f"{rule} can be missed")
    return faults


@pytest.mark.parametrize("first", range(0, SCENARIOS, AT_A_TIME))
def test_a_conflict_names_what_is_needed_and_no_more(first: int) -> None:
    scenarios = {seed: make_tiny(seed, SMALLER) for seed in range(first, first + AT_A_TIME)}
    options = Options(seconds=20, reproducible=True)
    outcomes = {seed: plan_alone(scenario, options) for seed, scenario in scenarios.items()}

    faults = {
        seed: find_faults(scenarios[seed], outcome)
        for seed, outcome in outcomes.items()
        if isinstance(outcome, Impossible)
    }

    assert {seed: found for seed, found in faults.items() if found} == {}
