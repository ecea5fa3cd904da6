"""The cheapest of the measures: until which day people should begin, what is found meanwhile, and the answer."""

from datetime import date
from typing import Final

import streamlit as st

from planner.insight.cheapest_measures import Choice
from planner.insight.choice_words import can_take_more_time, tell_gained, tell_goal, tell_price
from planner.model import Scenario
from planner.service.capacity import CapacityOrder, answer_choice, last_start
from planner.store.plans import PlanLine
from ui.parts import layout
from ui.parts.capacity.asking import Asked, begin, find, tell_trouble, watch
from ui.parts.capacity.keeping import offer_to_keep
from ui.parts.capacity.measure_list import list_measures, pick_measures
from ui.parts.capacity.own_measures import CHEAPEST
from ui.parts.escape import plain
from ui.parts.shown_plan import ShownPlan
from ui.parts.words import number, t, tell

SHORTEST: Final = 10
LONGEST: Final = 600
USUAL: Final = 60


def show_cheapest(line: PlanLine, shown: ShownPlan) -> None:
    layout.draw_heading("pcap_cheapest")
    st.markdown(t("pcap_cheapest_lead"))
    with st.container(border=True):
        measures = pick_measures(line.scenario_id, shown.scenario)
        asked = find(CHEAPEST, line.id)
        is_working = asked is not None and not asked.errand.is_over
        by, seconds = _ask(shown.scenario, line.id)
        can_begin = bool(measures) and not is_working
        if st.button(t("pcap_find_cheapest"), icon=":material/savings:", disabled=not can_begin):
            order = CapacityOrder(seconds, measures, by)
            begin(CHEAPEST, line.id, seconds, answer_choice, shown.scenario, shown.stored.plan, order)
            st.rerun()
    if is_working:
        watch(CHEAPEST, _tell_so_far)
    elif asked is not None:
        _show_answer(line, shown, asked)


def _ask(scenario: Scenario, plan_id: str) -> tuple[date, float]:
    """The day by which people should have begun, and for how long may be looked."""
    until, searching = st.columns(2, vertical_alignment="bottom")
    last = last_start(scenario)
    by = until.date_input(
        t("pcap_by"), last, scenario.starts_from, last, format="DD-MM-YYYY", key=f"last-day-{plan_id}"
    )
    seconds = searching.number_input(t("pcap_seconds"), SHORTEST, LONGEST, USUAL, step=10, key="seconds-of-cheapest")
    return by or last, float(seconds)


def _tell_so_far(known: object) -> list[str]:
    if not isinstance(known, Choice):
        return []
    told = tell_goal(known, number)
    return [tell(one) for one in (told if known.measures is None else (*told, tell_price(known, number)))]


def _show_answer(line: PlanLine, shown: ShownPlan, asked: Asked[object]) -> None:
    tell_trouble(asked)
    choice = asked.errand.latest
    if not isinstance(choice, Choice):
        if not asked.errand.trouble:
            st.info(t("pcap_cheapest_stopped"), icon=":material/info:")
        return
    if not choice.is_done and not asked.errand.trouble:
        st.info(t("pcap_cut_off"), icon=":material/timer:")
    st.markdown("\n\n".join(plain(tell(one)) for one in tell_goal(choice, number)))
    if choice.measures:
        list_measures("table-of-cheapest", choice.measures, shown.scenario)
    _tell_price(choice)
    if choice.measures:
        offer_to_keep("pcap_keep_measures", line, shown.scenario, choice.measures)


def _tell_price(choice: Choice) -> None:
    sentence = plain(tell(tell_price(choice, number)))
    if can_take_more_time(choice):
        st.info(f"{sentence} {t('pcap_more_time')}", icon=":material/timer:")
    elif choice.is_cheapest:
        st.success(sentence, icon=":material/verified:")
    else:
        st.info(sentence, icon=":material/savings:")
    gained = tell_gained(choice)
    if gained is not None:
        st.markdown(plain(tell(gained)))
