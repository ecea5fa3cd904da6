"""Which of a scenario's plans is looked at."""

from collections.abc import Sequence
from typing import Final

import streamlit as st

from planner.store.plans import PlanLine
from ui import state
from ui.parts.telling_apart import tell_apart
from ui.parts.words import moment, number, t

_WIDGET: Final = "choice-of-plan"


def pick_plan(lines: Sequence[PlanLine]) -> PlanLine | None:
    """The plan that the visitor chose, else the newest; None if there are none."""
    by_id = {line.id: line for line in lines}
    chosen = state.chosen_plan()
    if chosen not in by_id:
        chosen = next(iter(by_id), None)
        state.choose_plan(chosen)
    if chosen is None:
        return None
    state.fill_widget(_WIDGET, chosen)
    write = tell_apart(by_id, lambda id_: _name(by_id[id_]))
    st.selectbox(t("choice_plan"), list(by_id), format_func=write, key=_WIDGET, on_change=_take)
    return by_id[chosen]


def _take() -> None:
    chosen = state.widget(_WIDGET)
    state.choose_plan(chosen if isinstance(chosen, str) else None)


def _name(line: PlanLine) -> str:
    words = t("plan_line", when=moment(line.made_at), placed=number(line.placed), requests=number(line.requests))
    return f"{words} · {t('plan_is_published')}" if line.is_current_published else words
