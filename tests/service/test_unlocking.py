"""How long is looked for what would give a request a place."""

import pytest

from planner.service.unlocking import usual_seconds
from tests.rules.build import request, scenario


@pytest.mark.parametrize(("requests", "seconds"), [(1, 4.0), (300, 4.0), (750, 10.0), (4_000, 20.0)])
def test_there_is_more_time_where_there_is_more_to_go_through(requests: int, seconds: float) -> None:
    asked = scenario(requests=tuple(request(f"q{number}") for number in range(requests)))

    assert usual_seconds(asked) == seconds
