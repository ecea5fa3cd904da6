"""Running and locked cohorts and their seats stay; nobody joins a running cohort."""

import pytest

from planner.model import Cohort, Plan, Scenario
from planner.rules.audit import audit
from tests.rules import build
from tests.rules.build import Case, january

RULE = "locks-kept"


def so_far(cohort: Cohort, rows: str = "", status: str = "draft") -> Scenario:
    """A scenario whose last plan has this cohort and these seats."""
    return build.scenario(
        programmes=(build.programme(), build.programme("zorg")),
        requests=tuple(build.request(f"q{number}", programmes=("taal", "zorg")) for number in (1, 2, 3)),
        cohorts=(cohort,),
        placements=build.seats(rows.split(), status=status),
    )


LOCKED = so_far(build.cohort(status="published", locked=True))
RUNNING = so_far(build.running("x"), "q1>x")
RESERVED = so_far(build.cohort(status="published"), "q1>x q2>x", status="locked")
CHANGES = (
    {"programme_id": "zorg"},
    {"start": january(11)},
    {"pattern_id": "di-o"},
    {"location_id": "N", "room_id": "N1"},
    {"room_id": "C2"},
    {"teacher_id": "T2"},
)
NOTHING = Plan()

CASES = (
    Case("locked and kept", LOCKED, build.plan()),
    Case("locked and gone", LOCKED, NOTHING, breaks=(RULE,)),
    Case("locked and gone under another id", LOCKED, build.plan(build.cohort("y"), placed="q1>y"), breaks=(RULE,)),
    *(Case(f"locked with {change}", LOCKED, build.plan(build.cohort(**change)), breaks=(RULE,)) for change in CHANGES),
    Case("locked, draft and gone", so_far(build.cohort(locked=True)), NOTHING, breaks=(RULE,)),
    Case("locked, with other words in the plan", LOCKED, build.plan(build.cohort(status="running", locked=False))),
    Case("not locked and gone", so_far(build.cohort(status="published"), "q1>x", status="published"), NOTHING),
    Case("running and kept", RUNNING, build.plan()),
    Case("running and gone", RUNNING, NOTHING, breaks=(RULE,)),
    *(
        Case(f"running with {change}", RUNNING, build.plan(build.cohort(**change)), breaks=(RULE,))
        for change in CHANGES
    ),
    Case("running, somebody leaves", RUNNING, build.plan(placed=""), breaks=(RULE,)),
    Case("running, somebody joins", RUNNING, build.plan(placed="q1>x q2>x"), breaks=(RULE,)),
    Case(
        "running, somebody is elsewhere",
        RUNNING,
        build.plan(build.cohort(), build.cohort("y", pattern_id="di-o"), placed="q1>y"),
        breaks=(RULE,),
    ),
    Case(
        "running, somebody who sat elsewhere joins",
        build.change(
            so_far(build.running("x"), "q1>x"),
            cohorts=(build.running("x"), build.cohort("y", pattern_id="di-o")),
            placements=build.seats(["q1>x", "q2>y"]),
        ),
        build.plan(placed="q1>x q2>x"),
        breaks=(RULE,),
    ),
    Case("running only in the plan, somebody joins", build.scenario(), build.plan(build.running("x"))),
    Case("reserved seats kept", RESERVED, build.plan(placed="q1>x q2>x")),
    Case("a reserved seat lost", RESERVED, build.plan(placed="q1>x"), breaks=(RULE,)),
    Case(
        "reserved seats kept in a cohort that moves",
        RESERVED,
        build.plan(build.cohort(start=january(18)), placed="q1>x q2>x"),
    ),
    Case(
        "a reserved seat in another cohort",
        RESERVED,
        build.plan(build.cohort(), build.cohort("y", pattern_id="di-o"), placed="q1>x q2>y"),
        breaks=(RULE,),
    ),
    Case("reserved seats in a cohort that is gone", RESERVED, NOTHING, breaks=(RULE,)),
    Case("somebody joins a cohort with reserved seats", RESERVED, build.plan(placed="q1>x q2>x q3>x")),
    Case(
        "seats of a locked cohort are not locked", so_far(build.cohort(locked=True), "q1>x"), build.plan(placed="q2>x")
    ),
    Case(
        "published seats are not locked",
        so_far(build.cohort(status="published"), "q1>x", status="published"),
        build.plan(placed="q2>x"),
    ),
    Case(
        "a reserved seat whose row comes after another",
        RESERVED,
        build.plan(build.cohort(), build.cohort("y", pattern_id="di-o"), placed="q1>y q1>x q2>x"),
        breaks=(RULE, "one-cohort-per-request"),
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
            RUNNING,
            NOTHING,
            [
                "q1: Aanvraag q1 heeft een vaste plaats in cohort x, maar is in het plan niet geplaatst.",
                "x: Cohort x loopt al, maar staat niet in het plan.",
            ],
        ),
        (LOCKED, NOTHING, ["x: Cohort x is vastgezet, maar staat niet in het plan."]),
        (
            RUNNING,
            build.plan(build.cohort(start=january(11), teacher_id="T2")),
            [
                "x: Cohort x loopt al, maar heeft in het plan startdatum ma 11 jan 2027 in plaats van ma 4 jan 2027.",
                "x: Cohort x loopt al, maar heeft in het plan docent T2 in plaats van T1.",
            ],
        ),
        (
            LOCKED,
            build.plan(build.cohort(programme_id="zorg", pattern_id="di-o", location_id="N", room_id="N1")),
            [
                "x: Cohort x is vastgezet, maar heeft in het plan locatie N in plaats van C.",
                "x: Cohort x is vastgezet, maar heeft in het plan weekpatroon di-o in plaats van ma-o.",
                "x: Cohort x is vastgezet, maar heeft in het plan programma zorg in plaats van taal.",
                "x: Cohort x is vastgezet, maar heeft in het plan lokaal N1 in plaats van C1.",
            ],
        ),
        (
            RESERVED,
            build.plan(build.cohort(), build.cohort("y", pattern_id="di-o"), placed="q1>x q2>y"),
            ["q2: Aanvraag q2 heeft een vaste plaats in cohort x, maar zit in het plan in cohort y."],
        ),
        (
            RUNNING,
            build.plan(placed="q1>x q2>x"),
            ["q2: Aanvraag q2 komt in het plan bij cohort x, maar dat loopt al en niemand kan er nog bij."],
        ),
    ],
)
def test_what_was_not_kept_is_told(scenario: Scenario, plan: Plan, sentences: list[str]) -> None:
    told = build.sentences(RULE, scenario, plan)

    assert told == sentences
