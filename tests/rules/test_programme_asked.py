"""The cohort's programme is on the request's list, and exists."""

import pytest

from planner.rules.audit import audit
from tests.rules import build
from tests.rules.build import Case, january

RULE = "programme-asked"
TWO = build.scenario(
    programmes=(build.programme("taal"), build.programme("zorg")),
    requests=(build.request("q1", programmes=("taal",)), build.request("q2", programmes=("zorg", "taal"))),
)

CASES = (
    Case("the first on the list", TWO, build.plan(build.cohort(programme_id="zorg"), placed="q2>x")),
    Case("the last on the list", TWO, build.plan(placed="q2>x")),
    Case(
        "not on the list",
        TWO,
        build.plan(build.cohort(programme_id="zorg"), placed="q1>x"),
        breaks=(RULE,),
    ),
    Case(
        "an unknown programme breaks no other rule, whatever the rest of the cohort",
        build.scenario(programmes=(build.programme(min_size=2, skill="zorg", level_from="C1", starts=(january(11),)),)),
        build.plan(build.cohort(programme_id="weg")),
        breaks=(RULE,),
    ),
    Case(
        "an unknown programme with nobody in it",
        build.scenario(),
        build.plan(build.cohort(programme_id="weg"), placed=""),
        breaks=(RULE,),
    ),
    Case(
        "no programme at all",
        build.scenario(),
        build.plan(build.cohort(programme_id=""), placed=""),
        breaks=(RULE,),
    ),
    Case(
        "what somebody in a running cohort asks for is not judged",
        build.scenario(
            programmes=(build.programme("taal"), build.programme("zorg")),
            cohorts=(build.running("r", programme_id="zorg"),),
            placements=build.seats(["q1>r"]),
        ),
        build.plan(build.running("r", programme_id="zorg"), placed="q1>r"),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_audit_agrees_with_the_case_decided_by_hand(case: Case) -> None:
    verdict = audit(case.scenario, case.plan)

    assert verdict.broken == case.breaks


def test_another_programme_is_told_with_what_was_asked() -> None:
    plan = build.plan(build.cohort(programme_id="taal"), build.cohort("y", programme_id="weg"), placed="q1>x q3>y")
    scenario = build.scenario(requests=(build.request("q1", programmes=("zorg", "vak")), build.request("q3")))

    told = build.sentences(RULE, scenario, plan)

    assert told == [
        "q1: Aanvraag q1 is geplaatst in cohort x van programma taal, maar vraagt om zorg, vak.",
        "y: Cohort y volgt programma 'weg', maar dat programma bestaat niet.",
    ]
