"""What is said of the cheapest measures: never more than was proven."""

from dataclasses import replace

import pytest

from planner.insight.cheapest_measures import Choice
from planner.insight.choice_words import can_take_more_time, tell_gained, tell_goal, tell_price
from planner.model.measures import Measure
from tests.rules.build import MONDAY

NOTHING_FOUND = Choice(by=MONDAY, now=3, goal=5, at_most=7)
BOUGHT = replace(
    NOTHING_FOUND,
    measures=(Measure(measure_id="m", price=300, kind="room-seats", id="C1"),),
    at_least=200,
    gained=("q1", "q2"),
)


def test_a_goal_that_is_not_proven_names_what_is_impossible() -> None:
    told = [one.in_language("en") for one in tell_goal(NOTHING_FOUND, str)]

    assert told[1] == (
        "Found with all measures together: 5, without anybody losing their place; more than 7 is impossible."
    )


def test_a_proven_goal_says_so() -> None:
    told = [one.in_language("en") for one in tell_goal(replace(NOTHING_FOUND, at_most=5), str)]

    assert told[1] == (
        "With all measures together it can be 5, without anybody losing their place; more is proven impossible."
    )


@pytest.mark.parametrize(
    ("choice", "key", "more"),
    [
        (NOTHING_FOUND, "choice_none_found", True),
        (replace(NOTHING_FOUND, measures=()), "choice_nothing_needed", False),
        (replace(NOTHING_FOUND, measures=(), now=5), "choice_nothing_found", True),
        (replace(NOTHING_FOUND, measures=(), now=7, goal=7), "choice_nothing_helps", False),
        (BOUGHT, "choice_cheapest_found", False),
        (replace(BOUGHT, at_least=0), "choice_cheapest_unproven", False),
        (replace(BOUGHT, at_least=300), "choice_cheapest", False),
    ],
)
def test_the_price_is_called_the_lowest_only_where_that_is_proven(choice: Choice, key: str, more: bool) -> None:
    assert (tell_price(choice, str).key, can_take_more_time(choice)) == (key, more)


def test_who_begins_in_time_is_named_only_for_measures() -> None:
    told = tell_gained(BOUGHT)

    assert told is not None
    assert told.in_language("en") == "2 requests that are late now then begin in time: q1, q2."
    assert tell_gained(replace(BOUGHT, measures=())) is None
