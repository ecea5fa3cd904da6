"""What is told where no addition was found that saves anything: no more than was proven."""

import pytest

from planner.insight.pinch_points import PinchPoints, Priced
from planner.insight.pinch_words import tell_no_savings
from planner.insight.room_to_gain import Found, Gain
from planner.insight.scarce_things import Scarce
from planner.model.measures import Measure
from tests.rules.build import plan

BEFORE = Found(plan=plan(), cost=100, bound=100, placed=1)
ROOM = Scarce(Measure(measure_id="z", kind="room-seats", id="C1"), estimate=5.0)


def priced(at_most: int) -> Priced:
    return Priced(ROOM, Gain(saved=0, at_least=0, at_most=at_most, more_placed=0))


@pytest.mark.parametrize(
    ("pinch", "said"),
    [
        (PinchPoints(BEFORE, 0, (), is_done=True), "capacity_nothing_to_try"),
        (PinchPoints(BEFORE, 3, (), is_done=True), "capacity_nothing_yet"),
        (PinchPoints(BEFORE, 3, (priced(0),), is_done=True), "capacity_nothing_saves"),
        (PinchPoints(BEFORE, 3, (priced(0),)), "capacity_nothing_yet"),
        (PinchPoints(BEFORE, 3, (priced(7),), is_done=True), "capacity_nothing_yet"),
    ],
)
def test_nothing_is_proven_by_trying_nothing(pinch: PinchPoints, said: str) -> None:
    assert tell_no_savings(pinch, str).key == said
