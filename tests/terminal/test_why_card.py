"""How an unlock card is shown: its numbers, and below it whether more time could tell more."""

import pytest

from planner.insight.unlock import UnlockCard, make_unlock_card
from planner.insight.unlock_moves import FewestMoves
from planner.model import CostWeights, Plan
from planner.service.unlocking import Unlocked
from planner.terminal.screen import Screen
from planner.terminal.why_card import show_card
from tests.insight.asking import small
from tests.rules.build import scenario

HINT = "Met meer tijd is er misschien meer te zeggen over wie er moet verhuizen: --seconds."


def lines_below(moves: FewestMoves | None, capsys: pytest.CaptureFixture[str]) -> list[str]:
    card = UnlockCard("q1", "p1", None, None, "", stage="done", moves=moves)
    show_card(Screen("nl"), Unlocked(scenario(), card))
    return [line for line in capsys.readouterr().err.splitlines() if line == HINT]


def test_moves_that_were_not_decided_can_take_more_time(capsys: pytest.CaptureFixture[str]) -> None:
    assert lines_below(FewestMoves(None, 2), capsys) == [HINT]


def test_what_is_proven_needs_no_more_time(capsys: pytest.CaptureFixture[str]) -> None:
    assert lines_below(FewestMoves(None, 4, is_impossible=True), capsys) == []


def test_what_was_not_looked_for_is_not_called_undecided(capsys: pytest.CaptureFixture[str]) -> None:
    assert lines_below(None, capsys) == []


def test_points_have_their_thousands_apart(capsys: pytest.CaptureFixture[str]) -> None:
    asked = small(cost=CostWeights(unplaced_normal=6640))
    card = make_unlock_card(asked, Plan(), "q1", 60)

    show_card(Screen("nl"), Unlocked(asked, card))

    assert [line.split(". ")[-1] for line in capsys.readouterr().err.splitlines() if "punten" in line] == [
        "Het plan wordt 6.610 punten goedkoper."
    ]
