"""What a change breaks, found near it alone, is what the whole audit says of the new plan and not of the old one."""

import random
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

import pytest

from planner.insight.new_breaches import (
    OF_ONE_COHORT,
    OF_SEVERAL,
    Change,
    Neighbours,
    find_first_breach,
    list_new_findings,
)
from planner.model import Cohort, Plan, Scenario
from planner.rules.audit import audit
from planner.rules.checks import CHECKS
from planner.rules.finding import Finding
from tests.rules import build
from tests.rules.legal_plans import draw_legal_plan
from tests.rules.plant import FAULTS, plant

SEEDS_A_BATCH, BATCHES, CHANGES_A_PLAN = 20, 5, 12


@pytest.mark.parametrize("batch", range(BATCHES))
def test_a_change_breaks_what_the_whole_audit_newly_finds(batch: int) -> None:
    differ = []

    for seed in range(batch * SEEDS_A_BATCH, (batch + 1) * SEEDS_A_BATCH):
        scenario, plan, changes = draw_changes(seed)
        neighbours = Neighbours(scenario, plan)
        for change in changes:
            expected = audit_again(scenario, plan, change.apply(plan))
            differ += [] if count(list_new_findings(neighbours, change)) == expected else [(seed, change)]

    assert differ == []


def test_the_first_breach_is_empty_only_if_the_whole_audit_has_nothing_new_to_say() -> None:
    differ = []

    for seed in range(500, 500 + SEEDS_A_BATCH):
        scenario, plan, changes = draw_changes(seed)
        neighbours = Neighbours(scenario, plan)
        for change in changes:
            is_legal = not audit_again(scenario, plan, change.apply(plan))
            differ += [] if is_legal == (not find_first_breach(neighbours, change)) else [(seed, change)]

    assert differ == []


def test_the_drawn_changes_break_every_rule_and_sometimes_none() -> None:
    broken: Counter[str] = Counter()

    for seed in range(60):
        scenario, plan, changes = draw_changes(seed)
        for change in changes:
            rules = {identity[0] for identity in audit_again(scenario, plan, change.apply(plan))}
            broken.update(rules or {"none"})

    assert set(broken) == {*CHECKS, "none"}


def test_every_rule_is_looked_at_once() -> None:
    assert sorted(OF_ONE_COHORT + OF_SEVERAL) == sorted(CHECKS)


def test_a_change_that_breaks_what_was_broken_already_is_no_new_breach() -> None:
    scenario = build.scenario(people=(build.person("p1", locations=("N",)), build.person("p2"), build.person("p3")))
    plan = build.plan()

    later = build.cohort(start=build.MONDAY + timedelta(weeks=1))

    assert list_new_findings(Neighbours(scenario, plan), Change({"x": later})) == ()


def test_a_change_of_seats_keeps_one_row_for_the_request() -> None:
    plan = build.plan(build.cohort("x"), build.cohort("y"), placed="q1>x q2>x q1>x")

    changed = Change({}, {"q1": "y"}).apply(plan)

    assert changed.placements == build.seats(["q1>y", "q2>x"])


def test_a_request_without_a_place_is_seated_last() -> None:
    changed = Change({}, {"q2": "x"}).apply(build.plan())

    assert changed.placements == build.seats(["q1>x", "q2>x"])


def draw_changes(seed: int) -> tuple[Scenario, Plan, list[Change]]:
    """A plan, legal or with one fault, and changes that a hand could make and some that it could not."""
    chance = random.Random(f"changes {seed}")
    scenario, plan = draw_legal_plan(seed)
    if chance.random() < 0.4:
        plan = plant(chance.choice(sorted(FAULTS)), scenario, plan, chance)
    return scenario, plan, [change for _ in range(CHANGES_A_PLAN) for change in draw_change(chance, scenario, plan)]


def draw_change(chance: random.Random, scenario: Scenario, plan: Plan) -> Iterator[Change]:
    cohort = chance.choice(plan.cohorts)
    request = chance.choice(scenario.requests)
    kind = chance.random()
    if kind < 0.55:
        yield Change({cohort.cohort_id: draw_form(chance, scenario, cohort)})
    elif kind < 0.85:
        yield Change({}, {request.request_id: cohort.cohort_id})
    elif kind < 0.9:
        yield Change({cohort.cohort_id: None})
    elif kind < 0.95:
        new = draw_form(chance, scenario, cohort).model_copy(update={"cohort_id": "nieuw"})
        yield Change({"nieuw": new}, {request.request_id: "nieuw"})
    else:
        yield Change({}, {request.request_id: chance.choice(("weg", cohort.cohort_id)), "bestaat-niet": "weg"})


def draw_form(chance: random.Random, scenario: Scenario, cohort: Cohort) -> Cohort:
    """The cohort with one to three other fields, mostly with a room of its location."""
    room = chance.choice(scenario.rooms)
    values = {
        "start": cohort.start + timedelta(days=7 * chance.randint(-6, 6) + chance.choice((0, 0, 0, 1))),
        "pattern_id": chance.choice((*(row.pattern_id for row in scenario.patterns), "weg")),
        "teacher_id": chance.choice((*(row.teacher_id for row in scenario.teachers), "weg")),
        "room_id": chance.choice((room.room_id, "weg")),
        "location_id": chance.choice(("C", "N", "W", "L", "Z")),
        "programme_id": chance.choice((*(row.programme_id for row in scenario.programmes), "weg")),
    }
    names = chance.sample(sorted(values), chance.choice((1, 1, 2, 3)))
    fields = {name: values[name] for name in names}
    if "room_id" in fields and chance.random() < 0.8:
        fields |= {"room_id": room.room_id, "location_id": room.location_id}
    return cohort.model_copy(update=fields)


def audit_again(scenario: Scenario, before: Plan, after: Plan) -> Counter[tuple[str, str, str]]:
    return count(audit(scenario, after).findings) - count(audit(scenario, before).findings)


def count(findings: tuple[Finding, ...]) -> Counter[tuple[str, str, str]]:
    return Counter((finding.rule, finding.about, finding.message.in_language("nl")) for finding in findings)
