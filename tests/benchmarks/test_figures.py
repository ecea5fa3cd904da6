import pytest

from benchmarks.contest.figures import (
    best_known,
    captured,
    captured_at,
    captured_by,
    middle,
    refuted,
    seconds_until,
    short_of_best_bound,
)
from tests.benchmarks.make_runs import make_points, make_run

SCENARIO = "plain-150-1"


@pytest.mark.parametrize(
    ("base", "cost", "bound", "share"),
    [
        (1_000, 200, 200, 1.0),
        (1_000, 400, 200, 0.75),
        (1_000, 1_000, 200, 0.0),
        (1_000, 1_100, 200, -0.125),
        (1_000, None, 200, 0.0),
        (1_000, 400, None, 0.0),
        (0, 0, 0, 1.0),
    ],
)
def test_captured_is_what_is_saved_of_what_could_be(
    base: int, cost: int | None, bound: int | None, share: float
) -> None:
    assert captured(base, cost, bound) == share


def test_the_best_bound_and_plan_are_those_of_anyone() -> None:
    runs = [make_run(cost=400, bound=100), make_run("cp-sat", cost=500, bound=200), make_run("by-hand", cost=450)]

    best = best_known(runs)

    assert best == {SCENARIO: (200, "cp-sat", 400, "ours")}


def test_a_bound_above_a_legal_plan_of_anyone_counts_for_nobody() -> None:
    runs = [make_run(cost=400, bound=100), make_run("cp-sat", cost=500, bound=401)]

    best = best_known(runs)

    assert (best[SCENARIO].bound, refuted(runs, best)) == (100, [runs[1]])


def test_a_plan_that_is_not_legal_refutes_nothing() -> None:
    runs = [make_run(cost=None, broken=("group-size",), bound=100), make_run("cp-sat", cost=500, bound=401)]

    best = best_known(runs)

    assert (best[SCENARIO].bound, refuted(runs, best)) == (401, [])


def test_each_scenario_has_its_own_best_bound() -> None:
    runs = [make_run(cost=600, bound=200), make_run(cost=600, seed=2, bound=500)]

    best = best_known(runs)

    assert [captured_by(run, best) for run in runs] == [0.5, 0.8]


@pytest.mark.parametrize(("seconds", "share"), [(0.5, 0.0), (1.0, 0.25), (6.9, 0.25), (7.0, 0.5), (10.0, 0.75)])
def test_what_was_captured_at_a_moment_and_at_the_end_what_the_audit_counts(seconds: float, share: float) -> None:
    points = make_points((0.2, None, 100), (1.0, 800, 200), (7.0, 600, 200), (10.1, 400, 200))
    run = make_run(cost=400, bound=200, points=points, took=10.2)

    assert captured_at(run, seconds, best_known([run])) == share


def test_a_run_whose_plan_is_not_legal_captures_nothing_at_any_time() -> None:
    run = make_run(cost=None, broken=("group-size",), bound=200, points=make_points((1.0, 300, 200)))

    assert captured_at(run, 5.0, best_known([run])) == 0.0


def test_the_seconds_until_a_share_is_captured() -> None:
    points = make_points((1.0, 800, 200), (7.0, 400, 200))
    run = make_run(cost=400, bound=200, points=points)
    best = best_known([run])

    assert [seconds_until(run, share, best) for share in (0.2, 0.75, 0.8)] == [1.0, 7.0, None]


def test_a_bound_is_as_far_from_the_best_as_it_leaves_of_what_is_possible() -> None:
    runs = [make_run(cost=400, bound=120), make_run("cp-sat", cost=500, bound=200), make_run("by-hand", cost=450)]

    found = [short_of_best_bound(run, best_known(runs)) for run in runs]

    assert found == [0.1, 0.0, None]


@pytest.mark.parametrize(
    ("values", "found"), [([3, 1, 2], 2), ([1.0, None, 2.0], 2.0), ([1.0, None, None], None), ([], None)]
)
def test_never_is_more_than_any_number_in_a_median(values: list[float | None], found: float | None) -> None:
    assert middle(values) == found
