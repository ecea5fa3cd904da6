"""What two searches found at the same time ends up in one plan, made of the places of both."""

from itertools import permutations
from random import Random

from benchmarks.instances import make_scenario
from benchmarks.recipe import Recipe
from planner.rules.audit import audit
from planner.solver.alone import WAYS
from planner.solver.board import Board
from planner.solver.budget import CountedWork
from planner.solver.build import build_instance
from planner.solver.construct import construct
from planner.solver.draft import Draft, cost_of, in_order, plan_of
from planner.solver.improve import recombine
from planner.solver.instance import Instance

MADE = make_scenario(Recipe(requests=60, seed=1))
INSTANCE = build_instance(MADE)
WHOLE = construct(INSTANCE, ())
FIRST, SECOND, REST = WHOLE[:1], WHOLE[1:2], WHOLE[2:]


def board_with(draft: Draft, instance: Instance = INSTANCE) -> Board:
    board = Board(instance, CountedWork(60), lambda board: None, lambda board: None, lambda: False)
    board.post_plan(draft)
    return board


def take_over(board: Board, draft: Draft) -> None:
    board.take_over(draft, cost_of(INSTANCE, draft))


def places_in(draft: Draft) -> set[tuple[int, int]]:
    return {(request, row.offer) for row in draft for request in row.requests}


def test_of_two_gains_at_the_same_time_none_is_lost() -> None:
    cheaper, dearer = sorted([FIRST, SECOND], key=lambda rows: cost_of(INSTANCE, rows))
    board = board_with(in_order(dearer + REST))
    take_over(board, in_order(cheaper + REST))

    recombine(board, Random(1), 10)

    assert board.best is not None
    assert cost_of(INSTANCE, board.best) <= cost_of(INSTANCE, WHOLE)


def test_the_joined_plan_has_places_of_both_and_costs_no_more_than_either() -> None:
    gained = 0
    for seed in range(1, 6):
        made = make_scenario(Recipe(requests=60, seed=seed))
        instance = build_instance(made)
        for one, other in permutations([way(instance, ()) for way in WAYS], 2):
            board = board_with(one, instance)
            board.take_over(other, cost_of(instance, other))
            before = board.cost or 0

            recombine(board, Random(1), 10)

            assert board.best is not None
            judged = audit(made, plan_of(instance, board.best))
            assert (judged.legal, judged.cost) == (True, board.cost)
            assert places_in(board.best) <= places_in(one) | places_in(other)
            gained += before - judged.cost
    assert gained > 0


def test_what_was_found_here_is_not_lost_when_plans_are_taken_over_one_after_the_other() -> None:
    found, better, best = sorted([FIRST + REST, SECOND + REST, WHOLE], key=lambda rows: -cost_of(INSTANCE, rows))
    board = board_with(found)
    take_over(board, better)
    take_over(board, best)

    assert (board.best, board.left_behind) == (best, found)


def test_a_plan_that_costs_more_is_not_taken_over() -> None:
    board = board_with(WHOLE)
    take_over(board, in_order(FIRST + REST))

    assert (board.best, board.left_behind) == (WHOLE, None)


def test_with_nothing_left_behind_the_plan_stays() -> None:
    board = board_with(in_order(FIRST + REST))

    recombine(board, Random(1), 10)

    assert board.best == in_order(FIRST + REST)
