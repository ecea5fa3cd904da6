"""The use case of a file that somebody sends: a workbook, or a scenario folder in a zip."""

from typing import Final

from planner.exchange import DataError, ScenarioRead
from planner.exchange.annotated_workbook import annotate_workbook
from planner.exchange.workbook_reading import BookRefusedError, read_book_content
from planner.exchange.workbook_reading_folder import read_loose_folder
from planner.exchange.workbook_scan_parts import RefusedBookError
from planner.exchange.workbooks.book_file import BookError
from planner.service.zipped_folder import unzipped
from planner.texts import Language

BOOK_ENDING: Final = ".xlsx"


def read_upload(name: str, content: bytes) -> ScenarioRead:
    """The scenario in this file; raises DataError with all that is wrong with it."""
    if name.lower().endswith(BOOK_ENDING):
        return read_book_content(name, content)
    with unzipped(name, content) as folder:
        return read_loose_folder(folder)


def mark_upload(name: str, content: bytes, error: DataError, language: Language) -> bytes | None:
    """The workbook with its problems marked; None for what is no workbook or cannot be written again."""
    if not name.lower().endswith(BOOK_ENDING) or isinstance(error, BookRefusedError):
        return None
    try:
        return annotate_workbook(content, error.problems, language)
    except (RefusedBookError, BookError):
        return None
