"""A table out of rows of cells, from a sheet or from CSV: found by its headers, understood, judged as any table."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import NamedTuple

from planner.exchange.bsn import holds_bsn
from planner.exchange.csv_rows import Row
from planner.exchange.dagdelen import Dagdelen
from planner.exchange.headers import Header
from planner.exchange.problems import ReadingReport
from planner.exchange.read_tables import ReadTable, TableReading
from planner.exchange.table_parts import Table
from planner.exchange.workbook_reading_cells import CellValue
from planner.exchange.workbook_reading_headers import (
    ROWS_LOOKED_AT,
    FoundHeader,
    find_header_row,
    list_headers,
    read_found_header,
)
from planner.exchange.workbook_reading_places import Place
from planner.exchange.workbook_reading_texts import ColumnWords, show_value
from planner.exchange.workbook_scan_sheet import write_letters
from planner.model import Timeslot
from planner.texts import message

CellRow = tuple[int, Mapping[int, CellValue]]
Block = tuple[int, int, int, int]


class CellRows(NamedTuple):
    """The rows of a sheet or file, cells by column counted from 1; `is_complete` is asked when all have come."""

    rows: Iterable[CellRow]
    is_complete: Callable[[], bool]
    merged: tuple[Block, ...] = ()


def read_cell_rows(
    table: Table, source: CellRows, dagdelen: Dagdelen | None, place: Place, report: ReadingReport
) -> ReadTable:
    """The table in these rows; one without a header is reported, and so is a required one without any row."""
    rows = (row for row in source.rows if _is_filled(row))
    first = list(islice(rows, ROWS_LOOKED_AT))
    number = find_header_row(table, [row for row in first if row[0] <= first[0][0] + ROWS_LOOKED_AT])
    if number is None:
        if first or table.is_required:
            what = "sheet_no_header" if first else "sheet_empty"
            report.add(table.file, message(what, columns=list_headers(table)))
        return ReadTable(table, is_complete=not first and not table.is_required)
    header = read_found_header(table, number, dict(first)[number], place, report)
    _refuse_merged(table, source.merged, header, dict(first)[number], report)
    left = (row for row in _chain(first, rows) if row[0] > number)
    tidied = _tidy_rows(table, header, left, dagdelen, place, report)
    return TableReading(table, report).read_below(_as_header(header), tidied, source.is_complete)


def find_dagdelen(timeslots: ReadTable) -> Dagdelen | None:
    """What the sound slots can be called; None if any is not sound, for then nothing can be said of what is meant."""
    names = ("slot_id", "weekday", "start", "end")
    if not timeslots.is_complete or any(name not in row.values for row in timeslots.rows for name in names):
        return None
    by_id = {str(row.values["slot_id"]): Timeslot.model_validate(row.values) for row in reversed(timeslots.rows)}
    return Dagdelen(reversed(by_id.values()))


def _is_filled(row: CellRow) -> bool:
    return any(not isinstance(value, str) or (value and not value.isspace()) for value in row[1].values())


def _chain(first: list[CellRow], rest: Iterator[CellRow]) -> Iterator[CellRow]:
    yield from first
    yield from rest


def _as_header(found: FoundHeader) -> Header:
    columns = tuple((column, at) for at, (column, _) in enumerate(found.columns))
    return Header(columns, (), tuple(column.name for column, _ in columns))


def _tidy_rows(
    table: Table,
    header: FoundHeader,
    rows: Iterable[CellRow],
    dagdelen: Dagdelen | None,
    place: Place,
    report: ReadingReport,
) -> Iterator[Row]:
    columns = [(at, ColumnWords(table, column, dagdelen, report)) for column, at in header.columns]
    for number, cells in rows:
        texts: list[str] = []
        faults = {}
        for position, (at, words) in enumerate(columns):
            understood = words.understand(cells.get(at, ""))
            texts.append(understood.text)
            if not understood.is_sound:
                faults[position] = understood.fault
        _report_beside(table, header, number, cells, place, report)
        yield Row(number, texts, faults)


def _report_beside(
    table: Table, header: FoundHeader, number: int, cells: Mapping[int, CellValue], place: Place, report: ReadingReport
) -> None:
    for at, value in cells.items():
        text = show_value(value)
        if at not in header.headed and text.strip():
            what = message("bsn") if holds_bsn(text) else message("cell_without_column")
            place.columns[write_letters(at)] = (write_letters(at), at)
            report.add(table.file, what, row=number, column=write_letters(at), value=text)


def _refuse_merged(
    table: Table, merged: Iterable[Block], header: FoundHeader, heads: Mapping[int, CellValue], report: ReadingReport
) -> None:
    """Reports blocks of merged cells in the table: only their first cell holds the value, so the others lack theirs."""
    for top, left, bottom, right in merged:
        if bottom >= header.row and left <= max(heads) and (top, left) != (bottom, right):
            row = max(top, header.row)
            cells = f"{write_letters(left)}{top}:{write_letters(right)}{bottom}"
            report.add(table.file, message("cells_merged", cells=cells), row=row, column=write_letters(left))
