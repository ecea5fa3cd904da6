"""Hours of sessions in a calendar week stay within what the person can take."""

from decimal import Decimal
from typing import Any

import pytest

from planner.model import Scenario
from planner.rules.audit import audit
from tests.rules import build
from tests.rules.build import Case, january

RULE = "person-week-load"


def at_most(hours: str | None, **tables: Any) -> Scenario:
    limit = None if hours is None else Decimal(hours)
    people = (build.person("p1", max_hours_week=limit), build.person("p2"))
    requests = (build.request("q1"), build.request("q2", person_id="p1"))
    return build.scenario(**{"people": people, "requests": requests, **tables})


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
    Case(
        "cohorts in different weeks",
        at_most("3"),
        build.plan(build.cohort(), build.cohort("y", start=january(18), pattern_id="vr-o"), placed="q1>x q2>y"),
    ),
    Case(
        "a week runs from Monday: Friday and the next Monday are two weeks",
        at_most("3", programmes=(build.programme(weeks=1),)),
        build.plan(build.cohort(pattern_id="vr-o"), build.cohort("y", start=january(11)), placed="q1>x q2>y"),
    ),
    Case(
        "a lost session does not count",
        at_most("3", programmes=(build.programme(weeks=1),), closures=(build.closure(january(6), january(6)),)),
        SIX_HOURS,
    ),
    Case(
        "another person's hours do not count",
        at_most("3", requests=(build.request("q1"), build.request("q2"))),
        build.plan(build.cohort(), build.cohort("y", pattern_id="di-o"), placed="q1>x q2>y"),
    ),
    Case(
        "running cohorts alone are not judged",
        at_most("5", cohorts=(build.running("r", pattern_id="ma-wo"),), placements=build.seats(["q1>r"])),
        build.plan(build.running("r", pattern_id="ma-wo"), placed="q1>r"),
    ),
    Case(
        "a running cohort counts in a week with another cohort",
        at_most("5", cohorts=(build.running("r"),), placements=build.seats(["q1>r"])),
        build.plan(build.running("r"), build.cohort("y", pattern_id="di-o"), placed="q1>r q2>y"),
        breaks=(RULE,),
    ),
    Case(
        "a week with only a running cohort is not judged because of another week",
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
    Case(
        "two requests in one cohort are one person's hours once",
        at_most("6"),
        build.plan(build.cohort(pattern_id="ma-wo"), placed="q1>x q2>x"),
        breaks=("person-overlap",),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_audit_agrees_with_the_case_decided_by_hand(case: Case) -> None:
    verdict = audit(case.scenario, case.plan)

    assert verdict.broken == case.breaks


def test_each_week_over_the_limit_is_told_in_order_of_time() -> None:
    told = build.sentences(RULE, at_most("4.25"), TWO_COHORTS)

    assert told == [
        "p1: Deelnemer p1 heeft in de week van ma 4 jan 2027 4 uur en 30 minuten les, "
        "maar kan hooguit 4 uur en 15 minuten aan.",
        "p1: Deelnemer p1 heeft in de week van ma 11 jan 2027 4 uur en 30 minuten les, "
        "maar kan hooguit 4 uur en 15 minuten aan.",
    ]


def test_a_limit_that_is_not_whole_minutes_is_told_exactly() -> None:
    told = build.sentences(RULE, at_most("2.99", programmes=(build.programme(weeks=1),)), build.plan())

    assert told == [
        "p1: Deelnemer p1 heeft in de week van ma 4 jan 2027 3 uur les, maar kan hooguit 2 uur en 59.4 minuten aan."
    ]
