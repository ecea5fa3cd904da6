"""The one HTML document behind all pages: its language, its title and what stands in it without JavaScript.

Streamlit serves a fixed document in English; this puts ours in its place, for a screen reader speaks the language that
the document says it is in.
"""

import re
from typing import Final
from urllib.parse import parse_qs

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from planner.texts import LANGUAGES, Language, say

_NO_SCRIPT: Final = re.compile(rb"<noscript>.*?</noscript>", re.DOTALL)
_TITLE: Final = re.compile(rb"<title>.*?</title>", re.DOTALL)
_LANGUAGE: Final = re.compile(rb'<html lang="[^"]*"')


class OwnDocument:
    """Middleware that rewrites the HTML document and lets everything else pass as it is."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"].startswith(("/static/", "/media/", "/_stcore/", "/feeds/")):
            await self._app(scope, receive, send)
            return
        await self._app(_unzipped(scope), receive, _Rewriting(send, language_asked(scope)))


class _Rewriting:
    """Holds an HTML answer back until it is whole, and sends it rewritten."""

    def __init__(self, send: Send, language: Language) -> None:
        self._send = send
        self._language = language
        self._start: Message | None = None
        self._body = b""

    async def __call__(self, event: Message) -> None:
        if event["type"] == "http.response.start" and _is_document(event):
            self._start = event
        elif self._start is None:
            await self._send(event)
        elif event["type"] == "http.response.body":
            self._body += event.get("body", b"")
            if not event.get("more_body", False):
                await self._finish(self._start)

    async def _finish(self, start: Message) -> None:
        body = rewrite(self._body, self._language) if self._body else b""
        changed = {b"content-length", b"etag", b"last-modified"}
        headers = [(name, value) for name, value in start["headers"] if name.lower() not in changed]
        headers.append((b"content-length", str(len(body)).encode()))
        await self._send({**start, "headers": headers})
        await self._send({"type": "http.response.body", "body": body})


def rewrite(document: bytes, language: Language) -> bytes:
    """The document in this language, with our title and our word for those without JavaScript."""
    title = f"<title>{say('product_name', language)}</title>".encode()
    no_script = f"<noscript><p>{say('needs_javascript', language)}</p></noscript>".encode()
    document = _LANGUAGE.sub(f'<html lang="{language}"'.encode(), document, count=1)
    return _NO_SCRIPT.sub(lambda _: no_script, _TITLE.sub(lambda _: title, document, count=1), count=1)


def language_asked(scope: Scope) -> Language:
    asked = parse_qs(scope.get("query_string", b"").decode("latin-1")).get("lang", [""])[-1]
    return next((known for known in LANGUAGES if known == asked), LANGUAGES[0])


def _is_document(start: Message) -> bool:
    kinds = [value for name, value in start["headers"] if name.lower() == b"content-type"]
    return bool(start["status"] == 200 and kinds and kinds[0].startswith(b"text/html"))


def _unzipped(scope: Scope) -> Scope:
    """The same question, for the whole document uncompressed: not a part of it, nor whether it changed."""
    dropped = {b"accept-encoding", b"if-none-match", b"if-modified-since", b"range"}
    return {**scope, "headers": [(name, value) for name, value in scope["headers"] if name.lower() not in dropped]}
