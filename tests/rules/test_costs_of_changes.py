"""The costs of leaving the last plan, counted by hand: placements that move, and cohorts that get other staff."""

from typing import Any

import pytest

from planner.model import Plan, Scenario
from planner.rules.costs import price_placement_moved, price_staff_changed
from tests.rules import build
from tests.rules.build import january

NOBODY = build.plan(placed="")
EMPTY = Plan()


def announced(status: str = "published") -> Scenario:
    """A last plan with request `q1` in cohort `x`."""
    seats = build.seats(["q1>x"], status=status)
    return build.scenario(requests=(build.request("q1"),), cohorts=(build.cohort(),), placements=seats)


@pytest.mark.parametrize(("status", "expected"), [("draft", 0), ("published", 300), ("locked", 300)])
def test_a_placement_that_was_announced_costs_if_it_is_gone(status: str, expected: int) -> None:
    cost = price_placement_moved(announced(status), EMPTY)

    assert cost == expected


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, 0),
        ({"room_id": "C2", "teacher_id": "T2", "status": "draft", "locked": True}, 0),
        ({"programme_id": "zorg"}, 300),
        ({"start": january(11)}, 300),
        ({"pattern_id": "di-o"}, 300),
        ({"location_id": "N"}, 300),
    ],
)
def test_a_placement_is_kept_if_the_cohort_keeps_its_time_and_place(changed: dict[str, Any], expected: int) -> None:
    cost = price_placement_moved(announced(), build.plan(build.cohort(**changed)))

    assert cost == expected


def test_a_placement_in_a_cohort_with_another_id_is_moved() -> None:
    cost = price_placement_moved(announced(), build.plan(build.cohort("y"), placed="q1>y"))

    assert cost == 300


def test_a_placement_in_another_cohort_of_the_last_plan_is_moved() -> None:
    scenario = build.change(announced(), cohorts=(build.cohort("x"), build.cohort("y")))

    cost = price_placement_moved(scenario, build.plan(build.cohort("x"), build.cohort("y"), placed="q1>y"))

    assert cost == 300


def test_a_cohort_that_stays_without_the_request_does_not_keep_its_placement() -> None:
    cost = price_placement_moved(announced(), NOBODY)

    assert cost == 300


def test_a_placement_in_a_cohort_that_now_runs_does_not_count_as_moved() -> None:
    cost = price_placement_moved(build.change(announced(), cohorts=(build.running("x"),)), EMPTY)

    assert cost == 0


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, 0),
        ({"teacher_id": "T2"}, 50),
        ({"room_id": "C2"}, 50),
        ({"teacher_id": "T2", "room_id": "C2"}, 50),
        ({"teacher_id": "T2", "programme_id": "zorg"}, 0),
        ({"teacher_id": "T2", "start": january(11)}, 0),
        ({"teacher_id": "T2", "pattern_id": "di-o"}, 0),
        ({"teacher_id": "T2", "location_id": "N"}, 0),
    ],
)
def test_other_staff_costs_for_a_published_cohort_of_the_same_time_and_place(
    changed: dict[str, Any], expected: int
) -> None:
    scenario = build.scenario(cohorts=(build.cohort(status="published"),))

    cost = price_staff_changed(scenario, build.plan(build.cohort(**changed)))

    assert cost == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [({"status": "draft"}, 0), ({"status": "running"}, 0), ({"status": "published", "locked": True}, 50)],
)
def test_other_staff_costs_only_if_the_cohort_was_published(words: dict[str, Any], expected: int) -> None:
    scenario = build.scenario(cohorts=(build.cohort(**words),))

    cost = price_staff_changed(scenario, build.plan(build.cohort(teacher_id="T2")))

    assert cost == expected


def test_a_published_cohort_that_is_gone_has_no_other_staff() -> None:
    scenario = build.scenario(cohorts=(build.cohort(status="published"),))

    cost = price_staff_changed(scenario, EMPTY)

    assert cost == 0
