"""The rows of a scenario in the database: read in their order, and written where they changed.

Positions leave room between rows, so that a row that comes between two others moves none of the thousands after it.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Final

from sqlalchemy import ColumnElement, Connection, bindparam, delete, insert, select, update

from planner.model.records import Record
from planner.store.changes import RowChange
from planner.store.scenario_tables import TABLES, Tables, read_records
from planner.store.schema import scenario_row

STEP: Final = 1 << 20
Positions = dict[str, int]


def read_tables(connection: Connection, scenario_id: str) -> Tables:
    """All rows of a scenario as they are stored; no reservation is laid over them."""
    found = connection.execute(
        select(scenario_row.c.table_name, scenario_row.c.key, scenario_row.c.content)
        .where(scenario_row.c.scenario_id == scenario_id)
        .order_by(scenario_row.c.table_name, scenario_row.c.position)
    )
    keys: dict[str, list[str]] = {name: [] for name in TABLES}
    contents: dict[str, list[str]] = {name: [] for name in TABLES}
    for table, key, content in found.all():
        keys[table].append(key)
        contents[table].append(content)
    return {name: dict(zip(keys[name], read_records(name, contents[name]), strict=True)) for name in TABLES}


def write_tables(connection: Connection, scenario_id: str, tables: Tables) -> None:
    """Writes all rows of a scenario that has none yet."""
    for name, rows in tables.items():
        positions = place_rows(list(rows), {})
        _insert_rows(connection, scenario_id, name, [(key, positions[key], rows[key]) for key in rows])


def write_rows(connection: Connection, scenario_id: str, after: Tables, changes: Iterable[RowChange]) -> None:
    """Writes what changed; `after` holds all rows as they will be, in their order."""
    by_table: dict[str, list[RowChange]] = {}
    for change in changes:
        by_table.setdefault(change.table, []).append(change)
    for name, rows in by_table.items():
        _remove_rows(connection, scenario_id, name, [row.key for row in rows if row.after is None])
        kept = [row.key for row in rows if row.before is not None and row.after is not None]
        _update_rows(connection, scenario_id, name, [(key, after[name][key]) for key in kept])
        if any(row.before is None for row in rows):
            _add_rows(connection, scenario_id, name, after)


def place_rows(keys: Sequence[str], known: Mapping[str, int]) -> Positions:
    """A position for every key that has none, between its neighbours; for all keys anew if there is no room left."""
    fixed = [(-1, 0), *((index, known[key]) for index, key in enumerate(keys) if key in known)]
    placed: Positions = {}
    for (index, position), (next_index, next_position) in pairwise(fixed):
        between = keys[index + 1 : next_index]
        step = (next_position - position) // (len(between) + 1)
        if between and step < 1:
            return {key: STEP * number for number, key in enumerate(keys, start=1)}
        placed |= {key: position + step * number for number, key in enumerate(between, start=1)}
    last_index, last_position = fixed[-1]
    return placed | {key: last_position + STEP * number for number, key in enumerate(keys[last_index + 1 :], start=1)}


def _add_rows(connection: Connection, scenario_id: str, name: str, after: Tables) -> None:
    known = _read_positions(connection, scenario_id, name)
    placed = place_rows(list(after[name]), known)
    moved = [{"row_key": key, "row_position": placed[key]} for key in placed if key in known]
    if moved:
        statement = update(scenario_row).where(*_is_row(scenario_id, name)).values(position=bindparam("row_position"))
        connection.execute(statement, moved)
    added = [(key, placed[key], after[name][key]) for key in placed if key not in known]
    _insert_rows(connection, scenario_id, name, added)


def _read_positions(connection: Connection, scenario_id: str, name: str) -> Positions:
    found = connection.execute(
        select(scenario_row.c.key, scenario_row.c.position).where(
            scenario_row.c.scenario_id == scenario_id, scenario_row.c.table_name == name
        )
    )
    return {row.key: row.position for row in found}


def _insert_rows(connection: Connection, scenario_id: str, name: str, rows: list[tuple[str, int, Record]]) -> None:
    if rows:
        same = {"scenario_id": scenario_id, "table_name": name}
        values = [{**same, "key": key, "position": place, "content": row.model_dump_json()} for key, place, row in rows]
        connection.execute(insert(scenario_row), values)


def _update_rows(connection: Connection, scenario_id: str, name: str, rows: list[tuple[str, Record]]) -> None:
    if rows:
        statement = update(scenario_row).where(*_is_row(scenario_id, name)).values(content=bindparam("row_content"))
        connection.execute(statement, [{"row_key": key, "row_content": row.model_dump_json()} for key, row in rows])


def _remove_rows(connection: Connection, scenario_id: str, name: str, keys: list[str]) -> None:
    if keys:
        connection.execute(delete(scenario_row).where(*_is_row(scenario_id, name)), [{"row_key": key} for key in keys])


def _is_row(scenario_id: str, name: str) -> tuple[ColumnElement[bool], ...]:
    return (
        scenario_row.c.scenario_id == scenario_id,
        scenario_row.c.table_name == name,
        scenario_row.c.key == bindparam("row_key"),
    )
