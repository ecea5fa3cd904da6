"""Once prices are known only plans that cost less than the best are asked for; that there is none proves the best."""

from random import Random

import pytest
from ortools.sat.python import cp_model

from benchmarks.instances import make_scenario
from benchmarks.recipe import Recipe
from planner.model import Scenario
from planner.rules.audit import audit
from planner.solver import improve
from planner.solver.alone import start
from planner.solver.board import Board
from planner.solver.budget import WallClock
from planner.solver.build import build_instance
from planner.solver.draft import Draft, plan_of
from planner.solver.improve import replan
from planner.solver.prices import ROUGH, Pricing
from planner.solver.prove import prove
from tests.tiny.make_tiny import make_tiny

SCENARIOS = [make_tiny(seed) for seed in range(60)]
PUBLISHED = make_scenario(Recipe(requests=60, weeks=8, seed=4, running=0.1, published=0.3, locked=0.3))
SCARCE = make_scenario(Recipe(requests=60, weeks=8, seed=2))


def board_of(scenario: Scenario) -> Board:
    board = Board(build_instance(scenario), WallClock(120), lambda _: None, lambda _: None, lambda: False)
    start(board, 1)
    return board


def best_of(scenario: Scenario) -> tuple[Draft | None, int | None]:
    """Without prices any plan is asked for, with no cost to be below."""
    board = board_of(scenario)
    assert prove(board, 1, 1, 60) or board.best is None
    return board.best, board.cost


@pytest.mark.parametrize("scenario", [*SCENARIOS, PUBLISHED, SCARCE], ids=range(len(SCENARIOS) + 2))
def test_the_best_plan_below_a_cost_is_the_best_of_all(scenario: Scenario) -> None:
    _, best = best_of(scenario)
    board = board_of(scenario)
    Pricing(board).run(5, ROUGH)

    searched = board.is_done or prove(board, 1, 1, 60)

    assert board.cost == best
    if board.cost is not None and board.best is not None:
        assert searched
        assert board.bound == best
        judged = audit(scenario, plan_of(board.instance, board.best))
        assert judged.legal
        assert judged.cost == best


@pytest.mark.parametrize("scenario", [PUBLISHED, SCARCE], ids=["published", "scarce"])
def test_that_nothing_costs_less_than_the_best_is_the_proof(scenario: Scenario) -> None:
    draft, best = best_of(scenario)
    board = board_of(scenario)
    assert draft is not None
    board.post_plan(draft)
    Pricing(board).run(5, ROUGH)
    assert best is not None
    assert board.bound < best

    assert prove(board, 1, 1, 60)

    assert (board.cost, board.bound) == (best, best)


@pytest.mark.parametrize("scenario", [PUBLISHED, SCARCE], ids=["published", "scarce"])
def test_a_whole_plan_that_is_freed_is_planned_best_or_nearly(scenario: Scenario) -> None:
    """A part is asked for a gain of a few hundredths of what is left; all in all that leaves a plan near the best."""
    _, best = best_of(scenario)
    board = board_of(scenario)
    assert board.best is not None
    assert best is not None
    first = board.cost
    assert first is not None
    board.post_bound("search", best)
    everyone = [offer.requests for offer in board.instance.offers]

    solved = replan(board, board.best, set(range(len(board.best))), everyone, Random(1), 5)

    assert solved
    assert board.cost is not None
    assert best <= board.cost <= best + 0.03 * (first - best)


def test_a_part_of_the_best_plan_is_left_as_it_is() -> None:
    draft, best = best_of(PUBLISHED)
    board = board_of(PUBLISHED)
    assert draft is not None
    board.post_plan(draft)
    everyone = [offer.requests for offer in board.instance.offers]

    solved = replan(board, draft, set(range(len(draft))), everyone, Random(1), 5)

    assert solved
    assert (board.best, board.cost) == (draft, best)


@pytest.mark.parametrize(("large", "longest"), [(True, 2.0), (False, 5.0)])
def test_a_part_of_a_large_plan_is_given_up_sooner(
    large: bool, longest: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(improve, "is_large", lambda instance: large)
    given = []

    class Watched(WallClock):
        def limit(self, solver: cp_model.CpSolver, share: float) -> None:
            super().limit(solver, share)
            given.append(solver.parameters.max_time_in_seconds)

    board = Board(build_instance(SCARCE), Watched(120), lambda _: None, lambda _: None, lambda: False)
    start(board, 1)
    assert board.best is not None
    everyone = [offer.requests for offer in board.instance.offers]
    given.clear()

    replan(board, board.best, {0}, everyone, Random(1), 60)
    replan(board, board.best, {0}, everyone, Random(1), 1.5)

    assert given == [longest, 1.5]


def test_whoever_asked_to_stop_is_not_kept_waiting_for_a_proof() -> None:
    wishes = [False]
    board = Board(build_instance(SCARCE), WallClock(120), lambda _: None, lambda _: None, lambda: wishes[0])
    start(board, 1)
    Pricing(board).run(5, ROUGH)
    before = board.cost, board.bound
    wishes[0] = True

    assert not prove(board, 1, 1, 60)

    assert (board.cost, board.bound) == before
