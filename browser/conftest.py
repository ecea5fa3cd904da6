"""A browser per file of journeys, and a page of 1440 by 1000 pixels per journey."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from browser.served import opened_browser


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with opened_browser() as opened:
        yield opened


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1440, "height": 1000}, locale="nl-NL")
    yield page
    page.close()
