"""How long an answer may take unless told otherwise."""

import pytest

from planner.model import Scenario
from planner.service.usual_time import seconds_of_coffee, seconds_of_conversation
from tests.rules.build import request, scenario


def with_requests(count: int) -> Scenario:
    return scenario(requests=tuple(request(f"q{number}") for number in range(count)))


@pytest.mark.parametrize(("requests", "seconds"), [(1, 3), (300, 3), (750, 7), (4_000, 20)])
def test_who_sits_opposite_waits_for_seconds(requests: int, seconds: int) -> None:
    assert seconds_of_conversation(with_requests(requests)) == seconds


@pytest.mark.parametrize(("requests", "seconds"), [(1, 60), (1_200, 60), (2_000, 100), (4_000, 200), (9_000, 300)])
def test_what_is_kept_may_take_minutes(requests: int, seconds: int) -> None:
    assert seconds_of_coffee(with_requests(requests)) == seconds
