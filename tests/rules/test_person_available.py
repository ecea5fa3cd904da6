"""Available in every slot of the pattern, and absent from few enough of the sessions held."""

import pytest

from planner.model import Absence, Closure, Pattern, Scenario, Timeslot
from planner.rules.audit import audit
from tests.rules import build
from tests.rules.build import Case, january

RULE = "person-available"
MORNING = build.plan()
TWO_A_WEEK = build.plan(build.cohort(pattern_id="ma-wo"))


def with_slots(*slots: str) -> Scenario:
    return build.scenario(people=(build.person("p1", slots=slots),), requests=(build.request("q1"),))


def away(*absences: Absence, allowed: int = 1, closures: tuple[Closure, ...] = ()) -> Scenario:
    programme = build.programme(max_missed_sessions=allowed)
    return build.scenario(programmes=(programme,), absences=absences, closures=closures)


CASES = (
    Case("exactly the slot", with_slots("ma-o"), MORNING),
    Case("two halves cover the whole", with_slots("ma-o1", "ma-o2"), MORNING),
    Case("half the slot", with_slots("ma-o1"), MORNING, breaks=(RULE,)),
    Case("the whole covers a half", with_slots("ma-o"), build.plan(build.cohort(pattern_id="ma-o2"))),
    Case("the slot on another day", with_slots("di-o"), MORNING, breaks=(RULE,)),
    Case("no slots is never", with_slots(), MORNING, breaks=(RULE,)),
    Case("one slot of two", with_slots("ma-o"), TWO_A_WEEK, breaks=(RULE,)),
    Case(
        "slots with a break between them do not cover what spans it",
        build.change(
            with_slots("ma-o", "ma-m"),
            timeslots=(*build.TIMESLOTS, Timeslot(slot_id="ma-lang", weekday="ma", start=660, end=840)),
            patterns=(*build.PATTERNS, Pattern(pattern_id="ma-lang", slots=("ma-lang",))),
            programmes=(build.programme(patterns=("ma-lang",)),),
            teachers=(build.teacher(slots=("ma-lang",)),),
        ),
        build.plan(build.cohort(pattern_id="ma-lang")),
        breaks=(RULE,),
    ),
    Case("absent from one session", away(build.absence("person", "p1", january(11), january(11))), MORNING),
    Case(
        "absent from more than one session",
        away(build.absence("person", "p1", january(4), january(11))),
        MORNING,
        breaks=(RULE,),
    ),
    Case(
        "absent from as many sessions as allowed",
        away(build.absence("person", "p1", january(4), january(11)), allowed=2),
        MORNING,
    ),
    Case(
        "absent from one session where none is allowed",
        away(build.absence("person", "p1", january(4), january(4)), allowed=0),
        MORNING,
        breaks=(RULE,),
    ),
    Case(
        "two absences that meet on one session count once",
        away(
            build.absence("person", "p1", january(4), january(4)),
            build.absence("person", "p1", january(1), january(4)),
        ),
        MORNING,
    ),
    Case(
        "absent at another time of the day",
        away(build.absence("person", "p1", january(4), january(11), start=720, end=1020), allowed=0),
        MORNING,
    ),
    Case(
        "absent at the last minute of a session",
        away(build.absence("person", "p1", january(4), january(4), start=719, end=1020), allowed=0),
        MORNING,
        breaks=(RULE,),
    ),
    Case("somebody else is absent", away(build.absence("person", "p2", january(4), january(11))), MORNING),
    Case(
        "a teacher with the same id is absent", away(build.absence("teacher", "p1", january(4), january(11))), MORNING
    ),
    Case(
        "absent from a session that is lost does not count",
        away(
            build.absence("person", "p1", january(4), january(6)),
            closures=(build.closure(january(4), january(4)),),
        ),
        TWO_A_WEEK,
    ),
    Case(
        "in a running cohort",
        build.change(
            with_slots(),
            absences=(build.absence("person", "p1", january(4), january(11)),),
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
    told = build.sentences(RULE, with_slots("ma-o"), TWO_A_WEEK)

    assert told == ["p1: Deelnemer p1 kan niet op woensdag 9:00–12:00, maar cohort x heeft dan les."]


def test_the_sessions_missed_are_told() -> None:
    told = build.sentences(RULE, away(build.absence("person", "p1", january(4), january(11))), MORNING)

    assert told == ["p1: Deelnemer p1 is afwezig bij 2 lessen van cohort x; hooguit 1 mag."]
