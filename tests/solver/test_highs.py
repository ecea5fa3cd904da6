"""HiGHS and CP-SAT are asked the same question: they agree on the best plan, and on when there is nothing better."""

import pytest
from ortools.sat.python import cp_model

from benchmarks.instances import make_scenario
from benchmarks.recipe import Recipe
from planner.model import Scenario
from planner.rules.audit import audit
from planner.solver.alone import start
from planner.solver.board import Board
from planner.solver.budget import WallClock
from planner.solver.build import build_instance
from planner.solver.draft import plan_of
from planner.solver.highs import prove_by_cuts, read_line
from planner.solver.linear import LinearModel
from planner.solver.prices import ROUGH, Pricing
from planner.solver.prove import prove
from tests.tiny.make_tiny import make_tiny

SMALL = [
    Recipe(requests=40, weeks=6, seed=3),
    Recipe(requests=40, weeks=6, seed=5, running=0.1, published=0.3, locked=0.3),
]


def board_of(scenario: Scenario) -> Board:
    board = Board(build_instance(scenario), WallClock(60), lambda _: None, lambda _: None, lambda: False)
    start(board, 1)
    return board


def ends_at(board: Board) -> tuple[int | None, int]:
    """Cost of the best plan and the bound, after the plan has passed the audit."""
    if board.best is not None:
        judged = audit(board.instance.scenario, plan_of(board.instance, board.best))
        assert judged.legal
        assert judged.cost == board.cost
    return board.cost, board.bound


@pytest.mark.parametrize("seed", range(120))
def test_both_prove_the_same_best_plan_of_tiny_scenarios(seed: int) -> None:
    by_search, by_cuts = board_of(make_tiny(seed)), board_of(make_tiny(seed))
    prove(by_search, 1, 1, 30)

    prove_by_cuts(by_cuts, 30)

    assert (by_search.cost is None) == (by_cuts.cost is None)
    if by_search.cost is not None:
        assert ends_at(by_cuts) == ends_at(by_search) == (by_search.cost, by_search.cost)


@pytest.mark.parametrize("recipe", SMALL)
def test_both_prove_the_same_best_plan_when_prices_leave_things_out(recipe: Recipe) -> None:
    by_search, by_cuts = board_of(make_scenario(recipe)), board_of(make_scenario(recipe))
    first = by_cuts.cost
    for board in (by_search, by_cuts):
        Pricing(board).run(5, ROUGH)
    prove(by_search, 1, 1, 40)

    prove_by_cuts(by_cuts, 40)

    assert first is not None
    assert ends_at(by_cuts) == ends_at(by_search) == (by_search.cost, by_search.cost)
    assert by_search.cost is not None
    assert by_search.cost < first


def test_that_nothing_is_better_is_proven_of_the_best_plan_itself() -> None:
    found = board_of(make_scenario(SMALL[0]))
    prove(found, 1, 1, 40)
    again = board_of(make_scenario(SMALL[0]))
    assert found.best is not None
    again.post_plan(found.best)

    prove_by_cuts(again, 40)

    assert ends_at(again) == ends_at(found) == (found.cost, found.cost)


def test_every_kind_of_constraint_means_the_same_to_both() -> None:
    cp = cp_model.CpModel()
    a, b, c = (cp.new_bool_var(name) for name in "abc")
    number = cp.new_int_var(0, 5, "number")
    cp.add_implication(a, b)
    cp.add_bool_or([a, ~b, c])
    cp.add_at_most_one([a, ~c])
    cp.add_exactly_one([b, ~c])
    cp.add_max_equality(c, [a, b])
    cp.add(number + a <= 3)
    rows = {
        (row.lower_bound, tuple((term.variable.id, term.coefficient) for term in row.terms()), row.upper_bound)
        for row in LinearModel(cp).model.linear_constraints()
    }

    assert rows == {
        (0, ((1, 1), (0, -1)), 1),
        (0, ((0, 1), (1, -1), (2, 1)), 2),
        (-1, ((0, 1), (2, -1)), 0),
        (0, ((1, 1), (2, -1)), 0),
        (0, ((2, 1), (0, -1)), float("inf")),
        (0, ((2, 1), (1, -1)), float("inf")),
        (float("-inf"), ((2, 1), (0, -1), (1, -1)), 0),
        (float("-inf"), ((0, 1), (3, 1)), 3),
    }


def test_a_constraint_without_a_linear_form_is_refused() -> None:
    cp = cp_model.CpModel()
    cp.add_all_different([cp.new_int_var(0, 3, "one"), cp.new_int_var(0, 3, "other")])

    with pytest.raises(ValueError, match="no linear form"):
        LinearModel(cp)


@pytest.mark.parametrize(
    ("line", "cost", "bound"),
    [
        (" R       0       0         0   0.00%   162.55     123        32.16%   0   0   0    22     0.0s", 123, 162.55),
        ("        25       0        13 100.00%   131        140.5       0.00%   6  18   4  3190     0.9s", 140.5, 131),
        (" z       0       0         0   0.00%   -inf       inf         Large   0   0   0     0     0.0s", None, None),
        ("  Primal bound      131", None, None),
        ("2.2% inactive integer columns, restarting after 3 s", None, None),
        ("", None, None),
    ],
)
def test_a_line_of_the_log_tells_cost_and_bound(line: str, cost: float | None, bound: float | None) -> None:
    assert read_line(line) == (cost, bound)
