"""What prices tell narrows the search without ever putting the plan that is known out of reach."""

from array import array
from math import inf
from random import Random

import pytest
from ortools.sat.python import cp_model

from benchmarks.instances import make_scenario
from benchmarks.recipe import Recipe
from planner.model import Scenario
from planner.solver.alone import start
from planner.solver.board import Board
from planner.solver.budget import CountedWork
from planner.solver.build import build_instance
from planner.solver.guide import ANY, CLOSE, FAR, NEAR, WIDTHS, Guide
from planner.solver.improve import replan
from planner.solver.instance import Instance
from planner.solver.prices import FINE, ROUGH, Pricing
from planner.solver.solving import build_model
from planner.solver.timetable import Timetable
from tests.rules.build import cohort, request, scenario
from tests.tiny.make_tiny import make_tiny

THREE = scenario(requests=(request("q1"), request("q2"), request("q3")))


def board_of(planned: Scenario) -> Board:
    board = Board(build_instance(planned), CountedWork(60), lambda board: None, lambda board: None, lambda: False)
    start(board, 1)
    return board


def test_an_option_is_worth_a_look_by_what_it_loses() -> None:
    offers = board_of(THREE).instance.offers[:2]
    guide = Guide(bound=1_000, worth=100.0, losses=(), option_losses=array("i", [0, 2, 3, 8, 9, 90]))

    looked_at = {width: guide.takers(offers, width) for width in WIDTHS}

    assert [offer.requests for offer in offers] == [(0, 1, 2), (0, 1, 2)]
    assert looked_at == {ANY: [(0, 1, 2), (0, 1, 2)], FAR: [(0, 1, 2), (0,)], NEAR: [(0, 1), ()], CLOSE: [(0,), ()]}


def test_prices_of_another_search_come_with_the_bound_that_they_prove() -> None:
    """Without it a search would ask its parts to gain far more than there is to gain."""
    told: list[Board] = []
    board = Board(build_instance(THREE), CountedWork(60), told.append, lambda board: None, lambda: False)
    guide = Guide(bound=board.bound + 7, worth=100.0, losses=(), option_losses=array("i"))

    board.take_over_guide(guide)

    assert (board.guide, board.bound, told) == (guide, guide.bound, [])


def test_a_cheaper_plan_holds_no_option_that_loses_all_that_is_left_above_the_bound() -> None:
    offers = board_of(THREE).instance.offers[:2]
    guide = Guide(bound=1_000, worth=100.0, losses=(), option_losses=array("i", [0, 2, 3, 8, 9, 90]))

    assert guide.takers_for_less(offers, 1_009) == [(0, 1, 2), (0,)]


def test_prices_tell_what_each_option_loses() -> None:
    board = board_of(make_scenario(Recipe(requests=60, seed=1)))

    pricing = Pricing(board)

    pricing.run(10, ROUGH)
    pricing.run(10, FINE)

    assert board.guide is not None
    assert len(board.guide.losses) == len(board.instance.offers)
    losses = board.guide.option_losses
    assert len(losses) == sum(len(offer.requests) for offer in board.instance.offers)
    assert 0 == min(losses) < max(losses)
    assert board.guide.bound == board.bound


@pytest.mark.parametrize("seed", range(60))
def test_every_plan_with_an_option_costs_the_bound_and_what_the_option_loses(seed: int) -> None:
    board = Board(build_instance(make_tiny(seed)), CountedWork(60), lambda _: None, lambda _: None, lambda: False)
    impossible = start(board, 1)
    Pricing(board).run(10, ROUGH)
    guide, instance = board.guide, board.instance

    assert (guide is None) == (not any(instance.gains))
    if guide is not None and impossible is None:
        options = [(offer.index, request) for offer in instance.offers for request in offer.requests]
        told = dict(zip(options, guide.option_losses, strict=True))
        for (index, request), loss in told.items():
            assert cheapest_with(instance, index, request) >= guide.bound + loss


def cheapest_with(instance: Instance, index: int, request: int) -> float:
    """The cost of the best plan in which this request is in this offer, by CP-SAT; infinite if there is none."""
    everyone = instance.open_requests
    model = build_model(Timetable(instance, frozenset(everyone)), everyone, instance.offers)
    taken = [option.var for option in model.options_in.get(index, ()) if option.request == request]
    if not taken:
        return inf
    model.cp.add(taken[0] == 1)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    status = solver.solve(model.cp)
    return instance.base_cost + solver.objective_value if status == cp_model.OPTIMAL else inf


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
