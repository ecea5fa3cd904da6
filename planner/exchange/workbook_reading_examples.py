"""Rows of the example in the empty workbook that were left between own rows: read, for they may be meant, and told.

The dagdelen, weekly patterns and closed days of the example are true as well as made up, and a plan only uses them if
something else does, so that nothing is told of them.
"""

from collections.abc import Mapping
from typing import Final

from planner.exchange.problems import ReadingReport
from planner.exchange.read_tables import ReadTable
from planner.exchange.tables import CLOSURES, PATTERNS, TIMESLOTS
from planner.exchange.workbooks.example_scenario import make_example
from planner.model.records import Record
from planner.texts import LANGUAGES, Language, message

_AS_TRUE_AS_ANY: Final = {TIMESLOTS.name, PATTERNS.name, CLOSURES.name}
_MOST_ROWS_NAMED: Final = 20


def tell_example_rows(tables: Mapping[str, ReadTable], report: ReadingReport) -> None:
    """Tells once per table which rows are still those of the example; nothing of a workbook that has no other rows."""
    made_up = [table for name, table in tables.items() if name not in _AS_TRUE_AS_ANY]
    found = {table.table.file: _find_example_rows(table) for table in made_up}
    if sum(map(len, found.values())) == sum(len(table.rows) for table in made_up):
        return
    for file, numbers in found.items():
        if numbers:
            named = ", ".join(map(str, numbers[:_MOST_ROWS_NAMED]))
            report.assume(file, message("assumed_example_rows", count=len(numbers), rows=named))


def _find_example_rows(table: ReadTable) -> list[int]:
    examples = [_values_of(record, table) for language in LANGUAGES for record in _records_of(table, language)]
    return [row.number for row in table.rows if row.values in examples]


def _records_of(table: ReadTable, language: Language) -> tuple[Record, ...]:
    records: tuple[Record, ...] = getattr(make_example(language), table.table.name)
    return records


def _values_of(record: Record, table: ReadTable) -> dict[str, object]:
    return {column.field_name: getattr(record, column.field_name) for column in table.table.columns}
