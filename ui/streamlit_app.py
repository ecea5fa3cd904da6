"""The pages of the planner and the way between them; `planner ui` starts it."""

import importlib
from types import ModuleType
from typing import Final

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from ui import state
from ui.parts import layout, page_links
from ui.parts.words import t
from ui.sweeping import set_aside_what_stays

PAGES: Final = (
    ("scenarios", "nav_scenarios", ":material/folder_open:"),
    ("gegevens", "nav_tables", ":material/table_rows:"),
    ("plannen", "nav_planning", ":material/play_circle:"),
    ("planbord", "nav_board", ":material/calendar_view_week:"),
    ("beschikbaarheid", "nav_seats", ":material/event_seat:"),
    ("waarom", "nav_why", ":material/lock_open:"),
    ("rodelijst", "nav_red_list", ":material/alarm:"),
    ("bezetting", "nav_occupancy", ":material/grid_on:"),
    ("capaciteit", "nav_capacity", ":material/query_stats:"),
    ("vergelijken", "nav_comparing", ":material/compare_arrows:"),
    ("publiceren", "nav_publishing", ":material/campaign:"),
)


def main() -> None:
    state.adopt_address()
    st.set_page_config(page_title=t("product_name"), page_icon=":material/event_note:", layout="wide")
    pages = {name: _make_page(name, title, icon) for name, title, icon in PAGES}
    page_links.remember(pages)
    chosen = st.navigation(list(pages.values()))
    layout.speak_language()
    layout.draw_side_bar()
    chosen.run()
    set_aside_what_stays()


def load_pages() -> None:
    """Loads what all pages use before somebody looks at one: more than a second for the first visitor otherwise."""
    for name, *_ in PAGES:
        _load_page(name)
    set_aside_what_stays()


def _load_page(name: str) -> ModuleType:
    return importlib.import_module(f"ui.pages.{name}")


def _make_page(name: str, title_key: str, icon: str) -> StreamlitPage:
    """The name of a page is that of its file and of its address."""

    def show() -> None:
        _load_page(name).show()

    return st.Page(show, title=t(title_key), icon=icon, url_path=name, default=name == PAGES[0][0])


if __name__ == "__main__":
    main()
