"""The use case of a file that somebody sends: a workbook, or a scenario folder in a zip."""

from typing import Final

from planner.exchange import ScenarioRead
from planner.exchange.workbook_reading import read_book_content
from planner.exchange.workbook_reading_folder import read_loose_folder
from planner.service.zipped_folder import unzipped

BOOK_ENDING: Final = ".xlsx"


def read_upload(name: str, content: bytes) -> ScenarioRead:
    """The scenario in this file; raises DataError with all that is wrong with it."""
    if name.lower().endswith(BOOK_ENDING):
        return read_book_content(name, content)
    with unzipped(name, content) as folder:
        return read_loose_folder(folder)
