"""Two ways to do the same on a page: with the mouse, or with the keyboard and nothing else."""

from dataclasses import dataclass
from typing import Final, Protocol

from playwright.sync_api import Locator, Page, expect

LONG: Final = 90_000
SOON: Final = 15_000
MOST_STOPS: Final = 150
MOST_STEPS: Final = 25


class Hand(Protocol):
    """Whoever uses the page: presses, goes elsewhere, chooses from a list, and carries cards of the week board."""

    page: Page

    def press(self, name: str) -> None:
        """Presses the one button with this name."""

    def follow(self, name: str) -> None:
        """Follows the link to another page."""

    def choose(self, label: str, option: str) -> None:
        """Chooses from a list the option that begins with these words."""

    def carry(self, cohort: str, place: Locator) -> None:
        """Takes the first card of a cohort to a place on the week board, or to another week, and puts it down."""


@dataclass(frozen=True)
class Mouse:
    page: Page

    def press(self, name: str) -> None:
        _drawn(self.page, button(self.page, name)).click()

    def follow(self, name: str) -> None:
        _drawn(self.page, link(self.page, name)).click()

    def choose(self, label: str, option: str) -> None:
        _drawn(self.page, combobox(self.page, label)).click()
        option_of(self.page, option).click()

    def carry(self, cohort: str, place: Locator) -> None:
        start, end = first_card(self.page, cohort).bounding_box(), place.bounding_box()
        assert start is not None
        assert end is not None
        self.page.mouse.move(start["x"] + 20, start["y"] + 10)
        self.page.mouse.down()
        self.page.mouse.move(end["x"] + end["width"] / 2, end["y"] + end["height"] / 2, steps=8)
        self.page.mouse.up()


@dataclass(frozen=True)
class Keyboard:
    """Tab and the arrows walk, Enter does; nothing is clicked, and nothing gets the focus but by walking there."""

    page: Page

    def press(self, name: str) -> None:
        self._reach(button(self.page, name))
        self.page.keyboard.press("Enter")

    def follow(self, name: str) -> None:
        self._reach(link(self.page, name))
        self.page.keyboard.press("Enter")

    def choose(self, label: str, option: str) -> None:
        self._reach(combobox(self.page, label))
        self.page.keyboard.type(option)
        expect(option_of(self.page, option)).to_be_visible(timeout=SOON)
        self.page.keyboard.press("Enter")

    def carry(self, cohort: str, place: Locator) -> None:
        self._reach(first_card(self.page, cohort))
        self.page.keyboard.press("Enter")
        expect(self.page.locator(".wb-status")).to_contain_text("Andere plekken waar het kan", timeout=SOON)
        self._step_to(place)
        self.page.keyboard.press("Enter")

    def _reach(self, wanted: Locator) -> None:
        """Walks on with Tab until the focus is there."""
        focused = _drawn(self.page, wanted).and_(self.page.locator(":focus"))
        for _ in range(MOST_STOPS):
            if focused.count():
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"Tab does not reach {wanted}")

    def _step_to(self, place: Locator) -> None:
        """Steps with the arrows over the board, with a card in hand."""
        here = self.page.locator(".wb-cell:focus, .wb-week:focus")
        for _ in range(MOST_STEPS):
            if place.and_(here).count():
                return
            self.page.keyboard.press(_find_arrow(here, place))
        raise AssertionError(f"The arrows do not reach {place}")


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True)


def link(page: Page, name: str) -> Locator:
    return page.get_by_role("link", name=name, exact=True)


def combobox(page: Page, label: str) -> Locator:
    return page.get_by_role("combobox", name=label, exact=True)


def option_of(page: Page, begins: str) -> Locator:
    return page.get_by_role("option", name=begins).first


def first_card(page: Page, cohort: str) -> Locator:
    return page.locator(f'.wb-card[data-cohort="{cohort}"]').first


def _drawn(page: Page, wanted: Locator) -> Locator:
    """The same, once the page has been drawn to its end and it is there once."""
    page.locator('[data-test-script-state="notRunning"]').wait_for(timeout=LONG)
    expect(wanted).to_have_count(1, timeout=LONG)
    return wanted


def _find_arrow(here: Locator, there: Locator) -> str:
    """The arrow that leads from one place of the board towards another: first up or down, then along."""
    start, end = here.bounding_box(), there.bounding_box()
    assert start is not None
    assert end is not None
    if end["y"] >= start["y"] + start["height"]:
        return "ArrowDown"
    if end["y"] + end["height"] <= start["y"]:
        return "ArrowUp"
    return "ArrowRight" if end["x"] > start["x"] else "ArrowLeft"
