"""A cohort loses no more sessions than its programme allows."""

import pytest

from planner.model import Pattern, Scenario
from planner.rules.audit import audit
from tests.rules import build
from tests.rules.build import Case, january

RULE = "lost-sessions"
TWICE_A_WEEK = build.plan(build.cohort(pattern_id="ma-wo"))


def closed(*days: int, allowed: int = 1, location_id: str = "") -> Scenario:
    return build.scenario(
        programmes=(build.programme(max_lost_sessions=allowed),),
        closures=tuple(build.closure(january(day), january(day), location_id) for day in days),
    )


CASES = (
    Case("nothing closed", closed(allowed=0), TWICE_A_WEEK),
    Case("one session lost where one may be", closed(6), TWICE_A_WEEK),
    Case("one session lost where none may be", closed(6, allowed=0), TWICE_A_WEEK, breaks=(RULE,)),
    Case("two sessions lost where one may be", closed(6, 13), TWICE_A_WEEK, breaks=(RULE,)),
    Case("two sessions lost where two may be", closed(6, 13, allowed=2), TWICE_A_WEEK),
    Case(
        "a closed day with two sessions loses two",
        build.change(
            closed(4),
            patterns=(
                *(row for row in closed(4).patterns if row.pattern_id != "ma-o"),
                Pattern(pattern_id="ma-o", slots=("ma-o1", "ma-o2", "wo-o")),
            ),
        ),
        build.plan(),
        breaks=(RULE,),
    ),
    Case("a week wholly closed is not lost but shifted", closed(11, 13, allowed=0), TWICE_A_WEEK),
    Case("closed at another location", closed(6, allowed=0, location_id="N"), TWICE_A_WEEK),
    Case("closed at this location", closed(6, allowed=0, location_id="C"), TWICE_A_WEEK, breaks=(RULE,)),
    Case("closed on a day without a session", closed(5, allowed=0), TWICE_A_WEEK),
    Case(
        "in a running cohort",
        build.change(
            closed(6, allowed=0), cohorts=(build.running("r", pattern_id="ma-wo"),), placements=build.seats(["q1>r"])
        ),
        build.plan(build.running("r", pattern_id="ma-wo"), placed="q1>r"),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_audit_agrees_with_the_case_decided_by_hand(case: Case) -> None:
    verdict = audit(case.scenario, case.plan)

    assert verdict.broken == case.breaks


def test_lost_sessions_are_told_with_both_numbers() -> None:
    told = build.sentences(RULE, closed(6, 13), TWICE_A_WEEK)

    assert told == ["x: Cohort x verliest 2 lessen doordat locatie C dicht is; hooguit 1 mag."]
