"""New and moved cohorts start on a Monday within bounds, with a session in that week."""

from datetime import date
from typing import Any

import pytest

from planner.model import Cohort, Plan, Scenario
from planner.rules.audit import audit
from tests.rules import build
from tests.rules.build import Case, january

RULE = "cohort-start"
LAST = date(2027, 3, 29)


def starting(day: date, **fields: Any) -> Plan:
    return build.plan(build.cohort(start=day, **fields))


def with_starts(*starts: date) -> Scenario:
    return build.scenario(programmes=(build.programme(starts=starts),))


def with_last_plan(cohort: Cohort, **tables: Any) -> Scenario:
    return build.scenario(cohorts=(cohort,), **tables)


OLD = date(2026, 12, 28)

CASES = (
    Case("the first Monday", build.scenario(), starting(build.MONDAY)),
    Case("the last Monday", build.scenario(), starting(LAST)),
    Case("a Monday too early", build.scenario(), starting(OLD), breaks=(RULE,)),
    Case("a Monday too late", build.scenario(), starting(date(2027, 4, 5)), breaks=(RULE,)),
    Case("a Tuesday", build.scenario(), starting(january(5), pattern_id="wo-o"), breaks=(RULE,)),
    Case("a Sunday", build.scenario(), starting(january(10)), breaks=(RULE,)),
    Case("one of the programme's own starts", with_starts(january(18), january(11)), starting(january(11))),
    Case(
        "none of the programme's own starts",
        with_starts(january(11), january(18)),
        starting(build.MONDAY),
        breaks=(RULE,),
    ),
    Case(
        "one of the programme's own starts, after the period",
        with_starts(date(2027, 4, 5)),
        starting(date(2027, 4, 5)),
        breaks=(RULE,),
    ),
    Case(
        "closed on one of two days of the first week",
        build.scenario(closures=(build.closure(january(4), january(4)),)),
        starting(build.MONDAY, pattern_id="ma-wo"),
    ),
    Case(
        "closed on every day of the pattern in the first week",
        build.scenario(closures=(build.closure(january(4), january(4)),)),
        starting(build.MONDAY),
        breaks=(RULE,),
    ),
    Case(
        "another location closed in the first week",
        build.scenario(closures=(build.closure(january(4), january(8), "N"),)),
        starting(build.MONDAY),
    ),
    Case("kept since before the period", with_last_plan(build.cohort(start=OLD)), starting(OLD)),
    Case(
        "kept though closed in the first week",
        with_last_plan(build.cohort(), closures=(build.closure(january(4), january(4)),)),
        starting(build.MONDAY),
    ),
    Case(
        "kept though the programme no longer starts then",
        with_last_plan(build.cohort(), programmes=(build.programme(starts=(january(11),)),)),
        starting(build.MONDAY),
    ),
    Case(
        "kept with another room and teacher",
        with_last_plan(build.cohort(start=OLD)),
        starting(OLD, room_id="C2", teacher_id="T2"),
    ),
    Case(
        "the same under another id is new",
        with_last_plan(build.cohort("y", start=OLD)),
        starting(OLD),
        breaks=(RULE,),
    ),
    Case("moved to another start", with_last_plan(build.cohort(start=build.MONDAY)), starting(OLD), breaks=(RULE,)),
    Case(
        "moved to another pattern",
        with_last_plan(build.cohort(start=OLD)),
        starting(OLD, pattern_id="di-o"),
        breaks=(RULE,),
    ),
    Case(
        "moved to another location",
        with_last_plan(build.cohort(start=OLD)),
        starting(OLD, location_id="N", room_id="N1"),
        breaks=(RULE,),
    ),
    Case(
        "moved to another programme",
        with_last_plan(
            build.cohort(start=OLD, programme_id="vak"), programmes=(build.programme("vak"), build.programme())
        ),
        starting(OLD),
        breaks=(RULE,),
    ),
    Case(
        "running since before the period",
        with_last_plan(build.running("x", start=OLD), placements=build.seats(["q1>x"])),
        starting(OLD),
    ),
    Case(
        "running and moved breaks only the lock",
        with_last_plan(build.running("x", start=OLD), placements=build.seats(["q1>x"])),
        starting(january(5)),
        breaks=("locks-kept",),
    ),
    Case(
        "an unknown pattern is not judged for sessions in the first week",
        build.scenario(),
        starting(build.MONDAY, pattern_id="weg"),
        breaks=("cohort-pattern",),
    ),
    Case(
        "an unknown pattern is judged for its start",
        build.scenario(),
        starting(january(5), pattern_id="weg"),
        breaks=("cohort-pattern", RULE),
    ),
    Case(
        "an unknown programme is judged for its start",
        build.scenario(),
        starting(OLD, programme_id="weg"),
        breaks=(RULE, "programme-asked"),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_audit_agrees_with_the_case_decided_by_hand(case: Case) -> None:
    verdict = audit(case.scenario, case.plan)

    assert verdict.broken == case.breaks


@pytest.mark.parametrize(
    ("scenario", "plan", "sentences"),
    [
        (
            build.scenario(),
            starting(date(2027, 4, 6)),
            [
                "x: Cohort x begint op di 6 apr 2027; een cohort begint op een maandag.",
                "x: Cohort x begint op di 6 apr 2027, maar nieuwe cohorten beginnen "
                "van ma 4 jan 2027 tot en met ma 29 mrt 2027.",
            ],
        ),
        (
            with_starts(january(11), january(18)),
            starting(build.MONDAY),
            ["x: Cohort x begint op ma 4 jan 2027, maar programma taal begint dan niet; wel op ma 11 jan 2027."],
        ),
        (
            build.scenario(closures=(build.closure(january(4), january(4)),)),
            starting(build.MONDAY),
            ["x: Cohort x begint op ma 4 jan 2027, maar kan op locatie C in die week geen enkele keer bijeenkomen."],
        ),
    ],
)
def test_what_is_wrong_with_a_start_is_told(scenario: Scenario, plan: Plan, sentences: list[str]) -> None:
    told = build.sentences(RULE, scenario, plan)

    assert told == sentences


def test_sessions_of_a_cohort_that_does_not_start_on_a_monday_count_from_the_monday_of_that_week() -> None:
    cohort = build.cohort(start=january(7))

    first_day = build.scenario().sessions_of(cohort).first_day

    assert first_day == january(4)
