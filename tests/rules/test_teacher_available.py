"""The teacher is free in every slot, and absent rarely enough for a substitute."""

import pytest

from planner.model import Absence, Scenario
from planner.rules.audit import audit
from tests.rules import build
from tests.rules.build import Case, january

RULE = "teacher-available"
TWICE_A_WEEK = build.plan(build.cohort(pattern_id="ma-wo"))


def with_slots(*slots: str) -> Scenario:
    return build.scenario(teachers=(build.teacher("T1", slots=slots),))


def away(*absences: Absence, allowed: int = 1, closed: tuple[int, ...] = ()) -> Scenario:
    return build.scenario(
        programmes=(build.programme(max_lost_sessions=allowed),),
        absences=absences,
        closures=tuple(build.closure(january(day), january(day)) for day in closed),
    )


ONCE = build.absence("teacher", "T1", january(4), january(4))
TWICE = build.absence("teacher", "T1", january(4), january(11))

CASES = (
    Case("exactly the slots", with_slots("ma-o", "wo-o"), TWICE_A_WEEK),
    Case("halves that touch", with_slots("ma-o1", "ma-o2", "wo-o"), TWICE_A_WEEK),
    Case("one slot of two", with_slots("ma-o"), TWICE_A_WEEK, breaks=(RULE,)),
    Case("half a slot", with_slots("ma-o", "wo-o2"), TWICE_A_WEEK, breaks=(RULE,)),
    Case("no slots is never", with_slots(), TWICE_A_WEEK, breaks=(RULE,)),
    Case("absent once where one may be", away(ONCE), build.plan()),
    Case("absent once where none may be", away(ONCE, allowed=0), build.plan(), breaks=(RULE,)),
    Case("absent twice where one may be", away(TWICE), build.plan(), breaks=(RULE,)),
    Case("absent once and one session lost where one may be", away(ONCE, closed=(13,)), TWICE_A_WEEK, breaks=(RULE,)),
    Case("absent once and one session lost where two may be", away(ONCE, allowed=2, closed=(13,)), TWICE_A_WEEK),
    Case(
        "more sessions lost than may be, but never absent, is not the teacher's fault",
        away(closed=(6, 13)),
        TWICE_A_WEEK,
        breaks=("lost-sessions",),
    ),
    Case("absent from the session that is lost only", away(ONCE, closed=(4,)), TWICE_A_WEEK),
    Case(
        "another teacher absent", away(build.absence("teacher", "T2", january(4), january(11)), allowed=0), build.plan()
    ),
    Case(
        "absent at another time of the day",
        away(build.absence("teacher", "T1", january(4), january(11), start=720, end=1020), allowed=0),
        build.plan(),
    ),
    Case(
        "absent in part of the session",
        away(build.absence("teacher", "T1", january(4), january(11), start=600, end=660), allowed=0),
        build.plan(),
        breaks=(RULE,),
    ),
    Case(
        "absent sessions are held for all else",
        build.change(away(TWICE, allowed=2), requests=(build.request("q1", earliest_start=january(5)),)),
        build.plan(),
        breaks=("start-window",),
    ),
    Case(
        "in a running cohort",
        build.change(
            away(TWICE, allowed=0),
            teachers=(build.teacher("T1", slots=()),),
            cohorts=(build.running("r"),),
            placements=build.seats(["q1>r"]),
        ),
        build.plan(build.running("r"), placed="q1>r"),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_audit_agrees_with_the_case_decided_by_hand(case: Case) -> None:
    verdict = audit(case.scenario, case.plan)

    assert verdict.broken == case.breaks


def test_the_slots_that_do_not_suit_are_told() -> None:
    told = build.sentences(RULE, with_slots("ma-o"), TWICE_A_WEEK)

    assert told == ["T1: Docent T1 kan niet op woensdag 9:00–12:00, maar cohort x heeft dan les."]


def test_absent_and_lost_sessions_are_told_apart() -> None:
    told = build.sentences(RULE, away(TWICE, closed=(13,)), TWICE_A_WEEK)

    assert told == [
        "T1: Docent T1 is afwezig bij 3 lessen van cohort x en door sluiting vervallen er 1 les; samen mag hooguit 1."
    ]
