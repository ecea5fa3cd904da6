"""How a difference between two plans is said."""

import random
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.insight.matched_cohorts import PlanOf
from planner.insight.plan_differences import compare_plans
from planner.model import Plan
from planner.service.difference_words import tell_cohort_difference, tell_place_difference, tell_shift
from tests.insight.test_plan_differences import disturb
from tests.rules import build
from tests.rules.legal_plans import draw_legal_plan


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (14, "2 weken later"),
        (7, "1 week later"),
        (13, "1 week later"),
        (6, "6 dagen later"),
        (1, "1 dag later"),
        (-1, "1 dag eerder"),
        (-3, "3 dagen eerder"),
        (-7, "1 week eerder"),
        (-20, "2 weken eerder"),
    ],
)
def test_a_shift_is_told_in_full_weeks_or_in_days(days: int, words: str) -> None:
    assert tell_shift(days).in_language("nl") == words


def told(before: Plan, after: Plan) -> tuple[list[str], list[str]]:
    scenario = build.scenario()
    found = compare_plans(PlanOf(scenario, before), PlanOf(scenario, after))
    return (
        [tell_place_difference(row).in_language("nl") for row in found.places],
        [tell_cohort_difference(row).in_language("nl") for row in found.cohorts],
    )


def test_when_comes_before_what_and_where() -> None:
    moved = build.cohort("x", start=date(2027, 1, 18), pattern_id="di-o", location_id="N", room_id="N1")

    assert told(build.plan(), build.plan(moved)) == (
        ["2 weken later, andere dagdelen, andere locatie"],
        ["2 weken later, andere dagdelen, andere locatie, ander lokaal"],
    )


def test_a_cohort_that_has_another_number_is_named_with_both() -> None:
    after = build.plan(build.cohort("y", teacher_id="T2"), placed="q1>y")

    assert told(build.plan(), after) == ([], ["andere docent, heet dan y"])


def test_what_comes_and_goes_is_said_so() -> None:
    assert told(build.plan(), Plan()) == (["verliest de plaats"], ["cohort vervalt"])
    assert told(Plan(), build.plan()) == (["krijgt een plaats"], ["nieuw cohort"])


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**31))
def test_every_difference_can_be_said(seed: int) -> None:
    scenario, plan = draw_legal_plan(seed)
    other = disturb(scenario, plan, random.Random(seed))

    found = compare_plans(PlanOf(scenario, plan), PlanOf(scenario, other))

    words = [
        *(tell_place_difference(row).in_language("en") for row in found.places),
        *(tell_cohort_difference(row).in_language("en") for row in found.cohorts),
    ]
    assert [one for one in words if not one] == []
