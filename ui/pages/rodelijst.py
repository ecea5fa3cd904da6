"""The page Rode lijst: for whom it is getting too late, by when they must begin, and the way to a seat for them."""

from collections.abc import Sequence

import streamlit as st

from planner.insight.latest_starts import Chain
from planner.service.counting_back import RedList, write_red_list
from planner.store.scenarios import StoredScenario
from ui import state
from ui.parts import layout
from ui.parts.file_names import CSV_TYPE, name_file
from ui.parts.notices import show_notices
from ui.parts.page_links import go_to, link_to
from ui.parts.red_list.asking import EVERYONE, ask, count_back_for
from ui.parts.red_list.showing import show_chains, show_counts, show_steps, tell_chain
from ui.parts.scenario_choice import open_scenario
from ui.parts.seats.asking import choose_request
from ui.parts.telling_apart import tell_apart
from ui.parts.why.linking import ask_why
from ui.parts.words import number, t


def show() -> None:
    layout.draw_top("nav_red_list", "prl_lead")
    show_notices()
    stored = open_scenario()
    if stored is None:
        return
    if not any(row.finish_by or row.after for row in stored.scenario.requests):
        st.info(t("prl_nothing"), icon=":material/info:")
        link_to("gegevens", t("nav_tables"))
        return
    asked = ask(stored)
    listed = count_back_for(stored, asked)
    chains = [row for row in listed.chains if asked.klantmanager_id in (EVERYONE, row.klantmanager_id)]
    if listed.is_legal is False:
        st.warning(t("prl_not_legal"), icon=":material/rule:")
    if not chains:
        st.success(t("prl_nobody"), icon=":material/celebration:")
        return
    show_counts(chains, asked.weeks_soon)
    _show_list(stored, asked.plan_id, listed, chains)


def _show_list(stored: StoredScenario, plan_id: str, listed: RedList, chains: Sequence[Chain]) -> None:
    red = [chain for chain in chains if chain in listed.red]
    layout.draw_heading("prl_red")
    if red:
        show_chains(listed, red)
        _offer_download(stored, listed, tuple(red))
        _look_at_one(stored, plan_id, listed, red)
    else:
        st.success(t("prl_none_red"), icon=":material/celebration:")
    others = [chain for chain in chains if chain not in red]
    if others:
        with st.expander(t("prl_others", count=number(len(others)))):
            show_chains(listed, others)
    st.markdown(f"{t('backward.proven')} {t('backward.not-promised')}")


def _offer_download(stored: StoredScenario, listed: RedList, red: tuple[Chain, ...]) -> None:
    """Made when asked for, in the language of the page."""
    language = state.language()
    st.download_button(
        t("prl_download"),
        lambda: write_red_list(listed, red, language),
        f"{name_file(stored.scenario.name)}-rode-lijst.csv",
        CSV_TYPE,
        on_click="ignore",
        icon=":material/download:",
    )


def _look_at_one(stored: StoredScenario, plan_id: str, listed: RedList, red: Sequence[Chain]) -> None:
    """Every step of one of them, and the way to a seat for the first without a place."""
    layout.draw_heading("prl_one")
    by_id = {chain.request_id: chain for chain in red}
    chosen = st.selectbox(
        t("prl_which"),
        list(by_id),
        format_func=tell_apart(by_id, lambda id_: tell_chain(listed, by_id[id_])),
        key="red-list-chain",
    )
    chain = by_id.get(chosen, red[0])
    show_steps(listed, chain)
    step = chain.step_by_id.get(chain.next_step)
    if step is None:
        return
    row = st.container(horizontal=True)
    if row.button(t("prl_find_seat"), type="primary", icon=":material/event_seat:"):
        person = stored.scenario.person_by_id[step.person_id]
        choose_request(person.klantmanager_id, step.request_id)
        go_to("beschikbaarheid")
    if row.button(t("prl_ask_why"), icon=":material/lock_open:"):
        ask_why(plan_id, step.request_id)
