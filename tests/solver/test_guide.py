"""What prices tell narrows the search without ever putting the plan that is known out of reach."""

from random import Random

from benchmarks.instances import make_scenario
from benchmarks.recipe import Recipe
from planner.model import Scenario
from planner.solver.alone import start
from planner.solver.board import Board
from planner.solver.budget import CountedWork
from planner.solver.build import build_instance
from planner.solver.guide import ANY, EVER, OFTEN, Guide
from planner.solver.improve import replan
from planner.solver.prices import ROUGH, Pricing
from tests.rules.build import cohort, request, scenario

THREE = scenario(requests=(request("q1"), request("q2"), request("q3")))


def board_of(planned: Scenario) -> Board:
    board = Board(build_instance(planned), CountedWork(60), lambda board: None, lambda board: None, lambda: False)
    start(board, 1)
    return board


def test_an_option_is_worth_a_look_by_how_often_it_was_taken() -> None:
    offers = board_of(THREE).instance.offers[:2]
    guide = Guide((), bytes([0, 1, 2, 3, 4, 255]))

    looked_at = {least: guide.takers(offers, least) for least in (ANY, EVER, OFTEN)}

    assert [offer.requests for offer in offers] == [(0, 1, 2), (0, 1, 2)]
    assert looked_at == {ANY: [(0, 1, 2), (0, 1, 2)], EVER: [(1, 2), (0, 1, 2)], OFTEN: [(), (0, 1, 2)]}


def test_prices_tell_of_every_option_how_often_it_was_taken() -> None:
    board = board_of(make_scenario(Recipe(requests=60, seed=1)))

    Pricing(board).run(10, ROUGH)

    assert board.guide is not None
    assert len(board.guide.losses) == len(board.instance.offers)
    assert len(board.guide.taken) == sum(len(offer.requests) for offer in board.instance.offers)
    assert 0 < sum(map(bool, board.guide.taken)) < len(board.guide.taken)


def test_a_part_without_any_option_worth_a_look_is_planned_as_it_was() -> None:
    board = board_of(make_scenario(Recipe(requests=60, seed=1)))
    draft, cost = board.best, board.cost
    assert draft is not None

    solved = replan(board, draft, set(range(len(draft))), [()] * len(board.instance.offers), Random(1))

    assert solved
    assert (board.best, board.cost) == (draft, cost)


def test_a_locked_cohort_without_people_stays_within_reach() -> None:
    board = board_of(scenario(requests=(request("q1"),), cohorts=(cohort("x", locked=True),)))
    draft = board.best
    assert draft is not None

    solved = replan(board, draft, {0}, [()] * len(board.instance.offers), Random(1))

    assert solved
    assert board.best == draft
