"""What is asked on the page Waarom: in which plan, about which request; and the question while it is at work."""

from dataclasses import dataclass
from typing import Final

import streamlit as st

from planner.model import Plan, Scenario
from planner.rules.facts import find_cohort_by_request
from planner.service.unlocking import Inquiry
from planner.service.usual_time import seconds_of_conversation
from planner.store.plans import PlanLine, list_plans
from planner.store.scenarios import StoredScenario
from ui import state
from ui.parts.shown_plan import open_plan
from ui.parts.storage import the_store
from ui.parts.telling_apart import tell_apart
from ui.parts.why.linking import AGREED
from ui.parts.words import moment, number, t

LONGER: Final = 60.0
_PLAN: Final = "choice-of-plan-to-ask-about"
_REQUEST: Final = "choice-of-request-to-ask-about"


@dataclass(frozen=True)
class Question:
    """A request in a plan, with the scenario that the plan is of; `key` tells one question from another."""

    scenario: Scenario
    plan: Plan
    request_id: str
    key: tuple[str, str, int, str]


@dataclass(frozen=True)
class Asked:
    """A question at work, or answered."""

    question: Question
    inquiry: Inquiry
    seconds: float


def pick_question(stored: StoredScenario) -> Question | None:
    """None if there is no request to ask about."""
    planning, choosing = st.columns(2)
    with planning:
        plan_id, scenario, plan = _pick_plan(stored)
    with choosing:
        request_id = _pick_request(scenario, plan)
    if request_id is None:
        return None
    return Question(scenario, plan, request_id, (stored.id, plan_id, stored.revision, request_id))


def find_asked(question: Question) -> Asked | None:
    """The same question, if it was the last one asked."""
    asked = state.kept("why-asked", Asked)
    if asked is None or asked.question.key != question.key or asked.question.plan != question.plan:
        return None
    return asked


def ask(question: Question, seconds: float | None = None) -> Asked:
    """Sets the question to work for so long, or as long as is usual; one that is still at work is stopped."""
    before = state.kept("why-asked", Asked)
    if before is not None:
        before.inquiry.stop()
    seconds = seconds or seconds_of_conversation(question.scenario)
    asked = Asked(question, Inquiry(question.scenario, question.plan, question.request_id, seconds), seconds)
    state.keep("why-asked", asked)
    return asked


def is_asked_elsewhere() -> bool:
    """True once after another page sent the visitor here with a question."""
    at_once = state.keep_or("why-at-once", False)
    state.keep("why-at-once", False)
    return at_once


def _pick_plan(stored: StoredScenario) -> tuple[str, Scenario, Plan]:
    """What is agreed, or one of the plans that were made."""
    lines = {line.id: line for line in list_plans(the_store(), stored.id)}
    options = [AGREED, *lines]
    wanted = state.keep_or("why-plan", state.chosen_plan() or AGREED)
    plan_id = wanted if wanted in options else AGREED
    state.fill_widget(_PLAN, plan_id)
    write = tell_apart(options, lambda id_: _tell_plan(lines[id_]) if id_ else t("pwhy_agreed"))
    st.selectbox(t("pwhy_plan"), options, format_func=write, key=_PLAN, on_change=_take_plan)
    if not plan_id:
        return AGREED, stored.scenario, stored.scenario.last_plan
    shown = open_plan(lines[plan_id], stored)
    return plan_id, shown.scenario, shown.stored.plan


def _pick_request(scenario: Scenario, plan: Plan) -> str | None:
    """A request; those without a place first, those that have begun not at all."""
    cohort_of = find_cohort_by_request(scenario, plan)
    places = {row.request_id: cohort_of.get(row.request_id) for row in scenario.requests}
    ids = [one for one, cohort in places.items() if cohort is None or cohort.cohort_id not in scenario.running_ids]
    ids.sort(key=lambda one: (places[one] is not None, one))
    if not ids:
        return None
    wanted = state.keep_or("why-request", "")
    chosen = wanted if wanted in ids else ids[0]
    state.fill_widget(_REQUEST, chosen)
    st.selectbox(
        t("pwhy_request"),
        ids,
        format_func=lambda one: _tell_request(scenario, one, is_placed=places[one] is not None),
        key=_REQUEST,
        on_change=_take_request,
    )
    return chosen


def _take_plan() -> None:
    state.keep("why-plan", str(state.widget(_PLAN) or AGREED))


def _take_request() -> None:
    state.keep("why-request", str(state.widget(_REQUEST) or ""))


def _tell_request(scenario: Scenario, request_id: str, *, is_placed: bool) -> str:
    request = scenario.request_by_id[request_id]
    standing = t("pwhy_has_place") if is_placed else t("pwhy_no_place")
    return " · ".join((request.person_id, request_id, ", ".join(request.programmes), standing))


def _tell_plan(line: PlanLine) -> str:
    return t("pwhy_plan_of", when=moment(line.made_at), placed=number(line.placed))
