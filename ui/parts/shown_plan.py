"""The plan that a visitor looks at, kept for them: neither a plan nor the data that it was made from ever change."""

from dataclasses import dataclass

from planner.model import Scenario
from planner.service.publishing import Preview, preview_publication
from planner.store.plans import PlanLine, StoredPlan, load_plan
from planner.store.scenarios import StoredScenario, load_scenario
from ui.parts.storage import the_store
from ui.parts.worked_out import work_out


@dataclass(frozen=True)
class ShownPlan:
    """A plan with the scenario as it was when the plan was made."""

    scenario: Scenario
    stored: StoredPlan


def read_plan(plan_id: str) -> StoredPlan:
    return work_out("plan", (), plan_id, lambda: load_plan(the_store(), plan_id))


def open_plan(line: PlanLine, newest: StoredScenario) -> ShownPlan:
    """`newest` is the scenario as it is now, from which the plan was made if nobody edited it since."""
    plan = read_plan(line.id)
    if line.revision == newest.revision:
        return ShownPlan(newest.scenario, plan)
    return ShownPlan(work_out("scenario-of-plan", (plan,), (), lambda: _load_its_scenario(line)), plan)


def preview_plan(line: PlanLine, newest: StoredScenario) -> Preview:
    """What publishing would change in the scenario as it is now; publishing looks again itself."""
    return work_out("preview", (newest,), line.id, lambda: preview_publication(the_store(), line.id))


def _load_its_scenario(line: PlanLine) -> Scenario:
    return load_scenario(the_store(), line.scenario_id, line.revision).scenario
