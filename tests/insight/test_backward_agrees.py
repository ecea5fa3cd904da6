"""Brute force over tiny scenarios: latest starts, "too late" and "not with who is there" are what trying all finds."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

import pytest

from planner.insight.backward import Facing, count_back, list_chains
from planner.insight.latest_starts import Chain
from planner.model import Plan, Request, Scenario
from planner.rules.audit import audit
from planner.rules.facts import find_cohort_by_request
from tests.insight.every_start import list_every_start, make_rich
from tests.tiny.draws import Draw
from tests.tiny.every_plan import draw_cohorts, list_plans
from tests.tiny.make_tiny import STARTS_FROM, Size, make_tiny

IN_CHAINS = Size(
    requests=((2, 2), (3, 3), (4, 2)),
    second=((1, 1), (2, 2)),
    patterns=((1, 3), (2, 2)),
    mondays=((2, 1), (3, 2), (5, 2)),
)
DAYS = (STARTS_FROM - timedelta(days=7), STARTS_FROM + timedelta(days=9))
PER_BATCH = 30
IMPOSSIBLE = {"never", "too-late"}


def list_cases(batch: int, today: date) -> Iterator[tuple[Scenario, tuple[Request, ...], Chain]]:
    """Chains with something to decide, of scenarios whose locks do not contradict the rules."""
    for seed in range(batch * PER_BATCH, (batch + 1) * PER_BATCH):
        scenario = make_tiny(seed, IN_CHAINS)
        told = {chain.request_id: chain for chain in count_back(scenario, Facing(today))}
        for chain in list_chains(scenario) if can_be_planned(scenario) else ():
            if chain[-1].request_id in told and not is_moving_with_others(scenario, chain):
                yield scenario, chain, told[chain[-1].request_id]


def can_be_planned(scenario: Scenario) -> bool:
    later_comes_first = {"locks-kept.placement", "after-request.unplaced"}
    return all(rule == "locks-kept" or key in later_comes_first for rule, _, key, *_ in make_rich(scenario).wrong)


def is_moving_with_others(scenario: Scenario, chain: tuple[Request, ...]) -> bool:
    """True if a seat is fixed in a cohort that may move: where it can go depends on who else is fixed there."""
    seats = [scenario.placement_by_request.get(row.request_id) for row in chain]
    return any(
        seat is not None and seat.status == "locked" and not scenario.cohort_by_id[seat.cohort_id].locked
        for seat in seats
    )


def tell_starts(chain: Chain, *, with_earliest: bool) -> list[tuple[date | None, date | None]]:
    return [(step.earliest if with_earliest else None, step.latest) for step in chain.steps if not step.is_fixed]


def find_starts(
    chain: Chain, ways: set[tuple[date, ...]], *, with_earliest: bool
) -> list[tuple[date | None, date | None]]:
    first_days = zip(chain.steps, zip(*ways, strict=True), strict=True)
    return [(min(days) if with_earliest else None, max(days)) for step, days in first_days if not step.is_fixed]


@pytest.mark.parametrize("today", DAYS, ids=str)
@pytest.mark.parametrize("batch", range(3))
def test_what_is_told_of_a_person_alone_is_what_trying_everything_finds(batch: int, today: date) -> None:
    wrong, levels = [], []
    for scenario, requests, chain in list_cases(batch, today):
        levels.append(chain.level)
        ways = list_every_start(scenario, requests, today)
        agrees = bool(ways) != (chain.level in IMPOSSIBLE)
        if ways and agrees:
            agrees = tell_starts(chain, with_earliest=True) == find_starts(chain, ways, with_earliest=True)
        wrong += [] if agrees else [(scenario, chain)]

    assert wrong == []
    assert {*levels} - IMPOSSIBLE != set()


@pytest.mark.parametrize("batch", range(2))
def test_what_is_too_late_was_possible_once_until_the_day_that_is_told(batch: int) -> None:
    wrong, late = [], 0
    for scenario, requests, chain in list_cases(batch, DAYS[1]):
        ways = list_every_start(scenario, requests, date.min) if chain.level in IMPOSSIBLE else set()
        late += chain.level == "too-late"
        if chain.level == "never" and ways:
            wrong.append((scenario, chain))
        if chain.level == "too-late" and (
            not ways or tell_starts(chain, with_earliest=False) != find_starts(chain, ways, with_earliest=False)
        ):
            wrong.append((scenario, chain))

    assert wrong == []
    assert late > 0


def list_legal_plans(scenario: Scenario, seed: int) -> list[Plan]:
    """The legal ones among all plans of a few cohorts."""
    cohorts = draw_cohorts(Draw(Random(seed)), scenario, 9)
    return [plan for plan in list_plans(scenario, cohorts, 2) if audit(scenario, plan).legal]


@pytest.mark.parametrize("batch", range(2))
def test_no_legal_plan_begins_a_step_later_than_is_possible_with_who_is_there(batch: int) -> None:
    later, seen = [], 0
    for seed in range(batch * 40, (batch + 1) * 40):
        scenario = make_tiny(seed, IN_CHAINS)
        chains = count_back(scenario, Facing(date.min))
        for plan in list_legal_plans(scenario, seed) if chains else ():
            placed = find_cohort_by_request(scenario, plan)
            for chain in chains:
                cohorts = [placed.get(step.request_id) for step in chain.steps]
                firsts = [scenario.sessions_of(cohort).first_day if cohort else None for cohort in cohorts]
                for step, first in zip(chain.steps, firsts, strict=True):
                    if all(firsts) and first is not None and not step.is_fixed:
                        seen += 1
                        if step.latest_with_staff is None or first > step.latest_with_staff:
                            later.append((seed, chain, plan))

    assert later == []
    assert seen > 50


@pytest.mark.parametrize("seed", range(20))
def test_with_who_is_there_it_is_never_later_than_alone(seed: int) -> None:
    chains = count_back(make_tiny(seed, IN_CHAINS), Facing(DAYS[0]))

    steps = [step for chain in chains for step in chain.steps if step.latest_with_staff is not None]
    assert [step for step in steps if (step.latest or date.min) < (step.latest_with_staff or date.max)] == []
