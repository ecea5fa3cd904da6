"""The room exists, is at the location, seats everyone and has what the programme asks."""

import pytest

from planner.model import Scenario
from planner.rules.audit import audit
from tests.rules import build
from tests.rules.build import Case

RULE = "room-fits"


def in_room(*, features: tuple[str, ...] = (), asked: tuple[str, ...] = (), capacity: int = 4) -> Scenario:
    return build.scenario(
        programmes=(build.programme(room_features=asked),),
        rooms=(build.room("C1", capacity=capacity, features=features), build.room("N1", location_id="N")),
    )


CASES = (
    Case("nothing asked", in_room(), build.plan()),
    Case("as many people as seats", in_room(capacity=2), build.plan(placed="q1>x q2>x")),
    Case("more people than seats", in_room(capacity=2), build.plan(placed="q1>x q2>x q3>x"), breaks=(RULE,)),
    Case("what is asked is there", in_room(features=("pc", "praktijk"), asked=("praktijk",)), build.plan()),
    Case("what is asked is not there", in_room(asked=("praktijk",)), build.plan(), breaks=(RULE,)),
    Case("half of what is asked", in_room(features=("pc",), asked=("pc", "praktijk")), build.plan(), breaks=(RULE,)),
    Case("at another location", in_room(), build.plan(build.cohort(room_id="N1")), breaks=(RULE,)),
    Case("an unknown room", in_room(), build.plan(build.cohort(room_id="weg")), breaks=(RULE,)),
    Case(
        "no room and nobody in it",
        in_room(),
        build.plan(build.cohort(room_id=""), placed=""),
        breaks=("group-size", RULE),
    ),
    Case(
        "an unknown room for two cohorts at one time breaks no other rule",
        build.scenario(),
        build.plan(
            build.cohort("x", room_id="weg"), build.cohort("y", room_id="weg", teacher_id="T2"), placed="q1>x q2>y"
        ),
        breaks=(RULE,),
    ),
    Case(
        "an unknown programme asks no features, but the seats count",
        in_room(asked=("praktijk",), capacity=1),
        build.plan(build.cohort(programme_id="weg"), placed="q1>x q2>x"),
        breaks=("programme-asked", RULE),
    ),
    Case(
        "in a running cohort",
        build.change(
            in_room(asked=("praktijk",), capacity=0), cohorts=(build.running("r"),), placements=build.seats(["q1>r"])
        ),
        build.plan(build.running("r"), placed="q1>r"),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_audit_agrees_with_the_case_decided_by_hand(case: Case) -> None:
    verdict = audit(case.scenario, case.plan)

    assert verdict.broken == case.breaks


def test_too_few_seats_are_told_with_both_numbers() -> None:
    told = build.sentences(RULE, in_room(capacity=2), build.plan(placed="q1>x q2>x q3>x"))

    assert told == ["C1: Groep taal in cohort x heeft 3 deelnemers, maar lokaal C1 heeft 2 plaatsen."]


def test_what_else_is_wrong_with_the_room_is_told() -> None:
    plan = build.plan(
        build.cohort("x"), build.cohort("y", room_id="N1"), build.cohort("z", room_id="weg"), placed="q1>x q2>y q3>z"
    )

    told = build.sentences(RULE, in_room(asked=("praktijk",)), plan)

    assert told == [
        "C1: Programma taal van cohort x vraagt praktijk, maar lokaal C1 heeft dat niet.",
        "N1: Programma taal van cohort y vraagt praktijk, maar lokaal N1 heeft dat niet.",
        "N1: Cohort y komt bijeen op locatie C, maar lokaal N1 is op locatie N.",
        "z: Cohort z heeft lokaal 'weg', maar dat lokaal bestaat niet.",
    ]
