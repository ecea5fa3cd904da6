"""The first row of a table: where each column stands, and what is wrong with the names."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import NamedTuple

from planner.exchange.bsn import holds_bsn
from planner.exchange.csv_rows import Row
from planner.exchange.problems import ReadingReport
from planner.exchange.table_parts import Column, Table
from planner.texts import Message, message

MAX_COLUMNS = 200
MAX_NAME_COMPARED = 64
HEADER_ROW = 1


class Header(NamedTuple):
    """The known columns with their positions, positions without a name, and the width of a full row."""

    columns: tuple[tuple[Column, int], ...]
    nameless: tuple[int, ...]
    names: tuple[str, ...]

    @property
    def width(self) -> int:
        return len(self.names)


def read_header(table: Table, row: Row, report: ReadingReport) -> Header | None:
    """The header, its faults reported; None if the row is no header of this table at all."""
    names = tuple(row.cells)
    while names and not names[-1]:
        names = names[:-1]
    known = table.column_by_name
    if row.number != HEADER_ROW or not any(name in known for name in names) or len(names) > MAX_COLUMNS:
        report.add(table.file, message("no_header", columns=", ".join(known)), row=HEADER_ROW)
        return None
    missing = [column for column in table.columns if column.name not in names]
    for position, name in enumerate(names):
        if what := _fault_of_name(table, names, position, [column.name for column in missing]):
            report.add(table.file, what, row=HEADER_ROW, column=name, value=name)
    for column in missing:
        if not column.may_be_missing:
            report.add(table.file, message("missing_column", name=column.name), row=HEADER_ROW, column=column.name)
    columns = tuple((known[name], at) for at, name in enumerate(names) if name in known and names.index(name) == at)
    return Header(columns, tuple(at for at, name in enumerate(names) if not name), names)


def nearest_name(name: str, names: Iterable[str]) -> str | None:
    """The name that was probably meant."""
    near = get_close_matches(name.strip().lower()[:MAX_NAME_COMPARED], list(names), n=1)
    return near[0] if near else None


def _fault_of_name(table: Table, names: tuple[str, ...], position: int, missing: list[str]) -> Message | None:
    name = names[position]
    if holds_bsn(name):
        return message("bsn")
    if name in table.column_by_name and names.index(name) < position:
        return message("double_column", name=name)
    if not name or name in table.column_by_name:
        return None
    if near := nearest_name(name, missing):
        return message("unknown_column_near", name=name, near=near)
    return message("unknown_column", name=name, columns=", ".join(table.column_by_name))
