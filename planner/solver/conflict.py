"""Why no plan is possible: the smallest set of locks and rules found that contradict each other.

First the locks are narrowed down by halves (QuickXplain, Junker 2004), then each rule is left out in turn and stays out
if there is still no plan (deletion filter, Chinneck 1997): what is left cannot lose any part. Every question is a fresh
model, because the cores that a solver reports by itself are not reliable.
"""

from collections.abc import Callable
from enum import Enum

from ortools.sat.python import cp_model

from planner.model import Scenario
from planner.solver import rulebook
from planner.solver.budget import Budget
from planner.solver.build import build_instance
from planner.solver.instance import Instance
from planner.solver.listing import TooManyOffersError
from planner.solver.outcome import Impossible, Lock
from planner.solver.skeleton import Part, everything, model_of, needed_requests, part_of_locks

SECONDS_PER_QUESTION = 10.0
WIDENING = (  # rules without which there are many more offers; they are left out last
    "start-window",
    "person-tags",
    "level-fits",
    "programme-asked",
    "person-available",
    "person-reaches",
    "cohort-pattern",
    "cohort-start",
)


class Possible(Enum):
    """The answer to "is there any plan?"."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


def explain_conflict(scenario: Scenario, budget: Budget, seed: int) -> Impossible:
    """The locks and rules that contradict each other; the scenario is known to have no plan."""
    questions = _Questions(budget, seed)
    all_rules = rulebook.ALL_RULES
    locks = _narrow_down(
        locks_of(scenario), lambda some: questions.is_impossible(only_locks(scenario, some), all_rules)
    )
    reduced = only_locks(scenario, locks)
    rules = set(all_rules)
    for rule in [*sorted(all_rules - {"locks-kept", *WIDENING}), *WIDENING]:
        if questions.is_impossible(reduced, frozenset(rules - {rule})):
            rules.discard(rule)
    return Impossible(tuple(sorted(rules)), tuple(locks), is_smallest=not questions.left_open)


def every_lock(scenario: Scenario) -> Impossible:
    """The conflict before anything is known of its cause: all locks against all rules."""
    return Impossible(tuple(sorted(rulebook.ALL_RULES)), tuple(locks_of(scenario)), is_smallest=False)


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


def _narrow_down(locks: list[Lock], is_impossible: Callable[[list[Lock]], bool]) -> list[Lock]:
    """A subset that is still impossible and of which no lock can be missed."""

    def search(background: list[Lock], has_grown: bool, rest: list[Lock]) -> list[Lock]:
        if has_grown and is_impossible(background):
            return []
        if len(rest) == 1:
            return rest
        first, second = rest[: len(rest) // 2], rest[len(rest) // 2 :]
        from_second = search([*background, *first], True, second)
        from_first = search([*background, *from_second], bool(from_second), first)
        return [*from_first, *from_second]

    found = set(search([], False, locks)) if locks else set()
    return [lock for lock in locks if lock in found]


class _Questions:
    """Asks whether any plan is possible, and remembers whether a question was left open."""

    def __init__(self, budget: Budget, seed: int) -> None:
        self._budget = budget
        self._seed = seed
        self.left_open = False

    def is_impossible(self, scenario: Scenario, rules: frozenset[str]) -> bool:
        """True only if proven."""
        answer = self._answer(scenario, rules)
        self.left_open |= answer is Possible.UNKNOWN
        return answer is Possible.NO

    def _answer(self, scenario: Scenario, rules: frozenset[str]) -> Possible:
        if self._budget.left() <= 0:
            return Possible.UNKNOWN
        try:
            instance = build_instance(scenario, rules, only_named=True)
            if not instance.must_open:
                return Possible.YES
            if needed_requests(instance) <= set(instance.lock_of):
                part = part_of_locks(instance)
                answer = self._ask(instance, part)
                if part.is_whole or answer is not Possible.NO:
                    return answer
            instance = build_instance(scenario, rules)
        except TooManyOffersError:
            return Possible.UNKNOWN
        return self._ask(instance, everything(instance))

    def _ask(self, instance: Instance, part: Part) -> Possible:
        """A "no" is said only if two differently configured searches say so."""
        model = model_of(instance, part, any_plan=True)
        for presolve in (True, False):
            solver = cp_model.CpSolver()
            solver.parameters.num_workers = 1
            solver.parameters.random_seed = self._seed
            solver.parameters.cp_model_presolve = presolve
            self._budget.limit(solver, SECONDS_PER_QUESTION)
            status = solver.solve(model.cp)
            self._budget.charge(solver)
            if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
                return Possible.YES
            if status != cp_model.INFEASIBLE:
                return Possible.UNKNOWN
        return Possible.NO
