"""The searches of quick mode stand beside each other: what one tells the other, and that they do not do the same."""

from dataclasses import replace
from multiprocessing.connection import Connection
from threading import Event
from typing import cast

import pytest

from benchmarks.instances import make_scenario
from benchmarks.recipe import Recipe
from planner.model import Scenario
from planner.solver import Options, child, extent
from planner.solver.board import Board
from planner.solver.budget import CountedWork
from planner.solver.build import build_instance
from planner.solver.messages import Priced
from planner.solver.prices import ROUGH, Pricing
from tests.rules.build import request, scenario

THREE = scenario(requests=(request("q1"), request("q2"), request("q3")))
OPTIONS = Options(seconds=60, seed=5)

SCARCE = make_scenario(Recipe(requests=40, seed=1))


class Parent:
    """Says one thing and stays: a line that is lost would end the process that listens."""

    def __init__(self, message: Priced) -> None:
        self._messages = [message]

    def recv(self) -> Priced:
        while not self._messages:
            Event().wait()
        return self._messages.pop()


def make_board(planned: Scenario = THREE) -> Board:
    return Board(build_instance(planned), CountedWork(60), lambda board: None, lambda board: None, lambda: False)


def test_no_two_searches_draw_the_same_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[tuple[str, int]] = []
    for name in ("is_tiny", "is_small", "may_be_cut"):
        monkeypatch.setattr(child, name, lambda *what: False)

    for number, role in enumerate(("prove", "improve", "improve")):

        def note(board: Board, seed: int, *rest: float, role: str = f"{role} {number}", **more: object) -> None:
            drawn.append((role, seed))

        monkeypatch.setattr(child, "improve", note)
        monkeypatch.setattr(child, "improve_by_detours", note)
        child.ROLES[role](make_board(), replace(OPTIONS, seed=OPTIONS.seed + number))

    assert set(drawn) == {("prove 0", 5), ("improve 1", 6), ("improve 2", 7)}


def test_a_search_that_hears_of_prices_knows_their_bound() -> None:
    priced = make_board(SCARCE)
    Pricing(priced).run(60, ROUGH)
    assert priced.guide is not None
    board = make_board(SCARCE)
    line = child.Line(cast(Connection, Parent(Priced(priced.guide))))
    loose = board.bound

    while board.guide is None:
        line.look(board)

    assert loose < board.bound == priced.guide.bound


@pytest.mark.parametrize("fits", [True, False])
def test_a_plan_is_improved_to_the_end_where_a_proof_beside_the_cuts_is_not_likely(
    monkeypatch: pytest.MonkeyPatch, *, fits: bool
) -> None:
    board = make_board(SCARCE)
    done: list[str] = []
    monkeypatch.setattr(child, "is_small", lambda instance: True)
    monkeypatch.setattr(child, "fits_one_part", lambda instance: fits)
    monkeypatch.setattr(child, "improve", lambda *which: done.append("improve"))
    monkeypatch.setattr(child, "prove", lambda *which: done.append("prove"))
    monkeypatch.setattr(child, "improve_by_detours", lambda *which: done.append("detours"))

    child.improve_only(board, OPTIONS)

    assert done == (["improve", "prove"] if fits else ["detours"])


@pytest.mark.parametrize("is_in_reach", [True, False])
def test_a_problem_that_is_not_small_is_cut_if_that_is_in_reach(
    monkeypatch: pytest.MonkeyPatch, *, is_in_reach: bool
) -> None:
    board = make_board(SCARCE)
    asked: list[float] = []
    monkeypatch.setattr(child, "is_tiny", lambda instance: False)
    monkeypatch.setattr(child, "may_be_cut", lambda instance, seconds: is_in_reach and 0 < seconds <= 60)
    monkeypatch.setattr(child, "prove_by_cuts", lambda board, seconds: asked.append(seconds))
    monkeypatch.setattr(child, "improve", lambda *which: None)
    monkeypatch.setattr(child, "improve_by_detours", lambda *which: None)

    child.prove_first(board, OPTIONS)

    assert asked == ([board.budget.left()] if is_in_reach else [])


def test_cuts_are_in_reach_where_there_is_time_for_them(monkeypatch: pytest.MonkeyPatch) -> None:
    instance = build_instance(SCARCE)
    options = extent.option_count(instance)

    def in_reach(small: int, medium: int, seconds: float) -> bool:
        monkeypatch.setattr(extent, "SMALL", small)
        monkeypatch.setattr(extent, "MEDIUM", medium)
        return extent.may_be_cut(instance, seconds)

    needed = options / extent.CUT_A_SECOND
    assert in_reach(options, options, seconds=0.0)
    assert in_reach(options - 1, options, seconds=needed * 1.01)
    assert not in_reach(options - 1, options, seconds=needed * 0.99)
    assert not in_reach(options - 1, options - 1, seconds=needed * 100)
