"""A table read cell by cell: what is sound is kept, what is not is reported, and one broken cell breaks no other."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from planner.exchange.bsn import holds_bsn
from planner.exchange.cells import CellError, ListOf
from planner.exchange.csv_rows import CsvRows, Row
from planner.exchange.headers import Header, read_header
from planner.exchange.problems import ReadingReport
from planner.exchange.table_parts import Column, Table
from planner.exchange.text_files import open_text
from planner.texts import Message, message

MAX_CELLS_REMEMBERED = 20_000
MAX_LENGTH_REMEMBERED = 500


@dataclass(frozen=True)
class ReadRow:
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
    rows = CsvRows(table.file, text, table.column_by_name, report)
    reading = TableReading(table, report)
    found = reading.read(iter(rows))
    found.is_complete = found.is_complete and rows.is_complete
    return found


class TableReading:
    """The reading of one table; keeps the cells it has already taken apart, for most of them occur often."""

    def __init__(self, table: Table, report: ReadingReport) -> None:
        self._table = table
        self._report = report
        self._found = ReadTable(table)
        self._remembered: dict[str, dict[str, object]] = {column.name: {} for column in table.columns}

    def read(self, rows: Iterator[Row]) -> ReadTable:
        first = next(rows, None)
        header = None if first is None else read_header(self._table, first, self._report)
        if first is None:
            self._report.add(self._table.file, message("empty_file", columns=", ".join(self._table.column_by_name)))
        if header is None:
            self._found.is_complete = False
            return self._found
        self._found.is_complete = self._table.id_column is None or any(
            column.name == self._table.id_column for column, _ in header.columns
        )
        for row in rows:
            self._read_row(row, header)
        return self._found

    def _read_row(self, row: Row, header: Header) -> None:
        cells = row.cells
        if len(cells) != header.width and not self._has_right_width(row, header):
            self._keep_id_only(row, header)
            return
        has_bsn = holds_bsn("\n".join(cells))
        values: dict[str, object] = {c.field_name: c.if_empty for c in self._table.columns if c.may_be_missing}
        for column, position in header.columns:
            values.pop(column.field_name, None)
            self._read_cell(column, cells[position], row.number, values, has_bsn)
        for position in header.nameless:
            if cells[position].strip():
                what = message("bsn") if has_bsn and holds_bsn(cells[position]) else message("cell_without_column")
                self._report.add(self._table.file, what, row=row.number, value=cells[position])
        self._apply_row_rules(row, header, values)
        self._keep(row.number, values)

    def _has_right_width(self, row: Row, header: Header) -> bool:
        beyond = [cell for cell in row.cells[header.width :] if cell.strip()]
        if beyond:
            what = (
                message("bsn")
                if any(map(holds_bsn, beyond))
                else message("too_many_cells", count=len(row.cells), width=header.width)
            )
            self._report.add(self._table.file, what, row=row.number, value=beyond[0])
        elif len(row.cells) < header.width:
            what = message("too_few_cells", count=len(row.cells), width=header.width)
            self._report.add(self._table.file, what, row=row.number, column=header.names[len(row.cells)] or None)
        return not beyond and len(row.cells) >= header.width

    def _read_cell(self, column: Column, text: str, number: int, values: dict[str, object], has_bsn: bool) -> None:
        remembered = self._remembered[column.name]
        if text in remembered:
            values[column.field_name] = remembered[text]
            return
        try:
            if has_bsn and holds_bsn(text.replace(" ", "\n") if isinstance(column.kind, ListOf) else text):
                raise CellError(message("bsn"))
            value = self._parse(column, text)
        except CellError as fault:
            self._report.add(self._table.file, fault.what, row=number, column=column.name, value=text)
            return
        values[column.field_name] = value
        if len(remembered) < MAX_CELLS_REMEMBERED and len(text) <= MAX_LENGTH_REMEMBERED:
            remembered[text] = value

    def _parse(self, column: Column, text: str) -> object:
        if text:
            return column.kind.read(text, self._assume)
        if column.must_be_filled:
            raise CellError(message("empty_cell"))
        return column.if_empty

    def _assume(self, what: Message) -> None:
        self._report.assume(self._table.file, what)

    def _apply_row_rules(self, row: Row, header: Header, values: dict[str, object]) -> None:
        for rule in self._table.row_rules:
            if any(name not in values for name in rule.needs):
                continue
            if what := rule.fault(values):
                text = row.cells[header.names.index(rule.column)] if rule.column in header.names else ""
                self._report.add(self._table.file, what, row=row.number, column=rule.column, value=text)

    def _keep_id_only(self, row: Row, header: Header) -> None:
        """Of a row whose cells may have shifted only the id is used, so that references to it are no second problem."""
        values: dict[str, object] = {}
        for column, position in header.columns:
            if position >= len(row.cells):
                continue
            if column.name == self._table.id_column:
                self._read_cell(column, row.cells[position], row.number, values, has_bsn=True)
            elif holds_bsn(row.cells[position]):
                text = row.cells[position]
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
