"""The person has every tag that the programme asks for."""

import pytest

from planner.model import Scenario
from planner.rules.audit import audit
from tests.rules import build
from tests.rules.build import Case

RULE = "person-tags"


def of_tags(*tags: str, asked: tuple[str, ...]) -> Scenario:
    return build.change(
        build.scenario(programmes=(build.programme(person_tags=asked),), people=(build.person("p1", tags=tags),)),
        requests=(build.request("q1"),),
    )


CASES = (
    Case("no tag asked", of_tags(asked=()), build.plan()),
    Case("the tag asked", of_tags("vrouwengroep", asked=("vrouwengroep",)), build.plan()),
    Case("more tags than asked", of_tags("jong", "vrouwengroep", asked=("vrouwengroep",)), build.plan()),
    Case("no tag", of_tags(asked=("vrouwengroep",)), build.plan(), breaks=(RULE,)),
    Case("one of two tags", of_tags("jong", asked=("vrouwengroep", "jong")), build.plan(), breaks=(RULE,)),
    Case(
        "in a running cohort",
        build.change(of_tags(asked=("vrouwengroep",)), cohorts=(build.running("r"),), placements=build.seats(["q1>r"])),
        build.plan(build.running("r"), placed="q1>r"),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_audit_agrees_with_the_case_decided_by_hand(case: Case) -> None:
    verdict = audit(case.scenario, case.plan)

    assert verdict.broken == case.breaks


def test_missing_tags_are_told() -> None:
    told = build.sentences(RULE, of_tags("jong", asked=("vrouwengroep", "jong", "zij-instroom")), build.plan())

    assert told == [
        "p1: Deelnemer p1 heeft niet het kenmerk vrouwengroep, zij-instroom dat programma taal van cohort x vraagt."
    ]
