"""The cases decided by hand for the checks hold for the encodings too: what a case allows, the model allows.

What runs is no choice of the model, so cases that change a running cohort are left out.
"""

import importlib

import pytest

from planner.model import Cohort, Plan
from planner.rules.audit import audit
from planner.rules.catalogue import RULES
from tests.rules.build import Case
from tests.tiny.encoding import Encoding


def keeps_what_runs(case: Case) -> bool:
    running = case.scenario.running_ids
    return told(case.plan, running) == told(case.scenario.last_plan, running)


def told(plan: Plan, ids: frozenset[str]) -> tuple[set[tuple[object, ...]], set[tuple[str, str]]]:
    """Where these cohorts are and who is in them."""
    rows = {place(row) for row in plan.cohorts if row.cohort_id in ids}
    return rows, {(row.request_id, row.cohort_id) for row in plan.placements if row.cohort_id in ids}


def place(row: Cohort) -> tuple[object, ...]:
    staff = (row.room_id, row.teacher_id)
    return (row.cohort_id, row.programme_id, row.start, row.pattern_id, row.location_id, *staff)


def cases() -> list[tuple[str, Case]]:
    """Every case with a title that says whose it is."""
    modules = [importlib.import_module(f"tests.rules.test_{card.stem}") for card in RULES]
    return [(f"{module.RULE}: {case}", case) for module in modules for case in module.CASES if keeps_what_runs(case)]


@pytest.mark.parametrize("case", [pytest.param(case, id=title) for title, case in cases()])
def test_the_model_allows_a_plan_exactly_if_the_case_does(case: Case) -> None:
    encoding = Encoding(case.scenario)

    costs = encoding.costs_of(encoding.outline(case.plan))

    assert costs == (set() if case.breaks else {audit(case.scenario, case.plan).cost})


def test_every_rule_is_put_to_the_model() -> None:
    rules_broken = {rule for _, case in cases() for rule in case.breaks}

    assert {card.id for card in RULES} - rules_broken == set()
