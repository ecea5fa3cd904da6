"""How long is spent on where it pinches, unless told otherwise."""

import pytest

from planner.service.capacity import usual_seconds
from tests.rules.build import request, scenario


@pytest.mark.parametrize(("requests", "seconds"), [(1, 60), (1_200, 60), (2_000, 100), (4_000, 200), (9_000, 300)])
def test_large_scenarios_take_longer(requests: int, seconds: int) -> None:
    asked = scenario(requests=tuple(request(f"q{number}") for number in range(requests)))

    assert usual_seconds(asked) == seconds
