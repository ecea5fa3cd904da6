"""A table read cell by cell: what is sound is kept, what is not is reported, and one broken cell breaks no other."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from planner.exchange.bsn import holds_bsn
from planner.exchange.cells import CellError
from planner.exchange.column_reading import ColumnReading
from planner.exchange.csv_rows import CsvRows, Row
from planner.exchange.headers import Header, read_header
from planner.exchange.problems import ReadingReport
from planner.exchange.table_parts import Table
from planner.exchange.text_files import open_text
from planner.texts import Message, message


class ReadRow(NamedTuple):
    """The sound values of one row by field name, and its number."""

    number: int
    values: dict[str, object]


@dataclass
class ReadTable:
    """The rows of a table and the first row of every id; if not `is_complete`, an id may exist without being here."""

    table: Table
    rows: list[ReadRow] = field(default_factory=list)
    row_of_id: dict[str, int] = field(default_factory=dict)
    is_complete: bool = True

    def sound(self, field_name: str) -> Iterator[tuple[int, object]]:
        """The number and the value of every row in which this field is sound."""
        for row in self.rows:
            if field_name in row.values:
                yield row.number, row.values[field_name]


def read_table(folder: Path, table: Table, report: ReadingReport) -> ReadTable:
    """All rows of one table; a file that is missing is an empty table, and a problem if the table is required."""
    path = folder / table.file
    if not _is_there(path):
        if table.is_required:
            report.add(table.file, message("missing_table", file=table.file))
        return ReadTable(table, is_complete=not table.is_required)
    text = open_text(path, table.file, report)
    if text is None:
        return ReadTable(table, is_complete=False)
    return TableReading(table, report).read(CsvRows(table.file, text, table.column_by_name, report))


class TableReading:
    """The reading of one table, row by row."""

    def __init__(self, table: Table, report: ReadingReport) -> None:
        self._table = table
        self._report = report
        self._found = ReadTable(table)
        self._columns: list[ColumnReading] = []
        self._if_missing = {c.field_name: c.if_empty for c in table.columns if c.may_be_missing}

    def read(self, csv_rows: CsvRows) -> ReadTable:
        rows = iter(csv_rows)
        first = next(rows, None)
        header = None if first is None else read_header(self._table, first, self._report)
        if first is None and csv_rows.is_complete:
            self._report.add(self._table.file, message("empty_file", columns=", ".join(self._table.column_by_name)))
        if header is None:
            self._found.is_complete = False
            return self._found
        return self.read_below(header, rows, lambda: csv_rows.is_complete)

    def read_below(self, header: Header, rows: Iterable[Row], is_complete: Callable[[], bool]) -> ReadTable:
        """The rows below a header, wherever they come from; `is_complete` is asked when all have come."""
        self._columns = [ColumnReading(column, position) for column, position in header.columns]
        for row in rows:
            self._read_row(row, header)
        has_ids = self._table.id_column is None or self._table.id_column in header.names
        self._found.is_complete = has_ids and is_complete()
        return self._found

    def _read_row(self, row: Row, header: Header) -> None:
        cells = row.cells
        if len(cells) != header.width and not self._has_right_width(row, header):
            self._keep_id_only(row)
            return
        has_bsn = holds_bsn("\n".join(cells))
        values = dict(self._if_missing)
        for column in self._columns:
            text = cells[column.position]
            if text in column.remembered and column.position not in row.faults:
                values[column.field_name] = column.remembered[text]
            else:
                self._read_cell(column, row, values, has_bsn)
        for position in header.nameless:
            if cells[position].strip():
                what = message("bsn") if has_bsn and holds_bsn(cells[position]) else message("cell_without_column")
                self._report.add(self._table.file, what, row=row.number, value=cells[position])
        self._apply_row_rules(row, header, values)
        self._keep(row.number, values)

    def _has_right_width(self, row: Row, header: Header) -> bool:
        beyond = [cell for cell in row.cells[header.width :] if cell.strip()]
        if any(map(holds_bsn, beyond)):
            self._report.add(self._table.file, message("bsn"), row=row.number, value=" ".join(beyond))
        elif beyond:
            what = message("too_many_cells", count=len(row.cells), width=header.width)
            self._report.add(self._table.file, what, row=row.number, value=beyond[0])
        elif len(row.cells) < header.width:
            what = message("too_few_cells", count=len(row.cells), width=header.width)
            self._report.add(self._table.file, what, row=row.number, column=header.names[len(row.cells)] or None)
        return not beyond and len(row.cells) >= header.width

    def _read_cell(self, column: ColumnReading, row: Row, values: dict[str, object], has_bsn: bool) -> None:
        text = row.cells[column.position]
        values.pop(column.field_name, None)
        if column.position in row.faults:
            what = message("bsn") if has_bsn and holds_bsn(text) else row.faults[column.position]
            if what is not None:
                self._report.add(self._table.file, what, row=row.number, column=column.name, value=text)
            return
        try:
            values[column.field_name] = column.read(text, has_bsn, self._assume)
        except CellError as fault:
            self._report.add(self._table.file, fault.what, row=row.number, column=column.name, value=text)

    def _assume(self, what: Message) -> None:
        self._report.assume(self._table.file, what)

    def _apply_row_rules(self, row: Row, header: Header, values: dict[str, object]) -> None:
        for rule in self._table.row_rules:
            if any(name not in values for name in rule.needs):
                continue
            if what := rule.fault(values):
                text = row.cells[header.names.index(rule.column)] if rule.column in header.names else ""
                self._report.add(self._table.file, what, row=row.number, column=rule.column, value=text)

    def _keep_id_only(self, row: Row) -> None:
        """Of a row whose cells may have shifted only the id is used, so that references to it are no second problem."""
        values: dict[str, object] = {}
        for column in self._columns:
            if column.position < len(row.cells):
                text = row.cells[column.position]
                if column.name == self._table.id_column:
                    self._read_cell(column, row, values, has_bsn=True)
                elif holds_bsn(text):
                    self._report.add(self._table.file, message("bsn"), row=row.number, column=column.name, value=text)
        self._keep(row.number, values)

    def _keep(self, number: int, values: dict[str, object]) -> None:
        self._found.rows.append(ReadRow(number, values))
        id_column = self._table.id_column
        if id_column is None or id_column not in values:
            return
        id_ = str(values[id_column])
        first = self._found.row_of_id.setdefault(id_, number)
        if first != number:
            what = message("double_id", value=id_, first=first)
            self._report.add(self._table.file, what, row=number, column=id_column, value=id_)


def _is_there(path: Path) -> bool:
    """True if something stands there, be it a link that leads nowhere or something that may not be looked at."""
    try:
        path.lstat()
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return True
