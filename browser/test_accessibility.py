"""No page breaks WCAG 2.1 AA, as far as axe can see."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # it has no types
from playwright.sync_api import Browser, expect

from browser.pages import OTHER_PAGES
from browser.served import address_of, opened_browser, served
from planner.exchange import read_scenario
from planner.store import open_store
from planner.store.plans import save_plan
from planner.store.scenarios import create_scenario
from tests.ui.opening import SAMPLES
from tests.ui.sample_plan import plan_of_klein

RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]},
    "resultTypes": ["violations"],
}
PAGES = ("", *OTHER_PAGES)
PARTS = ("Beschikbaarheid", "Vakanties", "Naam en periode", "Wat telt zwaar?")
LONG = 90_000
A_MOMENT = 2_500


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The small sample with a plan."""
    folder: Path = tmp_path_factory.mktemp("pages")
    store = open_store(address_of(folder))
    scenario_id = create_scenario(store, read_scenario(SAMPLES / "klein").scenario, "Ans")
    save_plan(store, scenario_id, 1, *plan_of_klein(), "Ans")
    with served(folder) as at:
        yield at


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with opened_browser() as opened:
        yield opened


def violations_on(browser: Browser, address: str, *clicks: str) -> list[str]:
    page = browser.new_page(viewport={"width": 1440, "height": 1000})
    page.goto(address)
    expect(page.get_by_role("heading", level=1)).to_be_visible(timeout=LONG)
    page.wait_for_timeout(A_MOMENT)
    for text in clicks:
        page.get_by_test_id("stMain").get_by_text(text, exact=True).first.click()
        page.wait_for_timeout(A_MOMENT)
    found = Axe().run(page, options=RULES).response["violations"]
    page.close()
    return [f"{rule['id']}: {node['html'][:200]}" for rule in found for node in rule["nodes"]]


def test_axe_would_see_a_fault(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.set_content('<html lang="nl"><title>x</title><img src="x.png"><p style="color:#ccc">Grijs</p></html>')

    found = Axe().run(page, options=RULES).response["violations"]
    page.close()

    assert sorted(rule["id"] for rule in found) == ["color-contrast", "image-alt"]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_can_be_used_by_everyone(browser: Browser, address: str, name: str) -> None:
    assert violations_on(browser, f"{address}/{name}") == []


@pytest.mark.parametrize("part", PARTS)
def test_every_part_of_the_data_page_can_be_used_by_everyone(browser: Browser, address: str, part: str) -> None:
    assert violations_on(browser, f"{address}/gegevens", part) == []
