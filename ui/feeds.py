"""The calendars that people subscribe to: `/feeds/TOKEN.ics`, for who knows the token and for nobody else.

A token that never was and one that was revoked get the same answer by the same way. The token stands in no log: what
the server answers is not logged, and nothing here says what was asked.
"""

from collections.abc import Callable
from hashlib import sha256
from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

ReadFeed = Callable[[str], bytes | None]
_FOR_READER_ALONE: Final = {
    "cache-control": "private, no-cache",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-robots-tag": "noindex",
}


def feed_route(read_feed: ReadFeed) -> BaseRoute:
    """The route of all feeds; `read_feed` gives the calendar of a token, or None if there is none (any more)."""

    def answer(request: Request) -> Response:
        calendar = read_feed(request.path_params["token"])
        return _no_feed() if calendar is None else _give(calendar, request.headers.get("if-none-match", ""))

    return Route("/feeds/{token}.ics", answer, methods=["GET", "HEAD"])


def _give(calendar: bytes, known: str) -> Response:
    tag = f'"{sha256(calendar).hexdigest()}"'
    headers = {**_FOR_READER_ALONE, "etag": tag}
    if _knows(known, tag):
        return Response(status_code=304, headers=headers)
    return Response(calendar, media_type="text/calendar; charset=utf-8", headers=headers)


def _no_feed() -> Response:
    return Response("404\n", status_code=404, media_type="text/plain", headers=_FOR_READER_ALONE)


def _knows(known: str, tag: str) -> bool:
    """True if the header If-None-Match names this tag; a proxy may have marked it as weak."""
    return known.strip() == "*" or tag in (name.strip().removeprefix("W/") for name in known.split(","))
