"""Measures that the visitor put on the list themselves, to choose from beside those of a file."""

from dataclasses import dataclass
from typing import Final

import streamlit as st

from planner.exchange.measures_file import MOST_PRICE
from planner.insight.measure_words import tell_measure
from planner.model import Scenario
from planner.model.measures import Measure
from ui import state
from ui.parts.capacity.asking import forget
from ui.parts.escape import plain
from ui.parts.words import t, tell

CHEAPEST: Final = "cheapest"
_OWN: Final = "own-measures"
USUAL_PRICE: Final = 1000


@dataclass(frozen=True)
class OwnMeasures:
    """Measures for plans of this scenario, in the order in which they were put on the list."""

    scenario_id: str
    measures: tuple[Measure, ...]


def own_measures(scenario_id: str) -> tuple[Measure, ...]:
    own = state.kept(_OWN, OwnMeasures)
    return own.measures if own is not None and own.scenario_id == scenario_id else ()


def offer_to_list(scenario_id: str, scenario: Scenario, measure: Measure | None) -> None:
    """A price and a button that puts the measure on the list; what was chosen before is no longer the answer."""
    pricing, listing = st.columns((1, 2), vertical_alignment="bottom")
    price = pricing.number_input(t("pcap_own_price"), 0, MOST_PRICE, USUAL_PRICE, step=100, key="price-of-own")
    if listing.button(t("pcap_list_own"), icon=":material/playlist_add:", disabled=measure is None) and measure:
        forget(CHEAPEST)
        added = measure.model_copy(update={"price": price})
        state.keep(_OWN, OwnMeasures(scenario_id, (*own_measures(scenario_id), added)))
        st.success(
            t("pcap_own_listed", what=plain(tell(tell_measure(measure, scenario)))), icon=":material/check_circle:"
        )


def offer_to_clear(scenario_id: str) -> None:
    """A button that takes them off the list, if there are any."""
    if own_measures(scenario_id):
        st.button(t("pcap_clear_own"), icon=":material/playlist_remove:", on_click=_clear)


def _clear() -> None:
    forget(CHEAPEST)
    state.forget(_OWN)
