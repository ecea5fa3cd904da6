"""Care partners are never busy at one time, nor in one cohort."""

from typing import Any

import pytest

from planner.model import Cohort, Scenario
from planner.rules.audit import audit
from tests.rules import build
from tests.rules.build import Case, january

RULE = "care-partners"
P1, P2 = build.person("p1", care_partner="p2"), build.person("p2")
PAIR = build.scenario(people=(P1, P2, build.person("p3")))
TOGETHER = "q1>x q2>x"
APART = "q1>x q2>y"


def second(**fields: Any) -> Cohort:
    """A cohort with its own room and teacher, so that only people can be busy twice."""
    return build.cohort("y", **{"room_id": "C2", "teacher_id": "T2", **fields})


def ran(*cohorts: Cohort, seats: str) -> Scenario:
    return build.change(PAIR, cohorts=cohorts, placements=build.seats(seats.split()))


CASES = (
    Case("on different days", PAIR, build.plan(build.cohort(), second(pattern_id="di-o"), placed=APART)),
    Case("at the same time", PAIR, build.plan(build.cohort(), second(), placed=APART), breaks=(RULE,)),
    Case(
        "partly at the same time",
        PAIR,
        build.plan(build.cohort(), second(pattern_id="ma-o1"), placed=APART),
        breaks=(RULE,),
    ),
    Case("back to back", PAIR, build.plan(build.cohort(), second(pattern_id="ma-m"), placed=APART)),
    Case("in one cohort", PAIR, build.plan(placed=TOGETHER), breaks=(RULE,)),
    Case("only one of them placed", PAIR, build.plan(placed="q1>x")),
    Case("with somebody who is no partner", PAIR, build.plan(build.cohort(), second(), placed="q1>x q3>y")),
    Case(
        "only the second names the first",
        build.change(
            build.scenario(people=(build.person("p1"), build.person("p2", care_partner="p1"))),
            requests=(build.request("q1"), build.request("q2")),
        ),
        build.plan(build.cohort(), second(), placed=APART),
        breaks=(RULE,),
    ),
    Case(
        "one person named by two",
        build.scenario(people=(P1, P2, build.person("p3", care_partner="p2"))),
        build.plan(build.cohort(), second(), placed="q3>x q2>y"),
        breaks=(RULE,),
    ),
    Case(
        "somebody who names themselves",
        build.scenario(people=(build.person("p1", care_partner="p1"), P2, build.person("p3"))),
        build.plan(),
    ),
    Case(
        "only with a session that is lost",
        build.change(PAIR, closures=(build.closure(january(4), january(4), "N"),)),
        build.plan(
            build.cohort(pattern_id="ma-wo", location_id="N", room_id="N1"),
            second(start=january(18)),
            placed=APART,
        ),
    ),
    Case(
        "both in running cohorts",
        ran(build.running("r"), build.running("s", room_id="C2", teacher_id="T2"), seats="q1>r q2>s"),
        build.plan(build.running("r"), build.running("s", room_id="C2", teacher_id="T2"), placed="q1>r q2>s"),
    ),
    Case(
        "together in a running cohort",
        ran(build.running("r"), seats="q1>r q2>r"),
        build.plan(build.running("r"), placed="q1>r q2>r"),
    ),
    Case(
        "the partner in a running cohort",
        ran(build.running("r"), seats="q1>r"),
        build.plan(build.running("r"), second(), placed="q1>r q2>y"),
        breaks=(RULE,),
    ),
    Case(
        "the other partner in a running cohort",
        ran(build.running("r"), seats="q2>r"),
        build.plan(build.running("r"), second(), placed="q2>r q1>y"),
        breaks=(RULE,),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_audit_agrees_with_the_case_decided_by_hand(case: Case) -> None:
    verdict = audit(case.scenario, case.plan)

    assert verdict.broken == case.breaks


def test_sessions_at_one_time_are_told_with_both_partners() -> None:
    told = build.sentences(RULE, PAIR, build.plan(build.cohort(), second(), placed=APART))

    assert told == [
        "p1: Deelnemer p1 en zorgpartner p2 hebben 2 keer tegelijk les in cohort x en cohort y, "
        "voor het eerst op ma 4 jan 2027 9:00–12:00."
    ]


def test_being_in_one_cohort_is_told_once() -> None:
    told = build.sentences(RULE, PAIR, build.plan(placed=TOGETHER))

    assert told == ["p1: Deelnemer p1 en zorgpartner p2 zitten samen in cohort x; 1 van de 2 mag."]
