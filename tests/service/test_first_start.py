"""A store in which nothing was ever kept gets the samples, and no other store does."""

from pathlib import Path

from planner.exchange import read_scenario
from planner.service.first_start import fill_empty_store
from planner.service.sample_folders import FIRST_SAMPLES, find_sample
from planner.store import open_store
from planner.store.scenarios import delete_scenario, list_scenarios, load_scenario


def address_in(folder: Path) -> str:
    return f"sqlite:///{folder / 'planner.sqlite'}"


def test_an_empty_store_gets_the_samples(tmp_path: Path) -> None:
    store = open_store(address_in(tmp_path))

    fill_empty_store(store)

    lines = list_scenarios(store)
    folders = [folder for name in FIRST_SAMPLES if (folder := find_sample(name)) is not None]
    assert [load_scenario(store, line.id).scenario for line in lines] == [read_scenario(f).scenario for f in folders]
    assert len(lines) == 2


def test_a_sample_that_was_deleted_stays_away(tmp_path: Path) -> None:
    store = open_store(address_in(tmp_path))
    fill_empty_store(store)
    for line in list_scenarios(store):
        delete_scenario(store, line.id, "Ans")

    fill_empty_store(store)

    assert list_scenarios(store) == ()
