"""What a spreadsheet checks while somebody types: choices to pick from, days, times and numbers within their bounds."""

from typing import Any, Final

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from planner.exchange.cells import Day, Hours, ListOf, TimeOfDay, WholeNumber
from planner.exchange.table_parts import Column, Table
from planner.exchange.tables import ABSENCE_TABLES
from planner.exchange.workbook_layout import HEADER_ROW, TITLES, label_of
from planner.exchange.workbooks.book import Book
from planner.exchange.workbooks.told_columns import list_words, refers_anywhere, tell_holds
from planner.texts import Message, message

LEAST_ROWS: Final = 5_000
_LAST_START: Final = 1439 / 1440
_MOST_HOURS: Final = 999_999
_FIRST_DAY: Final = 1  # as spreadsheets count: 1 January 1900
_LAST_DAY: Final = 2_958_465  # 31 December 9999
Check = dict[str, Any]


def name_ids(book: Book, table: Table, rows: int) -> None:
    """Names the ids of this table, down to the last there is by then, so that other sheets can offer them as a choice.

    Empty rows between them are let be: counting the filled cells would lose as many ids at the end.
    """
    sheet = book.say(TITLES[table.name]).replace("'", "''")
    column = xl_col_to_name([row.name for row in table.columns].index(str(table.id_column)))
    first, last = HEADER_ROW + 1, HEADER_ROW + rows
    top = f"'{sheet}'!${column}${first}"
    cells = f"{top}:${column}${last}"
    height = f'SUMPRODUCT(MAX(({cells}<>"")*ROW({cells})))-{HEADER_ROW}'
    book.name_range(_name_of_ids(table.name), f"OFFSET({top},0,0,MAX(1,{height}),1)")


def check_column(book: Book, sheet: Worksheet, table: Table, column: Column, position: int, rows: int) -> None:
    """Lets the spreadsheet check the cells of this column below the header, `rows` of them."""
    check = _find_check(book, table, column, xl_col_to_name(position))
    if check is not None:
        sheet.data_validation(HEADER_ROW, position, HEADER_ROW + rows - 1, position, check)


def _find_check(book: Book, table: Table, column: Column, letter: str) -> Check | None:
    kind = column.kind
    if words := list_words(kind, book.language):
        return _refuse(book, message("book_bad_choice"), {"validate": "list", "source": words})
    if refers_anywhere(table, column):
        return _warn(book, message("book_not_there_absent"), {"validate": "list", "source": _choose_by_kind(book)})
    if isinstance(kind, ListOf):
        return _hint(book, tell_holds(column, book.language), _offer(column))
    if column.refers_to is not None:
        source = f"={_name_of_ids(column.refers_to)}"
        return _warn(
            book,
            message("book_not_there", sheet=TITLES[column.refers_to]),
            {"validate": "list", "source": source},
        )
    match kind:
        case Day(must_be_monday=True):
            cell = f"{letter}{HEADER_ROW + 1}"
            formula = f"=AND(ISNUMBER({cell}),WEEKDAY({cell},2)=1)"
            return _refuse(book, message("book_bad_monday"), {"validate": "custom", "value": formula})
        case Day():
            return _refuse(book, message("book_bad_day"), _between("date", _FIRST_DAY, _LAST_DAY))
        case TimeOfDay(is_end=is_end):
            return _refuse(book, message("book_bad_time"), _between("time", 0, 1 if is_end else _LAST_START))
        case WholeNumber(minimum=least, maximum=most):
            what = message("book_bad_whole_number", minimum=least, maximum=most)
            return _refuse(book, what, _between("integer", least, most))
        case Hours():
            return _refuse(book, message("book_bad_hours"), _between("decimal", 0, _MOST_HOURS))
        case _:
            return None


def _choose_by_kind(book: Book) -> str:
    """The ids of teachers, rooms or people, by the first cell of the row."""
    cell = f"$A{HEADER_ROW + 1}"
    *kinds, last = ABSENCE_TABLES
    formula = _name_of_ids(ABSENCE_TABLES[last])
    for kind in reversed(kinds):
        formula = f'IF({cell}="{book.say(label_of(kind))}",{_name_of_ids(ABSENCE_TABLES[kind])},{formula})'
    return f"={formula}"


def _name_of_ids(table_name: str) -> str:
    return f"ids_{table_name}"


def _between(validate: str, least: float, most: float) -> Check:
    return {"validate": validate, "criteria": "between", "minimum": least, "maximum": most}


def _refuse(book: Book, what: Message, check: Check) -> Check:
    title = book.say(message("book_error_title"))
    return {**check, "error_type": "stop", "error_title": title, "error_message": book.say(what)}


def _warn(book: Book, what: Message, check: Check) -> Check:
    return {**_refuse(book, what, check), "error_type": "warning"}


def _offer(column: Column) -> Check:
    """A list to choose one id from that refuses nothing: several ids, or dagdelen in words, can be typed as well."""
    if column.refers_to is None:
        return {"validate": "any"}
    return {"validate": "list", "source": f"={_name_of_ids(column.refers_to)}", "show_error": False}


def _hint(book: Book, text: str, check: Check) -> Check:
    title = book.say(message("book_list_title"))
    return {**check, "input_title": title, "input_message": f"{text[0].upper()}{text[1:]}."}
