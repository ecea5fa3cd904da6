"""A workbook that passed the scan, opened: its sheets by title, and the cells of any of them."""

import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from planner.exchange.workbook_reading_cells import (
    MOST_CHARACTERS,
    MOST_CHARACTERS_IN_ALL,
    MOST_STORED,
    CellCodes,
    CellReading,
    SheetCells,
    unescape,
)
from planner.exchange.workbook_scan_kinds import find_target
from planner.exchange.workbook_scan_parts import BookParts, RefusedBookError
from planner.exchange.workbook_scan_xml import Attributes, ElementBudget, KeptText, XmlWalk, is_true
from planner.texts import message

MOST_FORMATS: Final = 5000
MOST_IN_FORMAT: Final = 255
WORKBOOK: Final = "xl/workbook.xml"
_MOMENT_FORMATS: Final = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
_NO_CODE: Final = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\[\]]*\]', re.IGNORECASE)
_MOMENT_CODE: Final = re.compile(r"[dmyhs]", re.IGNORECASE)


class Sheet(NamedTuple):
    """One sheet: its title as the user gave it, the part that holds it, and whether it is hidden."""

    title: str
    part: str
    is_hidden: bool


@dataclass
class Book:
    """The sheets of a workbook in their order, and what their cells refer to."""

    parts: BookParts
    sheets: list[Sheet] = field(default_factory=list)
    codes: CellCodes = field(default_factory=lambda: CellCodes((), frozenset(), False))
    characters: ElementBudget = field(default_factory=lambda: ElementBudget(MOST_CHARACTERS_IN_ALL))

    def read_cells(self, sheet: Sheet) -> SheetCells:
        reading = CellReading(self.codes, self.characters)
        reading.walk = XmlWalk(ElementBudget(), reading.start, reading.end)
        reading.walk.walk(self.parts.take_out(sheet.part))
        return reading.found


def open_book(parts: BookParts) -> Book:
    """Raises RefusedBookError if the parts do not hang together as those of a workbook do."""
    main = _find_main(parts)
    targets = _read_relations(parts, main)
    book = Book(parts)
    begins_1904 = False

    def begin(name: str, attributes: Attributes) -> None:
        nonlocal begins_1904
        if name == "workbookPr":
            begins_1904 = is_true(attributes.get("date1904"))
        elif name == "sheet":
            id_ = next((value for key, value in attributes.items() if key.rpartition(":")[2] == "id"), "")
            _, target = targets.get(id_, ("", ""))
            is_hidden = attributes.get("state", "visible") != "visible"
            book.sheets.append(Sheet(unescape(attributes.get("name", "")), target, is_hidden))

    _walk(parts, main, begin)
    own_parts = {sheet.part.lower() for sheet in book.sheets if parts.is_sound(sheet.part)}
    if not book.sheets or len(own_parts) < len(book.sheets):
        raise RefusedBookError(message("book_broken"))
    book.codes = CellCodes(
        _read_strings(parts, _target_of_kind(targets, "sharedStrings")),
        _read_moment_styles(parts, _target_of_kind(targets, "styles")),
        begins_1904,
    )
    return book


def _find_main(parts: BookParts) -> str:
    return _target_of_kind(_read_relations(parts, ""), "officeDocument") or WORKBOOK


def _target_of_kind(targets: dict[str, tuple[str, str]], kind: str) -> str:
    return next((target for found, target in targets.values() if found == kind), "")


def _read_relations(parts: BookParts, part: str) -> dict[str, tuple[str, str]]:
    """By id: the kind of relation and the part it leads to, of the relations of one part."""
    folder, name = posixpath.split(part)
    found: dict[str, tuple[str, str]] = {}

    def begin(element: str, attributes: Attributes) -> None:
        if element == "Relationship":
            target = find_target(part, attributes.get("Target", ""))
            found[attributes.get("Id", "")] = (attributes.get("Type", "").rpartition("/")[2], target)

    _walk(parts, posixpath.join(folder, "_rels", f"{name}.rels"), begin)
    return found


def _read_strings(parts: BookParts, part: str) -> list[str]:
    """The shared texts; of one that is too long for a cell so much that this can be seen."""
    found: list[str] = []
    text = KeptText(MOST_STORED)
    characters = MOST_CHARACTERS_IN_ALL
    is_in_hint = False

    def begin(name: str, _: Attributes) -> None:
        nonlocal is_in_hint
        is_in_hint = is_in_hint or name == "rPh"
        if name == "t" and not is_in_hint:
            walk.listen(text.take)

    def end(name: str) -> None:
        nonlocal is_in_hint, characters
        if name == "t":
            walk.listen(None)
        elif name == "rPh":
            is_in_hint = False
        elif name == "si":
            stored = text.hand_over()
            characters -= len(stored)
            if characters < 0:
                raise RefusedBookError(message("book_too_many_cells"))
            found.append(unescape(stored)[: MOST_CHARACTERS + 1])

    walk = XmlWalk(ElementBudget(), begin, end)
    if part in parts:
        walk.walk(parts.take_out(part))
    return found


def _read_moment_styles(parts: BookParts, part: str) -> frozenset[int]:
    """The numbers of the cell styles that show a date or a time."""
    shows_moment = dict.fromkeys(_MOMENT_FORMATS, True)
    styles: list[bool] = []
    is_in_styles = False
    formats = 0

    def begin(name: str, attributes: Attributes) -> None:
        nonlocal is_in_styles, formats
        if name == "numFmt" and (number := attributes.get("numFmtId", "")).isdecimal():
            code = attributes.get("formatCode", "")
            formats += 1
            if len(code) > MOST_IN_FORMAT or formats > MOST_FORMATS:
                raise RefusedBookError(message("book_is_odd_xml"))
            shows_moment[int(number[:9])] = is_moment_code(code)
        elif name in ("cellXfs", "cellStyles", "dxfs"):
            is_in_styles = name == "cellXfs"
        elif name == "xf" and is_in_styles:
            number = attributes.get("numFmtId", "")
            styles.append(number.isdecimal() and shows_moment.get(int(number[:9]), False))

    _walk(parts, part, begin)
    return frozenset(at for at, shows in enumerate(styles) if shows)


def is_moment_code(code: str) -> bool:
    """True if a format code such as `d-m-yyyy` or `[h]:mm` shows a number as a date or a time."""
    return _MOMENT_CODE.search(_NO_CODE.sub("", code.split(";", maxsplit=1)[0]).replace("General", "")) is not None


def _walk(parts: BookParts, part: str, begin: Callable[[str, Attributes], None]) -> None:
    if part in parts:
        XmlWalk(ElementBudget(), begin).walk(parts.take_out(part))
