"""Searches side by side look at different parts of a large plan, each at every part sooner or later."""

from collections import Counter
from dataclasses import replace
from random import Random

import pytest

from benchmarks.instances import make_scenario
from benchmarks.recipe import Recipe
from planner.solver import Options, child, extent
from planner.solver.alone import start
from planner.solver.board import Board
from planner.solver.budget import CountedWork
from planner.solver.build import build_instance
from planner.solver.losses import Losses
from planner.solver.neighbourhoods import by_losses
from planner.solver.prices import ROUGH, Pricing
from planner.solver.turns import SECONDS_PER_TURN, TIMES, Turns, every_time

INSTANCE = build_instance(make_scenario(Recipe(requests=60, seed=1)))
OFFER_OF = {offer.programme.skill: offer for offer in INSTANCE.offers}
TURNS = 40


def own_skills(turns: Turns) -> frozenset[str]:
    return frozenset(skill for skill, offer in OFFER_OF.items() if turns.times(offer) == TIMES)


def test_every_skill_is_of_one_search_at_a_time_and_of_all_in_turn() -> None:
    assert len(OFFER_OF) > 2
    budget = CountedWork(TURNS * SECONDS_PER_TURN)
    both = [Turns(INSTANCE, budget, number, 2) for number in (0, 1)]
    dealt = []

    for _ in range(TURNS - 1):
        budget.charge_steps(round(SECONDS_PER_TURN * 1_000_000))
        dealt.append([own_skills(turns) for turns in both])

    assert all(one | other == set(OFFER_OF) and not one & other for one, other in dealt)
    assert all(set().union(*(skills[number] for skills in dealt)) == set(OFFER_OF) for number in (0, 1))
    assert max(abs(len(one) - len(other)) for one, other in dealt) <= 1


def test_within_a_turn_nothing_changes() -> None:
    budget = CountedWork(TURNS * SECONDS_PER_TURN - 0.001)
    turns = Turns(INSTANCE, budget, 0, 2)
    before = own_skills(turns)

    budget.charge_steps(round(SECONDS_PER_TURN * 900_000))

    assert own_skills(turns) == before


def test_rows_whose_turn_it_is_are_taken_more_often() -> None:
    board = Board(INSTANCE, CountedWork(60), lambda board: None, lambda board: None, lambda: False)
    start(board, 1)
    Pricing(board).run(60, ROUGH)
    assert board.best is not None
    assert board.guide is not None
    draft, losses = board.best, Losses(INSTANCE, board.guide)
    own = own_skills(Turns(INSTANCE, board.budget, 1, 2))

    def taken(turns: Turns | None) -> Counter[bool]:
        times = turns.times if turns else every_time
        picked = (n for s in range(300) for n in by_losses(lambda: losses, times, INSTANCE, draft, Random(s), 1))
        return Counter(INSTANCE.offers[draft[n].offer].programme.skill in own for n in picked)

    usual, in_turn = taken(None), taken(Turns(INSTANCE, board.budget, 1, 2))

    assert min(usual[True], usual[False]) > 0
    assert in_turn[True] / in_turn[False] > 2 * usual[True] / usual[False]


@pytest.mark.parametrize(("medium", "dealt"), [(0, {0, 1}), (10**9, {None})])
def test_searches_of_a_large_plan_share_it_by_their_seeds(
    monkeypatch: pytest.MonkeyPatch, medium: int, dealt: set[int | None]
) -> None:
    seen: set[int | None] = set()

    def note(board: Board, seed: int, seconds: float, turns: Turns | None) -> None:
        assert (board.instance, seconds > 0) == (INSTANCE, True)
        seen.add(None if turns is None else [*map(own_skills, both)].index(own_skills(turns)))
        assert seed in (7, 8)

    monkeypatch.setattr(extent, "MEDIUM", medium)
    for name in ("is_tiny", "is_small", "may_be_cut"):
        monkeypatch.setattr(child, name, lambda *what: False)
    monkeypatch.setattr(child, "improve", lambda *which, **more: None)
    monkeypatch.setattr(child, "improve_by_detours", note)
    for number, role in enumerate(("prove", "improve")):
        board = Board(INSTANCE, CountedWork(1000), lambda board: None, lambda board: None, lambda: False)
        both = [Turns(INSTANCE, board.budget, which, 2) for which in (0, 1)]
        child.ROLES[role](board, replace(Options(seconds=1000, seed=7), seed=7 + number))

    assert seen == dealt
