"""No room has two sessions that overlap."""

from typing import Any

import pytest

from planner.model import Cohort, Scenario
from planner.rules.audit import audit
from tests.rules import build
from tests.rules.build import Case, january

RULE = "room-overlap"


def second(**fields: Any) -> Cohort:
    """A cohort that shares only its room with cohort `x`."""
    return build.cohort("y", **{"teacher_id": "T2", **fields})


def ran(*cohorts: Cohort, seats: str) -> Scenario:
    return build.scenario(cohorts=cohorts, placements=build.seats(seats.split()))


BOTH = "q1>x q2>y"

CASES = (
    Case("on another day", build.scenario(), build.plan(build.cohort(), second(pattern_id="di-o"), placed=BOTH)),
    Case("at the same time", build.scenario(), build.plan(build.cohort(), second(), placed=BOTH), breaks=(RULE,)),
    Case(
        "the later one within the first",
        build.scenario(),
        build.plan(build.cohort(), second(pattern_id="ma-o2"), placed=BOTH),
        breaks=(RULE,),
    ),
    Case(
        "the earlier one within the first",
        build.scenario(),
        build.plan(build.cohort(), second(pattern_id="ma-o1"), placed=BOTH),
        breaks=(RULE,),
    ),
    Case(
        "back to back",
        build.scenario(),
        build.plan(build.cohort(pattern_id="ma-o1"), second(pattern_id="ma-o2"), placed=BOTH),
    ),
    Case(
        "only in one week",
        build.scenario(),
        build.plan(build.cohort(), second(start=january(11)), placed=BOTH),
        breaks=(RULE,),
    ),
    Case(
        "after the other has ended",
        build.scenario(),
        build.plan(build.cohort(), second(start=january(18)), placed=BOTH),
    ),
    Case(
        "a long session and a short one later in it, with another between",
        build.scenario(
            rooms=tuple(build.room(room_id) for room_id in ("C1", "C2", "C3")),
            teachers=tuple(build.teacher(teacher_id) for teacher_id in ("T1", "T2", "T3")),
        ),
        build.plan(
            build.cohort("x", pattern_id="ma-o"),
            build.cohort("y", pattern_id="ma-o1", room_id="C2", teacher_id="T2"),
            build.cohort("z", pattern_id="ma-o2", room_id="C1", teacher_id="T3"),
            placed="q1>x q2>y q3>z",
        ),
        breaks=(RULE,),
    ),
    Case(
        "only with a session that is lost",
        build.scenario(
            programmes=(build.programme(), build.programme("kort", weeks=1)),
            requests=(build.request("q1"), build.request("q2", programmes=("kort",))),
            closures=(build.closure(january(11), january(11)),),
        ),
        build.plan(build.cohort(pattern_id="ma-wo"), second(programme_id="kort", start=january(18)), placed=BOTH),
    ),
    Case(
        "two running cohorts",
        ran(build.running("r"), build.running("s", teacher_id="T2"), seats="q1>r q2>s"),
        build.plan(build.running("r"), build.running("s", teacher_id="T2"), placed="q1>r q2>s"),
    ),
    Case(
        "a cohort against one that is running",
        ran(build.running("r"), seats="q1>r"),
        build.plan(build.running("r"), second(), placed="q1>r q2>y"),
        breaks=(RULE,),
    ),
    Case(
        "a running cohort that begins later than another",
        ran(build.running("r", pattern_id="ma-o2"), seats="q1>r"),
        build.plan(build.running("r", pattern_id="ma-o2"), second(), placed="q1>r q2>y"),
        breaks=(RULE,),
    ),
    Case(
        "a cohort and a running one, with another running one between",
        ran(
            build.running("r", pattern_id="ma-o1"),
            build.running("s", pattern_id="ma-o2"),
            seats="q1>r q3>s",
        ),
        build.plan(
            build.running("r", pattern_id="ma-o1"),
            build.running("s", pattern_id="ma-o2"),
            second(),
            placed="q1>r q3>s q2>y",
        ),
        breaks=(RULE,),
    ),
    Case(
        "running only in the plan",
        build.scenario(),
        build.plan(build.running("x"), build.running("y", teacher_id="T2"), placed=BOTH),
        breaks=(RULE,),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_audit_agrees_with_the_case_decided_by_hand(case: Case) -> None:
    verdict = audit(case.scenario, case.plan)

    assert verdict.broken == case.breaks


def test_each_pair_of_cohorts_is_told_once() -> None:
    plan = build.plan(build.cohort(), second(pattern_id="ma-o2", start=january(11)), placed=BOTH)

    told = build.sentences(RULE, build.scenario(), plan)

    assert told == [
        "C1: Lokaal C1 is 1 keer tegelijk ingedeeld voor cohort x en cohort y, "
        "voor het eerst op ma 11 jan 2027 9:00–12:00."
    ]
