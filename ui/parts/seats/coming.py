"""The place that a plan has for a request while that plan is not published yet: it does not count as agreed."""

import streamlit as st

from planner.insight.seats import SeatsFound
from planner.model import Cohort, Plan, Scenario
from planner.rules.week_words import tell_pattern
from planner.store.plans import PlanLine, list_plans
from planner.store.scenarios import StoredScenario
from ui.parts.escape import plain
from ui.parts.seats.telling import tell_location, tell_programme
from ui.parts.shown_plan import open_plan
from ui.parts.storage import the_store
from ui.parts.words import day, moment, t, tell


def tell_what_comes(stored: StoredScenario, found: SeatsFound) -> None:
    """Says which place the newest plan has for this request, if that is another one than what is agreed."""
    line = None if found.bond else _find_unpublished(stored)
    if line is None:
        return
    shown = open_plan(line, stored)
    cohort = _find_cohort(shown.stored.plan, found.wish.request.request_id)
    if cohort is not None and not _is_agreed(stored.scenario, found, cohort):
        st.info(_tell(shown.scenario, line, cohort), icon=":material/schedule:")


def _find_unpublished(stored: StoredScenario) -> PlanLine | None:
    """The newest plan, if nothing was published since it was made."""
    lines = list_plans(the_store(), stored.id)
    if not lines or any(line.published_at is not None and line.published_at >= lines[0].made_at for line in lines):
        return None
    return lines[0]


def _find_cohort(plan: Plan, request_id: str) -> Cohort | None:
    placed = (row.cohort_id for row in plan.placements if row.request_id == request_id)
    return next((plan.cohort_by_id[cohort_id] for cohort_id in placed), None)


def _is_agreed(scenario: Scenario, found: SeatsFound, cohort: Cohort) -> bool:
    """Whether the person has this place already: the same cohort, at the same time and location."""
    agreed = scenario.cohort_by_id.get(found.placed_in)
    if agreed is None or agreed.cohort_id != cohort.cohort_id:
        return False
    known = (agreed.start, agreed.pattern_id, agreed.location_id)
    return known == (cohort.start, cohort.pattern_id, cohort.location_id)


def _tell(scenario: Scenario, line: PlanLine, cohort: Cohort) -> str:
    first = scenario.sessions_of(cohort).first_day or cohort.start
    return t(
        "pseats_coming",
        made=plain(moment(line.made_at)),
        cohort=plain(cohort.cohort_id),
        programme=plain(tell_programme(scenario, cohort.programme_id)),
        pattern=plain(tell(tell_pattern(scenario, cohort.pattern_id))),
        location=plain(tell_location(scenario, cohort.location_id)),
        first=plain(day(first)),
    )
