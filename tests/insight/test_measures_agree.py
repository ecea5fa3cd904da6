"""What measures save, and which are the cheapest, is what trying all plans of tiny scenarios gives."""

from datetime import date
from itertools import combinations

import pytest

from planner.insight.cheapest_measures import choose_measures
from planner.insight.room_to_gain import measure_gain, search_again
from planner.model import CostWeights, Plan, Scenario
from planner.model.measures import Measure, take_measures
from planner.rules.audit import audit
from planner.rules.facts import find_cohort_by_request
from tests.insight.drawn_measures import draw_measures
from tests.tiny.brute_force import try_all
from tests.tiny.make_tiny import make_tiny

SEEDS: tuple[int, ...] = (
    0,
    4,
    6,
    11,
    12,
    16,
    18,
    19,
    20,
    21,
    22,
    23,
    24,
    25,
    26,
    30,
    32,
    34,
    37,
    38,
    40,
    41,
    42,
    46,
    51,
    54,
    56,
    58,
)
SEEDS += (60, 61, 62, 69, 71, 72, 77, 78, 81, 82, 84, 85, 89, 95, 101, 102)
AT_A_TIME = 11
FAR_AWAY = date(2030, 1, 1)
MUST_STAY = 100
ALL = 99
COUNTING = CostWeights(
    **{**dict.fromkeys(CostWeights.model_fields, 0), "unplaced_normal": 1, "unplaced_high": MUST_STAY}
)


def savings_that_differ(seed: int) -> list[str]:
    scenario = make_tiny(seed)
    best = try_all(scenario).best
    if best is None:
        return []
    before = search_again(scenario, best.plan, 20.0)
    found = []
    for measure in draw_measures(scenario, seed, 3):
        changed = take_measures(scenario, [measure])
        after = search_again(changed, best.plan, 20.0)
        gain = measure_gain(before, after)
        least = try_all(changed).cost
        truth = best.cost - (best.cost if least is None else least)
        if (gain.saved, gain.at_least, gain.at_most) != (truth, truth, truth) or not audit(changed, after.plan).legal:
            found.append(f"{seed}, {measure.measure_id}: {gain.saved}, not {truth}")
    return found


def choices_that_differ(seed: int) -> list[str]:
    scenario = make_tiny(seed)
    best = try_all(scenario).best
    never_begins = any(not scenario.sessions_of(row).held for row in scenario.cohorts)  # closed for good
    if best is None or never_begins:
        return []
    measures = draw_measures(scenario, seed, 4)
    (*_, choice) = choose_measures(scenario, best.plan, measures, FAR_AWAY, 30.0)
    least = count_unplaced(scenario, best.plan, measures)
    prices = [
        sum(measure.price for measure in some)
        for count in range(len(measures) + 1)
        for some in combinations(measures, count)
        if count_unplaced(scenario, best.plan, some) == least
    ]
    told = (choice.goal, choice.is_goal_proven, choice.price, choice.is_cheapest)
    truth = (len(scenario.requests) - least, True, min(prices), True)
    return [] if told == truth else [f"{seed}: {told}, not {truth}"]


def count_unplaced(scenario: Scenario, plan: Plan, measures: tuple[Measure, ...]) -> int:
    """The fewest requests without a place if nobody loses the place they have."""
    placed = find_cohort_by_request(scenario, plan)
    requests = tuple(
        row.model_copy(update={"priority": "high" if row.request_id in placed else "normal"})
        for row in scenario.requests
    )
    cost = try_all(take_measures(scenario, measures).with_tables(requests=requests, cost=COUNTING)).cost
    return len(requests) if cost is None else cost


@pytest.mark.parametrize("first", SEEDS[::AT_A_TIME])
def test_a_saving_is_that_of_trying_all_plans(first: int) -> None:
    found = [difference for seed in range(first, first + AT_A_TIME) for difference in savings_that_differ(seed)]

    assert found == []


@pytest.mark.parametrize("first", SEEDS[::AT_A_TIME])
def test_the_cheapest_measures_are_those_of_trying_all_sets_and_plans(first: int) -> None:
    found = [difference for seed in range(first, first + AT_A_TIME) for difference in choices_that_differ(seed)]

    assert found == []


def test_in_every_scenario_there_is_something_to_gain() -> None:
    idle = [seed for seed in SEEDS if _saved_by_all(seed) <= 0]

    assert idle == []


def _saved_by_all(seed: int) -> int:
    scenario = make_tiny(seed)
    before = try_all(scenario).cost
    after = try_all(take_measures(scenario, draw_measures(scenario, seed, ALL))).cost
    return (before or 0) - (after or 0)
