"""One location a day; online does not count."""

from typing import Any

import pytest

from planner.model import Cohort, Scenario
from planner.rules.audit import audit
from tests.rules import build
from tests.rules.build import Case, january

RULE = "teacher-one-location-a-day"


def at(location_id: str, cohort_id: str = "y", **fields: Any) -> Cohort:
    """A cohort of the same teacher on the same Monday afternoons."""
    room_id = {"C": "C2", "N": "N1", "W": "W1"}[location_id]
    return build.cohort(cohort_id, **{"location_id": location_id, "room_id": room_id, "pattern_id": "ma-m", **fields})


def ran(*cohorts: Cohort, seats: str) -> Scenario:
    return build.scenario(cohorts=cohorts, placements=build.seats(seats.split()))


BOTH = "q1>x q2>y"

CASES = (
    Case("one location", build.scenario(), build.plan(build.cohort(), at("C"), placed=BOTH)),
    Case(
        "two locations on one day", build.scenario(), build.plan(build.cohort(), at("N"), placed=BOTH), breaks=(RULE,)
    ),
    Case(
        "two locations on two days",
        build.scenario(),
        build.plan(build.cohort(), at("N", pattern_id="di-o"), placed=BOTH),
    ),
    Case(
        "two locations on one day of different weeks",
        build.scenario(),
        build.plan(build.cohort(), at("N", start=january(18)), placed=BOTH),
    ),
    Case("two teachers", build.scenario(), build.plan(build.cohort(), at("N", teacher_id="T2"), placed=BOTH)),
    Case("one of the two online", build.scenario(), build.plan(build.cohort(), at("W"), placed=BOTH)),
    Case(
        "two locations of other kinds",
        build.scenario(locations=(build.location("C", "azc"), build.location("N", "werkgever"))),
        build.plan(build.cohort(), at("N"), placed=BOTH),
        breaks=(RULE,),
    ),
    Case(
        "the session elsewhere is lost that day",
        build.scenario(closures=(build.closure(january(11), january(11), "N"),)),
        build.plan(build.cohort(start=january(11)), at("N", pattern_id="ma-wo"), placed=BOTH),
    ),
    Case(
        "a substitute does not change where the teacher is",
        build.scenario(absences=(build.absence("teacher", "T1", january(4), january(4)),)),
        build.plan(build.cohort(), at("N"), placed=BOTH),
        breaks=(RULE,),
    ),
    Case(
        "running cohorts at two locations",
        ran(build.running("r"), at("N", "s", status="running"), seats="q1>r q2>s"),
        build.plan(build.running("r"), at("N", "s", status="running"), placed="q1>r q2>s"),
    ),
    Case(
        "a cohort elsewhere than a running one",
        ran(build.running("r"), seats="q1>r"),
        build.plan(build.running("r"), at("N"), placed="q1>r q2>y"),
        breaks=(RULE,),
    ),
    Case(
        "a cohort where one of two running ones already is",
        ran(build.running("r"), at("N", "s", status="running"), seats="q1>r q2>s"),
        build.plan(
            build.running("r"),
            at("N", "s", status="running"),
            build.cohort("z", pattern_id="ma-a"),
            placed="q1>r q2>s q3>z",
        ),
        breaks=(RULE,),
    ),
    Case(
        "an online cohort on the day of two running ones",
        ran(build.running("r"), at("N", "s", status="running"), seats="q1>r q2>s"),
        build.plan(
            build.running("r"), at("N", "s", status="running"), at("W", "z", pattern_id="ma-a"), placed="q1>r q2>s q3>z"
        ),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_audit_agrees_with_the_case_decided_by_hand(case: Case) -> None:
    verdict = audit(case.scenario, case.plan)

    assert verdict.broken == case.breaks


def test_each_day_is_told_with_its_locations() -> None:
    told = build.sentences(RULE, build.scenario(), build.plan(build.cohort(), at("N"), placed=BOTH))

    assert told == [
        "T1: Docent T1 geeft op ma 4 jan 2027 les op 2 locaties (C, N); 1 mag.",
        "T1: Docent T1 geeft op ma 11 jan 2027 les op 2 locaties (C, N); 1 mag.",
    ]
