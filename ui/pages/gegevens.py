"""The page Gegevens: every table, the week of people, teachers and rooms, holidays, the period and the weights."""

from collections.abc import Callable

import streamlit as st

from planner.exchange.tables import SCENARIO_TABLES
from planner.service.table_editing import table_named
from planner.store.scenarios import StoredScenario
from ui.parts import layout
from ui.parts.holiday_filler import fill_holidays
from ui.parts.notices import show_notices
from ui.parts.period_form import edit_period
from ui.parts.saving import show_clash
from ui.parts.scenario_choice import open_scenario
from ui.parts.table_editor import edit_table
from ui.parts.table_words import title_of
from ui.parts.week_grid import edit_week
from ui.parts.weight_sliders import edit_weights
from ui.parts.words import t


def show() -> None:
    layout.draw_top("nav_tables", "tables_lead")
    show_notices()
    stored = open_scenario()
    if stored is None:
        return
    show_clash()
    words = {
        "tables": t("tables_part"),
        "week": t("week_part"),
        "holidays": t("holidays_part"),
        "period": t("period_part"),
        "weights": t("weights_part"),
    }
    parts: dict[str, Callable[[StoredScenario], None]] = {
        "tables": _edit_tables,
        "week": edit_week,
        "holidays": fill_holidays,
        "period": edit_period,
        "weights": edit_weights,
    }
    part = st.segmented_control(
        t("tables_choose_part"),
        list(parts),
        format_func=lambda one: words[one],
        default="tables",
        required=True,
        key="data-part",
    )
    parts[part or "tables"](stored)


def _edit_tables(stored: StoredScenario) -> None:
    names = [table.name for table in SCENARIO_TABLES]
    name = st.selectbox(t("tables_choose"), names, index=names.index("people"), format_func=title_of, key="data-table")
    st.markdown(t("tables_hint"))
    edit_table(stored, table_named(name))
