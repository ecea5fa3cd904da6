"""From the first start to a calendar that fills itself, as a coordinator goes."""

import re
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError

import pytest
from playwright.sync_api import Page, expect

from browser.served import address_of, served
from planner.store import open_store
from planner.store.scenarios import list_scenarios

LONG = 90_000


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("journey")


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    """A first start: nothing was ever stored."""
    with served(folder) as at:
        yield at


def small_sample(folder: Path) -> str:
    """The id of the smallest scenario that the first start put in."""
    return min(list_scenarios(open_store(address_of(folder))), key=lambda line: line.people).id


def go_to(page: Page, name: str) -> None:
    page.get_by_role("link", name=name, exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(name, timeout=LONG)


def press(page: Page, name: str) -> None:
    """Presses the button with this name, once the page has been drawn to its end."""
    page.locator('[data-test-script-state="notRunning"]').wait_for(timeout=LONG)
    button = page.get_by_role("button", name=name, exact=True)
    expect(button).to_have_count(1, timeout=LONG)
    button.click()


def status_of(url: str) -> int:
    try:
        with urllib.request.urlopen(url, timeout=10) as answer:
            return int(answer.status)
    except HTTPError as refused:
        return refused.code


def test_from_the_first_start_to_a_calendar(page: Page, address: str, folder: Path) -> None:
    page.goto(f"{address}/?scenario={small_sample(folder)}")
    expect(page.get_by_role("heading", level=1)).to_have_text("Scenario's", timeout=LONG)

    go_to(page, "Plannen")
    press(page, "Maak een plan")
    expect(page.get_by_role("heading", name="Wat het plan oplevert")).to_be_visible(timeout=LONG)
    page.reload()
    expect(page.get_by_role("heading", name="Wat het plan oplevert")).to_be_visible(timeout=LONG)

    go_to(page, "Publiceren en agenda's")
    press(page, "Publiceer dit plan")
    expect(page.get_by_text("Het plan is gepubliceerd.")).to_be_visible(timeout=LONG)
    press(page, "Maak een adres")
    expect(page.get_by_text("Kopieer dit adres nu")).to_be_visible(timeout=LONG)
    url = re.search(r"http://\S+\.ics", page.locator("code").first.inner_text())
    assert url is not None
    with urllib.request.urlopen(url[0], timeout=10) as answer:
        calendar = answer.read()

    press(page, "Trek in")
    expect(page.get_by_text("Ingetrokken:")).to_be_visible(timeout=LONG)

    assert calendar.startswith(b"BEGIN:VCALENDAR")
    assert calendar.count(b"BEGIN:VEVENT") > 0
    assert status_of(url[0]) == 404


def test_the_document_says_its_language(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.get_by_role("heading", level=1)).to_have_text("Scenario's", timeout=LONG)
    dutch = page.locator("html").get_attribute("lang")

    page.get_by_text("Taal en naam").click()
    page.get_by_text("English", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Scenarios", timeout=LONG)
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("Scenarios", timeout=LONG)

    assert dutch == "nl"
    assert page.locator("html").get_attribute("lang") == "en"
