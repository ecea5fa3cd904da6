"""The sheets with the tables of a scenario: a header that stays, cells that check what is typed, and the rows."""

from collections.abc import Sequence
from typing import Final

from xlsxwriter.worksheet import Worksheet

from planner.exchange.cells import Day
from planner.exchange.table_parts import Column, Table
from planner.exchange.tables import ABSENCE_TABLES, SCENARIO_TABLES
from planner.exchange.workbook_layout import HEADER_ROW, TITLES, header_of
from planner.exchange.workbooks.book import Book
from planner.exchange.workbooks.cell_checks import LEAST_ROWS, check_column, name_ids
from planner.exchange.workbooks.filled_cells import Look, find_content, look_of, write_cell
from planner.exchange.workbooks.page_setup import set_up_page
from planner.exchange.workbooks.told_columns import tell_column
from planner.model.records import Record

UNLOCKED: Final[Look] = {"locked": False, "hidden": False}
EXAMPLE: Final[Look] = {**UNLOCKED, "italic": True, "font_color": "#7F7F7F"}
HEAD: Final[Look] = {"bold": True, "text_wrap": True, "bottom": 1}
REQUIRED: Final[Look] = {**HEAD, "bg_color": "#1F4E79", "font_color": "#FFFFFF"}
OPTIONAL: Final[Look] = {**HEAD, "bg_color": "#DDEBF7"}
ALLOWED: Final = dict.fromkeys(
    ("format_cells", "format_columns", "format_rows", "insert_rows", "delete_rows", "sort", "autofilter"), True
)
NARROWEST, WIDEST, WIDEST_HEADER, WIDTH_OF_DAY = 10, 44, 20, 18
HEIGHT_OF_HEADER: Final = 32
REFERRED_TO: Final = {
    *(column.refers_to for table in SCENARIO_TABLES for column in table.columns),
    *ABSENCE_TABLES.values(),
}
WIDTH_OF_NOTE, HEIGHT_OF_LINE = 300, 20
LETTERS_ON_LINE: Final = 44


def write_table_sheet(book: Book, name: str, table: Table, records: Sequence[Record], look: Look) -> None:
    """One sheet: `name` of the planning comes to stand below it, `look` is how its rows look."""
    sheet = book.add_sheet(TITLES[table.name])
    rows = max(LEAST_ROWS, len(records) + LEAST_ROWS // 5)
    if table.name in REFERRED_TO:
        name_ids(book, table, rows)
    for position, column in enumerate(table.columns):
        values = [getattr(record, column.field_name) for record in records]
        contents = [find_content(book, column.kind, value) for value in values]
        width = _measure(book, table, column, contents)
        sheet.set_column(position, position, width, book.style({**look_of(column.kind), **UNLOCKED}))
        _write_head(book, sheet, table, column, position)
        check_column(book, sheet, table, column, position, rows)
        style = book.style({**look_of(column.kind), **look})
        for row, content in enumerate(contents, start=HEADER_ROW):
            write_cell(book, sheet, row, position, content, style)
    _protect(book, sheet)
    sheet.freeze_panes(HEADER_ROW, 1)
    sheet.autofilter(0, 0, rows, len(table.columns) - 1)
    sheet.repeat_rows(0)
    set_up_page(book, sheet, name)


def _write_head(book: Book, sheet: Worksheet, table: Table, column: Column, position: int) -> None:
    style = book.style(REQUIRED if column.must_be_filled else OPTIONAL)
    book.write_text(sheet, 0, position, book.say(header_of(table, column)), style)
    note = tell_column(table, column, book.language)
    lines = sum(1 + len(line) // LETTERS_ON_LINE for line in note.splitlines())
    sheet.write_comment(0, position, note, {"width": WIDTH_OF_NOTE, "height": HEIGHT_OF_LINE * (lines + 1)})


def _protect(book: Book, sheet: Worksheet) -> None:
    """Only the header cannot be changed; there is no password, for it keeps from accidents and not from people."""
    sheet.set_row(0, HEIGHT_OF_HEADER, book.style(HEAD))
    sheet.protect("", ALLOWED)


def _measure(book: Book, table: Table, column: Column, contents: Sequence[float | str]) -> int:
    """A width in which the header with its button and most cells fit."""
    header = len(book.say(header_of(table, column))) + 4
    longest = max((len(content) for content in contents if isinstance(content, str)), default=0)
    least = WIDTH_OF_DAY if isinstance(column.kind, Day) else NARROWEST
    return max(least, min(header, WIDEST_HEADER), min(longest + 2, WIDEST))
