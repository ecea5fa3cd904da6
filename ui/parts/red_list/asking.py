"""What the red list is about: which plan, whose people, from which day and within how many weeks."""

from dataclasses import dataclass
from datetime import date
from typing import Final

import streamlit as st

from planner.insight.backward import WEEKS_SOON
from planner.model import Plan, Scenario
from planner.service.counting_back import RedList, make_red_list
from planner.store.plans import PlanLine, list_plans
from planner.store.scenarios import StoredScenario
from ui import state
from ui.parts.shown_plan import read_plan
from ui.parts.storage import the_store
from ui.parts.telling_apart import tell_apart
from ui.parts.words import moment, number, t
from ui.parts.worked_out import work_out

AGREED: Final = ""
EVERYONE: Final = ""
MOST_WEEKS: Final = 52


@dataclass(frozen=True)
class Asked:
    """What a visitor chose; `klantmanager_id` is empty for all of them, `plan_id` for what is agreed."""

    plan_id: str
    plan: Plan
    today: date
    weeks_soon: int
    klantmanager_id: str


def ask(stored: StoredScenario) -> Asked:
    planning, managing = st.columns(2)
    counting, near, _ = st.columns((1, 1, 2))
    with planning:
        plan_id = _choose_plan(stored)
    with managing:
        klantmanager_id = _choose_klantmanager(stored.scenario)
    today = counting.date_input(t("prl_today"), date.today(), format="DD-MM-YYYY", key="red-list-today")
    weeks = near.number_input(t("prl_weeks"), 0, MOST_WEEKS, WEEKS_SOON, help=t("prl_weeks_help"), key="red-list-weeks")
    plan = read_plan(plan_id).plan if plan_id else stored.scenario.last_plan
    return Asked(plan_id, plan, today if isinstance(today, date) else date.today(), int(weeks), klantmanager_id)


def count_back_for(stored: StoredScenario, asked: Asked) -> RedList:
    things, choice = (stored.scenario, asked.plan), (asked.today, asked.weeks_soon)
    with st.spinner(t("prl_busy"), show_time=False):
        return work_out("red-list", things, choice, lambda: make_red_list(*things, *choice))


def _choose_plan(stored: StoredScenario) -> str:
    """What is agreed, or one of the plans that were made; the plan chosen on another page is chosen here too."""
    lines = {line.id: line for line in list_plans(the_store(), stored.id)}
    options = [AGREED, *lines]
    chosen = state.chosen_plan()
    plan_id = st.selectbox(
        t("prl_plan"),
        options,
        index=options.index(chosen) if chosen in lines else 0,
        format_func=tell_apart(options, lambda id_: _tell_plan(lines[id_]) if id_ else t("prl_agreed")),
        key=f"red-list-plan-{stored.id}",
    )
    return plan_id or AGREED


def _choose_klantmanager(scenario: Scenario) -> str:
    names = {row.klantmanager_id: row.name for row in scenario.klantmanagers}
    ids = sorted({row.klantmanager_id for row in scenario.people} - {EVERYONE})
    chosen = st.selectbox(
        t("prl_klantmanager"),
        [EVERYONE, *ids],
        format_func=lambda id_: " ".join((id_, names.get(id_, ""))).strip() or t("prl_everyone"),
        key=f"red-list-klantmanager-{scenario.name}",
    )
    return chosen or EVERYONE


def _tell_plan(line: PlanLine) -> str:
    return t("prl_plan_of", moment=moment(line.made_at), placed=number(line.placed))
