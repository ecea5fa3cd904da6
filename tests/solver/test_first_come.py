"""The plan as made by hand is legal whatever has to stay, and every search begins with one that is no worse."""

import pytest

from benchmarks.instances import make_scenario
from benchmarks.recipe import Recipe
from planner.model import Scenario
from planner.rules.audit import audit
from planner.solver.alone import start
from planner.solver.board import Board
from planner.solver.budget import WallClock
from planner.solver.build import build_instance
from planner.solver.draft import Draft, cost_of, plan_of
from planner.solver.first_come import first_come, first_come_sparing
from planner.solver.instance import Instance
from planner.solver.last_plan import keep_last_plan
from tests.rules.build import MONDAY, january, person, programme, request, scenario, teacher
from tests.tiny.make_tiny import make_tiny


def check(instance: Instance, draft: Draft) -> None:
    judged = audit(instance.scenario, plan_of(instance, draft))
    assert judged.legal, judged.broken
    assert judged.cost == cost_of(instance, draft)


@pytest.mark.parametrize("way", [first_come, first_come_sparing])
def test_it_is_legal_around_what_still_stands_of_the_last_plan(way: type) -> None:
    made = 0
    for seed in range(150):
        instance = build_instance(make_tiny(seed))
        kept = keep_last_plan(instance)
        if kept is not None:
            draft = way(instance, kept)
            check(instance, draft)
            made += {row.offer for row in draft} > {row.offer for row in kept}
    assert made > 20


@pytest.mark.parametrize("seed", range(1, 6))
def test_a_search_begins_with_a_plan_that_is_no_worse(seed: int) -> None:
    board = begin(make_scenario(Recipe(requests=60, seed=seed)))
    by_hand = min(cost_of(board.instance, way(board.instance, ())) for way in (first_come, first_come_sparing))

    assert board.best is not None
    check(board.instance, board.best)
    assert board.cost is not None
    assert board.cost <= by_hand < board.instance.base_cost


def begin(planned: Scenario) -> Board:
    board = Board(build_instance(planned), WallClock(60), lambda _: None, lambda _: None, lambda: False)
    start(board, 1)
    return board


def test_the_most_urgent_comes_first_and_then_who_waits_longest() -> None:
    one_place = scenario(
        programmes=(programme(max_size=1, starts=(MONDAY,), patterns=("ma-o",)),),
        teachers=(teacher(),),
        people=tuple(person(f"p{number}") for number in range(1, 4)),
        requests=(
            request("q1", person_id="p1", waiting_since=january(1)),
            request("q2", person_id="p2", waiting_since=january(2), priority="high"),
            request("q3", person_id="p3", waiting_since=january(1), priority="high"),
        ),
    )
    instance = build_instance(one_place)

    plan = plan_of(instance, first_come(instance, ()))

    assert [row.request_id for row in plan.placements] == ["q3"]
