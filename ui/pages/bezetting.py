"""The page Bezetting: how full a plan makes the weeks of teachers, rooms, skills and locations."""

from typing import Final

import streamlit as st

from planner.insight.occupancy import (
    KINDS,
    Kind,
    list_dagdelen,
    list_subjects,
    measure_occupancy,
    measure_subjects,
)
from planner.model import Plan, Scenario
from planner.store.plans import PlanLine, list_plans
from planner.store.scenarios import StoredScenario
from ui import state
from ui.parts import layout
from ui.parts.notices import show_notices
from ui.parts.occupancy import draw_heat_map, share_of, show_cells, show_subjects, write_cells
from ui.parts.page_links import link_to
from ui.parts.scenario_choice import open_scenario
from ui.parts.shown_plan import read_plan
from ui.parts.storage import the_store
from ui.parts.telling_apart import tell_apart
from ui.parts.words import moment, number, t
from ui.parts.worked_out import work_out

AGREED: Final = ""
KIND_NAMES: Final[dict[Kind, str]] = {
    "teacher": "use_teacher",
    "room": "use_room",
    "skill": "use_skill",
    "location": "use_location",
}


def show() -> None:
    layout.draw_top("nav_occupancy", "use_lead")
    show_notices()
    stored = open_scenario()
    if stored is None:
        return
    plan = _choose_plan(stored)
    if not plan.cohorts or not list_dagdelen(stored.scenario):
        st.info(t("use_nothing"), icon=":material/info:")
        link_to("plannen", t("nav_planning"))
        return
    kind, subject_ids = _choose_what(stored.scenario)
    _show_use(stored.scenario, plan, kind, subject_ids)


def _choose_plan(stored: StoredScenario) -> Plan:
    """What is agreed, or one of the plans that were made; the plan chosen on another page is chosen here too."""
    lines = {line.id: line for line in list_plans(the_store(), stored.id)}
    if not lines:
        return stored.scenario.last_plan
    options = [AGREED, *lines]
    chosen = state.chosen_plan()
    plan_id = st.selectbox(
        t("use_plan"),
        options,
        index=options.index(chosen) if chosen in lines else 0,
        format_func=tell_apart(options, lambda id_: _tell_plan(lines[id_]) if id_ else t("use_agreed")),
        key="plan-of-use",
    )
    return read_plan(plan_id).plan if plan_id else stored.scenario.last_plan


def _choose_what(scenario: Scenario) -> tuple[Kind, tuple[str, ...]]:
    choosing, narrowing = st.columns((2, 1))
    with choosing:
        kind = st.segmented_control(
            t("use_per"),
            KINDS,
            default=KINDS[0],
            required=True,
            format_func=lambda one: t(KIND_NAMES[one]),
            key="kind-of-use",
            wrap=True,
        )
    subjects = list_subjects(scenario, kind)
    with narrowing:
        chosen = st.multiselect(t("use_which"), subjects, placeholder=t("use_all"), key=f"subjects-{kind}")
    return kind, tuple(chosen) or subjects


def _show_use(scenario: Scenario, plan: Plan, kind: Kind, subject_ids: tuple[str, ...]) -> None:
    things = (scenario, plan)
    cells = work_out("use-of-weeks", things, (kind, subject_ids), lambda: measure_occupancy(*things, kind, subject_ids))
    used, available = sum(cell.minutes for cell in cells), sum(cell.minutes_available for cell in cells)
    hours = {"used": number(used / 60), "available": number(available / 60)}
    st.markdown(t("use_whole", **hours, share=share_of(used, available)))
    frame = write_cells(scenario, cells)
    draw_heat_map(frame)
    with st.expander(t("use_as_table")):
        show_cells(frame)
    layout.draw_heading("use_each")
    rows = work_out("use-of-each", things, kind, lambda: measure_subjects(*things, kind))
    show_subjects([row for row in rows if row.id in subject_ids])


def _tell_plan(line: PlanLine) -> str:
    return t("use_plan_of", moment=moment(line.made_at), placed=number(line.placed))
