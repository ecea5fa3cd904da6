"""The pattern exists and is one of the programme's."""

import pytest

from planner.rules.audit import audit
from tests.rules import build
from tests.rules.build import Case, january

RULE = "cohort-pattern"
OFFERED = build.scenario(programmes=(build.programme(patterns=("ma-o", "ma-wo")),))

CASES = (
    Case("the first of the programme's patterns", OFFERED, build.plan()),
    Case("the last of the programme's patterns", OFFERED, build.plan(build.cohort(pattern_id="ma-wo"))),
    Case("not one of them", OFFERED, build.plan(build.cohort(pattern_id="di-o")), breaks=(RULE,)),
    Case(
        "an unknown pattern breaks no other rule, whoever and whatever is in the cohort",
        build.change(
            OFFERED,
            people=(build.person("p1", slots=(), max_hours_week=0),),
            requests=(build.request("q1", earliest_start=january(20), finish_by=january(21)),),
            teachers=(build.teacher(slots=(), max_hours_week=0),),
            rooms=(build.room(slots=("di-o",)),),
        ),
        build.plan(build.cohort(pattern_id="weg")),
        breaks=(RULE,),
    ),
    Case(
        "no pattern, and nobody in it",
        OFFERED,
        build.plan(build.cohort(pattern_id=""), placed=""),
        breaks=("cohort-pattern", "group-size"),
    ),
    Case(
        "in a locked cohort that stays",
        build.change(OFFERED, cohorts=(build.cohort(pattern_id="di-o", locked=True),)),
        build.plan(build.cohort(pattern_id="di-o")),
        breaks=(RULE,),
    ),
    Case(
        "in a running cohort",
        build.change(OFFERED, cohorts=(build.running("r", pattern_id="di-o"),), placements=build.seats(["q1>r"])),
        build.plan(build.running("r", pattern_id="di-o"), placed="q1>r"),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_audit_agrees_with_the_case_decided_by_hand(case: Case) -> None:
    verdict = audit(case.scenario, case.plan)

    assert verdict.broken == case.breaks


def test_another_pattern_is_told_with_the_programmes_own() -> None:
    plan = build.plan(build.cohort(pattern_id="di-o"), build.cohort("y", pattern_id="weg"))

    told = build.sentences(RULE, OFFERED, plan)

    assert told == [
        "x: Cohort x heeft weekpatroon di-o, maar programma taal kent ma-o, ma-wo.",
        "y: Cohort y heeft weekpatroon 'weg', maar dat bestaat niet.",
    ]
