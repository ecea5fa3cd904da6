"""Nobody has two sessions that overlap, nor two requests in one cohort."""

from typing import Any

import pytest

from planner.model import Cohort, Scenario
from planner.rules.audit import audit
from tests.rules import build
from tests.rules.build import Case, january

RULE = "person-overlap"
SELF = build.scenario(requests=(build.request("q1"), build.request("q2", person_id="p1")))


def second(**fields: Any) -> Cohort:
    """A cohort with its own room and teacher, so that only people can be in two at once."""
    return build.cohort("y", **{"room_id": "C2", "teacher_id": "T2", **fields})


def ran(*cohorts: Cohort, seats: str) -> Scenario:
    return build.change(SELF, cohorts=cohorts, placements=build.seats(seats.split()))


TWICE = "q1>x q2>y"
SOON = {"start": january(4), "pattern_id": "ma-o1"}

CASES = (
    Case("on another day", SELF, build.plan(build.cohort(), second(pattern_id="di-o"), placed=TWICE)),
    Case("at the same time", SELF, build.plan(build.cohort(), second(), placed=TWICE), breaks=(RULE,)),
    Case(
        "partly at the same time",
        SELF,
        build.plan(build.cohort(), second(pattern_id="ma-o2"), placed=TWICE),
        breaks=(RULE,),
    ),
    Case(
        "back to back",
        SELF,
        build.plan(build.cohort(pattern_id="ma-o1"), second(pattern_id="ma-o2"), placed=TWICE),
    ),
    Case("one after the other has ended", SELF, build.plan(build.cohort(), second(start=january(18)), placed=TWICE)),
    Case(
        "in the last week of the one and the first of the other",
        SELF,
        build.plan(build.cohort(), second(start=january(11)), placed=TWICE),
        breaks=(RULE,),
    ),
    Case("two people at the same time", build.scenario(), build.plan(build.cohort(), second(), placed=TWICE)),
    Case("two requests in one cohort", SELF, build.plan(placed="q1>x q2>x"), breaks=(RULE,)),
    Case(
        "only in a week in which one of the sessions is lost",
        build.change(SELF, closures=(build.closure(january(4), january(4), "N"),)),
        build.plan(
            build.cohort(pattern_id="ma-wo", location_id="N", room_id="N1"),
            second(pattern_id="ma-o", start=january(4)),
            placed=TWICE,
        ),
        breaks=(RULE,),
    ),
    Case(
        "only with a session that is lost",
        build.change(
            SELF,
            closures=(build.closure(january(4), january(4), "N"),),
            programmes=(build.programme(), build.programme("kort", weeks=1)),
            requests=(build.request("q1"), build.request("q2", person_id="p1", programmes=("kort",))),
        ),
        build.plan(
            build.cohort(pattern_id="ma-wo", location_id="N", room_id="N1"),
            second(programme_id="kort"),
            placed=TWICE,
        ),
    ),
    Case(
        "two running cohorts are not judged",
        ran(build.running("r"), build.running("s", room_id="C2", teacher_id="T2"), seats="q1>r q2>s"),
        build.plan(build.running("r"), build.running("s", room_id="C2", teacher_id="T2"), placed="q1>r q2>s"),
    ),
    Case(
        "a cohort against one that is running",
        ran(build.running("r"), seats="q1>r"),
        build.plan(build.running("r"), second(), placed="q1>r q2>y"),
        breaks=(RULE,),
    ),
    Case(
        "a running cohort against one that began earlier that day",
        ran(build.running("r", pattern_id="ma-o2"), seats="q1>r"),
        build.plan(build.running("r", pattern_id="ma-o2"), second(), placed="q1>r q2>y"),
        breaks=(RULE,),
    ),
    Case(
        "two requests in a running cohort",
        ran(build.running("r"), seats="q1>r q2>r"),
        build.plan(build.running("r"), placed="q1>r q2>r"),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_audit_agrees_with_the_case_decided_by_hand(case: Case) -> None:
    verdict = audit(case.scenario, case.plan)

    assert verdict.broken == case.breaks


def test_sessions_at_one_time_are_told_once_per_pair_of_cohorts() -> None:
    told = build.sentences(RULE, SELF, build.plan(second(pattern_id="ma-o2"), build.cohort(), placed="q2>y q1>x"))

    assert told == [
        "p1: Deelnemer p1 heeft 2 keer tegelijk les in cohort x en cohort y, "
        "voor het eerst op ma 4 jan 2027 9:00–12:00."
    ]


def test_two_requests_in_one_cohort_are_told() -> None:
    told = build.sentences(RULE, SELF, build.plan(placed="q1>x q2>x"))

    assert told == ["p1: Deelnemer p1 zit met 2 aanvragen in cohort x (q1, q2); 1 mag."]


def test_a_person_with_two_requests_in_one_cohort_takes_one_seat() -> None:
    scenario = build.change(SELF, programmes=(build.programme(max_size=1),), rooms=(build.room(capacity=1),))

    broken = audit(scenario, build.plan(placed="q1>x q2>x")).broken

    assert broken == (RULE,)
