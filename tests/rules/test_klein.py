"""The worked example: 28 plans for one scenario, judged and priced exactly as written down beside them."""

import json
from pathlib import Path
from typing import Any

import pytest

from planner.exchange import read_plan, read_scenario
from planner.model import Scenario
from planner.rules.audit import audit

KLEIN = Path(__file__).parents[1] / "cases" / "klein"
EXPECTED: dict[str, dict[str, Any]] = json.loads((KLEIN / "expected.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return read_scenario(KLEIN / "scenario").scenario


@pytest.mark.parametrize("name", EXPECTED)
def test_the_audit_agrees_with_the_judgement_written_down(scenario: Scenario, name: str) -> None:
    plan = read_plan(KLEIN / "plans" / name, scenario)

    verdict = audit(scenario, plan)

    assert {
        "legal": verdict.legal,
        "broken": list(verdict.broken),
        "cost": verdict.cost,
        "cost_by": verdict.cost_by,
        "placed": verdict.placed,
    } == EXPECTED[name]


def test_all_plans_of_the_example_are_judged() -> None:
    plans = sorted(folder.name for folder in (KLEIN / "plans").iterdir())

    assert plans == sorted(EXPECTED)
