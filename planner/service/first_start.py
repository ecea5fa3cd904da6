"""The first start: a store in which nothing was ever kept gets the samples, so that there is something to look at."""

from sqlalchemy import func, select

from planner.exchange import read_scenario
from planner.service.sample_folders import FIRST_SAMPLES, find_sample
from planner.store import Store, schema
from planner.store.scenarios import create_scenario

NAME_OF_PLANNER = "planner"


def fill_empty_store(store: Store) -> None:
    """Nothing happens if there ever was a scenario, also one that was put away: who deletes a sample is rid of it."""
    with store.reading() as connection:
        ever = connection.execute(select(func.count()).select_from(schema.scenario)).scalar_one()
    if ever:
        return
    for name in reversed(FIRST_SAMPLES):
        folder = find_sample(name)
        if folder is not None:
            create_scenario(store, read_scenario(folder).scenario, NAME_OF_PLANNER, "sample_put_in")
