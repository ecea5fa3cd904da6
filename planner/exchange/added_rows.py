"""Rows that come on top of a scenario: new requests, and the people and klantmanagers they are for.

They are read and judged as the tables of a folder kept by hand are, together with the rows that the scenario has
already: a new request may name a person of the scenario, and an id may not be given twice.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, NamedTuple, TypeVar

from planner.exchange.consistency import check_consistency
from planner.exchange.dagdelen import Dagdelen
from planner.exchange.problems import Assumption, DataError, ReadingReport
from planner.exchange.read_tables import ReadRow, ReadTable
from planner.exchange.references import check_references
from planner.exchange.scenario_folder import list_files
from planner.exchange.table_parts import Table
from planner.exchange.tables import KLANTMANAGERS, PEOPLE, REQUESTS, SCENARIO_TABLES, TIMESLOTS
from planner.exchange.workbook_reading import BookReading, load_book, told_as_refusal
from planner.exchange.workbook_reading_book import open_book
from planner.exchange.workbook_reading_folder import CSV, find_table_files, read_loose_table
from planner.exchange.workbook_reading_places import Place, Places
from planner.exchange.workbook_reading_rows import find_dagdelen
from planner.exchange.workbook_scan import scan_workbook
from planner.model import Klantmanager, Person, Request, Scenario
from planner.model.records import Record
from planner.texts import message

ADDED: Final = (KLANTMANAGERS, PEOPLE, REQUESTS)
Kind = TypeVar("Kind", bound=Record)
BOOK_ENDINGS: Final = (".xlsx", ".xlsm")
BEHIND_ALL_ROWS: Final = 1_000_000_000


@dataclass(frozen=True)
class AddedRows:
    """What is new, in the order in which it was read."""

    klantmanagers: tuple[Klantmanager, ...]
    people: tuple[Person, ...]
    requests: tuple[Request, ...]
    assumptions: tuple[Assumption, ...] = ()


class _Opened(NamedTuple):
    """A file or folder whose tables can be read one by one; what is wrong comes into the report."""

    places: Places
    report: ReadingReport
    read: Callable[[Table, Dagdelen | None], ReadTable]


def read_added_rows(path: Path, scenario: Scenario) -> AddedRows:
    """Requests in a CSV file, or tables in a folder or a workbook; raises DataError with all problems of all of it."""
    if path.suffix.lower() in BOOK_ENDINGS and not path.is_dir():
        with told_as_refusal(path.name):
            book = BookReading(open_book(scan_workbook(load_book(path))), path.name)
            book.find_sheets()
            return _read_opened(_Opened(book.places, book.report, book.read_table), scenario)
    return _read_opened(_open_tables(path), scenario)


def _open_tables(path: Path) -> _Opened:
    report = ReadingReport()
    places = Places(None, {table.file: table for table in SCENARIO_TABLES})
    folder, files = _find_files(path, report)
    report.raise_if_any()

    def read(table: Table, dagdelen: Dagdelen | None) -> ReadTable:
        place = places.of_file[table.file] = Place(file=files.get(table.file))
        return read_loose_table(folder, table, dagdelen, place, report)

    return _Opened(places, report, read)


def _read_opened(opened: _Opened, scenario: Scenario) -> AddedRows:
    places, report = opened.places, opened.report
    known = {table.name: _list_known(scenario, table) for table in SCENARIO_TABLES}
    dagdelen = find_dagdelen(known[TIMESLOTS.name])
    try:
        read = {row.name: opened.read(replace(row, is_required=row is REQUESTS), dagdelen) for row in ADDED}
        new = {name: _leave_out_known(found, known[name], report) for name, found in read.items()}
        tables = {**known, **{name: _join(known[name], rows, read[name]) for name, rows in new.items()}}
        check_references(tables, report)
        check_consistency(tables, report)
        report.raise_if_any()
    except DataError as error:
        raise places.refine(error) from None
    return AddedRows(
        klantmanagers=_make_records(Klantmanager, new[KLANTMANAGERS.name]),
        people=_make_records(Person, new[PEOPLE.name]),
        requests=_make_records(Request, new[REQUESTS.name]),
        assumptions=tuple(map(places.locate_assumption, report.assumptions)),
    )


def _make_records(kind: type[Kind], rows: list[ReadRow]) -> tuple[Kind, ...]:
    return tuple(kind.model_validate(row.values) for row in rows)


def _find_files(path: Path, report: ReadingReport) -> tuple[Path, dict[str, str]]:
    """The folder to read in, and by file of the data format the name it has there."""
    if path.suffix.lower() == CSV and not path.is_dir():
        return path.parent, {REQUESTS.file: path.name}
    if path.is_file():
        report.add(path.name, message("added_no_table"))
        return path.parent, {}
    files = find_table_files(list_files(path, report), report)
    for file, name in files.items():
        if file not in {table.file for table in ADDED}:
            report.assume(name, message("added_not_read"))
    return path, files


def _list_known(scenario: Scenario, table: Table) -> ReadTable:
    """The rows of the scenario as if they had been read, with numbers behind those of any file."""
    names = [column.field_name for column in table.columns]
    records: tuple[Record, ...] = getattr(scenario, table.name)
    found = ReadTable(table)
    for number, record in enumerate(records, start=BEHIND_ALL_ROWS):
        found.rows.append(ReadRow(number, {name: getattr(record, name) for name in names}))
        if table.id_column is not None:
            found.row_of_id[str(getattr(record, table.id_column))] = number
    return found


def _leave_out_known(read: ReadTable, known: ReadTable, report: ReadingReport) -> list[ReadRow]:
    """The rows that are new; one that the scenario has with the same contents is no problem, only said."""
    id_column = str(read.table.id_column)
    values_of = {row.values[id_column]: row.values for row in known.rows}
    new = []
    for row in read.rows:
        before = values_of.get(row.values.get(id_column))
        if before is None:
            new.append(row)
        elif before == row.values:
            report.assume(read.table.file, message("added_known", value=row.values[id_column]), str(row.number))
        else:
            value = str(row.values[id_column])
            report.add(
                read.table.file, message("added_exists", value=value), row=row.number, column=id_column, value=value
            )
    return new


def _join(known: ReadTable, new: list[ReadRow], read: ReadTable) -> ReadTable:
    row_of_id = {**read.row_of_id, **known.row_of_id}
    return ReadTable(known.table, [*new, *known.rows], row_of_id, is_complete=read.is_complete)
