"""What is said of tiny scenarios is true: only who is outcompeted has a place in some legal plan.

Whether a place exists is found by trying every plan, with the audit as the only judge; that search knows neither the
solver nor the reasons.
"""

import pytest

from planner.insight.possibilities import change
from planner.insight.reasons import explain_unplaced
from planner.model import CostWeights, Scenario
from tests.tiny.brute_force import try_all
from tests.tiny.make_tiny import Size, make_tiny

BATCHES, PER_BATCH = 12, 25
SMALL = Size(
    requests=((2, 1), (3, 3), (4, 3)), patterns=((1, 3), (2, 2)), rooms=((1, 3), (2, 2)), teachers=((1, 3), (2, 2))
)
MUCH = 1_000_000
FOR_ONE = CostWeights(**{**dict.fromkeys(CostWeights.model_fields, 0), "unplaced_high": MUCH, "teaching_hour": 1})


def could_be_placed(scenario: Scenario, request_id: str) -> bool:
    """True if the plan that cares for nobody else, and so opens no more than it must, places this request."""
    requests = tuple(
        row.model_copy(update={"priority": "high" if row.request_id == request_id else "low"})
        for row in scenario.requests
    )
    cost = try_all(change(scenario, cost=FOR_ONE, requests=requests)).cost
    return cost is not None and cost < MUCH


@pytest.mark.parametrize("batch", range(BATCHES))
def test_only_who_is_outcompeted_has_a_place_in_some_plan(batch: int) -> None:
    wrong = []
    for seed in range(batch * PER_BATCH, (batch + 1) * PER_BATCH):
        scenario = make_tiny(seed, SMALL)
        best = try_all(scenario).best
        for row in explain_unplaced(scenario, best.plan) if best else ():
            if could_be_placed(scenario, row.request_id) != (row.reason == "outcompeted"):
                wrong.append((seed, row.request_id, row.reason))

    assert wrong == []
