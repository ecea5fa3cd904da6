"""The room has every feature that each person in it needs."""

import pytest

from planner.model import Scenario
from planner.rules.audit import audit
from tests.rules import build
from tests.rules.build import Case

RULE = "needs-met"


def needing(*needs: str, features: tuple[str, ...]) -> Scenario:
    return build.scenario(
        people=(build.person("p1"), build.person("p2", needs=needs)),
        requests=(build.request("q1"), build.request("q2")),
        rooms=(build.room("C1", features=features),),
    )


CASES = (
    Case("no needs", needing(features=()), build.plan(placed="q2>x")),
    Case("the feature needed", needing("lift", features=("lift", "pc")), build.plan(placed="q2>x")),
    Case("no such feature", needing("lift", features=("pc",)), build.plan(placed="q2>x"), breaks=(RULE,)),
    Case("one of two features", needing("lift", "ring", features=("lift",)), build.plan(placed="q2>x"), breaks=(RULE,)),
    Case("one person of two", needing("lift", features=()), build.plan(placed="q1>x q2>x"), breaks=(RULE,)),
    Case("somebody with needs who is not in it", needing("lift", features=()), build.plan(placed="q1>x")),
    Case(
        "an unknown room",
        needing("lift", features=()),
        build.plan(build.cohort(room_id="weg"), placed="q2>x"),
        breaks=("room-fits",),
    ),
    Case(
        "in a running cohort",
        build.change(needing("lift", features=()), cohorts=(build.running("r"),), placements=build.seats(["q2>r"])),
        build.plan(build.running("r"), placed="q2>r"),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_audit_agrees_with_the_case_decided_by_hand(case: Case) -> None:
    verdict = audit(case.scenario, case.plan)

    assert verdict.broken == case.breaks


def test_what_the_room_lacks_is_told() -> None:
    told = build.sentences(RULE, needing("lift", "ring", features=()), build.plan(placed="q2>x"))

    assert told == ["p2: Deelnemer p2 heeft lift, ring nodig, maar lokaal C1 van cohort x heeft dat niet."]
