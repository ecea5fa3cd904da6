"""A stored scenario with a plan, as most tests of publishing begin."""

from planner.model import Plan, Scenario
from planner.store import Store
from planner.store.plans import save_plan
from planner.store.scenarios import create_scenario
from tests.rules.build import scenario

SUMMARY: dict[str, object] = {"status": "feasible", "cost": 100, "bound": 90, "placed": 1, "requests": 3}


def begin(store: Store, made: Plan, kept: Scenario | None = None) -> tuple[str, str]:
    scenario_id = create_scenario(store, kept or scenario(), "Ans")
    return scenario_id, save_plan(store, scenario_id, 1, made, SUMMARY, "Ans")
