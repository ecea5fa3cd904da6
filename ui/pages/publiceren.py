"""The page Publiceren en agenda's: what a plan changes and for whom, publishing it, downloads, and feeds."""

import streamlit as st

from planner.service.plan_downloads import write_book, zip_calendars, zip_plan
from planner.service.publishing import NotLegal, Published, StalePlan, publish
from planner.store.plans import PlanLine, list_plans
from planner.store.scenarios import StoredScenario
from ui import state
from ui.parts import layout
from ui.parts.feed_desk import show_feeds
from ui.parts.file_names import BOOK_TYPE, name_file
from ui.parts.notices import notify, show_notices
from ui.parts.page_links import link_to
from ui.parts.plan_choice import pick_plan
from ui.parts.publication_preview import show_changes, show_obstacles
from ui.parts.scenario_choice import open_scenario
from ui.parts.shown_plan import preview_plan
from ui.parts.storage import the_store
from ui.parts.words import t


def show() -> None:
    layout.draw_top("nav_publishing", "publish_lead")
    show_notices()
    stored = open_scenario()
    if stored is None:
        return
    line = pick_plan(list_plans(the_store(), stored.id))
    if line is None:
        st.info(t("publish_no_plan"), icon=":material/info:")
        link_to("plannen", t("publish_to_planning"))
    else:
        _show_plan(stored, line)
    layout.draw_heading("feeds_head")
    show_feeds(stored)


def _show_plan(stored: StoredScenario, line: PlanLine) -> None:
    if line.is_current_published:
        st.success(t("publish_is_current"), icon=":material/campaign:")
    else:
        preview = preview_plan(line, stored)
        layout.draw_heading("publish_changes")
        show_obstacles(preview)
        if st.button(
            t("publish_now"), type="primary", icon=":material/campaign:", disabled=not preview.can_be_published
        ):
            _publish(line)
        if preview.can_be_published:
            show_changes(stored.scenario, preview)
        link_to("vergelijken", t("publish_compare"))
    layout.draw_heading("downloads_head")
    _offer_downloads(stored, line)


def _publish(line: PlanLine) -> None:
    match publish(the_store(), line.id, state.who()):
        case Published():
            notify(t("publish_done"))
        case StalePlan() | NotLegal():
            notify(t("publish_refused"))
    st.rerun()


def _offer_downloads(stored: StoredScenario, line: PlanLine) -> None:
    """Made when asked for, in the language of the page."""
    name, language = name_file(stored.scenario.name), state.language()
    row = st.container(horizontal=True)
    row.download_button(
        t("downloads_book"),
        lambda: write_book(the_store(), line, language),
        f"{name}-plan.xlsx",
        BOOK_TYPE,
        on_click="ignore",
        icon=":material/print:",
    )
    row.download_button(
        t("downloads_calendars"),
        lambda: zip_calendars(the_store(), line, language),
        f"{name}-agendas.zip",
        "application/zip",
        on_click="ignore",
        icon=":material/calendar_month:",
    )
    row.download_button(
        t("downloads_tables"),
        lambda: zip_plan(the_store(), line, language),
        f"{name}-plan.zip",
        "application/zip",
        on_click="ignore",
        icon=":material/table:",
    )
