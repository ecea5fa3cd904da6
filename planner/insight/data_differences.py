"""What differs between the data of two scenarios, row by row and by id; what stands in the rows is not told."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from planner.exchange.tables import SCENARIO_TABLES
from planner.model import Scenario
from planner.model.records import Record

SETTINGS = ("name", "timezone", "starts_from", "starts_until")


class TableDifference(NamedTuple):
    """The rows of one table that only one of the scenarios has, and those that both have with other contents.

    Rows of a table without ids (closures, absences) are told by their place in it, and never as changed.
    """

    table: str
    only_before: tuple[str, ...]
    only_after: tuple[str, ...]
    changed: tuple[str, ...] = ()

    def mirrored(self) -> "TableDifference":
        return TableDifference(self.table, self.only_after, self.only_before, self.changed)


class DataDifferences(NamedTuple):
    """Settings and weights of the cost that differ, by name, and tables with rows that do."""

    settings: tuple[str, ...]
    tables: tuple[TableDifference, ...]

    def mirrored(self) -> "DataDifferences":
        return DataDifferences(self.settings, tuple(row.mirrored() for row in self.tables))


def compare_data(before: Scenario, after: Scenario) -> DataDifferences:
    """The order of rows is no difference."""
    return DataDifferences(tuple(_compare_settings(before, after)), tuple(_compare_tables(before, after)))


def _compare_settings(before: Scenario, after: Scenario) -> Iterator[str]:
    yield from (name for name in SETTINGS if getattr(before, name) != getattr(after, name))
    weights = sorted(type(before.cost).model_fields)
    yield from (name for name in weights if getattr(before.cost, name) != getattr(after.cost, name))


def _compare_tables(before: Scenario, after: Scenario) -> Iterator[TableDifference]:
    for table in SCENARIO_TABLES:
        old, new = getattr(before, table.name), getattr(after, table.name)
        if table.id_column is None:
            found = TableDifference(table.name, _list_extra(old, new), _list_extra(new, old))
        else:
            found = _compare_rows(table.name, table.id_column, old, new)
        if any(found[1:]):
            yield found


def _compare_rows(table: str, id_column: str, before: Iterable[Record], after: Iterable[Record]) -> TableDifference:
    old = {str(getattr(row, id_column)): row for row in before}
    new = {str(getattr(row, id_column)): row for row in after}
    return TableDifference(
        table,
        tuple(sorted(set(old) - set(new))),
        tuple(sorted(set(new) - set(old))),
        tuple(sorted(id_ for id_ in set(old) & set(new) if old[id_] != new[id_])),
    )


def _list_extra(rows: Iterable[Record], others: Iterable[Record]) -> tuple[str, ...]:
    """The places, counted from 1, of rows that the others do not have, or not as often."""
    left = Counter(others)
    extra = []
    for place, row in enumerate(rows, start=1):
        if left[row] == 0:
            extra.append(str(place))
        left[row] -= left[row] > 0
    return tuple(extra)
