"""What an edit changes, row by row: found between two scenarios, applied to one, and turned round to undo it.

The order of rows by itself is no edit: rows that stay keep the place that they have in the store, and a row that is
added comes where it stands among them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from pydantic import TypeAdapter

from planner.model import Scenario
from planner.model.records import Record
from planner.store.scenario_tables import RECORD_OF, TABLES, Rows, Tables, scenario_of, tables_of

Json = dict[str, object]

SUMMARIES: Final = {
    "scenario": "edited_settings",
    "timeslots": "edited_timeslots",
    "patterns": "edited_patterns",
    "programmes": "edited_programmes",
    "locations": "edited_locations",
    "rooms": "edited_rooms",
    "teachers": "edited_teachers",
    "klantmanagers": "edited_klantmanagers",
    "people": "edited_people",
    "requests": "edited_requests",
    "closures": "edited_closures",
    "absences": "edited_absences",
    "cohorts": "edited_plan",
    "placements": "edited_plan",
}
NOTHING_EDITED: Final = "edited_nothing"
SEVERAL_EDITED: Final = "edited_several"


@dataclass(frozen=True)
class RowChange:
    """One row before and after, as JSON; None before is a row added, None after one removed.

    `position` counts the rows that stand before it: in the table after if it is added, before if it is removed.
    """

    table: str
    key: str
    before: Json | None
    after: Json | None
    position: int | None = None

    @property
    def place(self) -> tuple[str, str]:
        return self.table, self.key


@dataclass(frozen=True)
class Edit:
    """All rows that change at once, and the key of the text that says in a few words what was edited."""

    changes: tuple[RowChange, ...]
    summary_key: str


_CHANGES: Final = TypeAdapter(tuple[RowChange, ...])


def difference(before: Scenario, after: Scenario) -> Edit:
    """The edit that makes one scenario of the other."""
    changes = compare_tables(tables_of(before), tables_of(after))
    return Edit(changes, summarise_changes(changes))


def apply_changes(scenario: Scenario, changes: Iterable[RowChange]) -> Scenario:
    """The scenario with these rows changed, added and removed; references between rows are not looked at."""
    return scenario_of(change_tables(tables_of(scenario), changes))


def invert(changes: Iterable[RowChange]) -> tuple[RowChange, ...]:
    """The changes that undo these."""
    return tuple(RowChange(row.table, row.key, row.after, row.before, row.position) for row in changes)


def compare_tables(before: Tables, after: Tables) -> tuple[RowChange, ...]:
    return tuple(change for name in TABLES for change in _compare_rows(name, before[name], after[name]))


def change_tables(tables: Tables, changes: Iterable[RowChange]) -> Tables:
    by_table: dict[str, list[RowChange]] = {}
    for change in changes:
        by_table.setdefault(change.table, []).append(change)
    return {**tables, **{name: _change_rows(name, tables[name], rows) for name, rows in by_table.items()}}


def summarise_changes(changes: Iterable[RowChange]) -> str:
    """The key of the text that says which table was edited."""
    summaries = {SUMMARIES[change.table] for change in changes}
    if len(summaries) == 1:
        return summaries.pop()
    return SEVERAL_EDITED if summaries else NOTHING_EDITED


def write_changes(changes: tuple[RowChange, ...]) -> str:
    return _CHANGES.dump_json(changes).decode()


def read_changes(text: str) -> tuple[RowChange, ...]:
    return _CHANGES.validate_json(text)


def _compare_rows(table: str, before: Rows, after: Rows) -> Iterable[RowChange]:
    for position, (key, record) in enumerate(before.items()):
        if key not in after:
            yield RowChange(table, key, _as_json(record), None, position)
        elif after[key] is not record and after[key] != record:
            yield RowChange(table, key, _as_json(record), _as_json(after[key]))
    for position, (key, record) in enumerate(after.items()):
        if key not in before:
            yield RowChange(table, key, None, _as_json(record), position)


def _change_rows(table: str, rows: Rows, changes: Iterable[RowChange]) -> Rows:
    read = RECORD_OF[table].model_validate
    changed = dict(rows)
    added: list[tuple[int, str, Record]] = []
    for change in changes:
        if change.after is None:
            changed.pop(change.key, None)
        elif change.key in changed or change.position is None:
            changed[change.key] = read(change.after)
        else:
            added.append((change.position, change.key, read(change.after)))
    return _insert(changed, added)


def _insert(rows: Rows, added: list[tuple[int, str, Record]]) -> Rows:
    """The rows with the added ones at their positions, or at the end where there are fewer rows than that."""
    if not added:
        return rows
    items = list(rows.items())
    for position, key, record in sorted(added, key=lambda row: row[0]):
        items.insert(position, (key, record))
    return dict(items)


def _as_json(record: Record) -> Json:
    return record.model_dump(mode="json")
