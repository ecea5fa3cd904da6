"""One value of a table in a cell: dates, times and numbers as what they are, all else as text, and nothing is lost."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Final

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from planner.exchange.cells import MINUTES_A_DAY, CellKind, Day, Hours, TimeOfDay, WholeNumber
from planner.exchange.workbook_layout import codes_of, label_of
from planner.exchange.workbooks.book import Book

FIRST_SURE_DAY: Final = date(1900, 3, 1)  # spreadsheets disagree on the days before it
Look = Mapping[str, object]


def look_of(kind: CellKind) -> Look:
    """How cells of this kind look, and how what is typed in them is taken."""
    match kind:
        case Day():
            return {"num_format": "day", "align": "left"}
        case TimeOfDay():
            return {"num_format": "hh:mm", "align": "left"}
        case WholeNumber():
            return {"num_format": "0"}
        case Hours():
            return {"num_format": "General"}
        case _:
            return {"num_format": "@"}


def find_content(book: Book, kind: CellKind, value: object) -> float | str:
    """What a cell holds for a sound value of this kind: a number, or text; nothing is no text."""
    number = _as_number(kind, value)
    return tell_value(book, kind, value) if number is None else number


def write_cell(book: Book, sheet: Worksheet, row: int, column: int, content: float | str, style: Format) -> None:
    """Writes what a cell holds; no text leaves it empty."""
    if isinstance(content, str):
        book.write_text(sheet, row, column, content, style)
    else:
        sheet.write_number(row, column, content, style)


def tell_value(book: Book, kind: CellKind, value: object) -> str:
    """The value as the text that a person would type."""
    text = kind.write(value)
    return book.say(label_of(text)) if text and codes_of(kind) else text


def _as_number(kind: CellKind, value: object) -> float | None:
    """The number that a spreadsheet keeps for this value, or None if text keeps it better."""
    if isinstance(kind, Day) and isinstance(value, date):
        return float(day_number(value)) if value >= FIRST_SURE_DAY else None
    if isinstance(kind, TimeOfDay) and isinstance(value, int):
        return value / MINUTES_A_DAY if value < MINUTES_A_DAY else None
    if isinstance(kind, WholeNumber) and isinstance(value, int):
        return float(value)
    if isinstance(kind, Hours) and isinstance(value, Decimal):
        return float(value) if Decimal(f"{float(value):.15G}") == value else None
    return None


def day_number(day: date) -> int:
    """The number that a spreadsheet keeps for a day."""
    return (day - date(1899, 12, 30)).days
