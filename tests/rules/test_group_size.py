"""At least the fewest people, unless locked by the scenario, and at most the most."""

from typing import Any

import pytest

from planner.model import Scenario
from planner.rules.audit import audit
from tests.rules import build
from tests.rules.build import Case

RULE = "group-size"


def for_people(fewest: int, most: int, **tables: Any) -> Scenario:
    return build.scenario(programmes=(build.programme(min_size=fewest, max_size=most),), **tables)


LOCKED = for_people(2, 2, cohorts=(build.cohort(locked=True),))

CASES = (
    Case("as few as allowed", for_people(2, 4), build.plan(placed="q1>x q2>x")),
    Case("too few", for_people(2, 4), build.plan(placed="q1>x"), breaks=(RULE,)),
    Case("nobody", for_people(1, 4), build.plan(placed=""), breaks=(RULE,)),
    Case("as many as allowed", for_people(1, 2), build.plan(placed="q1>x q2>x")),
    Case("too many", for_people(1, 2), build.plan(placed="q1>x q2>x q3>x"), breaks=(RULE,)),
    Case(
        "a row that does not count",
        for_people(2, 2),
        build.plan(placed="q1>x q2>x q2>x q1>x"),
        breaks=("one-cohort-per-request",),
    ),
    Case("locked: too few", LOCKED, build.plan(placed="q1>x")),
    Case("locked: nobody", LOCKED, build.plan(placed="")),
    Case("locked: too many", LOCKED, build.plan(placed="q1>x q2>x q3>x"), breaks=(RULE,)),
    Case("locked only in the plan", for_people(2, 2), build.plan(build.cohort(locked=True)), breaks=(RULE,)),
    Case(
        "locked in the scenario but not by the plan's word",
        LOCKED,
        build.plan(build.cohort(locked=False)),
    ),
    Case(
        "in the scenario without a lock",
        for_people(2, 2, cohorts=(build.cohort(status="published"),)),
        build.plan(),
        breaks=(RULE,),
    ),
    Case(
        "too few with a locked seat in it",
        for_people(
            2, 2, cohorts=(build.cohort(status="published"),), placements=build.seats(["q1>x"], status="locked")
        ),
        build.plan(),
        breaks=(RULE,),
    ),
    Case(
        "too few in a running cohort",
        for_people(2, 2, cohorts=(build.running("r"),), placements=build.seats(["q1>r"])),
        build.plan(build.running("r"), placed="q1>r"),
    ),
    Case(
        "running only in the plan",
        for_people(2, 2),
        build.plan(build.running("r"), placed="q1>r"),
        breaks=(RULE,),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_audit_agrees_with_the_case_decided_by_hand(case: Case) -> None:
    verdict = audit(case.scenario, case.plan)

    assert verdict.broken == case.breaks


def test_too_few_people_are_told_with_both_numbers() -> None:
    told = build.sentences(RULE, for_people(2, 4), build.plan(placed="q1>x"))

    assert told == ["x: Groep taal in cohort x heeft 1 deelnemer, maar minstens 2 is nodig."]


def test_too_many_people_are_told_with_both_numbers() -> None:
    told = build.sentences(RULE, for_people(1, 2), build.plan(placed="q1>x q2>x q3>x"))

    assert told == ["x: Groep taal in cohort x heeft 3 deelnemers, maar hooguit 2 mag."]
