"""Public and school holidays of a region, looked at first and then added as closures in one click."""

import pandas as pd
import streamlit as st

from planner.model import Closure
from planner.service.holiday_closures import REGIONS, HolidayWish, propose_closures
from planner.store.scenarios import StoredScenario
from ui.parts.saving import save_edit
from ui.parts.telling_apart import tell_apart
from ui.parts.words import day, number, t


def fill_holidays(stored: StoredScenario) -> None:
    found = propose_closures(stored.scenario, _ask_wish(stored))
    if not found:
        st.info(t("holidays_none"), icon=":material/check:")
        return
    _show_preview(found)
    if st.button(t("holidays_add", count=number(len(found))), type="primary"):
        after = stored.scenario.with_tables(closures=(*stored.scenario.closures, *found))
        save_edit(stored, after, "holidays")
        st.rerun()


def _ask_wish(stored: StoredScenario) -> HolidayWish:
    where, which, places = st.columns([1, 1, 2])
    region = where.selectbox(t("holidays_region"), REGIONS, key="holiday-region")
    is_public = which.checkbox(t("holidays_public"), value=True, key="holiday-public")
    is_school = which.checkbox(t("holidays_school"), value=True, key="holiday-school")
    names = {row.location_id: row.name or row.location_id for row in stored.scenario.locations}
    locations = places.multiselect(
        t("holidays_locations"),
        list(names),
        format_func=tell_apart(names, names.__getitem__),
        key="holiday-locations",
        placeholder=t("holidays_everywhere"),
    )
    return HolidayWish(region, is_public, is_school, tuple(locations))


def _show_preview(found: tuple[Closure, ...]) -> None:
    rows = [
        {
            "name": row.name,
            "from": day(row.starts_on),
            "until": day(row.ends_on),
            "where": row.location_id or t("holidays_everywhere"),
        }
        for row in found
    ]
    st.dataframe(
        pd.DataFrame(rows),
        column_config={
            "name": st.column_config.TextColumn(t("holidays_name"), width="medium"),
            "from": st.column_config.TextColumn(t("holidays_from")),
            "until": st.column_config.TextColumn(t("holidays_until")),
            "where": st.column_config.TextColumn(t("holidays_where")),
        },
        hide_index=True,
        alt=t("holidays_preview_alt", count=number(len(found))),
    )
