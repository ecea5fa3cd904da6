"""Names from data never become Markdown, HTML or a link: neither where pages are written, nor where they are drawn."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.message import Message
from streamlit.testing.v1 import AppTest

import ui
from planner.exchange import read_scenario
from planner.model import Scenario
from planner.store import Store
from planner.store.edits import save_scenario
from planner.store.plans import save_plan
from planner.store.scenarios import create_scenario, load_scenario
from tests.ui.opening import SAMPLES, open_page
from tests.ui.sample_plan import plan_of_klein
from ui.parts.storage import the_store

NASTY = "**x** [y](http://z.nl) <b>w</b> :smile: $v$"
MARKDOWN_AND_LINKS = re.compile(r"(?<!\\)\*\*x|(?<!\\)\[y|http://z|(?<!\\)<b|:smile|(?<!\\)\$v")
PAGES = ("scenarios", "gegevens", "plannen", "planbord", "beschikbaarheid", "waarom", "bezetting", "publiceren")
PLAIN_FIELDS = {
    "options",
    "raw_value",
    "default",
    "value",
    "format",
    "styler",
    "data",
    "columns",
    "row",
    "content_text",
}
"""Fields that the browser shows as they are: choices of a list, what stands in a box, the cells of a table."""
PLAIN_ELEMENTS = {"text", "text_input", "text_area", "code", "arrow_data_frame", "json", "bidi_component"}
ALLOWED_HTML = {"layout.py"}
CODE = {
    file: ast.parse(file.read_text(encoding="utf-8")) for file in sorted(Path(ui.__file__ or "").parent.rglob("*.py"))
}


def nasty_klein() -> Scenario:
    """The small sample with a nasty name wherever a name may stand."""
    klein = read_scenario(SAMPLES / "klein").scenario
    named = ("programmes", "locations", "rooms", "teachers", "klantmanagers", "closures")
    tables = {table: tuple(row.model_copy(update={"name": NASTY}) for row in getattr(klein, table)) for table in named}
    absences = tuple(row.model_copy(update={"reason": NASTY}) for row in klein.absences)
    return klein.with_tables(name=NASTY, absences=absences, **tables)


def nasty_store() -> tuple[Store, str]:
    """A store in which everything that people can name is nasty, who did it too."""
    store = the_store()
    scenario_id = create_scenario(store, nasty_klein(), NASTY)
    save_plan(store, scenario_id, 1, *plan_of_klein(), NASTY)
    return store, scenario_id


def texts_in(message: Message) -> Iterator[str]:
    for field, value in message.ListFields():
        if field.name in PLAIN_FIELDS:
            continue
        values = value if field.is_repeated else [value]
        for one in values:
            if field.type == FieldDescriptor.TYPE_STRING:
                yield one
            elif field.type == FieldDescriptor.TYPE_MESSAGE and isinstance(one, Message):
                yield from texts_in(one)


def rendered_texts(page: AppTest) -> list[str]:
    """All texts on the page that the browser would render as Markdown."""
    elements = [element for element in page if getattr(element, "proto", None) is not None]
    return [text for element in elements if element.type not in PLAIN_ELEMENTS for text in texts_in(element.proto)]


def unescaped_on(page: AppTest) -> list[str]:
    return [text for text in rendered_texts(page) if MARKDOWN_AND_LINKS.search(text)]


@pytest.mark.parametrize("name", PAGES)
def test_nasty_names_are_shown_as_they_stand(name: str) -> None:
    nasty_store()

    page = open_page(name)

    assert not page.exception
    assert unescaped_on(page) == []


@pytest.mark.parametrize("part", ["tables", "week", "holidays", "period", "weights"])
def test_nasty_names_in_every_part_of_the_data_page(part: str) -> None:
    nasty_store()
    page = open_page("gegevens")

    page.session_state["data-part"] = part
    page = page.run()

    assert not page.exception
    assert unescaped_on(page) == []


def test_nasty_names_of_who_was_there_before() -> None:
    store, scenario_id = nasty_store()
    scenario = load_scenario(store, scenario_id).scenario
    save_scenario(store, scenario_id, 1, scenario.with_tables(closures=()), NASTY, NASTY)

    page = open_page("publiceren")

    assert len(page.warning) == 1
    assert unescaped_on(page) == []


def test_the_search_would_find_a_name_that_was_not_escaped() -> None:
    page = AppTest.from_string(f"import streamlit as st\nst.markdown({NASTY!r})\nst.button({NASTY!r})\n").run()

    assert unescaped_on(page) == [NASTY, NASTY]


def calls_of(name: str) -> list[str]:
    """The files in which a method of this name is called."""
    return [
        file.name
        for file, tree in CODE.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == name
    ]


def test_html_is_written_in_one_place_only() -> None:
    assert set(calls_of("html")) <= ALLOWED_HTML


@pytest.mark.parametrize("sink", ["write", "write_stream", "latex", "iframe", "toast", "table", "help"])
def test_what_renders_anything_is_not_used(sink: str) -> None:
    """`st.write` guesses what its argument is; a table of `st.table` renders Markdown in every cell."""
    calls = [
        f"{file.name}:{node.lineno}"
        for file, tree in CODE.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == f"st.{sink}"
    ]

    assert calls == []


def test_no_call_asks_for_html() -> None:
    asked = [
        f"{file.name}:{node.value.lineno}"
        for file, tree in CODE.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.keyword) and node.arg == "unsafe_allow_html"
    ]

    assert asked == []


def test_nothing_is_kept_for_all_visitors() -> None:
    kept = [
        f"{file.name}:{node.lineno}"
        for file, tree in CODE.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in {"cache_data", "cache_resource"}
    ]

    assert kept == []


def test_one_file_touches_the_session() -> None:
    touching = {
        file.name
        for file, tree in CODE.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in {"session_state", "query_params"}
    }

    assert touching == {"state.py"}
