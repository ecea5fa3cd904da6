"""The component of the week board: a table with cards to drag, or to carry with the keyboard.

Its script and styles come from files beside this one and go to the browser as they are: nothing is built or fetched.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final

import streamlit as st

from ui import state

FOLDER: Final = Path(__file__).parent
SCRIPTS: Final = ("drawing.js", "carrying.js", "board.js")
STYLES: Final = ("board.css", "print.css")
Hear = Callable[[str, object], None]


def read_files(names: tuple[str, ...]) -> str:
    return "\n".join((FOLDER / name).read_text(encoding="utf-8") for name in names)


_week_board = st.components.v2.component(
    "taalboost_planner.week_board",
    html='<div class="week-board"></div>',
    css=read_files(STYLES),
    js=read_files(SCRIPTS),
    isolate_styles=False,
)


def draw_component(key: str, data: dict[str, object], hear: Hear) -> None:
    """Draws the board; `hear` is called with what a visitor did, before the page is drawn again."""
    _week_board(
        key=key,
        data=data,
        on_picked_change=_listen(key, "picked", hear),
        on_dropped_change=_listen(key, "dropped", hear),
        on_started_change=_listen(key, "started", hear),
        on_locked_change=_listen(key, "locked", hear),
        on_opened_change=_listen(key, "opened", hear),
        on_shown_change=_listen(key, "shown", hear),
    )


def _listen(key: str, event: str, hear: Hear) -> Callable[[], None]:
    def listen() -> None:
        told = state.widget(key)
        value = told.get(event) if isinstance(told, dict) else None
        if value is not None:
            hear(event, value)

    return listen
