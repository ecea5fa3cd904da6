"""Keeping measures: a new scenario in which they are taken, to be planned next."""

from collections.abc import Sequence

import streamlit as st

from planner.insight.measure_words import tell_measure
from planner.model import Scenario
from planner.model.measures import Measure
from planner.service.capacity import keep_as_scenario
from planner.store.plans import PlanLine
from ui import state
from ui.parts.escape import plain
from ui.parts.notices import notify
from ui.parts.page_links import go_to
from ui.parts.storage import the_store
from ui.parts.words import number, t, tell


def offer_to_keep(label_key: str, line: PlanLine, scenario: Scenario, measures: Sequence[Measure]) -> None:
    """A name and a button with this label; `scenario` is that of the plan."""
    naming, keeping = st.columns((2, 1), vertical_alignment="bottom")
    usual = _name_with(scenario, measures)
    name = naming.text_input(t("pcap_keep_name"), usual, key=f"{label_key}-{usual}").strip()
    if keeping.button(t(label_key), icon=":material/save:", disabled=not name, width="stretch", key=label_key):
        made = keep_as_scenario(the_store(), line.scenario_id, line.revision, name, tuple(measures), state.who())
        state.choose_scenario(made)
        notify(t("pcap_kept", name=plain(name)))
        go_to("plannen")


def _name_with(scenario: Scenario, measures: Sequence[Measure]) -> str:
    if len(measures) == 1:
        return t("pcap_kept_name", name=scenario.name, what=tell(tell_measure(measures[0], scenario)))
    return t("pcap_kept_name_of_many", name=scenario.name, count=number(len(measures)))
