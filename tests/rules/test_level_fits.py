"""The person's level lies within the programme's, or the next higher one does after an earlier trajectory."""

import pytest

from planner.model import Plan, Scenario
from planner.rules.audit import audit
from tests.rules import build
from tests.rules.build import Case, january

RULE = "level-fits"


def of_level(level: str, *, level_from: str = "", level_to: str = "") -> Scenario:
    """A first request of somebody of this level for a programme with these bounds."""
    return build.scenario(
        programmes=(build.programme(level_from=level_from, level_to=level_to),),
        people=(build.person("p1", level=level),),
        requests=(build.request("q1"),),
    )


def after_another(level: str, *, level_from: str = "", level_to: str = "") -> Scenario:
    """The same person, now with a request `q2` for this programme after `q1`, which has no bounds."""
    bounded = build.programme("vak", level_from=level_from, level_to=level_to)
    return build.scenario(
        programmes=(build.programme("taal"), bounded),
        people=(build.person("p1", level=level),),
        requests=(build.request("q1"), build.request("q2", person_id="p1", programmes=("vak",), after="q1")),
    )


FIRST = build.plan()
BOTH = build.plan(build.cohort("x"), build.cohort("y", programme_id="vak", start=january(18)), placed="q1>x q2>y")

CASES = (
    Case("on the lower bound", of_level("A1", level_from="A1", level_to="B1"), FIRST),
    Case("on the upper bound", of_level("B1", level_from="A1", level_to="B1"), FIRST),
    Case("below the lower bound", of_level("A0", level_from="A1", level_to="B1"), FIRST, breaks=(RULE,)),
    Case("above the upper bound", of_level("B2", level_from="A1", level_to="B1"), FIRST, breaks=(RULE,)),
    Case("above with only a lower bound", of_level("C1", level_from="A2"), FIRST),
    Case("below with only a lower bound", of_level("A1", level_from="A2"), FIRST, breaks=(RULE,)),
    Case("below with only an upper bound", of_level("A0", level_to="A2"), FIRST),
    Case("above with only an upper bound", of_level("B1", level_to="A2"), FIRST, breaks=(RULE,)),
    Case("no level and no bounds", of_level(""), FIRST),
    Case("no level and a lower bound", of_level("", level_from="A0"), FIRST, breaks=(RULE,)),
    Case("no level and an upper bound", of_level("", level_to="C1"), FIRST, breaks=(RULE,)),
    Case("after another: the own level", after_another("A1", level_from="A0", level_to="A1"), BOTH),
    Case("after another: the next higher level", after_another("A1", level_from="A2"), BOTH),
    Case("after another: two levels higher", after_another("A1", level_from="B1"), BOTH, breaks=(RULE,)),
    Case("after another: a lower level", after_another("A1", level_to="A0"), BOTH, breaks=(RULE,)),
    Case("after another: the highest level", after_another("C1", level_from="C1"), BOTH),
    Case("after another: the highest level is too high", after_another("C1", level_to="B2"), BOTH, breaks=(RULE,)),
    Case("after another: no level and no bounds", after_another(""), BOTH),
    Case("after another: no level and a bound", after_another("", level_from="A0"), BOTH, breaks=(RULE,)),
    Case(
        "in a running cohort",
        build.change(of_level("C1", level_to="A1"), cohorts=(build.running("r"),), placements=build.seats(["q1>r"])),
        build.plan(build.running("r"), placed="q1>r"),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_audit_agrees_with_the_case_decided_by_hand(case: Case) -> None:
    verdict = audit(case.scenario, case.plan)

    assert verdict.broken == case.breaks


@pytest.mark.parametrize(
    ("scenario", "plan", "sentence"),
    [
        (
            of_level("A0", level_from="A1", level_to="B1"),
            FIRST,
            "p1: Deelnemer p1 heeft niveau A0, maar programma taal van cohort x is voor niveau A1 tot en met B1.",
        ),
        (
            of_level("A0", level_from="A1"),
            FIRST,
            "p1: Deelnemer p1 heeft niveau A0, maar programma taal van cohort x is voor niveau A1 en hoger.",
        ),
        (
            of_level("", level_to="B1"),
            FIRST,
            "p1: Deelnemer p1 heeft geen bekend niveau, maar programma taal van cohort x is voor niveau B1 en lager.",
        ),
        (
            after_another("A1", level_from="B1"),
            BOTH,
            "p1: Deelnemer p1 heeft niveau A1 (na aanvraag q1 hooguit A2), "
            "maar programma vak van cohort y is voor niveau B1 en hoger.",
        ),
    ],
)
def test_a_level_outside_is_told_with_the_bounds(scenario: Scenario, plan: Plan, sentence: str) -> None:
    told = build.sentences(RULE, scenario, plan)

    assert told == [sentence]
