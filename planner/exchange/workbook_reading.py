"""Reading a workbook as a scenario: its sheets by title, or one DataError with every problem, each at its cell."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from planner.exchange.bsn import mask_bsn
from planner.exchange.dagdelen import Dagdelen
from planner.exchange.file_faults import tell_fault
from planner.exchange.problems import DataError, Problem, ReadingReport
from planner.exchange.read_tables import ReadTable
from planner.exchange.scenario_folder import ScenarioRead, build_scenario
from planner.exchange.settings import FILE as SETTINGS_FILE
from planner.exchange.table_parts import Table
from planner.exchange.tables import SCENARIO_TABLES, TIMESLOTS
from planner.exchange.workbook_layout import (
    SETTINGS_TITLE,
    TITLES,
    find_table,
    is_explanation,
    is_of_plan,
    is_settings,
    plainly,
)
from planner.exchange.workbook_reading_book import Book, Sheet, open_book
from planner.exchange.workbook_reading_cells import in_order
from planner.exchange.workbook_reading_examples import tell_example_rows
from planner.exchange.workbook_reading_headers import name_in_all_languages, nearest_meant
from planner.exchange.workbook_reading_places import Place, Places
from planner.exchange.workbook_reading_rows import CellRows, find_dagdelen, read_cell_rows
from planner.exchange.workbook_reading_settings import read_setting_rows
from planner.exchange.workbook_scan import read_book_file, scan_workbook
from planner.exchange.workbook_scan_parts import MAX_FILE_BYTES, MEGABYTE, RefusedBookError
from planner.texts import Message, message

FAULTS_TITLE: Final = message("sheet_faults")
_TABLES: Final = {table.file: table for table in SCENARIO_TABLES}


class BookRefusedError(DataError):
    """The file was not opened as a workbook, so that nothing in it can be pointed at."""


def read_workbook(path: Path) -> ScenarioRead:
    """The scenario in this file; raises DataError with all problems of all its sheets."""
    return read_book_content(path.name, load_book(path))


def load_book(path: Path) -> bytes:
    """What stands in the file; raises BookRefusedError if it is none that can be a workbook."""
    try:
        return read_book_file(path)
    except RefusedBookError as refused:
        raise _refuse(path.name, refused.reasons) from None
    except MemoryError:
        raise _refuse(path.name, [message("book_too_large", most=MAX_FILE_BYTES // MEGABYTE)]) from None
    except (OSError, ValueError) as error:
        raise _refuse(path.name, [message("cannot_open", reason=tell_fault(error))]) from None


def read_book_content(name: str, content: bytes) -> ScenarioRead:
    """The scenario in a workbook that came as bytes; raises DataError, or BookRefusedError before it is opened."""
    with told_as_refusal(name):
        return BookReading(open_book(scan_workbook(content)), name).read()


@contextmanager
def told_as_refusal(name: str) -> Iterator[None]:
    """Whatever keeps a workbook from being read becomes BookRefusedError."""
    try:
        yield
    except RefusedBookError as refused:
        raise _refuse(name, refused.reasons) from None
    except MemoryError:
        raise _refuse(name, [message("book_too_many_cells")]) from None


def _refuse(name: str, reasons: Iterable[Message]) -> BookRefusedError:
    return BookRefusedError(Problem(mask_bsn(name), None, None, None, reason) for reason in reasons)


class BookReading:
    """The reading of one workbook, sheet by sheet."""

    def __init__(self, book: Book, name: str) -> None:
        self._book = book
        self.report = ReadingReport()
        self.places = Places(mask_bsn(name), _TABLES)
        self._sheet_of: dict[str, Sheet] = {}

    def read(self) -> ScenarioRead:
        try:
            self.find_sheets()
            tables: dict[str, ReadTable] = {}
            dagdelen: Dagdelen | None = None
            for table in SCENARIO_TABLES:
                tables[table.name] = self.read_table(table, dagdelen)
                if table is TIMESLOTS:
                    dagdelen = find_dagdelen(tables[table.name])
            tell_example_rows(tables, self.report)
            found = build_scenario(self._read_settings(), tables, self.report)
        except DataError as error:
            raise self.places.refine(error) from None
        return ScenarioRead(found.scenario, tuple(map(self.places.locate_assumption, found.assumptions)))

    def find_sheets(self) -> None:
        """Finds which sheet holds which table; to be done before any is read."""
        others: list[Sheet] = []
        for sheet in self._book.sheets:
            table = find_table(sheet.title)
            file = table.file if table else SETTINGS_FILE if is_settings(sheet.title) else None
            if file is None:
                others.append(sheet)
            elif file in self._sheet_of:
                what = message("sheet_twice", title=sheet.title, other=self._sheet_of[file].title)
                self.report.add(self._key_of(sheet), what)
            else:
                self._sheet_of[file] = sheet
                self.places.of_file[file] = Place(mask_bsn(sheet.title))
                if sheet.is_hidden:
                    self.report.assume(file, message("assumed_hidden_sheet"))
        self._tell_others(others)

    def _tell_others(self, others: list[Sheet]) -> None:
        """Reports a sheet that is almost surely a missing one, and tells of others that they are not read."""
        meant: dict[str, Message] = {}
        for table in SCENARIO_TABLES:
            if table.file not in self._sheet_of:
                meant |= name_in_all_languages(TITLES[table.name], table.name)
        if SETTINGS_FILE not in self._sheet_of:
            meant |= name_in_all_languages(SETTINGS_TITLE)
        for sheet in others:
            if is_explanation(sheet.title) or is_of_plan(sheet.title) or is_of_faults(sheet.title):
                continue
            if near := nearest_meant(sheet.title, meant):
                self.report.add(self._key_of(sheet), message("sheet_title_near", title=sheet.title, near=near))
            else:
                self.report.assume(self._key_of(sheet), message("assumed_sheet_not_ours"))

    def _key_of(self, sheet: Sheet) -> str:
        key = f"{sheet.title}/"
        self.places.of_file[key] = Place(mask_bsn(sheet.title))
        return key

    def read_table(self, table: Table, dagdelen: Dagdelen | None) -> ReadTable:
        """The table in its sheet; without one it is empty, and a problem if required."""
        sheet = self._sheet_of.get(table.file)
        if sheet is None:
            if table.is_required:
                self.report.add(table.file, message("sheet_missing", title=TITLES[table.name]))
            return ReadTable(table, is_complete=not table.is_required)
        cells = self._book.read_cells(sheet)
        if hidden := len(cells.hidden_rows & cells.rows.keys()):
            self.report.assume(table.file, message("assumed_hidden_rows", count=hidden))
        rows = ((number, cells.rows[number]) for number in in_order(cells.rows))
        source = CellRows(rows, lambda: True, tuple(cells.merged))
        return read_cell_rows(table, source, dagdelen, self.places.of_file[table.file], self.report)

    def _read_settings(self) -> dict[str, object]:
        sheet = self._sheet_of.get(SETTINGS_FILE)
        if sheet is None:
            self.report.add(SETTINGS_FILE, message("sheet_missing", title=SETTINGS_TITLE))
            return {}
        cells = self._book.read_cells(sheet)
        return read_setting_rows(cells, self.places.of_file[SETTINGS_FILE], self.report)


def is_of_faults(title: str) -> bool:
    """True if the planner itself made this sheet, to tell what was wrong the last time."""
    return plainly(title) in name_in_all_languages(FAULTS_TITLE)
