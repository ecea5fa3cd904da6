"""Trying cleverly finds what trying everything and leaving out nothing finds."""

from itertools import count, islice
from random import Random

import pytest

from planner.model import Scenario
from planner.rules.audit import audit
from tests.tiny.brute_force import try_all
from tests.tiny.every_plan import count_plans, list_every_cohort, list_plans
from tests.tiny.make_tiny import Size, draw_tiny

SCENARIOS = 60
MOST_PLANS = 2_500
MICRO = Size(
    requests=((1, 1), (2, 2)),
    programmes=((1, 3), (2, 1)),
    mondays=((1, 1),),
    patterns=((1, 3), (2, 1)),
    locations=((1, 1),),
    rooms=((1, 2), (2, 1)),
    teachers=((1, 2), (2, 1)),
    cohorts=((0, 1), (1, 3)),
)


def most_cohorts(scenario: Scenario) -> int:
    """More cohorts than this are empty ones that nothing asks for."""
    return len(scenario.requests) + len(scenario.cohorts)


def is_micro(scenario: Scenario) -> bool:
    return count_plans(scenario, list_every_cohort(scenario), most_cohorts(scenario)) <= MOST_PLANS


def cheapest_of_all(scenario: Scenario) -> int | None:
    plans = list_plans(scenario, list_every_cohort(scenario), most_cohorts(scenario))
    return min((judged.cost for judged in (audit(scenario, plan) for plan in plans) if judged.legal), default=None)


SEEDS = list(islice((seed for seed in count() if is_micro(draw_tiny(Random(seed), MICRO))), SCENARIOS))


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_better_is_left_out(seed: int) -> None:
    scenario = draw_tiny(Random(seed), MICRO)

    assert try_all(scenario).cost == cheapest_of_all(scenario)


def test_the_sample_has_plans_that_place_people_and_scenarios_without_a_plan() -> None:
    scenarios = [draw_tiny(Random(seed), MICRO) for seed in SEEDS]
    bests = [(scenario, try_all(scenario).best) for scenario in scenarios]

    impossible = sum(best is None for _, best in bests)
    placing = sum(
        best is not None and any(row.cohort_id not in scenario.running_ids for row in best.plan.placements)
        for scenario, best in bests
    )

    assert (impossible >= SCENARIOS // 30, placing >= SCENARIOS // 5) == (True, True)
