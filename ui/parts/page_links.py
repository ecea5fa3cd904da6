"""Ways from one page to another, with what the visitor chose."""

from collections.abc import Mapping

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from ui import state


def remember(pages: Mapping[str, StreamlitPage]) -> None:
    """The pages by name, for links to them."""
    state.keep("pages", dict(pages))


def link_to(name: str, label: str) -> None:
    """A link to the page with this name; `label` is safe to show as Markdown."""
    if (page := _find(name)) is not None:
        st.page_link(page, label=label)


def go_to(name: str) -> None:
    """Shows the page with this name instead of this one."""
    if (page := _find(name)) is not None:
        st.switch_page(page)


def _find(name: str) -> StreamlitPage | None:
    pages = state.kept("pages", dict)
    page = None if pages is None else pages.get(name)
    return page if isinstance(page, StreamlitPage) else None
