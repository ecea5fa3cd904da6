"""Brute force over tiny scenarios: nobody is called impossible to place who is not, and no count is too low."""

import pytest

from planner.insight.certainties import POINTS, find_never_placed, let_only_places_count, most_placed
from planner.model import CostWeights, Scenario
from planner.solver.alone import plan_alone
from planner.solver.outcome import Options, RanOutOfTime, Solved
from tests.tiny.brute_force import try_all
from tests.tiny.make_tiny import SMALLER, make_tiny

PER_BATCH = 30


def list_scenarios(batch: int) -> list[Scenario]:
    """Those of which some plan is legal."""
    scenarios = (make_tiny(seed, SMALLER) for seed in range(batch * PER_BATCH, (batch + 1) * PER_BATCH))
    return [scenario for scenario in scenarios if try_all(let_only_places_count(scenario)).best is not None]


def let_only_one_count(scenario: Scenario, request_id: str) -> Scenario:
    """Where a plan costs a point if it leaves this request without a place, and nothing else."""
    requests = tuple(
        row.model_copy(update={"priority": "high" if row.request_id == request_id else "low", "waiting_since": None})
        for row in scenario.requests
    )
    points = {**dict.fromkeys(CostWeights.model_fields, 0), "unplaced_high": 1}
    return scenario.with_tables(requests=requests, cost=CostWeights(**points))


@pytest.mark.parametrize("batch", range(3))
def test_who_can_never_be_placed_is_in_no_legal_plan(batch: int) -> None:
    wrong, never = [], 0
    for scenario in list_scenarios(batch):
        for request_id in find_never_placed(scenario):
            never += 1
            if try_all(let_only_one_count(scenario, request_id)).cost == 0:
                wrong.append((scenario, request_id))

    assert wrong == []
    assert never > 0


@pytest.mark.parametrize("batch", range(3))
def test_the_most_that_can_be_placed_is_what_trying_everything_finds(batch: int) -> None:
    counted, tried = [], []
    for scenario in list_scenarios(batch):
        counting = let_only_places_count(scenario)
        outcome = plan_alone(counting, Options(seconds=60, workers=1, seed=1))
        bound = outcome.bound if isinstance(outcome, Solved | RanOutOfTime) else None
        counted.append(None if bound is None else most_placed(scenario, bound))
        tried.append(len(scenario.requests) - (try_all(counting).cost or 0) // POINTS)

    assert counted == tried
    assert len(set(tried)) > 1


def test_a_part_of_a_request_in_a_bound_is_a_whole_request_without_a_place() -> None:
    scenario = make_tiny(3, SMALLER)

    most = [most_placed(scenario, bound) for bound in (0, 1, POINTS, POINTS + 1)]

    count = len(scenario.requests)
    assert most == [count, count - 1, count - 1, count - 2]
