"""What is called optimal or impossible is so by another search too: another seed, one worker, no presolve."""

import pytest
from ortools.sat.python import cp_model

from benchmarks.instances import make_scenario
from benchmarks.recipe import Recipe
from planner.model import Scenario
from planner.solver.alone import plan_alone
from planner.solver.build import build_instance
from planner.solver.outcome import Impossible, Options, Outcome, Solved
from planner.solver.solving import build_model
from planner.solver.timetable import Timetable
from tests.tiny.make_tiny import make_tiny

OPTIONS = Options(seconds=60, workers=2, seed=1)
TINY_SEEDS = range(5_000, 5_060)
RECIPES = (
    Recipe(requests=30, weeks=6, seed=1),
    Recipe(requests=40, weeks=6, seed=2),
    Recipe(requests=60, weeks=4, seed=3),
    Recipe(requests=50, weeks=6, seed=4, tightness=0.6),
    Recipe(requests=40, weeks=6, seed=5, running=0.2, published=0.3),
    Recipe(requests=50, weeks=6, seed=6, running=0.2, published=0.3, locked=0.3),
    Recipe(requests=60, weeks=6, seed=7, running=0.2, published=0.3, locked=0.2),
)


def claim(outcome: Outcome) -> int | str:
    match outcome:
        case Solved(cost=cost) if outcome.is_optimal:
            return cost
        case Impossible():
            return "impossible"
        case _:
            return f"no claim: {outcome}"


def claim_of_another_search(scenario: Scenario) -> int | str:
    instance = build_instance(scenario)
    everyone = instance.open_requests
    model = build_model(Timetable(instance, frozenset(everyone)), everyone, instance.offers)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = 20_270_104
    solver.parameters.cp_model_presolve = False
    solver.parameters.linearization_level = 2
    solver.parameters.max_time_in_seconds = 120
    status = solver.solve(model.cp)
    if status == cp_model.OPTIMAL:
        return instance.base_cost + round(solver.objective_value)
    return "impossible" if status == cp_model.INFEASIBLE else f"no claim: {solver.status_name(status)}"


def test_a_claim_about_a_tiny_scenario_survives_another_search() -> None:
    scenarios = [make_tiny(seed) for seed in TINY_SEEDS]

    claims = [claim(plan_alone(scenario, OPTIONS)) for scenario in scenarios]

    assert claims == [claim_of_another_search(scenario) for scenario in scenarios]


@pytest.mark.parametrize("recipe", RECIPES, ids=str)
def test_a_claim_about_a_small_scenario_survives_another_search(recipe: Recipe) -> None:
    scenario = make_scenario(recipe)

    claimed = claim(plan_alone(scenario, OPTIONS))

    assert claimed == claim_of_another_search(scenario)
