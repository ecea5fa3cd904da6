"""Which two plans are compared: each with a scenario and a plan of it, or what is agreed there now."""

from dataclasses import dataclass
from typing import Final, Literal

import streamlit as st

from planner.insight.matched_cohorts import PlanOf
from planner.store.plans import PlanLine, list_plans, load_plan
from planner.store.scenarios import ScenarioLine, StoredScenario, list_scenarios, load_scenario
from ui import state
from ui.parts.storage import the_store
from ui.parts.telling_apart import tell_apart
from ui.parts.words import moment, number, t
from ui.parts.worked_out import work_out

AGREED: Final = ""
Side = Literal["A", "B"]


@dataclass(frozen=True)
class ChosenPlan:
    """A plan, by id, of a scenario in the store; without an id what is agreed there now."""

    scenario: ScenarioLine
    line: PlanLine | None


def choose_side(side: Side, opened: StoredScenario) -> ChosenPlan:
    """A list of scenarios where there are several, and one of the plans of the scenario that is chosen."""
    scenario = _choose_scenario(side, opened)
    lines = {line.id: line for line in list_plans(the_store(), scenario.id)}
    options = [AGREED, *lines]
    plan_id = st.selectbox(
        t("comparing_plan", side=side),
        options,
        index=options.index(_usual_plan(side, lines)),
        format_func=tell_apart(options, lambda id_: _tell_plan(lines[id_]) if id_ else t("comparing_agreed")),
        key=f"compared-plan-{side}-{scenario.id}",
    )
    return ChosenPlan(scenario, lines.get(plan_id))


def load_side(side: Side, chosen: ChosenPlan) -> PlanOf:
    """The plan with the scenario as it was when the plan was made, kept until another is chosen."""
    line = chosen.line
    asked = (chosen.scenario.id, chosen.scenario.revision, None if line is None else line.id)
    return work_out(f"compared-{side}", (), asked, lambda: _load(chosen))


def _choose_scenario(side: Side, opened: StoredScenario) -> ScenarioLine:
    lines = {line.id: line for line in list_scenarios(the_store())}
    if len(lines) == 1:
        return lines[opened.id]
    scenario_id = st.selectbox(
        t("comparing_scenario", side=side),
        list(lines),
        index=list(lines).index(opened.id),
        format_func=tell_apart(lines, lambda id_: lines[id_].name),
        key=f"compared-scenario-{side}-{opened.id}",
    )
    return lines[scenario_id]


def _usual_plan(side: Side, lines: dict[str, PlanLine]) -> str:
    """Plan A is what is agreed, plan B the plan that the visitor looked at last, else the newest."""
    if side == "A":
        return AGREED
    chosen = state.chosen_plan()
    return chosen if chosen in lines else next(iter(lines), AGREED)


def _tell_plan(line: PlanLine) -> str:
    counts = {"placed": number(line.placed), "requests": number(line.requests)}
    words = t("comparing_plan_of", moment=moment(line.made_at), **counts)
    return f"{words} · {t('plan_is_published')}" if line.is_current_published else words


def _load(chosen: ChosenPlan) -> PlanOf:
    store, line = the_store(), chosen.line
    if line is None:
        scenario = load_scenario(store, chosen.scenario.id).scenario
        return PlanOf(scenario, scenario.last_plan)
    return PlanOf(load_scenario(store, line.scenario_id, line.revision).scenario, load_plan(store, line.id).plan)
