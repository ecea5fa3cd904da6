"""What counts how heavily, as sliders that say in words what they trade for what."""

from collections.abc import Callable
from typing import Final

import streamlit as st

from planner.exchange.workbook_layout import SETTING_LABELS
from planner.model import CostWeights
from planner.store.scenarios import StoredScenario
from ui.parts.saving import save_edit
from ui.parts.words import number, t, tell

MOST: Final = {
    "unplaced_low": 10_000,
    "unplaced_normal": 20_000,
    "unplaced_high": 40_000,
    "unplaced_week_waited": 200,
    "start_week_later": 100,
    "programme_rank": 1_000,
    "location_rank": 500,
    "teaching_hour": 100,
    "placement_moved": 3_000,
    "staff_changed": 1_000,
}
STEPS: Final = 200
"""How many steps a slider has, so that a hand can set it."""


def edit_weights(stored: StoredScenario) -> None:
    st.markdown(t("weights_lead"))
    name = f"weights:{stored.id}:{stored.revision}"
    before = stored.scenario.cost
    sliders, words = st.columns([3, 2], gap="large")
    with sliders:
        after = CostWeights(**{key: _draw_slider(name, key, getattr(before, key)) for key in CostWeights.model_fields})
    with words.container(border=True):
        st.subheader(t("weights_mean"), anchor=False)
        for sentence in _say_trades(after):
            st.markdown(f"- {sentence}")
        is_sent = st.button(t("weights_save"), type="primary", disabled=after == before)
    if is_sent:
        save_edit(stored, stored.scenario.with_tables(cost=after), name)
        st.rerun()


def _draw_slider(name: str, key: str, value: int) -> int:
    """A weight beyond the end of the slider makes the slider longer: nothing is cut off."""
    most = max(MOST[key], value)
    step = max(1, most // STEPS) if value % max(1, most // STEPS) == 0 else 1
    return st.slider(tell(SETTING_LABELS[key]), 0, most, value, step, key=f"{name}:{key}")


def _say_trades(cost: CostWeights) -> list[str]:
    """Each weight in terms of another; what weighs nothing is said to be free."""
    return [
        _trade(cost.unplaced_high, cost.unplaced_normal, lambda n: t("trade_high", count=n), t("trade_high_free")),
        _trade(cost.unplaced_normal, cost.unplaced_low, lambda n: t("trade_normal", count=n), t("trade_normal_free")),
        _trade(cost.unplaced_normal, cost.teaching_hour, lambda n: t("trade_hours", count=n), t("trade_hours_free")),
        _trade(cost.unplaced_normal, cost.start_week_later, lambda n: t("trade_weeks", count=n), t("trade_weeks_free")),
        _trade(
            cost.programme_rank, cost.start_week_later, lambda n: t("trade_programme", count=n), t("trade_weeks_free")
        ),
        _trade(
            cost.location_rank, cost.start_week_later, lambda n: t("trade_location", count=n), t("trade_weeks_free")
        ),
        _trade(cost.placement_moved, cost.start_week_later, lambda n: t("trade_moved", count=n), t("trade_weeks_free")),
        _trade(cost.staff_changed, cost.teaching_hour, lambda n: t("trade_staff", count=n), t("trade_hours_free")),
    ]


def _trade(one: int, other: int, say: Callable[[str], str], free: str) -> str:
    if other == 0:
        return free
    worth = one / other
    return say(number(worth, 0 if worth == int(worth) or worth >= 10 else 1))
