"""The seats beside what is agreed now, found fast: the index of a scenario is made once for a visitor and kept."""

from typing import NamedTuple

import streamlit as st

from planner.insight.seats import SeatIndex, SeatsFound
from planner.insight.seats_agenda import Wish
from planner.service.seat_finding import tell_why_none
from planner.store.scenarios import StoredScenario
from planner.texts import Message
from ui.parts.words import t
from ui.parts.worked_out import work_out


class Indexed(NamedTuple):
    """An index, the scenario it was made of, and the reasons that were asked for since."""

    stored: StoredScenario
    finder: SeatIndex
    reasons: dict[Wish, Message | None]


def open_index(stored: StoredScenario) -> Indexed:
    return work_out("seat-index", (stored,), (), lambda: _make_index(stored))


def _make_index(stored: StoredScenario) -> Indexed:
    with st.spinner(t("pseats_searching")):
        return Indexed(stored, SeatIndex(stored.scenario, stored.scenario.last_plan), {})


def tell_why(indexed: Indexed, found: SeatsFound) -> Message | None:
    """Why there is no seat; found out once for each wish."""
    key = found.wish
    if key not in indexed.reasons:
        with st.spinner(t("pseats_reasoning")):
            indexed.reasons[key] = tell_why_none(indexed.finder, found)
    return indexed.reasons[key]
