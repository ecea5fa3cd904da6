"""The room is free in every slot and never out of use."""

import pytest

from planner.model import Scenario
from planner.rules.audit import audit
from tests.rules import build
from tests.rules.build import Case, january

RULE = "room-available"
TWICE_A_WEEK = build.plan(build.cohort(pattern_id="ma-wo"))


def with_slots(*slots: str) -> Scenario:
    return build.scenario(rooms=(build.room("C1", slots=slots),))


def out_of_use(first: int, last: int, room_id: str = "C1", **times: int) -> Scenario:
    return build.scenario(absences=(build.absence("room", room_id, january(first), january(last), **times),))


CASES = (
    Case("no slots is always", with_slots(), TWICE_A_WEEK),
    Case("exactly the slots", with_slots("ma-o", "wo-o"), TWICE_A_WEEK),
    Case("halves that touch", with_slots("ma-o", "wo-o1", "wo-o2"), TWICE_A_WEEK),
    Case("one slot of two", with_slots("ma-o"), TWICE_A_WEEK, breaks=(RULE,)),
    Case("out of use at one session", out_of_use(11, 11), build.plan(), breaks=(RULE,)),
    Case("out of use between sessions", out_of_use(5, 10), build.plan()),
    Case("out of use later that day", out_of_use(4, 11, start=720, end=780), build.plan()),
    Case("out of use in part of a session", out_of_use(4, 11, start=700, end=780), build.plan(), breaks=(RULE,)),
    Case("another room out of use", out_of_use(4, 11, room_id="C2"), build.plan()),
    Case(
        "out of use at a session that is lost",
        build.change(out_of_use(4, 4), closures=(build.closure(january(4), january(4)),)),
        TWICE_A_WEEK,
    ),
    Case(
        "in a running cohort",
        build.change(out_of_use(4, 11), cohorts=(build.running("r"),), placements=build.seats(["q1>r"])),
        build.plan(build.running("r"), placed="q1>r"),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_audit_agrees_with_the_case_decided_by_hand(case: Case) -> None:
    verdict = audit(case.scenario, case.plan)

    assert verdict.broken == case.breaks


def test_the_slots_that_do_not_suit_are_told() -> None:
    told = build.sentences(RULE, with_slots("ma-o"), TWICE_A_WEEK)

    assert told == ["C1: Lokaal C1 is niet vrij op woensdag 9:00–12:00, maar cohort x heeft dan les."]


def test_sessions_in_a_room_out_of_use_are_told_with_the_first() -> None:
    told = build.sentences(RULE, out_of_use(4, 11), build.plan())

    assert told == [
        "C1: Lokaal C1 is niet te gebruiken bij 2 lessen van cohort x, "
        "voor het eerst op ma 4 jan 2027 9:00–12:00; 0 mag."
    ]
