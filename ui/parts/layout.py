"""What stands around every page: its heading, the side bar, and the ways to say that there is nothing yet."""

from typing import Final

import streamlit as st

from planner.texts import LANGUAGES, Language
from ui import state
from ui.parts.scenario_choice import pick_scenario
from ui.parts.words import t

_LANGUAGE: Final = "choice-of-language"
_WHO: Final = "who-am-i"
NARROW: Final = "1200px"
SIDES: Final = "2rem"
LANGUAGE_NAMES: Final[dict[Language, str]] = {"nl": "Nederlands", "en": "English"}


def draw_top(title_key: str, lead_key: str) -> None:
    """The heading of a page, the only one of its level, and a sentence on what the page is for."""
    _fit_small_screens()
    st.title(t(title_key), anchor=False)
    st.markdown(t(lead_key))


def draw_heading(key: str) -> None:
    st.header(t(key), anchor=False)


def draw_side_bar() -> None:
    """The scenario, and the language and name of the visitor."""
    with st.sidebar:
        pick_scenario()
        with st.expander(t("side_settings"), icon=":material/settings:"):
            _pick_language()
            _ask_name()


def speak_language() -> None:
    """Tells the browser in which language the page is: a screen reader reads it aloud accordingly."""
    language: Language = state.language()
    st.html(f"<script>document.documentElement.lang = '{language}'</script>", unsafe_allow_javascript=True)


def _fit_small_screens() -> None:
    """Leaves the tables the room that Streamlit keeps empty beside them."""
    sides = f"padding-left: {SIDES}; padding-right: {SIDES}"
    st.html(f"<style>@media (max-width: {NARROW}) {{ .stMainBlockContainer {{ {sides} }} }}</style>")


def _pick_language() -> None:
    state.fill_widget(_LANGUAGE, state.language())
    st.radio(
        t("side_language"),
        LANGUAGES,
        format_func=lambda code: LANGUAGE_NAMES[code],
        key=_LANGUAGE,
        on_change=_take_language,
    )


def _ask_name() -> None:
    state.fill_widget(_WHO, state.keep_or("who", ""))
    st.text_input(
        t("side_name"),
        key=_WHO,
        max_chars=60,
        placeholder=t("who_unnamed"),
        help=t("side_name_help"),
        on_change=_take_name,
    )


def _take_language() -> None:
    chosen = state.widget(_LANGUAGE)
    state.choose_language(next((known for known in LANGUAGES if known == chosen), LANGUAGES[0]))


def _take_name() -> None:
    state.keep("who", str(state.widget(_WHO) or "").strip())
