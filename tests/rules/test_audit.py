"""The audit puts together what the checks and the prices say."""

import random

from planner.model import Plan
from planner.rules.audit import audit
from tests.rules import build

BAD_PLAN = build.plan(
    build.cohort("x", teacher_id="weg"),
    build.cohort("y", room_id="weg", pattern_id="weg"),
    build.cohort("z", location_id="N", start=build.january(5)),
    placed="q1>x q2>y q3>z q9>x q2>x",
)


def test_a_plan_without_findings_is_legal() -> None:
    verdict = audit(build.scenario(), build.plan(placed="q1>x q2>x"))

    assert (verdict.legal, verdict.broken, verdict.findings, verdict.placed) == (True, (), (), 2)


def test_an_empty_plan_is_legal_and_costs_what_is_unplaced() -> None:
    verdict = audit(build.scenario(), Plan())

    assert (verdict.legal, verdict.cost, verdict.cost_by, verdict.placed) == (True, 6000, {"unplaced": 6000}, 0)


def test_each_broken_rule_is_named_once_and_sorted() -> None:
    verdict = audit(build.scenario(), BAD_PLAN)

    assert verdict.broken == (
        "cohort-pattern",
        "cohort-start",
        "one-cohort-per-request",
        "room-fits",
        "room-overlap",
        "teacher-qualified",
    )


def test_the_cost_is_the_sum_of_its_kinds() -> None:
    verdict = audit(build.scenario(), build.plan(build.cohort(start=build.january(11))))

    assert (verdict.cost, verdict.cost_by) == (4035, {"start-later": 5, "teaching": 30, "unplaced": 4000})


def test_the_order_of_rows_does_not_matter() -> None:
    scenario = build.scenario()
    shuffled = random.Random(5)
    rows = list(BAD_PLAN.cohorts)
    shuffled.shuffle(rows)
    turned = build.change(scenario, people=scenario.people[::-1], requests=scenario.requests[::-1])

    verdict = audit(turned, Plan(cohorts=tuple(rows), placements=BAD_PLAN.placements))

    assert verdict == audit(scenario, BAD_PLAN)
