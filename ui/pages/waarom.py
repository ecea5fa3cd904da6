"""The page Waarom: why a request has no place, or no sooner one, and what would give it one."""

import streamlit as st

from planner.rules.audit import audit
from planner.store.scenarios import StoredScenario
from ui.parts import layout
from ui.parts.notices import show_notices
from ui.parts.page_links import link_to
from ui.parts.scenario_choice import open_scenario
from ui.parts.why.asking import Question, ask, find_asked, is_asked_elsewhere, pick_question
from ui.parts.why.showing import show_asked
from ui.parts.words import t
from ui.parts.worked_out import work_out


def show() -> None:
    layout.draw_top("nav_why", "pwhy_lead")
    show_notices()
    stored = open_scenario()
    if stored is None:
        return
    if not stored.scenario.requests:
        st.info(t("pwhy_no_requests"), icon=":material/info:")
        link_to("gegevens", t("nav_tables"))
        return
    _show_question(stored)


def _show_question(stored: StoredScenario) -> None:
    question = pick_question(stored)
    if question is None:
        st.info(t("pwhy_all_begun"), icon=":material/info:")
        return
    if not _is_legal(question):
        st.warning(t("why_plan_not_legal"), icon=":material/rule:")
        link_to("planbord", t("nav_board"))
        return
    is_pressed = st.button(t("pwhy_ask"), type="primary", icon=":material/lock_open:")
    if is_asked_elsewhere() or is_pressed:
        ask(question)
    asked = find_asked(question)
    if asked is None:
        st.markdown(t("pwhy_how"))
    else:
        show_asked(asked)


def _is_legal(question: Question) -> bool:
    things = (question.scenario, question.plan)
    return work_out("is-legal", things, (), lambda: audit(question.scenario, question.plan).legal)
