"""Who could take a freed seat: in fair order, and exactly those whom the audit lets in."""

from datetime import date
from random import Random

import pytest

from planner.insight.freed_seats import OpenSeats, Taker, find_takers
from planner.insight.new_breaches import list_what_is_new
from planner.insight.seats_in_plan import PlanAsItStands
from planner.model import Placement, Plan, Scenario
from planner.rules.audit import audit
from planner.service.changed_scenario import publish_into, withdraw
from tests.insight.drawn_plans import draw_case
from tests.rules import build
from tests.rules.legal_plans import draw_legal_plan

BATCHES, PER_BATCH = 4, 25


def find(scenario: Scenario, plan: Plan, cohort_id: str = "x") -> OpenSeats | None:
    return find_takers(PlanAsItStands(scenario, plan), cohort_id)


def takers(scenario: Scenario, plan: Plan, cohort_id: str = "x") -> list[str]:
    found = find(scenario, plan, cohort_id)
    return [row.request_id for row in found.takers] if found else []


def after_withdrawals(scenario: Scenario, plan: Plan, seed: int) -> Scenario:
    """The plan published halfway, and some of those with a place withdrawn that nobody waits for."""
    published = publish_into(scenario, plan, scenario.starts_from)
    waited_for = {row.after for row in scenario.requests}
    chance = Random(seed)
    gone = {row.request_id for row in plan.placements if row.request_id not in waited_for and chance.random() < 0.4}
    return withdraw(published, frozenset(gone))


def let_in_by_audit(scenario: Scenario, cohort_id: str) -> set[str]:
    """Everyone without a place who can be added without any breach but that of a group that is still too small."""
    plan = scenario.last_plan
    placed = {row.request_id for row in plan.placements}
    before = audit(scenario, plan).findings
    let_in = set()
    for request in scenario.requests:
        if request.request_id not in placed:
            seat = Placement(request_id=request.request_id, cohort_id=cohort_id)
            with_seat = Plan(cohorts=plan.cohorts, placements=(*plan.placements, seat))
            new = list_what_is_new(before, audit(scenario, with_seat).findings)
            if all(row.rule == "group-size" and is_still_too_small(scenario, with_seat, row.about) for row in new):
                let_in.add(request.request_id)
    return let_in


def is_still_too_small(scenario: Scenario, plan: Plan, cohort_id: str) -> bool:
    cohort = plan.cohort_by_id[cohort_id]
    people = sum(row.cohort_id == cohort_id for row in plan.placements)
    return people < scenario.programme_by_id[cohort.programme_id].min_size


def find_wrong(scenario: Scenario) -> tuple[int, list[tuple[str, set[str], set[str]]]]:
    """How many could take a seat in all, and the cohorts where that is not who the audit lets in."""
    plan = PlanAsItStands(scenario, scenario.last_plan)
    count, wrong = 0, []
    for cohort in scenario.cohorts:
        found = find_takers(plan, cohort.cohort_id)
        if found is not None:
            told = {row.request_id for row in found.takers}
            count += len(told)
            if told != (expected := let_in_by_audit(scenario, cohort.cohort_id)):
                wrong.append((cohort.cohort_id, told, expected))
    return count, wrong


@pytest.mark.parametrize("batch", range(BATCHES))
def test_whoever_is_named_is_let_in_by_the_audit_and_nobody_else(batch: int) -> None:
    counted, wrong = 0, []
    for seed in range(batch * PER_BATCH, (batch + 1) * PER_BATCH):
        for scenario, plan in (draw_legal_plan(seed), draw_case(seed)):
            count, found = find_wrong(after_withdrawals(scenario, plan, seed))
            counted += count
            wrong += [(seed, *row) for row in found]

    assert wrong == []
    assert counted > PER_BATCH


def test_the_higher_priority_goes_first_and_then_who_waited_longest() -> None:
    waits = {"q2": ("normal", date(2026, 12, 1)), "q3": ("normal", date(2026, 6, 1)), "q4": ("high", None)}
    requests = (
        build.request("q1"),
        *(build.request(id_, priority=priority, waiting_since=since) for id_, (priority, since) in waits.items()),
    )
    people = tuple(build.person(f"p{number}", klantmanager_id=f"K{number}") for number in range(1, 5))

    found = find(build.scenario(requests=requests, people=people), build.plan())

    assert found == OpenSeats(
        "x",
        seats_left=3,
        too_few=0,
        takers=(
            Taker("q4", "p4", "K4", "high", 0),
            Taker("q3", "p3", "K3", "normal", 31),
            Taker("q2", "p2", "K2", "normal", 4),
        ),
    )


def test_of_equal_weeks_the_longer_wait_counts_and_then_the_id() -> None:
    days = {"q2": date(2026, 12, 3), "q3": date(2026, 12, 2), "q1": date(2026, 12, 3)}
    requests = tuple(build.request(id_, waiting_since=since) for id_, since in days.items())

    assert takers(build.scenario(requests=requests), build.plan(placed="")) == ["q3", "q1", "q2"]


def test_who_has_a_place_elsewhere_is_not_named() -> None:
    plan = build.plan(build.cohort("x"), build.cohort("y", pattern_id="di-o"), placed="q1>x q2>y")

    assert takers(build.scenario(), plan) == ["q3"]


def test_nobody_joins_a_cohort_that_has_begun() -> None:
    scenario = build.scenario(cohorts=(build.running("r"),), placements=build.seats(["q1>r"], "published"))

    assert find(scenario, scenario.last_plan, "r") is None


def test_a_full_cohort_has_no_seat() -> None:
    scenario = build.scenario(programmes=(build.programme(max_size=1),))

    assert find(scenario, build.plan()) == OpenSeats("x", seats_left=0, too_few=0, takers=())


def test_a_cohort_that_lost_too_many_says_how_many_it_lacks_unless_it_is_locked() -> None:
    programmes = (build.programme(min_size=3),)
    locked = build.scenario(programmes=programmes, cohorts=(build.cohort("x", locked=True),))

    found = [find(one, build.plan()) for one in (build.scenario(programmes=programmes), locked)]

    assert [row.too_few for row in found if row] == [2, 0]
