"""The page Capaciteit by mouse and by keyboard alone: a list of measures, the cheapest, and a scenario with them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # it has no types
from playwright.sync_api import Page, expect

from browser.hands import LONG, Hand, Keyboard, Mouse
from browser.served import address_of, served
from browser.test_accessibility import RULES
from planner.exchange import read_scenario
from planner.store import Store, open_store
from planner.store.plans import save_plan
from planner.store.scenarios import create_scenario, list_scenarios, load_scenario
from tests.ui.opening import SAMPLES
from tests.ui.sample_plan import plan_of_klein

HEADER = "measure_id,name,price,kind,id,amount,skills,locations,slots"
WRONG = "m1,,veel,new-room,C9,4,,centrum,"
DEAR = "m1,duur,900,new-teacher,T8,9,nt2,centrum,ma-o wo-o"
CHEAP = "m2,goedkoop,300,new-teacher,T9,9,nt2,centrum,ma-o wo-o"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """The small sample with a plan."""
    store = open_store(address_of(tmp_path))
    scenario_id = create_scenario(store, read_scenario(SAMPLES / "klein").scenario, "Ans")
    save_plan(store, scenario_id, 1, *plan_of_klein(), "Ans")
    return store


@pytest.fixture
def address(store: Store, tmp_path: Path) -> Iterator[str]:
    with served(tmp_path) as at:
        yield at


def send(hand: Hand, file: Path, *rows: str) -> None:
    file.write_text("\n".join((HEADER, *rows, "")), encoding="utf-8")
    with hand.page.expect_file_chooser() as choosing:
        hand.press("Upload")
    choosing.value.set_files(file)


@pytest.mark.parametrize("hold", [Mouse, Keyboard])
def test_the_cheapest_measures_become_a_scenario(
    page: Page, address: str, store: Store, tmp_path: Path, hold: Callable[[Page], Hand]
) -> None:
    hand = hold(page)
    page.goto(f"{address}/capaciteit")

    send(hand, tmp_path / "fout.csv", WRONG)
    expect(page.get_by_text("Dit bestand kan niet worden gebruikt: 1 probleem.")).to_be_visible(timeout=LONG)
    hand.press("Remove fout.csv")
    send(hand, tmp_path / "maatregelen.csv", DEAR, CHEAP)
    expect(page.get_by_text("2 maatregelen om uit te kiezen")).to_be_visible(timeout=LONG)
    hand.press("Zoek de goedkoopste maatregelen")
    expect(page.get_by_text("Samen 300 euro. Goedkoper kan niet")).to_be_visible(timeout=LONG)
    violations = [rule["id"] for rule in Axe().run(page, options=RULES).response["violations"]]
    hand.press("Bewaar de maatregelen")
    expect(page.get_by_role("heading", level=1)).to_have_text("Plannen", timeout=LONG)

    made = next(line for line in list_scenarios(store) if "goedkoop" in line.name or "T9" in line.name)
    assert "T9" in load_scenario(store, made.id).scenario.teacher_by_id
    assert violations == []
