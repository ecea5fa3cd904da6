"""A request after another is placed only if that one is, and ends on an earlier date."""

from typing import Any

import pytest

from planner.model import Cohort, Scenario
from planner.rules.audit import audit
from tests.rules import build
from tests.rules.build import Case, january

RULE = "after-request"
CHAIN = build.scenario(requests=(build.request("q1"), build.request("q2", person_id="p1", after="q1")))
BOTH = "q1>x q2>y"


def later(**fields: Any) -> Cohort:
    return build.cohort("y", **{"room_id": "C2", "teacher_id": "T2", **fields})


def ran(*cohorts: Cohort, seats: str) -> Scenario:
    return build.change(CHAIN, cohorts=cohorts, placements=build.seats(seats.split()))


CASES = (
    Case("only the first is placed", CHAIN, build.plan(placed="q1>x")),
    Case("only the second is placed", CHAIN, build.plan(placed="q2>x"), breaks=(RULE,)),
    Case(
        "the first ends a week before the second",
        CHAIN,
        build.plan(build.cohort(), later(start=january(18)), placed=BOTH),
    ),
    Case(
        "the first ends a day before the second",
        CHAIN,
        build.plan(build.cohort(), later(start=january(11), pattern_id="di-o"), placed=BOTH),
    ),
    Case(
        "the first ends on the day on which the second starts",
        CHAIN,
        build.plan(build.cohort(), later(start=january(11), pattern_id="ma-m"), placed=BOTH),
        breaks=(RULE,),
    ),
    Case(
        "the first ends after the second starts",
        CHAIN,
        build.plan(build.cohort(), later(pattern_id="di-o"), placed=BOTH),
        breaks=(RULE,),
    ),
    Case(
        "both in one cohort",
        CHAIN,
        build.plan(placed="q1>x q2>x"),
        breaks=(RULE, "person-overlap"),
    ),
    Case(
        "a lost last session makes room for the second",
        build.change(CHAIN, closures=(build.closure(january(13), january(13)),)),
        build.plan(build.cohort(pattern_id="ma-wo"), later(start=january(11), pattern_id="di-o"), placed=BOTH),
    ),
    Case(
        "after somebody else's request",
        build.scenario(requests=(build.request("q1"), build.request("q2", after="q1"))),
        build.plan(build.cohort(), later(pattern_id="di-o"), placed=BOTH),
        breaks=(RULE,),
    ),
    Case(
        "after a request in a running cohort that ends in time",
        ran(build.running("r"), seats="q1>r"),
        build.plan(build.running("r"), later(start=january(18)), placed="q1>r q2>y"),
    ),
    Case(
        "after a request in a running cohort that ends too late",
        ran(build.running("r"), seats="q1>r"),
        build.plan(build.running("r"), later(start=january(11), pattern_id="ma-m"), placed="q1>r q2>y"),
        breaks=(RULE,),
    ),
    Case(
        "the second in a running cohort, the first unplaced",
        ran(build.running("r"), seats="q2>r"),
        build.plan(build.running("r"), placed="q2>r"),
    ),
    Case(
        "the second in a running cohort, the first later",
        ran(build.running("r"), seats="q2>r"),
        build.plan(build.running("r"), later(start=january(18)), placed="q2>r q1>y"),
    ),
    Case(
        "the second in a cohort without sessions",
        CHAIN,
        build.plan(build.cohort(), later(pattern_id="weg"), placed=BOTH),
        breaks=("cohort-pattern",),
    ),
    Case(
        "the first in a cohort without sessions",
        CHAIN,
        build.plan(build.cohort(pattern_id="weg"), later(), placed=BOTH),
        breaks=("cohort-pattern",),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_audit_agrees_with_the_case_decided_by_hand(case: Case) -> None:
    verdict = audit(case.scenario, case.plan)

    assert verdict.broken == case.breaks


def test_an_earlier_request_without_a_seat_is_told() -> None:
    told = build.sentences(RULE, CHAIN, build.plan(placed="q2>x"))

    assert told == ["q2: Aanvraag q2 is geplaatst in cohort x, maar komt na aanvraag q1 en die is niet geplaatst."]


def test_an_earlier_request_that_ends_too_late_is_told_with_both_dates() -> None:
    told = build.sentences(RULE, CHAIN, build.plan(build.cohort(), later(pattern_id="di-o"), placed=BOTH))

    assert told == [
        "q2: Aanvraag q2 begint in cohort y op di 5 jan 2027, maar aanvraag q1 die eerst komt, "
        "eindigt in cohort x pas op ma 11 jan 2027."
    ]
