"""Editing a scenario: all or nothing, one event each, and never over what somebody else did in the meantime.

Whoever saves says which revision they began with. If it is no longer the newest nothing is written, and they are told
what others did, and which of the rows are the same.
"""

from dataclasses import dataclass

from sqlalchemy import Connection

from planner.model import Scenario
from planner.store import events
from planner.store.changes import (
    Edit,
    RowChange,
    apply_changes,
    change_tables,
    compare_tables,
    difference,
    invert,
    summarise_changes,
)
from planner.store.database import Store
from planner.store.events import Event, read_events
from planner.store.reserved_rows import lift_off
from planner.store.scenario_tables import Tables, scenario_of, tables_of
from planner.store.scenarios import find_revision, read_tables_at, set_head
from planner.store.stored_promises import read_shown_promises
from planner.store.stored_rows import read_tables, write_rows

__all__ = [
    "Edit",
    "Event",
    "NothingToUndo",
    "RowChange",
    "Saved",
    "Stale",
    "apply_changes",
    "difference",
    "history",
    "redo",
    "save_scenario",
    "undo",
]


@dataclass(frozen=True)
class Saved:
    """It is in the store and stays there; `revision` is what the scenario is at now."""

    revision: int


@dataclass(frozen=True)
class Stale:
    """Nothing was written: `theirs` happened since; `overlapping` are the rows of ours that they changed too.

    `mine` is all that we were about to change: `apply_changes` lays it over the newest scenario.
    """

    revision: int
    theirs: tuple[Event, ...]
    overlapping: tuple[RowChange, ...]
    mine: tuple[RowChange, ...]


@dataclass(frozen=True)
class NothingToUndo:
    """There is no edit to undo, or none to redo."""


def save_scenario(
    store: Store, scenario_id: str, base_revision: int, after: Scenario, who: str, what: str = ""
) -> Saved | Stale:
    """Makes `after` of the scenario; `what` says it in words, by default which tables were edited.

    Seats that are reserved, as `load_scenario` lays them over the rows, are not saved. Where nothing differs, no event.
    """
    now = store.now()
    with store.writing() as connection:
        revision = find_revision(connection, scenario_id)
        before = read_tables_at(connection, scenario_id, base_revision, revision)
        rows = lift_off(tables_of(after), before, read_shown_promises(connection, scenario_id, now))
        changes = compare_tables(before, rows)
        if revision != base_revision:
            return _tell_stale(connection, scenario_id, base_revision, revision, changes)
        if not changes:
            return Saved(revision)
        summary = what or summarise_changes(changes)
        return _write(store, connection, scenario_id, revision, before, changes, who, events.EDITED, summary)


def undo(store: Store, scenario_id: str, base_revision: int, who: str) -> Saved | Stale | NothingToUndo:
    """Turns the last edit round that still stands; this is an event too."""
    return _turn(store, scenario_id, base_revision, who, events.UNDONE)


def redo(store: Store, scenario_id: str, base_revision: int, who: str) -> Saved | Stale | NothingToUndo:
    """Does again what was undone last; there is nothing to redo once something else was edited."""
    return _turn(store, scenario_id, base_revision, who, events.REDONE)


def history(store: Store, scenario_id: str) -> tuple[Event, ...]:
    """All that was done to a scenario, oldest first."""
    with store.reading() as connection:
        find_revision(connection, scenario_id)
        return read_events(connection, scenario_id)


def _turn(store: Store, scenario_id: str, base_revision: int, who: str, kind: str) -> Saved | Stale | NothingToUndo:
    with store.writing() as connection:
        revision = find_revision(connection, scenario_id)
        if revision != base_revision:
            return _tell_stale(connection, scenario_id, base_revision, revision, ())
        turns = events.read_turns(connection, scenario_id)
        numbers = turns.to_undo if kind == events.UNDONE else turns.to_redo
        if not numbers:
            return NothingToUndo()
        (event,) = (row for row in read_events(connection, scenario_id, numbers[-1] - 1) if row.number == numbers[-1])
        changes = invert(event.changes) if kind == events.UNDONE else event.changes
        before = read_tables(connection, scenario_id)
        return _write(
            store, connection, scenario_id, revision, before, changes, who, kind, event.what, target=event.number
        )


def _write(
    store: Store,
    connection: Connection,
    scenario_id: str,
    revision: int,
    before: Tables,
    changes: tuple[RowChange, ...],
    who: str,
    kind: str,
    what: str,
    target: int | None = None,
) -> Saved:
    """Writes rows, event and revision, in the transaction that the caller holds."""
    after, now = change_tables(before, changes), store.now()
    write_rows(connection, scenario_id, after, changes)
    events.write_event(connection, scenario_id, revision + 1, now, who, kind, what, changes, target)
    set_head(connection, scenario_id, revision + 1, now, who, name=scenario_of(after).name)
    return Saved(revision + 1)


def _tell_stale(
    connection: Connection, scenario_id: str, base_revision: int, revision: int, mine: tuple[RowChange, ...]
) -> Stale:
    theirs = read_events(connection, scenario_id, base_revision)
    touched = {change.place for event in theirs for change in event.changes}
    return Stale(revision, theirs, tuple(change for change in mine if change.place in touched), mine)
