"""One row per request, and every row names what exists."""

import pytest

from planner.rules.audit import audit
from tests.rules import build
from tests.rules.build import Case

RULE = "one-cohort-per-request"
BOTH = (build.cohort("x"), build.cohort("y", pattern_id="ma-m"))

CASES = (
    Case("one row", build.scenario(), build.plan(placed="q1>x")),
    Case("two people in one cohort", build.scenario(), build.plan(placed="q1>x q2>x")),
    Case("two cohorts", build.scenario(), build.plan(*BOTH, placed="q1>x q1>y q2>y"), breaks=(RULE,)),
    Case("the same row twice", build.scenario(), build.plan(placed="q1>x q1>x"), breaks=(RULE,)),
    Case("a request that does not exist", build.scenario(), build.plan(placed="q1>x q9>x"), breaks=(RULE,)),
    Case("a cohort that does not exist", build.scenario(), build.plan(placed="q1>x q2>y"), breaks=(RULE,)),
    Case(
        "a cohort that stands in the scenario but not in the plan",
        build.scenario(cohorts=(build.cohort("y"),)),
        build.plan(placed="q1>x q2>y"),
        breaks=(RULE,),
    ),
    Case("a second row that names no cohort", build.scenario(), build.plan(placed="q1>x q1>y"), breaks=(RULE,)),
    Case(
        "the second good row counts for no other rule",
        build.scenario(people=(build.person("p1", slots=("ma-o",)), build.person("p2"), build.person("p3"))),
        build.plan(*BOTH, placed="q1>x q1>y q2>y"),
        breaks=(RULE,),
    ),
    Case(
        "a bad row before the good one does not count for other rules",
        build.scenario(programmes=(build.programme(min_size=2),)),
        build.plan(placed="q1>y q1>x q2>x"),
        breaks=(RULE,),
    ),
    Case(
        "a request with two rows, the first of them in a running cohort",
        build.scenario(cohorts=(build.running("r"),), placements=build.seats(["q1>r"])),
        build.plan(build.running("r"), build.cohort("y", pattern_id="ma-m"), placed="q1>r q1>y q2>y"),
        breaks=(RULE,),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_audit_agrees_with_the_case_decided_by_hand(case: Case) -> None:
    verdict = audit(case.scenario, case.plan)

    assert verdict.broken == case.breaks


def test_each_fault_is_told_with_the_request_it_is_about() -> None:
    plan = build.plan(placed="q1>x q9>x q1>y")

    told = build.sentences(RULE, build.scenario(), plan)

    assert told == [
        "q1: Aanvraag q1 is geplaatst in cohort y, maar dat cohort staat niet in het plan.",
        "q1: Aanvraag q1 staat 2 keer in de plaatsingen; 1 keer mag.",
        "q9: Aanvraag q9 is geplaatst, maar er is geen aanvraag met dat nummer.",
    ]


def test_a_request_with_bad_rows_only_is_not_placed() -> None:
    plan = build.plan(placed="q1>x q2>y")

    verdict = audit(build.scenario(), plan)

    assert verdict.placed == 1
