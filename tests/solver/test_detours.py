"""Where the best plan is stuck another one is made beside it: always a legal one, and it never makes anything worse."""

from random import Random

import pytest

from benchmarks.instances import make_scenario
from benchmarks.recipe import Recipe
from planner.model import Scenario
from planner.rules.audit import audit
from planner.solver import detours
from planner.solver.alone import start
from planner.solver.board import Board
from planner.solver.budget import CountedWork
from planner.solver.build import build_instance
from planner.solver.construct import construct
from planner.solver.detours import Detours, improve_by_detours, kept_rows, patience_times
from planner.solver.draft import Draft, cost_of, plan_of
from planner.solver.extent import option_count
from planner.solver.legality import is_legal
from planner.solver.prices import ROUGH, Pricing
from tests.rules.build import request, scenario
from tests.tiny.make_tiny import make_tiny

MADE = make_scenario(Recipe(requests=60, seed=1, published=0.5, locked=0.3))


def board_of(planned: Scenario, work: float = 20.0) -> Board:
    return Board(build_instance(planned), CountedWork(work), lambda board: None, lambda board: None, lambda: False)


def board_with_plan(work: float = 20.0) -> Board:
    board = board_of(MADE, work)
    start(board, 1)
    Pricing(board).run(work / 4, ROUGH)
    return board


def legal_cost(planned: Scenario, board: Board, draft: Draft) -> int:
    judged = audit(planned, plan_of(board.instance, draft))
    assert judged.legal, judged.findings
    return judged.cost


@pytest.mark.parametrize("share", [0.0, 0.5])
def test_what_is_kept_keeps_locks_and_every_rule(share: float) -> None:
    dropped = locked = 0
    for seed in range(300):
        board = board_of(make_tiny(seed))
        instance = board.instance
        start(board, 1)
        if board.best is None:
            continue

        kept = kept_rows(instance, board.best, Random(seed), share)

        assert is_legal(instance, kept), seed
        dropped += len(board.best) - len(kept)
        locked += bool(instance.lock_of)
    assert min(dropped, locked) > 10


def test_whoever_is_kept_keeps_those_who_come_first() -> None:
    chain = (request("q1"), request("q2", after="q1"), request("q3", after="q2"))
    board = board_of(scenario(requests=chain))
    start(board, 1)
    assert board.best is not None
    assert len(board.best) == len(chain)

    kept = [kept_rows(board.instance, board.best, Random(seed), 0.3) for seed in range(50)]

    assert all(is_legal(board.instance, rows) for rows in kept)
    assert {len(rows) for rows in kept} == {0, 1, 2, 3}


def test_all_of_a_plan_can_be_kept() -> None:
    board = board_with_plan()
    assert board.best is not None

    assert tuple(kept_rows(board.instance, board.best, Random(1), 1.0)) == board.best


def test_another_plan_is_legal_and_left_behind_to_be_joined() -> None:
    board = board_with_plan()
    improve_by_detours(board, 1, board.budget.left() / 2)
    best, cost = board.best, board.cost
    assert best is not None

    Detours(board, Random(1)).take(board.budget.left())

    assert board.left_behind is not None
    assert board.left_behind != board.best
    assert legal_cost(MADE, board, board.left_behind) >= legal_cost(MADE, board, board.best or ()) == board.cost
    assert (board.cost or 0) <= (cost or 0)


def test_a_better_plan_is_posted_and_the_one_before_left_behind() -> None:
    board = board_with_plan()
    poor = board.best = board.locked
    board.cost = cost_of(board.instance, poor)

    Detours(board, Random(1)).take(board.budget.left())

    assert board.left_behind == poor
    assert legal_cost(MADE, board, board.best) == board.cost < cost_of(board.instance, poor)


def test_without_prices_there_are_no_detours() -> None:
    board = board_of(MADE)
    board.post_plan(construct(board.instance, board.locked))
    before = board.best

    Detours(board, Random(1)).take(board.budget.left())

    assert (board.best, board.left_behind) == (before, None)


def test_a_plan_that_is_stuck_gains_on_detours(monkeypatch: pytest.MonkeyPatch) -> None:
    """Parts of the best plan are not planned again here, so that all that is gained is gained beside it."""
    monkeypatch.setattr(detours, "STUCK_AFTER", -1.0)
    monkeypatch.setattr(detours, "TURN_BACK_AFTER", 0.3)
    board = board_with_plan(work=40.0)
    before = board.cost or 0
    tried: list[float] = []
    take = Detours.take

    def count(one: Detours, seconds: float) -> None:
        tried.append(seconds)
        take(one, seconds)

    monkeypatch.setattr(Detours, "take", count)

    improve_by_detours(board, 1, board.budget.left())

    assert len(tried) > 1
    assert legal_cost(MADE, board, board.best or ()) == board.cost
    assert (board.cost or 0) < before


def test_large_plans_are_waited_for_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    instance = build_instance(MADE)
    options = option_count(instance)

    monkeypatch.setattr(detours, "OPTIONS", options * 2)
    assert patience_times(instance) == 1

    monkeypatch.setattr(detours, "OPTIONS", options / 3)
    assert patience_times(instance) == pytest.approx(3)
