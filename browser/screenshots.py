"""Pictures of every page at two widths, into docs/pages: `python -m browser.screenshots`. Look at them."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from playwright.sync_api import Browser, expect

from browser.pages import FIRST_PAGE, OTHER_PAGES
from browser.served import address_of, opened_browser, served
from planner.exchange import read_scenario
from planner.service.plan_making import make_plan
from planner.solver.outcome import Options
from planner.store import open_store
from planner.store.plans import save_plan
from planner.store.scenarios import create_scenario

ROOT: Final = Path(__file__).parents[1]
FOLDER: Final = ROOT / "docs" / "pages"
PAGES: Final = (FIRST_PAGE, *OTHER_PAGES)
WIDTHS: Final = (1440, 1024)
HEIGHT: Final = 1000
SECONDS_OF_SEARCH: Final = 60
A_MOMENT: Final = 4_000
LONG: Final = 90_000


def main() -> None:
    with TemporaryDirectory() as place:
        fill_store(Path(place))
        FOLDER.mkdir(parents=True, exist_ok=True)
        with served(Path(place)) as address, opened_browser() as browser:
            for name in PAGES:
                for width in WIDTHS:
                    take_picture(browser, address, name, width)


def fill_store(folder: Path) -> None:
    """The sample of one month, with a plan."""
    store = open_store(address_of(folder))
    scenario = read_scenario(ROOT / "data" / "samples" / "maand").scenario
    scenario_id = create_scenario(store, scenario, "coördinator")
    options = Options(seconds=SECONDS_OF_SEARCH, workers=2, seed=1, reproducible=False)
    made = make_plan(scenario, options, lambda _: None, lambda: False, store.now)
    if made.plan is not None:
        save_plan(store, scenario_id, 1, made.plan, made.summary, "coördinator")


def take_picture(browser: Browser, address: str, name: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": HEIGHT}, locale="nl-NL")
    page.goto(f"{address}/{'' if name == PAGES[0] else name}")
    expect(page.get_by_role("heading", level=1)).to_be_visible(timeout=LONG)
    page.locator('[data-test-script-state="notRunning"]').wait_for(timeout=LONG)
    page.wait_for_timeout(A_MOMENT)
    page.screenshot(path=FOLDER / f"{name}-{width}.png")
    page.close()


if __name__ == "__main__":
    main()
