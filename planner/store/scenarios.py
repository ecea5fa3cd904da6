"""Scenarios in the store: listed, made, copied, put away and loaded, as they are now or as they were."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Row, func, insert, select, update

from planner.model import Scenario
from planner.store import events, schema
from planner.store.changes import change_tables, invert
from planner.store.database import Store
from planner.store.missing import NotInStoreError
from planner.store.reserved_rows import lay_over
from planner.store.scenario_tables import Tables, scenario_of, tables_of
from planner.store.stored_promises import read_promises, read_reserved_ids
from planner.store.stored_rows import read_tables, write_tables

FIRST_REVISION = 1
COUNTED = ("people", "requests")


@dataclass(frozen=True)
class ScenarioLine:
    """A scenario in a list: no data of people."""

    id: str
    name: str
    revision: int
    changed_at: datetime
    changed_by: str
    people: int
    requests: int


@dataclass(frozen=True)
class StoredScenario:
    """A scenario as it stood at a revision, with the seats of these reservations laid over it."""

    id: str
    revision: int
    scenario: Scenario
    reserved: tuple[str, ...] = ()


def list_scenarios(store: Store) -> tuple[ScenarioLine, ...]:
    """All scenarios that were not put away, last changed first."""
    with store.reading() as connection:
        counts = _count_rows(connection)
        found = connection.execute(
            select(schema.scenario)
            .where(schema.scenario.c.is_hidden.is_(False))
            .order_by(schema.scenario.c.changed_at.desc(), schema.scenario.c.id)
        )
        return tuple(_line_of(row, counts) for row in found)


def create_scenario(store: Store, scenario: Scenario, who: str, what: str = "scenario_created") -> str:
    """Keeps a new scenario at revision 1, and returns its id; `what` is for its history."""
    scenario_id, now = uuid4().hex, store.now()
    with store.writing() as connection:
        connection.execute(
            insert(schema.scenario).values(
                id=scenario_id,
                name=scenario.name,
                revision=FIRST_REVISION,
                made_at=now,
                changed_at=now,
                changed_by=who,
                is_hidden=False,
            )
        )
        write_tables(connection, scenario_id, tables_of(scenario))
        events.write_event(connection, scenario_id, FIRST_REVISION, now, who, events.CREATED, what)
    return scenario_id


def copy_scenario(store: Store, scenario_id: str, name: str, who: str) -> str:
    """Keeps a copy under another name, with a history of its own, and returns its id.

    Reserved seats are not copied: a seat is promised in one scenario.
    """
    with store.reading() as connection:
        find_revision(connection, scenario_id)
        scenario = scenario_of(read_tables(connection, scenario_id))
    return create_scenario(store, scenario.with_tables(name=name), who, "scenario_copied")


def delete_scenario(store: Store, scenario_id: str, who: str) -> None:
    """Puts a scenario away: it is in no list and cannot be loaded, but its history is kept."""
    now = store.now()
    with store.writing() as connection:
        revision = find_revision(connection, scenario_id) + 1
        set_head(connection, scenario_id, revision, now, who, is_hidden=True)
        events.write_event(connection, scenario_id, revision, now, who, events.REMOVED, "scenario_removed")


def load_scenario(store: Store, scenario_id: str, revision: int | None = None) -> StoredScenario:
    """The scenario as it is now or was at a revision, with the seats reserved now; raises NotInStoreError."""
    with store.reading() as connection:
        newest = find_revision(connection, scenario_id)
        if revision is not None and not FIRST_REVISION <= revision <= newest:
            raise NotInStoreError("revision", f"{scenario_id}/{revision}")
        at = newest if revision is None else revision
        tables = read_tables_at(connection, scenario_id, at, newest)
        now = store.now()
        promises = read_promises(connection, scenario_id, now)
        reserved = read_reserved_ids(connection, scenario_id, now)
    return StoredScenario(scenario_id, at, scenario_of(lay_over(tables, promises)), reserved)


def is_newest(store: Store, stored: StoredScenario) -> bool:
    """True if nothing was edited since it was loaded and the same seats are reserved; much faster than loading."""
    with store.reading() as connection:
        revision = find_revision(connection, stored.id)
        return (revision, read_reserved_ids(connection, stored.id, store.now())) == (stored.revision, stored.reserved)


def load_stored_rows(store: Store, scenario_id: str, revision: int) -> Scenario:
    """The scenario as it was at a revision, without any reserved seat; raises NotInStoreError."""
    with store.reading() as connection:
        newest = find_revision(connection, scenario_id)
        return scenario_of(read_tables_at(connection, scenario_id, revision, newest))


def read_tables_at(connection: Connection, scenario_id: str, revision: int, newest: int) -> Tables:
    """The rows at a revision: those of now, with all that came later turned back; without reservations."""
    return turn_back(connection, scenario_id, read_tables(connection, scenario_id), revision, newest)


def turn_back(connection: Connection, scenario_id: str, tables: Tables, revision: int, newest: int) -> Tables:
    """What these rows of the newest revision were at another one."""
    if revision < newest:
        for event in reversed(events.read_events(connection, scenario_id, revision)):
            tables = change_tables(tables, invert(event.changes))
    return tables


def find_revision(connection: Connection, scenario_id: str) -> int:
    """The newest revision of a scenario; raises NotInStoreError also if it has been put away."""
    revision = connection.execute(
        select(schema.scenario.c.revision).where(
            schema.scenario.c.id == scenario_id, schema.scenario.c.is_hidden.is_(False)
        )
    ).scalar_one_or_none()
    if revision is None:
        raise NotInStoreError("scenario", scenario_id)
    return int(revision)


def set_head(
    connection: Connection, scenario_id: str, revision: int, at: datetime, who: str, **other: str | bool
) -> None:
    """Notes the newest revision of a scenario and who made it."""
    connection.execute(
        update(schema.scenario)
        .where(schema.scenario.c.id == scenario_id)
        .values(revision=revision, changed_at=at, changed_by=who, **other)
    )


def _count_rows(connection: Connection) -> dict[tuple[str, str], int]:
    column = schema.scenario_row.c
    found = connection.execute(
        select(column.scenario_id, column.table_name, func.count().label("rows"))
        .where(column.table_name.in_(COUNTED))
        .group_by(column.scenario_id, column.table_name)
    )
    return {(row.scenario_id, row.table_name): row.rows for row in found}


def _line_of(row: Row[*tuple[Any, ...]], counts: dict[tuple[str, str], int]) -> ScenarioLine:
    people, requests = (counts.get((row.id, table), 0) for table in COUNTED)
    return ScenarioLine(row.id, row.name, row.revision, row.changed_at, row.changed_by, people, requests)
