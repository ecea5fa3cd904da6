"""The page Beschikbaarheid: for a klantmanager, what is there for this person, and when, and hold a seat."""

import streamlit as st

from planner.insight.seats import SeatsFound
from ui.parts import layout
from ui.parts.escape import plain
from ui.parts.notices import show_notices
from ui.parts.page_links import link_to
from ui.parts.scenario_choice import open_scenario
from ui.parts.seats.asking import describe_person, find_for_people, pick_klantmanager, pick_request
from ui.parts.seats.coming import tell_what_comes
from ui.parts.seats.finding import Indexed, open_index, tell_why
from ui.parts.seats.holding import hold_one, show_held
from ui.parts.seats.showing import CARDS, show_cards, show_people, show_table
from ui.parts.seats.telling import tell_standing
from ui.parts.why.linking import AGREED, ask_why
from ui.parts.words import number, t, tell

MINE, DESCRIBED = "mine", "described"


def show() -> None:
    layout.draw_top("nav_seats", "pseats_lead")
    show_notices()
    stored = open_scenario()
    if stored is None:
        return
    if not stored.scenario.programmes:
        st.info(t("pseats_no_programmes"), icon=":material/info:")
        link_to("gegevens", t("nav_tables"))
        return
    indexed = open_index(stored)
    whom = st.segmented_control(
        t("pseats_whom"),
        (MINE, DESCRIBED),
        default=MINE,
        required=True,
        format_func=lambda one: t("pseats_mine") if one == MINE else t("pseats_described"),
        key="choice-of-whom",
    )
    if whom == DESCRIBED:
        _show_described(indexed)
    else:
        _show_mine(indexed)


def _show_mine(indexed: Indexed) -> None:
    """One request of the klantmanager's people, then all of them."""
    stored = indexed.stored
    if not stored.scenario.requests:
        st.info(t("pseats_no_requests"), icon=":material/info:")
        link_to("gegevens", t("nav_tables"))
        return
    asking, choosing = st.columns((1, 2))
    with asking:
        klantmanager_id = pick_klantmanager(stored.scenario)
    found = find_for_people(indexed, klantmanager_id)
    if not found:
        st.info(t("pseats_all_begun"), icon=":material/info:")
        return
    with choosing:
        chosen = pick_request(found)
    _show_found(indexed, chosen, is_known=True)
    show_held(stored, found)
    layout.draw_heading("pseats_all_mine")
    show_people(list(found.values()))


def _show_described(indexed: Indexed) -> None:
    with st.container(border=True):
        wish = describe_person(indexed.stored.scenario)
    if wish is None:
        st.info(t("pseats_describe_more"), icon=":material/info:")
        return
    _show_found(indexed, indexed.finder.find_for(wish), is_known=False)


def _show_found(indexed: Indexed, found: SeatsFound, *, is_known: bool) -> None:
    seats = found.seats
    layout.draw_heading("pseats_found")
    st.markdown(_tell_found(found, is_known=is_known))
    if is_known:
        tell_what_comes(indexed.stored, found)
    if not seats:
        _show_why(indexed, found, is_known=is_known)
        return
    show_cards(indexed.stored.scenario, seats)
    if is_known:
        if found.ends_cohort:
            st.markdown(t("pseats_ends_own", cohort=plain(found.placed_in)))
        hold_one(indexed.stored, found)
    else:
        st.markdown(t("pseats_described_cannot_hold"))
    if len(seats) > CARDS:
        with st.expander(t("pseats_all_seats", count=number(len(seats)))):
            show_table(indexed.stored.scenario, seats)


def _tell_found(found: SeatsFound, *, is_known: bool) -> str:
    many = t("pseats_count", count=number(len(found.seats))) if found.seats else t("pseats_none")
    if not is_known:
        return many
    person, standing = plain(found.wish.person.person_id), plain(tell_standing(found))
    return t("pseats_of_person", person=person, standing=standing, what=many)


def _show_why(indexed: Indexed, found: SeatsFound, *, is_known: bool) -> None:
    why = tell_why(indexed, found)
    if why is not None:
        st.warning(plain(tell(why)), icon=":material/event_busy:")
    if is_known and not found.bond:
        st.markdown(t("pseats_what_helps"))
        if st.button(t("pwhy_what_helps"), icon=":material/lock_open:"):
            ask_why(AGREED, found.wish.request.request_id)
