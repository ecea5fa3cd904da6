"""Sheets to print and to filter: tables that do not change, with pages that begin where a new week or person does."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from typing import Final, NamedTuple

from xlsxwriter.worksheet import Worksheet

from planner.exchange.cells import MINUTES_A_DAY
from planner.exchange.workbooks.book import LONG_AGO, Book
from planner.exchange.workbooks.filled_cells import Look, day_number
from planner.exchange.workbooks.page_setup import set_up_page
from planner.exchange.workbooks.row_heights import POINTS_A_LINE, measure_height
from planner.texts import Language, Message

HEAD: Final[Look] = {"bold": True, "text_wrap": True, "bg_color": "#1F4E79", "font_color": "#FFFFFF"}
TITLE: Final[Look] = {"bold": True, "font_size": 14, "text_wrap": True}
NUMBER: Final[Look] = {"align": "right", "indent": 1}
LINE_ABOVE: Final[Look] = {"top": 1}
HEIGHT_OF_TITLE: Final = 24


class Clock(NamedTuple):
    """A time of day."""

    minutes: int


class Share(NamedTuple):
    """A part of a whole, shown in percents; of nothing it is a dash."""

    part: int
    whole: int


Value = str | Message | date | Clock | int | Fraction | Share | None


@dataclass(frozen=True)
class PrintedColumn:
    head: Message
    width: float
    is_number: bool = False


@dataclass(frozen=True)
class PrintedTable:
    """Rows below a header; those at `new_pages` begin a page, and `if_empty` is said if there are no rows."""

    columns: tuple[PrintedColumn, ...]
    rows: tuple[tuple[Value, ...], ...]
    new_pages: tuple[int, ...] = ()
    if_empty: Message | None = None


@dataclass(frozen=True)
class PrintedSheet:
    """Sentences, the first of them large, then tables; a table without sentences can be filtered."""

    title: Message
    tables: tuple[PrintedTable, ...]
    sentences: tuple[Message, ...] = ()


def write_printed_book(
    sheets: Sequence[PrintedSheet], language: Language, name: str, made_at: datetime | None, above: Message | None
) -> bytes:
    """The workbook; `name`, `made_at` (local time) and `above` come to stand on every page."""
    book = Book(language, made_at or LONG_AGO)
    for printed in sheets:
        sheet = book.add_sheet(printed.title)
        for position, width in enumerate(_widths(printed)):
            sheet.set_column(position, position, width)
        if printed.sentences:
            _write_report(book, sheet, printed)
        else:
            _write_list(book, sheet, printed.tables[0])
        set_up_page(book, sheet, name, made_at, book.say(above) if above else "")
    return book.finish()


def _widths(printed: PrintedSheet) -> list[float]:
    most = max(len(table.columns) for table in printed.tables)
    columns = [[table.columns[at] for table in printed.tables if at < len(table.columns)] for at in range(most)]
    return [max(column.width for column in at) for at in columns]


def _write_list(book: Book, sheet: Worksheet, table: PrintedTable) -> None:
    _write_table(book, sheet, 0, table)
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    if table.rows:
        sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
    sheet.set_h_pagebreaks([row + 1 for row in table.new_pages])


def _write_report(book: Book, sheet: Worksheet, printed: PrintedSheet) -> None:
    widths = _widths(printed)
    for row, sentence in enumerate(printed.sentences):
        text = book.say(sentence)
        style = book.style({"text_wrap": True} if row else TITLE)
        sheet.merge_range(row, 0, row, len(widths) - 1, "", style)
        book.write_text(sheet, row, 0, text, style)
        sheet.set_row(row, measure_height([(text, sum(widths))]) if row else HEIGHT_OF_TITLE)
    below = len(printed.sentences)
    for table in printed.tables:
        below = _write_table(book, sheet, below + 1, table)


def _write_table(book: Book, sheet: Worksheet, top: int, table: PrintedTable) -> int:
    """Returns the row below the table."""
    _write_heads(book, sheet, top, table)
    for row, values in enumerate(table.rows):
        look = LINE_ABOVE if row in table.new_pages else {}
        for position, value in enumerate(values):
            _write_value(book, sheet, top + 1 + row, position, value, look)
        said = [(_as_text(book, value), column.width) for value, column in zip(values, table.columns, strict=True)]
        height = measure_height(said)
        if height > POINTS_A_LINE:
            sheet.set_row(top + 1 + row, height)
    if not table.rows and table.if_empty is not None:
        book.write_text(sheet, top + 1, 0, book.say(table.if_empty), book.style({"italic": True}))
    return top + 1 + max(1, len(table.rows))


def _write_heads(book: Book, sheet: Worksheet, top: int, table: PrintedTable) -> None:
    for position, column in enumerate(table.columns):
        style = book.style({**HEAD, **(NUMBER if column.is_number else {})})
        book.write_text(sheet, top, position, book.say(column.head), style)
    sheet.set_row(top, measure_height((book.say(column.head), column.width - 3) for column in table.columns) + 3)


def _write_value(book: Book, sheet: Worksheet, row: int, column: int, value: Value, look: Look) -> None:
    match value:
        case date():
            sheet.write_number(
                row, column, day_number(value), book.style({"num_format": "day", "align": "left", **look})
            )
        case Clock(minutes=minutes) if minutes < MINUTES_A_DAY:
            style = book.style({"num_format": "hh:mm", "align": "left", **look})
            sheet.write_number(row, column, minutes / MINUTES_A_DAY, style)
        case int():
            sheet.write_number(row, column, value, book.style({"num_format": "#,##0", **NUMBER, **look}))
        case Fraction():
            sheet.write_number(row, column, float(value), book.style({"num_format": "#,##0.0", **NUMBER, **look}))
        case Share(part=part, whole=whole) if whole:
            sheet.write_number(row, column, part / whole, book.style({"num_format": "0%", **NUMBER, **look}))
        case Share():
            book.write_text(sheet, row, column, "–", book.style({**NUMBER, **look}))
        case _:
            book.write_text(sheet, row, column, _as_text(book, value), book.style({"text_wrap": True, **look}))


def _as_text(book: Book, value: Value) -> str:
    """The text of a cell; none for what is a number."""
    match value:
        case str():
            return value
        case Message():
            return book.say(value)
        case Clock():
            return "24:00"
        case _:
            return ""
