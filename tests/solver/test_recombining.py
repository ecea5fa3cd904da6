"""What two searches found at the same time ends up in one plan, made of the places of both."""

from itertools import permutations
from random import Random

import pytest

from benchmarks.instances import make_scenario
from benchmarks.recipe import Recipe
from planner.rules.audit import audit
from planner.solver import improve
from planner.solver.alone import WAYS
from planner.solver.board import Board
from planner.solver.budget import CountedWork
from planner.solver.build import build_instance
from planner.solver.construct import construct
from planner.solver.draft import Draft, cost_of, in_order, plan_of
from planner.solver.improve import as_staffed, recombine
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


def teachers_in(draft: Draft) -> set[tuple[int, int]]:
    return {(row.offer, row.teacher) for row in draft}


def rooms_in(draft: Draft) -> set[tuple[int, int]]:
    return {(row.offer, row.room) for row in draft}


def staff_in(draft: Draft) -> set[tuple[str, int, int]]:
    return {("teacher", *pair) for pair in teachers_in(draft)} | {("room", *pair) for pair in rooms_in(draft)}


def test_of_two_gains_at_the_same_time_none_is_lost() -> None:
    cheaper, dearer = sorted([FIRST, SECOND], key=lambda rows: cost_of(INSTANCE, rows))
    board = board_with(in_order(dearer + REST))
    take_over(board, in_order(cheaper + REST))

    recombine(board, Random(1), 10)

    assert board.best is not None
    assert cost_of(INSTANCE, board.best) <= cost_of(INSTANCE, WHOLE)


@pytest.mark.parametrize("large", (False, True))
def test_the_joined_plan_has_places_of_both_and_costs_no_more_than_either(
    large: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(improve, "is_large", lambda instance: large)
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
            if large:
                assert staff_in(board.best) <= staff_in(one) | staff_in(other)
            gained += before - judged.cost
    assert gained > 0


def test_the_staff_of_an_offer_is_who_has_it_in_one_of_the_plans() -> None:
    one, other = (way(INSTANCE, ()) for way in WAYS[1:3])

    offers = as_staffed(INSTANCE, (*one, *other))

    assert [offer.index for offer in offers] == sorted({row.offer for row in one + other})
    assert {(offer.index, who) for offer in offers for who in offer.teachers} == teachers_in(one) | teachers_in(other)
    assert {(offer.index, room) for offer in offers for room in offer.rooms} == rooms_in(one) | rooms_in(other)
    assert all(offer.seats == INSTANCE.offers[offer.index].seats for offer in offers)


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
