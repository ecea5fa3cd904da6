"""A workbook while it is written: its sheets and styles, and in the end its bytes, the same each time.

Text is always written as text: nothing that a user typed becomes a formula, a number or a link.
"""

import io
import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from planner.exchange.workbook_layout import MAX_CELL_LENGTH
from planner.exchange.workbooks.book_file import AUTHOR, BookError
from planner.texts import Language, Message, message

LONG_AGO: Final = datetime(2000, 1, 1)
_UNWRITABLE: Final = re.compile("[\ud800-\udfff\ufffe\uffff]")
_OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_format_properties": {"locked": False},  # a whole row can be deleted only if no cell of it is locked
}
# Hiding the formulas, of which there are none, makes the style say that it is protected and not leave that to others.
_LOCKED: Final = {"locked": True, "hidden": True}
_DAY: Final = {"nl": "[$-413]ddd d mmm yyyy", "en": "[$-809]ddd d mmm yyyy"}


class Book:
    """A workbook in one language; `made_at` stands in its properties."""

    def __init__(self, language: Language, made_at: datetime = LONG_AGO) -> None:
        self.language = language
        self._bytes = io.BytesIO()
        self._workbook = Workbook(self._bytes, _OPTIONS)
        self._workbook.set_properties({"author": AUTHOR, "created": made_at})
        self._styles: dict[tuple[tuple[str, object], ...], Format] = {}

    def say(self, what: Message) -> str:
        return what.in_language(self.language)

    def add_sheet(self, title: Message) -> Worksheet:
        sheet: Worksheet = self._workbook.add_worksheet(self.say(title))
        return sheet

    def name_range(self, name: str, formula: str) -> None:
        """Makes a name that lists of choices can use."""
        self._workbook.define_name(name, f"={formula}")

    def style(self, look: Mapping[str, object]) -> Format:
        """The style with this look; equal looks are one style."""
        key = tuple(sorted(look.items()))
        if key not in self._styles:
            properties: dict[str, Any] = {"valign": "top", **_LOCKED, **look}
            if properties.get("num_format") == "day":
                properties["num_format"] = _DAY[self.language]
            self._styles[key] = self._workbook.add_format(properties)
        return self._styles[key]

    def write_text(self, sheet: Worksheet, row: int, column: int, text: str, style: Format | None = None) -> None:
        """Writes text as it is; raises BookError if no cell can hold it."""
        if len(text) > MAX_CELL_LENGTH or not _can_be_written(text):
            cell = str(xl_rowcol_to_cell(row, column))
            key = "book_text_too_long" if len(text) > MAX_CELL_LENGTH else "book_text_unwritable"
            raise BookError(message(key, sheet=sheet.name, cell=cell, length=len(text), most=MAX_CELL_LENGTH))
        if text:
            sheet.write_string(row, column, text, style)
        else:
            sheet.write_blank(row, column, None, style)

    def finish(self) -> bytes:
        """The workbook as bytes; nothing can be written after this."""
        self._workbook.close()
        return self._bytes.getvalue()


def _can_be_written(text: str) -> bool:
    """False if the text holds half a character, or one of the two that no workbook knows."""
    return _UNWRITABLE.search(text) is None
