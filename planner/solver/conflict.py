"""Why no plan is possible: the smallest set of locks and rules found that contradict each other.

Locks are taken away one by one, then rules; what can go without a plan becoming possible, goes (deletion filter,
Chinneck 1997). What is left cannot lose any part. Each step asks a fresh model, because cores that a solver reports by
itself are not reliable.
"""

from enum import Enum

from ortools.sat.python import cp_model

from planner.model import Scenario
from planner.solver import rulebook
from planner.solver.budget import Budget
from planner.solver.build import build_instance
from planner.solver.outcome import Impossible, Lock
from planner.solver.solving import build_model
from planner.solver.timetable import Timetable

SECONDS_PER_QUESTION = 10.0


class Possible(Enum):
    """The answer to "is there any plan?"."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


def explain_conflict(scenario: Scenario, budget: Budget, seed: int) -> Impossible:
    """The locks and rules that contradict each other; the scenario is known to have no plan."""
    is_smallest = True
    locks = locks_of(scenario)
    for lock in list(locks):
        fewer = [other for other in locks if other != lock]
        answer = is_possible(only_locks(scenario, fewer), rulebook.ALL_RULES, budget, seed)
        if answer is Possible.NO:
            locks = fewer
        is_smallest &= answer is not Possible.UNKNOWN
    reduced = only_locks(scenario, locks)
    rules = set(rulebook.ALL_RULES)
    for rule in sorted(rulebook.ALL_RULES - {"locks-kept"}):
        answer = is_possible(reduced, frozenset(rules - {rule}), budget, seed)
        if answer is Possible.NO:
            rules.discard(rule)
        is_smallest &= answer is not Possible.UNKNOWN
    return Impossible(tuple(sorted(rules)), tuple(locks), is_smallest)


def locks_of(scenario: Scenario) -> list[Lock]:
    """Everything that must stay, in order: running cohorts first, then locked cohorts, then locked placements."""
    cohorts = sorted(scenario.cohorts, key=lambda row: row.cohort_id)
    running = [Lock("running-cohort", row.cohort_id) for row in cohorts if row.status == "running"]
    locked = [Lock("locked-cohort", row.cohort_id) for row in cohorts if row.locked and row.status != "running"]
    placements = [
        Lock("locked-placement", row.cohort_id, row.request_id)
        for row in sorted(scenario.placements, key=lambda row: row.request_id)
        if row.status == "locked" and row.cohort_id not in scenario.running_ids
    ]
    return [*running, *locked, *placements]


def only_locks(scenario: Scenario, locks: list[Lock]) -> Scenario:
    """The scenario with no other locks than these; running cohorts that are left out did not begin."""
    running = {lock.cohort_id for lock in locks if lock.kind == "running-cohort"}
    locked = {lock.cohort_id for lock in locks if lock.kind == "locked-cohort"}
    placed = {lock.request_id for lock in locks if lock.kind == "locked-placement"}
    gone = scenario.running_ids - running
    return scenario.with_tables(
        cohorts=tuple(
            row if row.status == "running" else row.model_copy(update={"locked": row.cohort_id in locked})
            for row in scenario.cohorts
            if row.cohort_id not in gone
        ),
        placements=tuple(
            row.model_copy(update={"status": "published"})
            if row.status == "locked" and row.request_id not in placed
            else row
            for row in scenario.placements
            if row.cohort_id not in gone
        ),
    )


def is_possible(scenario: Scenario, rules: frozenset[str], budget: Budget, seed: int) -> Possible:
    """Whether any plan keeps these rules. "No" is said only if two differently configured searches say so."""
    instance = build_instance(scenario, rules)
    if not instance.must_open:
        return Possible.YES
    everyone = instance.open_requests
    model = build_model(Timetable(instance, frozenset(everyone)), everyone, instance.offers, any_plan=True)
    answers = set()
    for presolve in (True, False):
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.random_seed = seed
        solver.parameters.cp_model_presolve = presolve
        budget.limit(solver, SECONDS_PER_QUESTION)
        answers.add(solver.solve(model.cp))
        budget.charge(solver)
        if answers != {cp_model.INFEASIBLE}:
            break
    if answers == {cp_model.INFEASIBLE}:
        return Possible.NO
    return Possible.YES if answers & {cp_model.OPTIMAL, cp_model.FEASIBLE} else Possible.UNKNOWN
