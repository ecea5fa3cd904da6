"""Every contestant keeps the rules, and those who prove the best plan find the cost that our own search finds."""

import pytest

from benchmarks.instances import make_scenario
from benchmarks.recipe import Recipe
from planner.solver.alone import plan_alone
from planner.solver.outcome import Options, Solved
from tests.benchmarks.plan_with import Came, plan_with
from tests.tiny.make_tiny import make_tiny

EXACT = ("cp-sat", "cp-sat-tuned", "highs")
SMALL = Recipe(requests=24, weeks=4, seed=2, running=0.1, published=0.3, locked=0.3)


def expect(seed: int) -> Came:
    """What a contestant that proves its answer has to say of a tiny scenario."""
    outcome = plan_alone(make_tiny(seed), Options(seconds=4, reproducible=True))
    if not isinstance(outcome, Solved):
        return Came("impossible")
    return Came("done", (), outcome.cost, outcome.cost, outcome.bound)


@pytest.mark.parametrize("name", EXACT)
def test_an_exact_peer_proves_the_same_best_plan_of_tiny_scenarios_as_we_do(name: str) -> None:
    found = {seed: plan_with(name, make_tiny(seed)) for seed in range(40)}

    assert found == {seed: expect(seed) for seed in range(40)}


def test_the_tiny_scenarios_hold_possible_and_impossible_ones() -> None:
    endings = {expect(seed).ended for seed in range(40)}

    assert endings == {"done", "impossible"}


@pytest.mark.parametrize("name", EXACT)
def test_an_exact_peer_proves_the_same_best_plan_of_a_small_scenario_with_a_history(name: str) -> None:
    scenario = make_scenario(SMALL)
    ours = plan_alone(scenario, Options(seconds=20, reproducible=True))

    found = plan_with(name, scenario)

    assert isinstance(ours, Solved)
    assert found == Came("done", (), ours.cost, ours.cost, ours.cost)


@pytest.mark.parametrize("name", ["plain", "with a history"])
def test_cuts_alone_prove_the_same_best_plan(name: str) -> None:
    scenario = make_scenario({"plain": Recipe(requests=40, seed=3), "with a history": SMALL}[name])
    ours = plan_alone(scenario, Options(seconds=20, reproducible=True))

    found = plan_with("ours-cuts", scenario, seconds=20)

    assert isinstance(ours, Solved)
    assert found == Came("done", (), ours.cost, ours.cost, ours.cost)


@pytest.mark.parametrize("seed", range(1, 4))
def test_planning_by_hand_is_legal_and_costs_what_it_says(seed: int) -> None:
    scenario = make_scenario(Recipe(requests=60, seed=seed, running=0.1, published=0.2))

    found = plan_with("by-hand", scenario)

    assert (found.broken, found.claimed) == ((), found.cost)
