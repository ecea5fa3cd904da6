"""The unlock card on the page Waarom: how far it is, and what has been found so far."""

from typing import Final

import streamlit as st

from planner.insight.unlock import Stage, UnlockCard
from planner.insight.unlock_words import Section, is_undecided, tell_aloud, tell_progress, tell_sections, tell_standing
from planner.service.unlocking import Glimpse
from ui.parts.escape import plain
from ui.parts.page_links import go_to
from ui.parts.seats.asking import choose_request
from ui.parts.why.asking import LONGER, Asked, ask
from ui.parts.words import number, t, tell

SECONDS_BETWEEN_LOOKS: Final = 1.0
STEPS: Final = {"seats": 0.05, "rules": 0.15, "changes": 0.3}
SHARE_OF_MOVES: Final = 0.4


def show_asked(asked: Asked) -> None:
    if asked.inquiry.look().is_over:
        show_card(asked)
    else:
        _watch(asked)


@st.fragment(run_every=SECONDS_BETWEEN_LOOKS)
def _watch(asked: Asked) -> None:
    """Looks again every second, at the card alone; when it is done the whole page is drawn."""
    glimpse = asked.inquiry.look()
    if glimpse.is_over:
        st.rerun()
    st.progress(_measure(glimpse, asked.seconds), tell(tell_progress(_stage_of(glimpse), glimpse.moves, glimpse.left)))
    if st.button(t("pwhy_stop"), icon=":material/stop_circle:", key="stop-why"):
        asked.inquiry.stop()
    if glimpse.card is not None:
        _show_sections(asked, glimpse.card)


def show_card(asked: Asked) -> None:
    card = asked.inquiry.look().card
    if card is None:
        return
    st.markdown(plain(tell(tell_standing(card))))
    show = st.success if card.free else st.info
    show(plain(tell(tell_aloud(card))), icon=":material/record_voice_over:")
    _show_sections(asked, card)
    if card.was_stopped:
        st.warning(t("why_was_stopped"), icon=":material/timer_off:")
    if is_undecided(card) and asked.seconds < LONGER and st.button(t("pwhy_longer"), icon=":material/hourglass:"):
        ask(asked.question, LONGER)
        st.rerun()
    if card.free and st.button(t("pwhy_hold"), type="primary", icon=":material/event_seat:"):
        _choose_what_comes_first(asked, card)
        go_to("beschikbaarheid")


def _choose_what_comes_first(asked: Asked, card: UnlockCard) -> None:
    scenario = asked.question.scenario
    request = scenario.request_by_id[card.waits_for[-1] if card.waits_for else card.request_id]
    choose_request(scenario.person_by_id[request.person_id].klantmanager_id, request.request_id)


def _show_sections(asked: Asked, card: UnlockCard) -> None:
    for section in tell_sections(asked.question.scenario, card, number):
        _show_section(section)


def _show_section(section: Section) -> None:
    with st.container(border=True):
        st.subheader(plain(tell(section.title)), anchor=False)
        if section.lines:
            st.markdown("\n".join(f"- {plain(tell(line))}" for line in section.lines))
        st.markdown(f":material/fact_check: {plain(tell(section.proof))}")


def _measure(glimpse: Glimpse, seconds: float) -> float:
    spent = 1 - glimpse.left / seconds
    return STEPS.get(_stage_of(glimpse), min(1.0, SHARE_OF_MOVES + (1 - SHARE_OF_MOVES) * spent))


def _stage_of(glimpse: Glimpse) -> Stage:
    return glimpse.card.stage if glimpse.card else "seats"
