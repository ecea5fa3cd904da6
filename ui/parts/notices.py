"""What has just been done, said on the page that is drawn next."""

import streamlit as st

from ui import state


def notify(sentence: str) -> None:
    """Keeps a sentence for the next drawing; text from data in it has been through `plain`."""
    state.keep("notices", (*(state.kept("notices", tuple) or ()), sentence))


def show_notices() -> None:
    for sentence in state.kept("notices", tuple) or ():
        st.success(sentence, icon=":material/check_circle:")
    state.forget("notices")
