"""The week board in a browser: cards dragged, carried by keyboard, refused with the reason, read aloud and printed."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # it has no types
from playwright.sync_api import Browser, Locator, Page, expect

from browser.served import address_of, opened_browser, served
from planner.store import open_store
from planner.store.plans import save_plan
from planner.store.scenarios import create_scenario
from tests.rules import build

NAME = "<img src=x onerror=alert(1)> **T2**"
A3_LANDSCAPE = (1191, 842)
SOON = 15_000


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Two cohorts on Monday mornings: `x` with one teacher, `y` with the other, whose name is not to be trusted."""
    folder: Path = tmp_path_factory.mktemp("board")
    store = open_store(address_of(folder))
    teachers = (build.teacher("T1", name="Docent 1"), build.teacher("T2", name=NAME))
    scenario_id = create_scenario(store, build.scenario(teachers=teachers), "Ans")
    cohorts = (build.cohort("x"), build.cohort("y", teacher_id="T2", room_id="C2"))
    save_plan(store, scenario_id, 1, build.plan(*cohorts, placed="q1>x q2>y q3>x"), {"cost": 1}, "Ans")
    with served(folder) as at:
        yield at


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with opened_browser() as opened:
        yield opened


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1440, "height": 1100})
    page.goto(f"{address}/planbord")
    page.locator(".wb-card").first.wait_for(timeout=60_000)
    yield page
    page.close()


def drag(page: Page, card: str, row: str, column: str) -> None:
    """Drags with the mouse, as a hand does: down, along the way, up."""
    start, end = page.locator(f'[data-card="{card}"]').bounding_box(), cell_of(page, row, column).bounding_box()
    assert start is not None
    assert end is not None
    page.mouse.move(start["x"] + 20, start["y"] + 10)
    page.mouse.down()
    page.mouse.move(end["x"] + end["width"] / 2, end["y"] + end["height"] / 2, steps=8)
    page.mouse.up()


def cell_of(page: Page, row: str, column: str) -> Locator:
    return page.locator(f'.wb-cell[data-row="{row}"][data-column="{column}"]')


def cell_of_card(page: Page, card: str) -> tuple[str, str]:
    cell = page.locator(f'.wb-cell:has([data-card="{card}"])')
    return cell.get_attribute("data-row") or "", cell.get_attribute("data-column") or ""


def status(page: Page) -> Locator:
    return page.locator(".wb-status")


def test_a_dragged_card_goes_where_it_may(page: Page) -> None:
    drag(page, "x@ma-o", "T1", "di-540-720")

    expect(status(page)).to_contain_text("Cohort x begint op", timeout=SOON)
    assert cell_of_card(page, "x@di-o") == ("T1", "di-540-720")


def test_a_dragged_card_that_may_not_go_there_stays_and_the_rule_is_said(page: Page) -> None:
    drag(page, "x@ma-o", "T2", "ma-540-720")

    expect(status(page)).to_contain_text("De regel: Een docent geeft nooit twee lessen tegelijk.", timeout=SOON)
    assert cell_of_card(page, "x@ma-o") == ("T1", "ma-540-720")


def test_a_card_let_go_beside_the_board_stays(page: Page) -> None:
    card = page.locator('[data-card="x@ma-o"]').bounding_box()
    assert card is not None

    page.mouse.move(card["x"] + 20, card["y"] + 10)
    page.mouse.down()
    page.mouse.move(5, 5, steps=5)
    page.mouse.up()

    expect(status(page)).to_have_text("x blijft waar het was.")
    assert page.locator(".wb-ghost").count() == 0


def test_all_is_done_by_keyboard_alone(page: Page) -> None:
    reach_board(page)
    page.keyboard.press("Enter")
    expect(status(page)).to_contain_text("Andere plekken waar het kan", timeout=SOON)
    for key in ("ArrowRight", "ArrowRight", "ArrowRight"):
        page.keyboard.press(key)
    expect(status(page)).to_have_text("Docent 1, dinsdag ochtend: hier kan het.")
    page.keyboard.press("Enter")

    expect(status(page)).to_contain_text("Cohort x begint op", timeout=SOON)
    expect(page.locator('[data-card="x@di-o"]')).to_be_focused()


