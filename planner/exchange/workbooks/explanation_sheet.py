"""The first sheet: how to fill in the others, and what each sheet and column is for."""

from typing import Final

from xlsxwriter.worksheet import Worksheet

from planner.exchange.table_parts import Table
from planner.exchange.tables import SCENARIO_TABLES
from planner.exchange.workbook_layout import EXPLANATION_TITLE, TITLES, header_of
from planner.exchange.workbooks.book import Book
from planner.exchange.workbooks.page_setup import set_up_page
from planner.exchange.workbooks.row_heights import measure_height
from planner.exchange.workbooks.told_columns import tell_empty, tell_holds, tell_meaning
from planner.texts import Message, message

TABLE_MEANINGS: Final = {
    **{table.name: table.meaning for table in SCENARIO_TABLES},
    "timeslots": message("book_table_timeslots"),
    "patterns": message("book_table_patterns"),
    "requests": message("book_table_requests"),
    "cohorts": message("book_table_cohorts"),
    "placements": message("book_table_placements"),
}
_ADVICE: Final = (
    message("book_how_sheets"),
    message("book_how_ids"),
    message("book_how_lists"),
    message("book_how_slots"),
    message("book_how_days"),
    message("book_how_privacy"),
)
_HEADS: Final = (
    message("book_head_column"),
    message("book_head_meaning"),
    message("book_head_holds"),
    message("book_head_empty"),
)
_WIDTHS: Final = (24, 52, 54, 34)


def write_explanation_sheet(book: Book, name: str, *, with_examples: bool) -> None:
    """Explains a workbook to fill in, `with_examples` if its rows are to be overwritten."""
    sheet = book.add_sheet(EXPLANATION_TITLE)
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    book.write_text(sheet, 0, 0, book.say(message("book_explained")), book.style({"bold": True, "font_size": 16}))
    sheet.set_row(0, 26)
    advice = [message("book_how_examples"), *_ADVICE] if with_examples else list(_ADVICE)
    row = 1
    for what in advice:
        row = _write_line(book, sheet, row, what)
    for table in SCENARIO_TABLES:
        row = _write_table(book, sheet, row + 1, table)
    sheet.protect("", {"format_columns": True, "format_rows": True})
    set_up_page(book, sheet, name)


def _write_line(book: Book, sheet: Worksheet, row: int, what: Message) -> int:
    text = book.say(what)
    sheet.merge_range(row, 0, row, len(_WIDTHS) - 1, "", book.style({"text_wrap": True}))
    book.write_text(sheet, row, 0, text, book.style({"text_wrap": True}))
    sheet.set_row(row, measure_height([(text, sum(_WIDTHS))]))
    return row + 1


def _write_table(book: Book, sheet: Worksheet, row: int, table: Table) -> int:
    title = message("book_sheet_explained", sheet=TITLES[table.name], meaning=TABLE_MEANINGS[table.name])
    _write_line(book, sheet, row, title)
    book.write_text(sheet, row, 0, book.say(title), book.style({"bold": True, "text_wrap": True, "font_size": 12}))
    for position, head in enumerate(_HEADS):
        book.write_text(sheet, row + 1, position, book.say(head), book.style({"bold": True, "bg_color": "#DDEBF7"}))
    row += 2
    for column in table.columns:
        cells = (
            book.say(header_of(table, column)),
            tell_meaning(table, column, book.language),
            tell_holds(column, book.language),
            tell_empty(table, column, book.language),
        )
        for position, text in enumerate(cells):
            book.write_text(sheet, row, position, text, book.style({"text_wrap": True}))
        sheet.set_row(row, measure_height(zip(cells, _WIDTHS, strict=True)))
        row += 1
    return row
