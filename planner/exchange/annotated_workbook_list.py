"""The sheet with all problems of a workbook, each with a link to its cell; all that stands there is text.

It is made to be printed too: A4 lying down, one page wide, its header on every page, rows as high as their text.
"""

from collections.abc import Iterable
from typing import Final

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from planner.exchange.problems import Problem
from planner.exchange.workbook_layout import plainly
from planner.exchange.workbook_scan_sheet import read_place
from planner.exchange.workbooks.page_setup import A4
from planner.exchange.workbooks.row_heights import measure_height
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
    """Puts the sheet in front, one row for each problem, in the order of the sheets of the workbook."""
    told = _put_in_order(book.sheetnames, problems)
    sheet = book.create_sheet(_TITLE.in_language(language), 0)
    sheet.cell(INTRO_ROW, 1, _INTRO.in_language(language)).font = Font(bold=True)
    for column, (head, width) in enumerate(zip(HEADS, WIDTHS, strict=True), start=1):
        _write_text(sheet, HEAD_ROW, column, head.in_language(language))
        _style_head(sheet.cell(HEAD_ROW, column))
        sheet.column_dimensions[sheet.cell(HEAD_ROW, column).column_letter].width = width
    for row, problem in enumerate(told, start=HEAD_ROW + 1):
        _write_row(sheet, row, problem, language)
    sheet.freeze_panes = sheet.cell(HEAD_ROW + 1, 1)
    _set_up_page(sheet, language)
    book.active = 0
    for other in book.worksheets:
        other.sheet_view.tabSelected = other is sheet


def write_safely(text: str) -> str:
    """The text without characters that a workbook cannot hold."""
    return "".join(character if character.isprintable() or character == "\n" else "·" for character in text)


def _put_in_order(titles: list[str], problems: Iterable[Problem]) -> list[Problem]:
    """The problems as somebody finds them who goes through the workbook, what is about a whole sheet before its rows.

    The line that counts the problems which are not listed stays the last of its sheet.
    """

    def find_place(problem: Problem) -> tuple[int, bool, tuple[int, int]]:
        sheet = titles.index(problem.sheet) if problem.sheet in titles else -1
        place = read_place(problem.cell) if problem.cell else None
        return sheet, problem.stands_for > 1, place or (problem.row or 0, 0)

    return sorted(problems, key=find_place)


def _set_up_page(sheet: Worksheet, language: Language) -> None:
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{HEAD_ROW}:{HEAD_ROW}"
    if sheet.oddFooter is not None:
        sheet.oddFooter.right.text = message("book_footer_pages").in_language(language)


def _write_row(sheet: Worksheet, row: int, problem: Problem, language: Language) -> None:
    what, remedy = say_in_two(problem.message, language)
    texts = (problem.sheet, None, problem.column, problem.cell, problem.value, what, remedy)
    for column, text in enumerate(texts, start=1):
        _write_text(sheet, row, column, text or "")
    sheet.cell(row, 2, problem.row)
    sheet.row_dimensions[row].height = measure_height(
        (text or "", width) for text, width in zip(texts, WIDTHS, strict=True)
    )
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
