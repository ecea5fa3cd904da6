"""First session on or after the earliest start, last on or before the day to finish by."""

from datetime import date

import pytest

from planner.model import Scenario
from planner.rules.audit import audit
from tests.rules import build
from tests.rules.build import Case, january

RULE = "start-window"


def between(earliest: date | None, finish_by: date | None) -> Scenario:
    return build.scenario(requests=(build.request("q1", earliest_start=earliest, finish_by=finish_by),))


CASES = (
    Case("no window", between(None, None), build.plan()),
    Case("first session on the first day allowed", between(january(4), None), build.plan()),
    Case("first session a day too early", between(january(5), None), build.plan(), breaks=(RULE,)),
    Case("last session on the last day allowed", between(None, january(11)), build.plan()),
    Case("last session a day too late", between(None, january(10)), build.plan(), breaks=(RULE,)),
    Case(
        "the first session counts, not the Monday of the start",
        between(january(6), None),
        build.plan(build.cohort(pattern_id="wo-o")),
    ),
    Case(
        "a first session that is lost does not count",
        build.change(between(january(6), None), closures=(build.closure(january(4), january(4)),)),
        build.plan(build.cohort(pattern_id="ma-wo")),
    ),
    Case(
        "a last session that is lost does not count",
        build.change(between(None, january(11)), closures=(build.closure(january(13), january(13)),)),
        build.plan(build.cohort(pattern_id="ma-wo")),
    ),
    Case(
        "a closed week shifts the last session past the day to finish by",
        build.change(between(None, january(11)), closures=(build.closure(january(11), january(15)),)),
        build.plan(),
        breaks=(RULE,),
    ),
    Case(
        "in a running cohort",
        build.change(between(january(20), january(5)), cohorts=(build.running("r"),), placements=build.seats(["q1>r"])),
        build.plan(build.running("r"), placed="q1>r"),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_audit_agrees_with_the_case_decided_by_hand(case: Case) -> None:
    verdict = audit(case.scenario, case.plan)

    assert verdict.broken == case.breaks


def test_both_ends_of_the_window_are_told() -> None:
    told = build.sentences(RULE, between(january(5), january(10)), build.plan())

    assert told == [
        "q1: Aanvraag q1 kan beginnen vanaf di 5 jan 2027, maar cohort x begint al op ma 4 jan 2027.",
        "q1: Aanvraag q1 moet klaar zijn op zo 10 jan 2027, maar cohort x eindigt pas op ma 11 jan 2027.",
    ]
