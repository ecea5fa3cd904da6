"""The page Capaciteit: where a plan pinches, what one more of something would save, and a try of one's own."""

from typing import Final

import streamlit as st

from planner.model import Scenario
from planner.rules.audit import audit
from planner.service.capacity import Capacity, CapacityOrder, answer_capacity
from planner.service.usual_time import seconds_of_coffee
from planner.store.plans import PlanLine, list_plans
from ui.parts import layout
from ui.parts.capacity.asking import Asked, begin, find, tell_trouble, watch
from ui.parts.capacity.cheapest import show_cheapest
from ui.parts.capacity.own_try import show_own_try
from ui.parts.capacity.showing import show_demand, show_pinch, show_short_groups
from ui.parts.notices import show_notices
from ui.parts.page_links import link_to
from ui.parts.plan_choice import pick_plan
from ui.parts.scenario_choice import open_scenario
from ui.parts.shown_plan import ShownPlan, open_plan
from ui.parts.storage import the_store
from ui.parts.words import t

NAME: Final = "capacity"
SHORTEST: Final = 10
LONGEST: Final = 600


def show() -> None:
    layout.draw_top("nav_capacity", "pcap_lead")
    show_notices()
    stored = open_scenario()
    if stored is None:
        return
    lines = list_plans(the_store(), stored.id)
    line = pick_plan(lines) if lines else None
    if line is None:
        st.info(t("pcap_no_plan"), icon=":material/info:")
        link_to("plannen", t("nav_planning"))
        return
    shown = open_plan(line, stored)
    if not audit(shown.scenario, shown.stored.plan).legal:
        st.warning(t("capacity_plan_not_legal"), icon=":material/rule:")
        link_to("planbord", t("nav_board"))
        return
    _show_answer(line, shown)
    show_own_try(line, shown)
    show_cheapest(line, shown)
    link_to("bezetting", t("pcap_to_use"))


def _show_answer(line: PlanLine, shown: ShownPlan) -> None:
    asked = find(NAME, line.id)
    is_working = asked is not None and not asked.errand.is_over
    if is_working:
        watch(NAME)
    else:
        _ask(line, shown)
    if asked is not None:
        _show_known(asked, shown.scenario, is_working=is_working)


def _ask(line: PlanLine, shown: ShownPlan) -> None:
    with st.container(border=True):
        asking, starting = st.columns([2, 1], vertical_alignment="bottom")
        usual = seconds_of_coffee(shown.scenario)
        seconds = float(
            asking.number_input(
                t("pcap_seconds"), SHORTEST, LONGEST, usual, step=10, key=f"seconds-of-capacity-{usual}"
            )
        )
        if starting.button(t("pcap_start"), type="primary", icon=":material/query_stats:", width="stretch"):
            order = CapacityOrder(seconds)
            begin(NAME, line.id, seconds, answer_capacity, shown.scenario, shown.stored.plan, order)
            st.rerun()


def _show_known(asked: Asked[object], scenario: Scenario, *, is_working: bool) -> None:
    """What was known when the page was drawn; more comes once it is over."""
    tell_trouble(asked)
    known = asked.errand.latest
    if not isinstance(known, Capacity) or is_working:
        return
    if not known.is_done and not asked.errand.trouble:
        st.info(t("pcap_cut_off"), icon=":material/timer:")
    if known.pinch is not None:
        show_pinch(known.pinch, scenario)
    if known.short_groups is not None:
        show_short_groups(scenario, known.short_groups)
    if known.demand is not None:
        show_demand(known.demand)
