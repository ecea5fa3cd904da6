"""Opens a page of the planner without a browser, over a store of its own."""

from pathlib import Path

from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from planner.exchange import read_scenario
from planner.store import Store, open_store
from planner.store.scenarios import create_scenario
from ui.parts import storage

SCRIPT = "from ui.streamlit_app import main\n\nmain()\n"
SAMPLES = Path(__file__).parents[2] / "data" / "samples"
PATIENCE = 30.0


def open_page(name: str, **query: str) -> AppTest:
    """The page with this name, drawn once; `query` stands in the address."""
    page = AppTest.from_string(SCRIPT, default_timeout=PATIENCE)
    for key, value in query.items():
        page.query_params[key] = value
    page._page_hash = calc_hash(name)  # AppTest itself can go to pages in files only, ours are functions
    return page.run()


def store_with_sample(name: str = "klein") -> tuple[Store, str]:
    """The store of the pages with one sample in it, and the id of that scenario."""
    store = storage.the_store()
    return store, create_scenario(store, read_scenario(SAMPLES / name).scenario, "Ans")


def press(page: AppTest, label: str) -> AppTest:
    """The page after its button with this label was pressed."""
    return next(button for button in page.button if button.label == label).click().run()


def address_in(folder: Path) -> str:
    return f"sqlite:///{folder / 'planner.sqlite'}"


def open_again(folder: Path) -> Store:
    return open_store(address_in(folder))
