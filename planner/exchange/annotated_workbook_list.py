"""The sheet with all problems of a workbook, each with a link to its cell; all that stands there is text."""

from collections.abc import Iterable
from typing import Final

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from planner.exchange.problems import Problem
from planner.exchange.workbook_layout import plainly
from planner.texts import LANGUAGES, Language, message, say_in_two

INTRO_ROW, HEAD_ROW = 1, 2
COLUMN_OF_CELL: Final = 4
HEADS: Final = (
    message("faults_sheet"),
    message("faults_row"),
    message("faults_column"),
    message("faults_cell"),
    message("faults_value"),
    message("faults_what"),
    message("faults_remedy"),
)
WIDTHS: Final = (18, 8, 22, 10, 28, 60, 60)
_TITLE: Final = message("sheet_faults")
_INTRO: Final = message("faults_intro")
_HEAD: Final = PatternFill("solid", start_color="FF9C0006", end_color="FF9C0006")


def is_list_of_problems(sheet: Worksheet) -> bool:
    """True if the planner made this sheet; one of the user's with the same title begins in another way."""
    is_titled = any(plainly(sheet.title) == plainly(_TITLE.in_language(language)) for language in LANGUAGES)
    begins = sheet.cell(INTRO_ROW, 1).value
    return is_titled and any(str(begins) == _INTRO.in_language(language) for language in LANGUAGES)


def write_list(book: Workbook, problems: Iterable[Problem], language: Language) -> None:
    """Puts the sheet in front, one row for each problem."""
    sheet = book.create_sheet(_TITLE.in_language(language), 0)
    sheet.cell(INTRO_ROW, 1, _INTRO.in_language(language)).font = Font(bold=True)
    for column, (head, width) in enumerate(zip(HEADS, WIDTHS, strict=True), start=1):
        _write_text(sheet, HEAD_ROW, column, head.in_language(language))
        _style_head(sheet.cell(HEAD_ROW, column))
        sheet.column_dimensions[sheet.cell(HEAD_ROW, column).column_letter].width = width
    for row, problem in enumerate(problems, start=HEAD_ROW + 1):
        _write_row(sheet, row, problem, language)
    sheet.freeze_panes = sheet.cell(HEAD_ROW + 1, 1)
    book.active = 0
    for other in book.worksheets:
        other.sheet_view.tabSelected = other is sheet


def write_safely(text: str) -> str:
    """The text without characters that a workbook cannot hold."""
    return "".join(character if character.isprintable() or character == "\n" else "·" for character in text)


def _write_row(sheet: Worksheet, row: int, problem: Problem, language: Language) -> None:
    what, remedy = say_in_two(problem.message, language)
    texts = (problem.sheet, None, problem.column, problem.cell, problem.value, what, remedy)
    for column, text in enumerate(texts, start=1):
        _write_text(sheet, row, column, text or "")
    sheet.cell(row, 2, problem.row)
    if problem.sheet and problem.cell:
        title = problem.sheet.replace("'", "''")
        cell = sheet.cell(row, COLUMN_OF_CELL)
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{title}'!{problem.cell}", display=problem.cell)
        cell.font = Font(underline="single", color="FF0563C1")


def _write_text(sheet: Worksheet, row: int, column: int, text: str) -> None:
    """Text as text: what begins like a formula stays what it is, also when somebody edits the cell."""
    cell = sheet.cell(row, column)
    if not isinstance(cell, Cell) or not text:
        return
    cell.value = write_safely(text)
    cell.data_type = "s"
    cell.number_format = "@"
    cell.alignment = Alignment(vertical="top", wrap_text=True)


def _style_head(cell: object) -> None:
    if isinstance(cell, Cell):
        cell.font = Font(bold=True, color="FFFFFFFF")
        cell.fill = _HEAD
