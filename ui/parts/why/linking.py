"""The way to the page Waarom from a request elsewhere; the question is then asked at once."""

from collections.abc import Sequence
from typing import Final

import streamlit as st

from ui import state
from ui.parts.page_links import go_to
from ui.parts.words import t

AGREED: Final = ""


def ask_why(plan_id: str, request_id: str) -> None:
    """Shows the page Waarom with this question asked; without a plan it is about what is agreed."""
    state.keep("why-plan", plan_id)
    state.keep("why-request", request_id)
    state.keep("why-at-once", True)
    go_to("waarom")


def offer_why(plan_id: str, requests: Sequence[tuple[str, str]]) -> None:
    """A list of requests, each with its words, and the button that asks about the one chosen."""
    words = dict(requests)
    choosing, asking = st.columns((2, 1), vertical_alignment="bottom")
    chosen = choosing.selectbox(
        t("pwhy_about"), list(words), format_func=lambda id_: words[id_], key=f"why-of-plan-{plan_id}"
    )
    if asking.button(t("pwhy_go"), icon=":material/lock_open:", width="stretch", key="go-to-why") and chosen:
        ask_why(plan_id, chosen)
