"""Reading a folder of CSV tables as people keep them: Dutch names of files, columns and codes, dagdelen in words."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from planner.exchange.csv_rows import CsvRows
from planner.exchange.dagdelen import Dagdelen
from planner.exchange.problems import DataError, ReadingReport
from planner.exchange.read_tables import ReadTable
from planner.exchange.scenario_folder import ScenarioRead, build_scenario, check_file_names, list_files
from planner.exchange.settings import read_settings
from planner.exchange.table_parts import Table
from planner.exchange.tables import SCENARIO_TABLES, TIMESLOTS
from planner.exchange.text_files import open_text
from planner.exchange.workbook_layout import HEADERS, find_table
from planner.exchange.workbook_reading_places import Place, Places
from planner.exchange.workbook_reading_rows import CellRow, CellRows, find_dagdelen, read_cell_rows
from planner.texts import LANGUAGES, message

CSV: Final = ".csv"


def read_loose_folder(folder: Path) -> ScenarioRead:
    """The scenario in this folder; raises DataError with all problems of all its files."""
    report = ReadingReport()
    places = Places(None, {table.file: table for table in SCENARIO_TABLES})
    try:
        names = list_files(folder, report)
        report.raise_if_any()
        files = find_table_files(names, report)
        tables: dict[str, ReadTable] = {}
        dagdelen: Dagdelen | None = None
        for table in SCENARIO_TABLES:
            place = places.of_file[table.file] = Place(file=files.get(table.file))
            tables[table.name] = read_loose_table(folder, table, dagdelen, place, report)
            if table is TIMESLOTS:
                dagdelen = find_dagdelen(tables[table.name])
        settings = read_settings(folder, report)
        check_file_names([*files, *(name for name in names if name not in files.values())], report)
        found = build_scenario(settings, tables, report)
    except DataError as error:
        raise places.refine(error) from None
    return ScenarioRead(found.scenario, tuple(map(places.locate_assumption, found.assumptions)))


def find_table_files(names: list[str], report: ReadingReport) -> dict[str, str]:
    """By file of the data format the name it has here."""
    found: dict[str, str] = {}
    ours = {table.file for table in SCENARIO_TABLES}
    for name in sorted(names, key=lambda row: (row not in ours, row)):
        table = find_table(name[: -len(CSV)]) if name.lower().endswith(CSV) else None
        if table is not None and table.file in found:
            report.add(name, message("file_twice", name=name, other=found[table.file]))
        elif table is not None:
            found[table.file] = name
    return found


def read_loose_table(
    folder: Path, table: Table, dagdelen: Dagdelen | None, place: Place, report: ReadingReport
) -> ReadTable:
    """One table of the folder, in the file that `place` names; without one it is empty, and a problem if required."""
    if place.file is None:
        if table.is_required:
            report.add(table.file, message("missing_table", file=table.file))
        return ReadTable(table, is_complete=not table.is_required)
    text = open_text(folder / place.file, table.file, report)
    if text is None:
        return ReadTable(table, is_complete=False)
    headers = [said.in_language(language) for said in HEADERS[table.name] for language in LANGUAGES]
    csv_rows = CsvRows(table.file, text, {*table.column_by_name, *headers}, report)
    rows = _LooseRows(csv_rows, table, report)
    return read_cell_rows(table, CellRows(rows, lambda: rows.is_complete), dagdelen, place, report)


class _LooseRows:
    """Rows of CSV as rows of cells; one that is cut short is reported and left out."""

    def __init__(self, csv_rows: CsvRows, table: Table, report: ReadingReport) -> None:
        self._csv_rows = csv_rows
        self._file = table.file
        self._report = report
        self._has_short_row = False

    @property
    def is_complete(self) -> bool:
        return self._csv_rows.is_complete and not self._has_short_row

    def __iter__(self) -> Iterator[CellRow]:
        width = 0
        for row in self._csv_rows:
            width = width or len("\0".join(row.cells).rstrip("\0").split("\0"))
            if len(row.cells) < width:
                self._report.add(
                    self._file, message("too_few_cells", count=len(row.cells), width=width), row=row.number
                )
                self._has_short_row = True
            else:
                yield row.number, {at: cell for at, cell in enumerate(row.cells, start=1) if cell}
