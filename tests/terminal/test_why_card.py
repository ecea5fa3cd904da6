"""What is told below an unlock card: whether more time could tell more."""

import pytest

from planner.insight.unlock import UnlockCard
from planner.insight.unlock_moves import FewestMoves
from planner.service.unlocking import Unlocked
from planner.solver.fewest_moves import MOST_MOVES
from planner.terminal.screen import Screen
from planner.terminal.why_card import show_card
from tests.rules.build import scenario

HINT = "Met meer tijd is er misschien meer te zeggen over wie er moet verhuizen: --seconds."


def lines_below(moves: FewestMoves | None, capsys: pytest.CaptureFixture[str]) -> list[str]:
    card = UnlockCard("q1", "p1", None, None, "", stage="done", moves=moves)
    show_card(Screen("nl"), Unlocked(scenario(), card))
    return [line for line in capsys.readouterr().err.splitlines() if line == HINT]


def test_moves_that_were_not_decided_can_take_more_time(capsys: pytest.CaptureFixture[str]) -> None:
    assert lines_below(FewestMoves(None, 2), capsys) == [HINT]


def test_what_is_proven_needs_no_more_time(capsys: pytest.CaptureFixture[str]) -> None:
    assert lines_below(FewestMoves(None, MOST_MOVES + 1), capsys) == []


def test_what_was_not_looked_for_is_not_called_undecided(capsys: pytest.CaptureFixture[str]) -> None:
    assert lines_below(None, capsys) == []
