"""The document behind the pages says in which language it is, with our own title."""

from pathlib import Path

import pytest
import streamlit
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.routing import Route

from tests.ui.asking import ask
from ui.document import OwnDocument, rewrite

STREAMLITS = (Path(streamlit.__file__).parent / "static" / "index.html").read_bytes()


def pages() -> Starlette:
    routes = [
        Route("/", lambda request: HTMLResponse(STREAMLITS)),
        Route("/other", lambda request: PlainTextResponse('<html lang="en">')),
    ]
    return Starlette(routes=routes, middleware=[Middleware(OwnDocument)])


@pytest.mark.parametrize(
    ("query", "language"), [("", "nl"), ("?lang=nl", "nl"), ("?lang=en", "en"), ("?lang=<b>", "nl")]
)
def test_the_document_is_in_the_language_asked(query: str, language: str) -> None:
    document = ask(pages(), f"/{query}").body.decode()

    assert document.count(f'<html lang="{language}"') == 1


def test_the_length_is_that_of_the_document() -> None:
    answer = ask(pages(), "/")

    assert int(answer.headers["content-length"]) == len(answer.body)


def test_the_title_and_the_words_without_javascript_are_ours() -> None:
    document = rewrite(STREAMLITS, "nl").decode()

    assert document.count("<title>Taalboost-planner</title>") == 1
    assert document.count("<noscript>") == 1
    assert document.count("You need to enable JavaScript") == 0


def test_what_is_no_document_passes_as_it_is() -> None:
    assert ask(pages(), "/other").body == b'<html lang="en">'
