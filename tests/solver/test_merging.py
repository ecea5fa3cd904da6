"""What two searches change at the same time ends up in one plan, if together it keeps every rule."""

from dataclasses import replace

from benchmarks.instances import make_scenario
from benchmarks.recipe import Recipe
from planner.rules.audit import audit
from planner.solver.board import Board
from planner.solver.budget import CountedWork
from planner.solver.build import build_instance
from planner.solver.construct import construct
from planner.solver.draft import Draft, cost_of, plan_of
from planner.solver.merging import Change, carry_over, change_between, in_order, is_legal
from tests.rules.build import cohort, request, scenario

MADE = make_scenario(Recipe(requests=60, seed=1))
INSTANCE = build_instance(MADE)
WHOLE = construct(INSTANCE, ())
FIRST, SECOND, REST = WHOLE[:1], WHOLE[1:2], WHOLE[2:]


def board_with(draft: Draft) -> Board:
    board = Board(INSTANCE, CountedWork(60), lambda board: None, lambda board: None, lambda: False)
    board.post_plan(draft)
    return board


def test_a_change_is_made_in_another_plan_too() -> None:
    change = change_between(REST, in_order(SECOND + REST))

    assert carry_over(INSTANCE, in_order(FIRST + REST), [change]) == WHOLE
    assert audit(MADE, plan_of(INSTANCE, WHOLE)).legal


def test_a_search_that_takes_over_carries_its_own_gain_over() -> None:
    cheaper, dearer = sorted([FIRST, SECOND], key=lambda rows: cost_of(INSTANCE, rows))
    ours = board_with(REST)
    ours.post_plan(in_order(dearer + REST))

    ours.take_over(in_order(cheaper + REST), cost_of(INSTANCE, cheaper + REST))

    assert (ours.best, ours.cost) == (WHOLE, cost_of(INSTANCE, WHOLE))


def test_a_change_of_what_is_gone_already_is_left() -> None:
    change = Change(gone=frozenset(FIRST), come=frozenset())

    assert carry_over(INSTANCE, in_order(SECOND + REST), [change]) == in_order(SECOND + REST)


def test_a_change_that_makes_nothing_cheaper_is_left() -> None:
    change = Change(gone=frozenset(FIRST), come=frozenset())

    assert carry_over(INSTANCE, WHOLE, [change]) == WHOLE


def test_nobody_gets_two_places() -> None:
    twice = next(row for row in REST if row.requests)
    elsewhere = [replace(row, requests=twice.requests) for row in WHOLE if row != twice]

    assert not any(is_legal(INSTANCE, (twice, row)) for row in elsewhere)


def test_a_teacher_does_not_get_two_cohorts_at_the_same_time() -> None:
    one = next(row for row in WHOLE if len(INSTANCE.offers[row.offer].rooms) > 1)
    other_room = next(room for room in INSTANCE.offers[one.offer].rooms if room != one.room)
    beside = replace(one, room=other_room, requests=())

    assert is_legal(INSTANCE, (beside,))
    assert not is_legal(INSTANCE, (one, beside))


def test_a_plan_without_a_locked_cohort_is_not_legal() -> None:
    locked = scenario(requests=(request("q1"),), cohorts=(cohort("x", locked=True),))
    instance = build_instance(locked)

    assert not is_legal(instance, ())
