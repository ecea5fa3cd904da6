"""The pages of the planner and the way between them; `planner ui` starts it."""

import importlib
import importlib.util
from typing import Final

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from ui import state
from ui.parts.words import t

PAGES: Final = (
    ("scenarios", "nav_scenarios", ":material/folder_open:", "scenarios"),
    ("tables", "nav_tables", ":material/table_rows:", "gegevens"),
    ("planning", "nav_planning", ":material/play_circle:", "plannen"),
    ("board", "nav_board", ":material/calendar_view_week:", "planbord"),
    ("seats", "nav_seats", ":material/event_seat:", "beschikbaarheid"),
    ("occupancy", "nav_occupancy", ":material/grid_on:", "bezetting"),
    ("publishing", "nav_publishing", ":material/campaign:", "publiceren"),
)


def main() -> None:
    state.adopt_address()
    st.set_page_config(page_title=t("product_name"), page_icon=":material/event_note:", layout="wide")
    pages = {module: _make_page(module, title, icon, path) for module, title, icon, path in PAGES if _exists(module)}
    chosen = st.navigation(list(pages.values()))
    chosen.run()


def _make_page(module: str, title_key: str, icon: str, path: str) -> StreamlitPage:
    show = importlib.import_module(f"ui.pages.{module}").show
    return st.Page(show, title=t(title_key), icon=icon, url_path=path, default=module == PAGES[0][0])


def _exists(module: str) -> bool:
    return importlib.util.find_spec(f"ui.pages.{module}") is not None


if __name__ == "__main__":
    main()
