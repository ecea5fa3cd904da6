"""Runs to test with: queued, taken up and at work."""

from planner.store import Store
from planner.store.runs import (
    Run,
    claim_next_run,
    heartbeat,
    queue_run,
)
from planner.store.scenarios import create_scenario
from tests.rules.build import scenario


def queue(store: Store, scenario_id: str, who: str = "Ans") -> str:
    return queue_run(store, scenario_id, 1, 60.0, 2, 1, False, who)


def claim(store: Store, worker: str = "w1", most_active: int = 1) -> Run | None:
    return claim_next_run(store, worker, most_active)


def take_up(store: Store) -> str:
    """A run that worker w1 has taken up, but that has yet to begin."""
    run_id = queue(store, create_scenario(store, scenario(), "Ans"))
    claim(store)
    return run_id


def begin(store: Store) -> str:
    """A run that worker w1 is at work on."""
    run_id = take_up(store)
    heartbeat(store, run_id, "w1", None, None, 0.0)
    return run_id
