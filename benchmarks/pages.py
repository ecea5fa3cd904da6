"""Measures how fast the pages answer in a browser: `python -m benchmarks.pages [--rounds 5]`.

The sample `amsterdam` has 4,000 people; its plan is made first come, first served. A click goes from page to page, and
is answered when the browser shows the other page and the server has nothing more to draw, which the browser looks at
before every picture that it draws. The first round, in which browser and server load what they need, is told apart.
Needs Chromium: `browser/install-debian-packages.sh`.
"""

import argparse
import time
from collections import defaultdict
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final

from playwright.sync_api import Page, expect

from benchmarks.first_come import plan_first_come
from browser.served import address_of, opened_browser, served
from planner.exchange import read_scenario
from planner.store import open_store
from planner.store.plans import save_plan
from planner.store.scenarios import create_scenario

SAMPLE: Final = Path(__file__).parents[1] / "data" / "samples" / "amsterdam"
PAGES: Final = (
    "Scenario's",
    "Gegevens",
    "Plannen",
    "Planbord",
    "Beschikbaarheid",
    "Bezetting",
    "Publiceren en agenda's",
)
LONG: Final = 120_000
IS_ANSWERED: Final = """name => [...document.querySelectorAll("h1")].some(head => head.innerText.trim() === name)
    && document.querySelector('[data-test-script-state="notRunning"]') !== null"""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pages", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    with TemporaryDirectory() as place:
        fill_store(Path(place))
        with served(Path(place)) as address, opened_browser() as browser:
            page = browser.new_page(viewport={"width": 1440, "height": 1000})
            page.goto(address)
            expect(page.get_by_role("heading", level=1)).to_be_visible(timeout=LONG)
            tell(measure_rounds(page, rounds))


def fill_store(folder: Path) -> None:
    store = open_store(address_of(folder))
    scenario = read_scenario(SAMPLE).scenario
    plan = plan_first_come(scenario, scenario.last_plan)
    save_plan(store, create_scenario(store, scenario, "benchmark"), 1, plan, {}, "benchmark")
    print(f"{len(scenario.people):,} people, {len(plan.cohorts):,} cohorts, {len(plan.placements):,} placed")


def measure_rounds(page: Page, rounds: int) -> dict[str, list[float]]:
    """Seconds per page, one for each round."""
    seconds: defaultdict[str, list[float]] = defaultdict(list)
    for _ in range(rounds + 1):
        for name in (*PAGES[1:], PAGES[0]):
            seconds[name].append(measure(partial(open_page, page, name)))
    return seconds


def open_page(page: Page, name: str) -> None:
    page.get_by_role("link", name=name, exact=True).click()
    page.wait_for_function(IS_ANSWERED, arg=name, polling="raf", timeout=LONG)


def measure(do: Callable[[], None]) -> float:
    started = time.perf_counter()
    do()
    return time.perf_counter() - started


def tell(seconds: dict[str, list[float]]) -> None:
    for name, (first, *taken) in seconds.items():
        print(f"{name}: first {first:.2f} s, then median {median(taken):.2f} s, longest {max(taken):.2f} s")
    every = [one for _, *taken in seconds.values() for one in taken]
    print(f"all clicks: median {median(every):.2f} s, longest {max(every):.2f} s")


if __name__ == "__main__":
    main()
