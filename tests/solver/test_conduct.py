"""A search that dies takes nothing with it but itself."""

import multiprocessing
from collections.abc import Callable

import pytest

from benchmarks.instances import make_scenario
from benchmarks.recipe import Recipe
from planner.solver import Options, Progress, SearchBroke, Solved, conduct, find_plan

TOO_LARGE_TO_PROVE = make_scenario(Recipe(requests=600, seed=3))


def kill_when(is_time: Callable[[Progress], bool], how_many: int) -> Callable[[Progress], None]:
    """Kills so many of the searches, once, as soon as it is time."""
    victims = [how_many]

    def look(progress: Progress) -> None:
        if is_time(progress) and victims[0]:
            for process in multiprocessing.active_children()[: victims[0]]:
                process.kill()
            victims[0] = 0

    return look


def test_a_killed_search_leaves_the_other_at_work() -> None:
    has_plan = kill_when(lambda progress: progress.cost is not None, how_many=1)

    outcome = find_plan(TOO_LARGE_TO_PROVE, Options(seconds=15), on_progress=has_plan)

    assert isinstance(outcome, Solved)
    assert outcome.bound < outcome.cost


def test_the_best_plan_is_kept_if_all_searches_are_killed() -> None:
    has_plan = kill_when(lambda progress: progress.cost is not None, how_many=2)

    outcome = find_plan(TOO_LARGE_TO_PROVE, Options(seconds=60), on_progress=has_plan)

    assert isinstance(outcome, Solved)


def test_searches_that_die_before_they_have_a_plan_are_told() -> None:
    at_once = kill_when(lambda progress: True, how_many=2)

    outcome = find_plan(TOO_LARGE_TO_PROVE, Options(seconds=60), on_progress=at_once)

    assert outcome == SearchBroke("exit code -9; exit code -9")


def test_stopping_keeps_the_best_plan() -> None:
    seen: list[int] = []

    def note(progress: Progress) -> None:
        if progress.cost is not None:
            seen.append(progress.cost)

    outcome = find_plan(TOO_LARGE_TO_PROVE, Options(seconds=60), on_progress=note, should_stop=lambda: len(seen) >= 2)

    assert isinstance(outcome, Solved)
    assert outcome.cost == seen[-1] <= seen[0]


def test_better_plans_are_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conduct, "SECONDS_BETWEEN_REPORTS", 1000.0)
    seen: list[Progress] = []

    find_plan(TOO_LARGE_TO_PROVE, Options(seconds=60), on_progress=seen.append, should_stop=lambda: len(seen) >= 3)

    *told, last = seen
    costs = [progress.cost for progress in told if progress.cost is not None]
    assert len(costs) == len(told) == 3
    assert costs == sorted(set(costs), reverse=True)
    assert last.seconds < 60
