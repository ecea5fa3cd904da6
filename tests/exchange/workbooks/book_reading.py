"""A workbook read back: by packages that the planner does not read with, and part by part."""

import io
import zipfile
from datetime import date, datetime, time
from decimal import Decimal

from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from python_calamine import CalamineWorkbook

from planner.exchange.cells import ListOf
from planner.exchange.settings import COSTS
from planner.exchange.table_parts import Column, Table
from planner.exchange.tables import SCENARIO_TABLES
from planner.exchange.workbook_layout import (
    SETTINGS_TITLE,
    codes_of,
    find_code,
    find_column,
    find_setting,
    find_table,
)
from planner.model import Scenario
from planner.texts import Language

Cell = object
Rows = list[list[Cell]]


def read_sheets(content: bytes) -> dict[str, Rows]:
    """The rows of every sheet by title, cells as calamine gives them."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return {name: [list(row) for row in book.get_sheet_by_name(name).to_python()] for name in book.sheet_names}


def open_sheets(content: bytes) -> Workbook:
    return load_workbook(io.BytesIO(content))


def read_parts(content: bytes) -> dict[str, str]:
    """The XML of every part by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        return {name: parts.read(name).decode("utf-8") for name in parts.namelist()}


def read_scenario_book(content: bytes, language: Language = "nl") -> Scenario:
    """The scenario in a workbook whose every cell is as the planner writes it."""
    sheets = read_sheets(content)
    tables = {table.name: _read_table(table, rows) for title, rows in sheets.items() if (table := find_table(title))}
    assert list(tables) == [table.name for table in SCENARIO_TABLES]
    settings = {find_setting(str(row[0])): row[1] for row in sheets[SETTINGS_TITLE.in_language(language)][1:]}
    cost = {key: int(str(settings[key]).removesuffix(".0")) for key in COSTS}
    others = {str(key): value for key, value in settings.items() if key not in COSTS}
    return Scenario.model_validate({**others, "cost": cost, **tables})


def _read_table(table: Table, rows: Rows) -> list[object]:
    columns = [find_column(table, str(header)) for header in rows[0]]
    assert columns == list(table.columns)
    return [
        table.record.model_validate(
            {column.field_name: _read_cell(column, cell) for column, cell in zip(table.columns, row, strict=True)}
        )
        for row in rows[1:]
    ]


def _read_cell(column: Column, cell: Cell) -> object:
    if cell == "":
        return column.if_empty
    if isinstance(cell, str) and codes_of(column.kind):
        cell = find_code(column.kind, cell) or ""
    match cell:
        case datetime():
            return cell.date()
        case date():
            return cell
        case time():
            return cell.hour * 60 + cell.minute
        case float() if column.name == "max_hours_week":
            return Decimal(repr(cell))
        case float():
            return int(cell)
        case str() if isinstance(column.kind, ListOf) or column.name not in ("start", "end"):
            return column.kind.read(cell, lambda _: None)
        case _:
            return column.kind.read(str(cell), lambda _: None)
