"""The sheet with the settings of a scenario: a row for each, with what it means."""

from datetime import date
from typing import Any, Final

from xlsxwriter.worksheet import Worksheet

from planner.exchange.cells import CellKind, Day, FreeText, WholeNumber
from planner.exchange.settings import COSTS, MAX_POINTS
from planner.exchange.workbook_layout import SETTING_LABELS, SETTING_MEANINGS, SETTINGS_HEADERS, SETTINGS_TITLE
from planner.exchange.workbooks.book import Book
from planner.exchange.workbooks.data_sheets import ALLOWED, HEAD, REQUIRED, UNLOCKED
from planner.exchange.workbooks.filled_cells import Look, find_content, look_of, write_cell
from planner.exchange.workbooks.page_setup import set_up_page
from planner.model import Scenario
from planner.texts import Message, message

_MONDAY: Final = Day(must_be_monday=True)
_POINTS: Final = WholeNumber(0, MAX_POINTS)
_KINDS: Final[dict[str, CellKind]] = {"starts_from": _MONDAY, "starts_until": _MONDAY, **dict.fromkeys(COSTS, _POINTS)}
_MEANINGS: Final = {
    **SETTING_MEANINGS,
    "timezone": message("book_timezone"),
    "unplaced_low": message("book_unplaced_low"),
    "unplaced_normal": message("book_unplaced_normal"),
    "unplaced_high": message("book_unplaced_high"),
    "start_week_later": message("book_start_week_later"),
}
_WIDTHS: Final = (32, 34, 82)


def write_settings_sheet(book: Book, scenario: Scenario, look: Look) -> None:
    sheet = book.add_sheet(SETTINGS_TITLE)
    for column, (width, head) in enumerate(zip(_WIDTHS, SETTINGS_HEADERS, strict=True)):
        sheet.set_column(column, column, width)
        book.write_text(sheet, 0, column, book.say(head), book.style(REQUIRED))
    for row, (key, label) in enumerate(SETTING_LABELS.items(), start=1):
        kind = _KINDS.get(key, FreeText())
        book.write_text(sheet, row, 0, book.say(label), book.style({"bold": True}))
        style = book.style({**look_of(kind), "align": "left", **UNLOCKED, **look})
        write_cell(book, sheet, row, 1, find_content(book, kind, _value_of(scenario, key)), style)
        book.write_text(sheet, row, 2, book.say(_MEANINGS[key]), book.style({"text_wrap": True}))
        _check(book, sheet, row, kind)
    sheet.set_row(0, None, book.style(HEAD))
    sheet.protect("", ALLOWED)
    sheet.freeze_panes(1, 0)
    set_up_page(book, sheet, scenario.name)


def _value_of(scenario: Scenario, key: str) -> object:
    value: str | date | int = getattr(scenario.cost if key in COSTS else scenario, key)
    return value


def _check(book: Book, sheet: Worksheet, row: int, kind: CellKind) -> None:
    if kind is _MONDAY:
        cell = f"B{row + 1}"
        formula = f"=AND(ISNUMBER({cell}),WEEKDAY({cell},2)=1)"
        _let_check(book, sheet, row, message("book_bad_monday"), {"validate": "custom", "value": formula})
    elif kind is _POINTS:
        bounds = {"validate": "integer", "criteria": "between", "minimum": 0, "maximum": MAX_POINTS}
        what = message("book_bad_whole_number", minimum=0, maximum=MAX_POINTS)
        _let_check(book, sheet, row, what, bounds)


def _let_check(book: Book, sheet: Worksheet, row: int, what: Message, check: dict[str, Any]) -> None:
    title = book.say(message("book_error_title"))
    sheet.data_validation(row, 1, row, 1, {**check, "error_title": title, "error_message": book.say(what)})
