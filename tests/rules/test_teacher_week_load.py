"""Hours taught in a calendar week stay within the teacher's limit."""

from decimal import Decimal
from typing import Any

import pytest

from planner.model import Scenario
from planner.rules.audit import audit
from tests.rules import build
from tests.rules.build import Case, january

RULE = "teacher-week-load"


def at_most(hours: str | None, **tables: Any) -> Scenario:
    limit = None if hours is None else Decimal(hours)
    return build.scenario(**{"teachers": (build.teacher("T1", max_hours_week=limit),), **tables})


SIX_HOURS = build.plan(build.cohort(pattern_id="ma-wo"))
TWO_COHORTS = build.plan(build.cohort(), build.cohort("y", pattern_id="di-o1"), placed="q1>x q2>y")

CASES = (
    Case("no limit", at_most(None), SIX_HOURS),
    Case("exactly the limit", at_most("6"), SIX_HOURS),
    Case("over the limit", at_most("5"), SIX_HOURS, breaks=(RULE,)),
    Case("over the limit by part of an hour", at_most("5.99"), SIX_HOURS, breaks=(RULE,)),
    Case("two cohorts at the limit", at_most("4.5"), TWO_COHORTS),
    Case("two cohorts over the limit", at_most("4.4"), TWO_COHORTS, breaks=(RULE,)),
    Case("no hours at all", at_most("0"), build.plan(), breaks=(RULE,)),
    Case("nobody in the cohort", at_most("2"), build.plan(placed=""), breaks=("group-size", RULE)),
    Case(
        "hours of different weeks",
        at_most("3"),
        build.plan(build.cohort(), build.cohort("y", start=january(18)), placed="q1>x q2>y"),
    ),
    Case(
        "hours of two teachers",
        at_most("3", teachers=(build.teacher("T1", max_hours_week=3), build.teacher("T2", max_hours_week=3))),
        build.plan(build.cohort(), build.cohort("y", pattern_id="di-o", teacher_id="T2"), placed="q1>x q2>y"),
    ),
    Case(
        "a lost session does not count",
        at_most("3", programmes=(build.programme(weeks=1),), closures=(build.closure(january(6), january(6)),)),
        SIX_HOURS,
    ),
    Case(
        "a session taken by a substitute does count",
        at_most("5", absences=(build.absence("teacher", "T1", january(6), january(6)),)),
        SIX_HOURS,
        breaks=(RULE,),
    ),
    Case(
        "running cohorts alone",
        at_most("5", cohorts=(build.running("r", pattern_id="ma-wo"),), placements=build.seats(["q1>r"])),
        build.plan(build.running("r", pattern_id="ma-wo"), placed="q1>r"),
    ),
    Case(
        "a running cohort with another cohort",
        at_most("5", cohorts=(build.running("r"),), placements=build.seats(["q1>r"])),
        build.plan(build.running("r"), build.cohort("y", pattern_id="di-o"), placed="q1>r q2>y"),
        breaks=(RULE,),
    ),
    Case(
        "a week in which only running cohorts meet",
        at_most(
            "3",
            programmes=(build.programme(), build.programme("kort", weeks=1)),
            cohorts=(build.running("r", pattern_id="ma-wo", programme_id="kort"),),
            placements=build.seats(["q1>r"]),
        ),
        build.plan(
            build.running("r", pattern_id="ma-wo", programme_id="kort"),
            build.cohort("y", start=january(11), pattern_id="di-o"),
            placed="q1>r q2>y",
        ),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_audit_agrees_with_the_case_decided_by_hand(case: Case) -> None:
    verdict = audit(case.scenario, case.plan)

    assert verdict.broken == case.breaks


def test_each_week_over_the_limit_is_told() -> None:
    told = build.sentences(RULE, at_most("4"), TWO_COHORTS)

    assert told == [
        "T1: Docent T1 geeft in de week van ma 4 jan 2027 4 uur en 30 minuten les, maar mag hooguit 4 uur geven.",
        "T1: Docent T1 geeft in de week van ma 11 jan 2027 4 uur en 30 minuten les, maar mag hooguit 4 uur geven.",
    ]
