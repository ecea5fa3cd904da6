"""A feed answers who knows its token, says when nothing changed, and tells nobody else anything."""

import pytest
from starlette.applications import Starlette

from tests.ui.asking import ask
from ui.feeds import feed_route

CALENDAR = b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"


def feeds() -> Starlette:
    return Starlette(routes=[feed_route({"known": CALENDAR}.get)])


def test_a_known_token_gets_the_calendar() -> None:
    answer = ask(feeds(), "/feeds/known.ics")

    assert (answer.status, answer.body) == (200, CALENDAR)
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert answer.headers["cache-control"] == "private, no-cache"


@pytest.mark.parametrize("mark", ["{}", "W/{}", '"other", {}', "*"])
def test_who_has_the_calendar_is_told_that_nothing_changed(mark: str) -> None:
    tag = ask(feeds(), "/feeds/known.ics").headers["etag"]

    answer = ask(feeds(), "/feeds/known.ics", headers={"If-None-Match": mark.format(tag)})

    assert (answer.status, answer.body, answer.headers["etag"]) == (304, b"", tag)


def test_who_has_another_calendar_gets_this_one() -> None:
    assert ask(feeds(), "/feeds/known.ics", headers={"If-None-Match": '"other"'}).body == CALENDAR


def test_a_token_that_is_not_known_gets_nothing() -> None:
    answer = ask(feeds(), "/feeds/unknown.ics")

    assert (answer.status, answer.body) == (404, b"404\n")
    assert answer.headers["cache-control"] == "private, no-cache"


def test_a_feed_can_only_be_read() -> None:
    assert ask(feeds(), "/feeds/known.ics", "POST").status == 405
