"""The audit and the solver's model say the same of every plan of a few cohorts: if it may be, and what it costs."""

from collections import defaultdict
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ortools.sat.python import cp_model

from planner.model import Plan, Scenario
from planner.rules.audit import audit
from planner.solver.draft import Draft, cost_of, plan_of
from planner.solver.reading import read_model
from planner.solver.rulebook import ALL_RULES
from tests.tiny.brute_force import try_all
from tests.tiny.draws import Draw
from tests.tiny.encoding import Encoding, Outline, can_be_outlined
from tests.tiny.every_plan import count_plans, draw_cohorts, list_plans
from tests.tiny.make_tiny import SMALLER, draw_tiny, make_tiny
from tests.tiny.witnesses import WITNESSES

MOST_COHORTS = 3
MOST_PLANS = 400
MOST_SOLUTIONS = 150
RANDOMS = st.randoms(use_true_random=False)


def draw_plans(random: Random) -> tuple[Scenario, list[Plan]]:
    """A scenario and every plan of a few cohorts in it, legal or not."""
    scenario = draw_tiny(random, SMALLER)
    cohorts = draw_cohorts(Draw(random), scenario, 5)
    while count_plans(scenario, cohorts, MOST_COHORTS) > MOST_PLANS:
        cohorts.pop()
    return scenario, list(list_plans(scenario, cohorts, MOST_COHORTS))


@given(RANDOMS)
def test_the_model_has_a_plan_exactly_if_the_audit_allows_it_and_at_the_same_cost(random: Random) -> None:
    scenario, plans = draw_plans(random)
    encoding = Encoding(scenario)

    audited: defaultdict[Outline, set[int]] = defaultdict(set)
    for plan in plans:
        judged = audit(scenario, plan)
        audited[encoding.outline(plan)] |= {judged.cost} if judged.legal else set()

    assert {outline: encoding.costs_of(outline) for outline in audited} == dict(audited)


@given(RANDOMS)
def test_what_one_rule_alone_forbids_the_model_without_that_rule_allows(random: Random) -> None:
    scenario, plans = draw_plans(random)

    forbidden: defaultdict[str, list[tuple[Plan, int]]] = defaultdict(list)
    for plan in plans:
        judged = audit(scenario, plan)
        if len(judged.broken) == 1 and can_be_outlined(scenario, plan):
            forbidden[judged.broken[0]].append((plan, judged.cost))

    for rule, breaches in forbidden.items():
        encoding = without(scenario, rule)
        costs = [encoding.costs_of(encoding.outline(plan)) for plan, _ in breaches[:10]]
        assert costs == [{cost} for _, cost in breaches[:10]], rule


@pytest.mark.parametrize("rule", sorted(WITNESSES))
def test_a_plan_that_one_rule_spoils_fits_the_model_only_without_that_rule(rule: str) -> None:
    scenarios = [make_tiny(seed) for seed in WITNESSES[rule]]
    spoilt = [(scenario, try_all(scenario, ignoring=[rule]).best) for scenario in scenarios]
    best = [(scenario, found) for scenario, found in spoilt if found is not None]

    costs = [
        [encoding.costs_of(encoding.outline(found.plan)) for encoding in (Encoding(scenario), without(scenario, rule))]
        for scenario, found in best
    ]

    assert costs == [[set(), {found.cost}] for _, found in best]


@given(RANDOMS)
def test_every_solution_of_the_model_is_a_legal_plan_of_the_cost_it_says(random: Random) -> None:
    scenario = draw_tiny(random, SMALLER)
    encoding = Encoding(scenario, any_plan=True)

    drafts = list_solutions(encoding)

    for draft in drafts:
        judged = audit(scenario, plan_of(encoding.instance, draft))
        assert (judged.broken, judged.cost) == ((), cost_of(encoding.instance, draft))


def without(scenario: Scenario, rule: str) -> Encoding:
    return Encoding(scenario, ALL_RULES - {rule})


class Collector(cp_model.CpSolverSolutionCallback):
    """Reads back every solution that is found, up to a number."""

    def __init__(self, encoding: Encoding) -> None:
        super().__init__()
        self._model = encoding.model
        self.drafts: dict[Draft, None] = {}

    def on_solution_callback(self) -> None:
        self.drafts[read_model(self._model, self)] = None
        if len(self.drafts) >= MOST_SOLUTIONS:
            self.stop_search()


def list_solutions(encoding: Encoding) -> list[Draft]:
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.enumerate_all_solutions = True
    collector = Collector(encoding)
    solver.solve(encoding.model.cp, collector)
    return list(collector.drafts)
