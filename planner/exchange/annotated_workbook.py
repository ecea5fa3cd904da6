"""The user's own workbook with every faulty cell marked, by colour and by a note, and a sheet that lists all problems.

openpyxl reads the workbook and writes it again: sheets, formats, formulas and lists of choices stay; charts, images
and drawings are not even shown to it.
"""

import io
import warnings
from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Final

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from planner.exchange.annotated_workbook_copy import copy_to_mark
from planner.exchange.annotated_workbook_list import is_list_of_problems, write_list, write_safely
from planner.exchange.problems import Problem
from planner.exchange.workbook_scan_parts import RefusedBookError
from planner.exchange.workbooks.book_file import AUTHOR
from planner.texts import Language, message

MARK: Final = PatternFill("solid", start_color="FFFFC000", end_color="FFFFC000")
NO_MARK: Final = PatternFill(fill_type=None)
BEFORE_OWN_NOTE: Final = "\n———\n"
MOST_IN_NOTE: Final = 2000
WIDTH, HEIGHT = 420, 120


def annotate_workbook(content: bytes, problems: Iterable[Problem], language: Language) -> bytes:
    """The workbook in `content`, which must have passed the scan, with these problems marked and listed.

    Raises RefusedBookError if the workbook cannot be written again.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return _annotate(copy_to_mark(content), tuple(problems), language)


def _annotate(content: bytes, told: tuple[Problem, ...], language: Language) -> bytes:
    try:
        book = load_workbook(io.BytesIO(content), rich_text=True)
        for chart in book.chartsheets:
            book.remove(chart)
        _refuse_headless_tables(book)
        _take_away_old(book)
        for (title, cell), sentences in _group_by_cell(told, language).items():
            if title in book.sheetnames and isinstance(sheet := book[title], Worksheet):
                _mark(sheet, cell, sentences)
        write_list(book, told, language)
        book.properties.lastModifiedBy = AUTHOR
        book.properties.version = f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%S}"  # the package itself writes when it saves
        written = io.BytesIO()
        book.save(written)
    except RefusedBookError:
        raise
    except Exception as fault:  # the package raises nearly anything on a workbook that it does not understand
        raise RefusedBookError(message("book_cannot_be_marked", reason=type(fault).__name__)) from fault
    return written.getvalue()


def _refuse_headless_tables(book: Workbook) -> None:
    """Of a table that does not name its columns the package makes every cell, and it may be as large as a sheet."""
    if any(not table.tableColumns for sheet in book.worksheets for table in sheet.tables.values()):
        raise RefusedBookError(message("book_cannot_be_marked", reason="table"))


def _group_by_cell(problems: Iterable[Problem], language: Language) -> dict[tuple[str, str], list[str]]:
    found: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for problem in problems:
        if problem.sheet and problem.cell:
            found[problem.sheet, problem.cell].append(problem.message.in_language(language))
    return found


def _mark(sheet: Worksheet, place: str, sentences: list[str]) -> None:
    cell = _find_cell(sheet, place)
    if cell is None:
        return
    note = write_safely("\n".join(sentences))[:MOST_IN_NOTE]
    if cell.comment is not None:
        note += BEFORE_OWN_NOTE + write_safely(cell.comment.text)
    cell.fill = MARK
    cell.comment = Comment(note, AUTHOR, height=HEIGHT, width=WIDTH)


def _find_cell(sheet: Worksheet, place: str) -> Cell | None:
    """The cell at this place; of merged cells the one that holds their value."""
    found = sheet[place]
    if isinstance(found, MergedCell):
        block = next((block for block in sheet.merged_cells.ranges if place in block), None)
        found = sheet.cell(block.min_row, block.min_col) if block else None
    return found if isinstance(found, Cell) else None


def _take_away_old(book: Workbook) -> None:
    """Takes away what an earlier annotation left: its list, and its marks, for what was mended must not look wrong."""
    for sheet in list(book.worksheets):
        if is_list_of_problems(sheet):
            book.remove(sheet)
            continue
        for cell in list(sheet._cells.values()):  # `iter_rows` would make a cell of every place up to the last one
            if isinstance(cell, Cell) and cell.comment is not None and cell.comment.author == AUTHOR:
                _unmark(cell, cell.comment.text)


def _unmark(cell: Cell, note: str) -> None:
    _, own_begins, own = note.partition(BEFORE_OWN_NOTE)
    cell.fill = NO_MARK
    cell.comment = Comment(own, "", height=HEIGHT, width=WIDTH) if own_begins else None
