"""Edits that can be told apart after a crash: the one that makes revision n gives every room n seats."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from planner.model import Scenario
from planner.store import Store, open_store
from planner.store.edits import Saved, history, save_scenario
from planner.store.scenarios import create_scenario, load_scenario
from tests.rules.build import room, scenario

ROOMS = ("C1", "C2", "N1", "W1")


@dataclass(frozen=True)
class Found:
    """What a database holds after a crash: the newest revision, and what does not fit together, in a few words."""

    revision: int
    faults: tuple[str, ...]


def with_seats(seats: int) -> Scenario:
    at = {"C1": "C", "C2": "C", "N1": "N", "W1": "W"}
    return scenario(rooms=tuple(room(room_id, location_id=at[room_id], capacity=seats) for room_id in ROOMS))


def begin(url: str) -> str:
    """Makes the database with a scenario at revision 1, and closes it."""
    store = open_store(url)
    scenario_id = create_scenario(store, with_seats(1), "Ans")
    store.close()
    return scenario_id


def save_next(store: Store, scenario_id: str) -> int:
    """Saves one more edit and returns its revision once it is acknowledged."""
    revision = load_scenario(store, scenario_id).revision
    answer = save_scenario(store, scenario_id, revision, with_seats(revision + 1), "Ans")
    if not isinstance(answer, Saved):
        raise AssertionError("nobody else saves here")
    return answer.revision


def examine(file: Path, scenario_id: str) -> Found:
    """Opens the database as the planner does after a crash, and looks whether all in it fits together."""
    store = open_store(f"sqlite:///{file}")
    stored = load_scenario(store, scenario_id)
    events = history(store, scenario_id)
    store.close()
    faults = []
    if [event.number for event in events] != list(range(1, stored.revision + 1)):
        faults.append("events do not lead to the revision")
    if stored.scenario != with_seats(stored.revision):
        faults.append("rows are not those of the revision")
    connection = sqlite3.connect(file)
    if connection.execute("PRAGMA integrity_check").fetchone() != ("ok",):
        faults.append("the file is damaged")
    connection.close()
    return Found(stored.revision, tuple(faults))
