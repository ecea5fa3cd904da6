"""Ctrl-C and SIGTERM while a plan is made, by real signals to real processes."""

import json
import signal
import time
from pathlib import Path

import pytest

from benchmarks.instances import make_scenario
from benchmarks.recipe import Recipe
from planner.exchange import read_plan, read_scenario, write_scenario
from planner.rules.audit import audit
from planner.terminal.stop_signal import SAME_WISH_SECONDS
from tests.commands.planner_process import Running, start_planner

FILES = ["cohorts.csv", "placements.csv", "sessions.csv", "summary.json", "unplaced.csv"]


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A scenario that keeps the planner busy for minutes, and for more than a moment once it is asked to stop."""
    folder = tmp_path_factory.mktemp("large") / "scenario"
    write_scenario(make_scenario(Recipe(requests=1500, seed=1)), folder)
    return folder


@pytest.mark.parametrize("is_terminated", [False, True], ids=["ctrl-c", "sigterm"])
def test_the_first_wish_to_stop_keeps_the_best_plan(large: Path, tmp_path: Path, is_terminated: bool) -> None:
    with start_planner("plan", large, "--out", tmp_path / "plan", "--seconds", "900", "--json") as running:
        running.wait_for_line("het beste plan kost")
        asked_at = time.monotonic()
        running.process.send_signal(signal.SIGTERM) if is_terminated else running.press_ctrl_c()
        answer = running.answer()
    said = json.loads(answer.out)
    scenario = read_scenario(large).scenario
    result = audit(scenario, read_plan(tmp_path / "plan", scenario))

    assert (answer.code, said["status"], said["stopped"]) == (0, "feasible", True)
    assert (result.legal, result.cost) == (True, said["cost"])
    assert sorted(file.name for file in (tmp_path / "plan").iterdir()) == FILES
    assert time.monotonic() - asked_at < 90


def press_twice(running: Running) -> None:
    running.press_ctrl_c()
    time.sleep(2 * SAME_WISH_SECONDS)
    running.press_ctrl_c()


def test_the_second_wish_leaves_at_once_and_writes_nothing(large: Path, tmp_path: Path) -> None:
    with start_planner("plan", large, "--out", tmp_path / "plan", "--seconds", "900", "--json") as running:
        running.wait_for_line("het beste plan kost")
        press_twice(running)
        answer = running.answer(seconds=10)

        assert (answer.code, answer.out) == (130, "")
        assert "Traceback" not in answer.err
        assert list(tmp_path.iterdir()) == []
        assert running.all_leave_within(seconds=5)


def test_whoever_stops_before_there_is_a_plan_gets_none(large: Path, tmp_path: Path) -> None:
    with start_planner("plan", large, "--out", tmp_path / "plan", "--seconds", "900", "--json") as running:
        running.wait_for_line("aanvragen van")
        time.sleep(0.5)
        running.press_ctrl_c()
        answer = running.answer()

    assert (answer.code, json.loads(answer.out)["status"]) == (4, "unknown")
    assert answer.err.splitlines()[-1] == "Het zoeken is gestopt voordat er een plan was. Er is niets geschreven."
    assert list(tmp_path.iterdir()) == []


def test_ctrl_c_before_the_search_ends_the_planner_without_a_traceback(large: Path, tmp_path: Path) -> None:
    with start_planner("plan", large, "--out", tmp_path / "plan", "--seconds", "900") as running:
        time.sleep(0.3)
        running.press_ctrl_c()
        answer = running.answer(seconds=10)

    assert answer == (-signal.SIGINT, "", "")


def test_no_search_outlives_a_planner_that_is_killed(large: Path, tmp_path: Path) -> None:
    with start_planner("plan", large, "--out", tmp_path / "plan", "--seconds", "900") as running:
        running.wait_for_line("het beste plan kost")
        running.process.kill()

        assert running.all_leave_within(seconds=10)
