"""A measure in words: of one thing is spoken as of one."""

from decimal import Decimal

import pytest

from planner.insight.measure_words import tell_measure
from planner.model.measures import Measure
from tests.rules.build import room, scenario


@pytest.mark.parametrize(
    ("seats", "said"), [(1, "Lokaal C1 (C): 1 plaats erbij"), (2, "Lokaal C1 (C): 2 plaatsen erbij")]
)
def test_seats_are_told_by_their_number(seats: int, said: str) -> None:
    measure = Measure(measure_id="m", kind="room-seats", id="C1", amount=Decimal(seats))

    assert tell_measure(measure, scenario(rooms=(room("C1"),))).in_language("nl") == said


@pytest.mark.parametrize(("language", "said"), [("nl", "1,5 uur"), ("en", "1.5 hours")])
def test_hours_are_written_as_in_the_language(language: str, said: str) -> None:
    measure = Measure(measure_id="m", kind="teacher-hours", id="T9", amount=Decimal("1.50"))

    assert said in tell_measure(measure, scenario()).in_language("en" if language == "en" else "nl")
