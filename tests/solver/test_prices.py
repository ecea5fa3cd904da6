import pytest

from benchmarks.instances import make_scenario
from benchmarks.recipe import Recipe
from planner.solver.alone import plan_alone, start
from planner.solver.board import Board
from planner.solver.budget import CountedWork
from planner.solver.build import build_instance
from planner.solver.extent import is_small
from planner.solver.outcome import Options, Solved
from planner.solver.prices import FINEST, ROUGH, Pricing
from tests.rules.build import cohort, programme, request, scenario

ENOUGH = 600.0  # counted seconds: no sweep is cut short


@pytest.mark.parametrize("seed", (1, 2))
def test_a_rough_sweep_and_a_fine_one_prove_nearly_all_that_prices_can(seed: int) -> None:
    board = _board(Recipe(requests=400, seed=seed))
    pricing = Pricing(board)
    assert not is_small(board.instance)

    pricing.run(ENOUGH, ROUGH)
    rough = board.bound
    pricing.settle(ENOUGH)
    settled = board.bound
    for _ in range(3):
        pricing.run(ENOUGH, FINEST)

    scale = board.instance.base_cost - board.bound
    assert settled <= board.bound
    assert board.bound - rough < 0.03 * scale
    assert board.bound - settled < 0.0005 * scale


def test_where_a_proof_is_near_the_finest_steps_are_taken_too() -> None:
    board = _board(Recipe(requests=60, seed=1))
    pricing = Pricing(board)
    assert is_small(board.instance)

    pricing.run(ENOUGH, ROUGH)
    pricing.settle(ENOUGH)
    settled = board.bound
    for _ in range(3):
        pricing.run(ENOUGH, FINEST)

    assert board.bound - settled < 0.0002 * (board.instance.base_cost - board.bound)


def test_short_of_time_steps_shrink_sooner() -> None:
    board, hurried = _board(Recipe(requests=300, seed=1)), _board(Recipe(requests=300, seed=1))
    pricing = Pricing(board)
    before = board.budget.left()
    pricing.run(ENOUGH, ROUGH)
    spent = before - board.budget.left()

    Pricing(hurried).run(spent / 2, ROUGH)

    assert before - hurried.budget.left() < 0.6 * spent
    scale = board.instance.base_cost - board.bound
    assert board.bound - hurried.bound < 0.2 * scale


def test_a_locked_cohort_that_nobody_could_join_does_not_stop_the_pricing() -> None:
    locked_and_empty = scenario(
        programmes=(programme("taal"), programme("vak")),
        requests=(request("q1"),),
        cohorts=(cohort("x", programme_id="vak", locked=True),),
    )
    hours_of_x, hours_of_q1 = 6, 3

    outcome = plan_alone(locked_and_empty, Options(seconds=20, reproducible=True))

    assert isinstance(outcome, Solved)
    assert (outcome.cost, outcome.bound) == (5 * (hours_of_x + hours_of_q1), 5 * (hours_of_x + hours_of_q1))


def _board(recipe: Recipe) -> Board:
    board = Board(
        build_instance(make_scenario(recipe)), CountedWork(10 * ENOUGH), lambda told: None, lambda seen: None, bool
    )
    start(board, 1)
    return board
