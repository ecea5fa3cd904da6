"""The plan that a visitor looks at, kept for them: neither a plan nor the data that it was made from ever change."""

from dataclasses import dataclass

from planner.model import Scenario
from planner.service.publishing import Preview, preview_publication
from planner.store.plans import PlanLine, StoredPlan, load_plan
from planner.store.scenarios import StoredScenario, load_scenario
from ui import state
from ui.parts.storage import the_store


@dataclass(frozen=True)
class ShownPlan:
    """A plan with the scenario as it was when the plan was made."""

    scenario: Scenario
    stored: StoredPlan


@dataclass(frozen=True)
class ShownPreview:
    """What publishing would change, as it was for a revision of the scenario; publishing looks again itself."""

    revision: int
    preview: Preview


def open_plan(line: PlanLine) -> ShownPlan:
    known = state.kept("shown-plan", ShownPlan)
    if known is None or known.stored.id != line.id:
        scenario = load_scenario(the_store(), line.scenario_id, line.revision).scenario
        known = ShownPlan(scenario, load_plan(the_store(), line.id))
        state.keep("shown-plan", known)
    return known


def preview_plan(line: PlanLine, stored: StoredScenario) -> Preview:
    known = state.kept("shown-preview", ShownPreview)
    if known is None or (known.preview.plan_id, known.revision) != (line.id, stored.revision):
        known = ShownPreview(stored.revision, preview_publication(the_store(), line.id))
        state.keep("shown-preview", known)
    return known.preview


def forget_preview() -> None:
    """Something that the preview does not know of stood in the way of publishing."""
    state.forget("shown-preview")