def test_a_place_that_is_refused_says_why_before_anything_is_put_down(page: Page) -> None:
    reach_board(page)
    page.keyboard.press("Space")
    expect(status(page)).to_contain_text("Andere plekken waar het kan", timeout=SOON)

    page.keyboard.press("ArrowDown")

    expect(status(page)).to_contain_text("geeft 2 keer tegelijk les aan cohort x en cohort y")
    expect(cell_of(page, "T2", "ma-540-720")).to_be_focused()


def test_escape_leaves_the_card_where_it_was(page: Page) -> None:
    reach_board(page)
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowRight")

    page.keyboard.press("Escape")

    expect(status(page)).to_have_text("x blijft waar het was.")
    expect(page.locator('[data-card="x@ma-o"]')).to_be_focused()


def test_the_weeks_above_the_board_move_the_start(page: Page) -> None:
    reach_board(page)
    page.keyboard.press("Enter")
    expect(status(page)).to_contain_text("Andere plekken waar het kan", timeout=SOON)
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")

    expect(status(page)).to_contain_text("Cohort x begint op ma 11 jan 2027", timeout=SOON)
    expect(page.locator('.wb-week[aria-current="date"]')).to_have_text("11 jan")


def test_a_move_is_undone(page: Page) -> None:
    drag(page, "x@ma-o", "T1", "di-540-720")
    page.locator('[data-card="x@di-o"]').wait_for(timeout=SOON)

    page.get_by_role("button", name="Zet terug").click()

    page.locator('[data-card="x@ma-o"]').wait_for(timeout=SOON)


def test_a_move_is_undone_and_made_again_by_keyboard(page: Page) -> None:
    drag(page, "x@ma-o", "T1", "di-540-720")
    page.locator('[data-card="x@di-o"]').wait_for(timeout=SOON)

    page.keyboard.press("Control+z")
    page.locator('[data-card="x@ma-o"]').wait_for(timeout=SOON)
    page.keyboard.press("Control+y")

    page.locator('[data-card="x@di-o"]').wait_for(timeout=SOON)


def test_a_card_is_locked_with_its_padlock(page: Page) -> None:
    page.locator('[data-lock="x"]').click()

    expect(status(page)).to_have_text("Cohort x is vastgezet.", timeout=SOON)
    expect(page.locator('[data-lock="x"]')).to_have_attribute("aria-pressed", "true")


def test_a_name_is_text_and_nothing_else(page: Page) -> None:
    expect(page.locator(".wb-name-text", has_text="<img")).to_have_text(NAME)
    assert page.locator(".week-board img, .week-board strong, .week-board a").count() == 0


def test_the_board_is_accessible_while_nothing_and_while_something_is_carried(page: Page) -> None:
    at_rest = find_faults(page)
    reach_board(page)
    page.keyboard.press("Enter")
    expect(status(page)).to_contain_text("Andere plekken waar het kan", timeout=SOON)

    assert (at_rest, find_faults(page)) == ([], [])


def test_on_paper_the_board_is_alone_on_one_sheet_of_a3(page: Page) -> None:
    page.emulate_media(media="print")

    sheets = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", page.pdf(prefer_css_page_size=True))

    assert [(round(float(width)), round(float(height))) for width, height in sheets] == [A3_LANDSCAPE]
    expect(page.locator(".wb-title")).to_be_visible()
    expect(page.locator('[data-testid="stSidebar"]')).not_to_be_visible()
    expect(page.get_by_role("button", name="Plan de rest eromheen")).not_to_be_visible()


def reach_board(page: Page) -> None:
    """Walks with Tab from the view to the one card of the board that Tab stops at."""
    page.get_by_role("button", name="Plan de rest eromheen").focus()
    for _ in range(25):
        page.keyboard.press("Tab")
        if page.locator(".wb-card:focus").count():
            return
    raise AssertionError("Tab does not reach a card")


def find_faults(page: Page) -> list[str]:
    """What axe holds against the board by WCAG 2.1 A and AA."""
    options = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}
    found = Axe().run(page, context=".week-board", options=options).response["violations"]
    return [f"{fault['id']}: {node['html']}" for fault in found for node in fault["nodes"]]
