"""The teacher exists, has the skill and works at the location."""

from typing import Any

import pytest

from planner.model import Scenario
from planner.rules.audit import audit
from tests.rules import build
from tests.rules.build import Case

RULE = "teacher-qualified"


def taught_by(**fields: Any) -> Scenario:
    return build.scenario(teachers=(build.teacher("T1", **fields),))


CASES = (
    Case("skill and location among others", taught_by(skills=("zorg", "nt2"), locations=("N", "C")), build.plan()),
    Case("another skill", taught_by(skills=("zorg",)), build.plan(), breaks=(RULE,)),
    Case("no skill", taught_by(skills=()), build.plan(), breaks=(RULE,)),
    Case("works elsewhere", taught_by(locations=("N", "W")), build.plan(), breaks=(RULE,)),
    Case("an unknown teacher", build.scenario(), build.plan(build.cohort(teacher_id="weg")), breaks=(RULE,)),
    Case("no teacher", build.scenario(), build.plan(build.cohort(teacher_id="")), breaks=(RULE,)),
    Case(
        "an unknown teacher of two cohorts at one time at two locations breaks no other rule",
        build.scenario(),
        build.plan(
            build.cohort("x", teacher_id="weg"),
            build.cohort("y", teacher_id="weg", location_id="N", room_id="N1"),
            placed="q1>x q2>y",
        ),
        breaks=(RULE,),
    ),
    Case(
        "an unknown programme asks no skill, but the location counts",
        taught_by(skills=(), locations=("N",)),
        build.plan(build.cohort(programme_id="weg")),
        breaks=("programme-asked", RULE),
    ),
    Case(
        "in a running cohort",
        build.change(taught_by(skills=()), cohorts=(build.running("r"),), placements=build.seats(["q1>r"])),
        build.plan(build.running("r"), placed="q1>r"),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_audit_agrees_with_the_case_decided_by_hand(case: Case) -> None:
    verdict = audit(case.scenario, case.plan)

    assert verdict.broken == case.breaks


def test_what_the_teacher_lacks_is_told() -> None:
    plan = build.plan(build.cohort(), build.cohort("y", teacher_id="weg"), placed="q1>x q2>y")

    told = build.sentences(RULE, taught_by(skills=("zorg",), locations=("N",)), plan)

    assert told == [
        "T1: Docent T1 werkt op N, maar cohort x komt bijeen op locatie C.",
        "T1: Cohort x vraagt een docent met nt2, maar docent T1 heeft zorg.",
        "y: Cohort y heeft docent 'weg', maar die docent bestaat niet.",
    ]
