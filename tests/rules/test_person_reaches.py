"""The cohort's location is on the person's list."""

import pytest

from planner.model import Scenario
from planner.rules.audit import audit
from tests.rules import build
from tests.rules.build import Case

RULE = "person-reaches"


def reaching(*locations: str) -> Scenario:
    return build.scenario(people=(build.person("p1", locations=locations),), requests=(build.request("q1"),))


CASES = (
    Case("the only location", reaching("C"), build.plan()),
    Case("the last on the list", reaching("N", "C"), build.plan()),
    Case("not on the list", reaching("N"), build.plan(), breaks=(RULE,)),
    Case(
        "online is a location like any other",
        reaching("C"),
        build.plan(build.cohort(location_id="W", room_id="W1")),
        breaks=(RULE,),
    ),
    Case(
        "a location that does not exist is on nobody's list",
        reaching("C", "N", "W"),
        build.plan(build.cohort(location_id="Z")),
        breaks=(RULE, "room-fits", "teacher-qualified"),
    ),
    Case(
        "in a running cohort",
        build.change(reaching("N"), cohorts=(build.running("r"),), placements=build.seats(["q1>r"])),
        build.plan(build.running("r"), placed="q1>r"),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_audit_agrees_with_the_case_decided_by_hand(case: Case) -> None:
    verdict = audit(case.scenario, case.plan)

    assert verdict.broken == case.breaks


def test_a_location_out_of_reach_is_told_with_those_within() -> None:
    told = build.sentences(RULE, reaching("N", "W"), build.plan())

    assert told == ["p1: Deelnemer p1 kan naar N, W, maar cohort x komt bijeen op locatie C."]
