"""The whole journey: from the first start to a calendar and back, once by mouse and once by keyboard alone."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page

from browser import steps
from browser.hands import Hand, Keyboard, Mouse
from browser.served import served


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """A first start: nothing was ever stored."""
    with served(tmp_path) as at:
        yield at


@pytest.mark.parametrize("hold", [Mouse, Keyboard])
def test_from_the_first_start_to_a_calendar_and_back(page: Page, address: str, hold: Callable[[Page], Hand]) -> None:
    """First start, sample, seat held, plan, a move refused and one accepted, save, publish, subscribe, revoke, undo.

    The seat is held before the plan is made. Held later, the plan would not keep to it and could not be published; and
    once this small sample is published nobody in it has another seat to choose. Undoing leaves what is held.
    """
    hand = hold(page)
    steps.take_the_small_sample(hand, address)
    steps.reserve_a_seat(hand)
    steps.make_a_plan(hand)
    steps.open_the_board(hand)
    steps.make_a_move_that_is_refused(hand)
    steps.make_a_move_that_is_accepted(hand)
    steps.keep_the_board(hand)
    steps.publish(hand)
    url = steps.make_an_address(hand)
    first = steps.subscribe(url)
    again = steps.subscribe(url, first.tag)
    steps.revoke_the_address(hand)
    revoked = steps.subscribe(url, first.tag)
    steps.undo_publishing(hand)
    steps.see_the_seat_still_held(hand)

    assert steps.first_day_of(first.content, steps.COHORT) == date(2027, 1, 11)
    assert (first.status, again.status, again.content, revoked.status) == (200, 304, b"", 404)
