"""Times of the week are said as people say them."""

import pytest

from planner.model import Pattern, Scenario, Timeslot
from planner.model.records import Weekday
from planner.rules.week_words import list_patterns, tell_pattern, tell_slots
from tests.rules import build

DAYS: tuple[Weekday, ...] = ("ma", "di", "wo", "do", "vr")
HOURS = {"o": (9 * 60, 12 * 60), "m": (13 * 60, 16 * 60)}


def week(**patterns: tuple[str, ...]) -> Scenario:
    slots = tuple(
        Timeslot(slot_id=f"{day}-{part}", weekday=day, start=start, end=end)
        for day in DAYS
        for part, (start, end) in HOURS.items()
    )
    rows = tuple(Pattern(pattern_id=name, slots=slot_ids) for name, slot_ids in patterns.items())
    return build.scenario().model_copy(update={"timeslots": slots, "patterns": rows})


@pytest.mark.parametrize(
    ("slots", "dutch", "english"),
    [
        (("di-o",), "dinsdag 9:00–12:00", "Tuesday 9:00–12:00"),
        (("do-o", "di-o"), "dinsdag en donderdag 9:00–12:00", "Tuesday and Thursday 9:00–12:00"),
        (("ma-o", "di-o", "wo-o"), "maandag t/m woensdag 9:00–12:00", "Monday to Wednesday 9:00–12:00"),
        (
            ("ma-o", "wo-o", "vr-o"),
            "maandag, woensdag en vrijdag 9:00–12:00",
            "Monday, Wednesday and Friday 9:00–12:00",
        ),
        (("ma-m", "ma-o"), "maandag 9:00–12:00, maandag 13:00–16:00", "Monday 9:00–12:00, Monday 13:00–16:00"),
        ((), "–", "–"),
    ],
)
def test_days_with_the_same_hours_are_said_together(slots: tuple[str, ...], dutch: str, english: str) -> None:
    told = tell_slots(week(), slots)

    assert (told.in_language("nl"), told.in_language("en")) == (dutch, english)


def test_a_pattern_is_said_as_its_times() -> None:
    told = tell_pattern(week(twice=("ma-o", "wo-o")), "twice")

    assert told.in_language("nl") == "maandag en woensdag 9:00–12:00"


def test_a_pattern_that_does_not_exist_is_said_as_its_id() -> None:
    told = tell_pattern(week(), "nergens")

    assert told.in_language("nl") == "nergens"


def test_patterns_are_listed_in_order_of_the_week() -> None:
    told = list_patterns(week(a=("di-o",), b=("ma-o",)), ["a", "b", "a"])

    assert told.in_language("en") == "Monday 9:00–12:00 or Tuesday 9:00–12:00"


def test_of_many_patterns_the_first_are_said_and_how_many_more_there_are() -> None:
    many = {day: (f"{day}-m",) for day in DAYS}

    told = list_patterns(week(**many), many)

    assert told.in_language("nl") == (
        "maandag 13:00–16:00 of dinsdag 13:00–16:00 of woensdag 13:00–16:00 of nog 2 andere keren"
    )
