"""The cells of one sheet as they are stored: texts, numbers, moments, yes and no, and cells that hold no value.

Our own walk through the XML, for what is asked of it no reader of workbooks at hand tells: that a cell shows an error,
that a formula was never calculated, that a row is hidden, at which row exactly a cell stands.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Final, NamedTuple

from planner.exchange.workbook_scan_parts import RefusedBookError
from planner.exchange.workbook_scan_sheet import MAX_ROWS, PlaceInSheet, read_place
from planner.exchange.workbook_scan_xml import Attributes, ElementBudget, KeptText, OnText, XmlWalk, is_true
from planner.texts import Message, message

MOST_CHARACTERS: Final = 32_767
MOST_CHARACTERS_IN_ALL: Final = 10_000_000
MOST_STORED: Final = 7 * MOST_CHARACTERS  # each of them may be stored as `_x000D_`
LAST_SERIAL: Final = 2_958_465  # 31 December 9999
_SERIAL_OF_1904: Final = 1462
_FALSE_LEAP_DAY: Final = 60
_NUMBER: Final = re.compile(r"[+-]?(?:[0-9]++(?:\.[0-9]*+)?|\.[0-9]++)(?:[eE][+-]?[0-9]++)?")
_YES_AND_NO: Final = {"0", "1", "true", "false"}
_ESCAPED: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")
_BEFORE_FIRST: Final = date(1899, 12, 30)
_SECONDS: Final = 86_400


class Moment(NamedTuple):
    """What Excel shows as a date or a time: days since the end of 1899, the time of day as a part of a day."""

    serial: float

    @property
    def day(self) -> date:
        whole = int(self.serial)
        return _BEFORE_FIRST + timedelta(days=whole + 1 if whole < _FALSE_LEAP_DAY else whole)

    @property
    def seconds(self) -> int:
        """Seconds after midnight, rounded: a part of a day is never exact."""
        return round((self.serial - int(self.serial)) * _SECONDS)


CellValue = str | float | bool | Moment | Message
"""What stands in a cell; a Message says why it holds no value that can be read."""


@dataclass
class SheetCells:
    """The filled cells of a sheet: per row (counted from 1) its cells by column (counted from 1), in the order read.

    `merged` holds blocks of merged cells: top row, left column, bottom row, right column.
    """

    rows: dict[int, dict[int, CellValue]] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)


class CellCodes(NamedTuple):
    """What the cells of a workbook refer to: shared texts, which styles show moments, and where days begin."""

    strings: Sequence[str]
    moment_styles: frozenset[int]
    begins_1904: bool


class CellReading:
    """Reads the cells of one sheet while it is walked through; give `start` and `end` to the walk."""

    def __init__(self, codes: CellCodes, characters: ElementBudget) -> None:
        self.found = SheetCells()
        self._characters = characters
        self.walk: XmlWalk | None = None
        self._codes = codes
        self._place = PlaceInSheet()
        self._type = "n"
        self._style = 0
        self._has_formula = False
        self._text = KeptText(MOST_STORED)
        self._has_text = False
        self._held_in: list[str] = []
        self._is_in_hint = False

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "row":
            self._place.enter_row(attributes)
            if is_true(attributes.get("hidden")):
                self.found.hidden_rows.add(self._place.row)
        elif name == "c":
            self._place.enter_cell(attributes)
            self._type = attributes.get("t", "n")
            self._style = _whole(attributes.get("s", "0"))
            self._has_formula = False
            self._has_text = False
            self._held_in.clear()
            self._text.hand_over()
        elif name == "f":
            self._has_formula = True
        elif name == "is":
            self._hold(name)
        elif name == "mergeCell":
            self._keep_merged(attributes.get("ref", ""))
        elif name == "rPh":
            self._is_in_hint = True
        elif name in ("v", "t") and not self._is_in_hint:
            self._has_text = True
            self._hold(name)
            self._listen(self._text.take)

    def end(self, name: str) -> None:
        if name in ("v", "t"):
            self._listen(None)
        elif name == "rPh":
            self._is_in_hint = False
        elif name == "c" and (value := self._value()) not in ("", None):
            self.found.rows.setdefault(self._place.row, {})[self._place.column] = value
            self._characters.left -= len(value) if isinstance(value, str) else 0
            if self._characters.left < 0:
                raise RefusedBookError(message("book_too_many_cells"))

    def _hold(self, name: str) -> None:
        """Notes what holds the text of the cell: one `v`, or one `is` with as many `t` as it likes."""
        if name != "t" or self._held_in != ["is"]:
            self._held_in.append(name)

    def _keep_merged(self, reference: str) -> None:
        corners = [read_place(corner) for corner in reference.split(":")]
        if len(corners) == 2 and corners[0] and corners[1]:
            self.found.merged.append((*corners[0], *corners[1]))

    def _listen(self, on_text: OnText | None) -> None:
        if self.walk is not None:
            self.walk.listen(on_text)

    def _value(self) -> CellValue | None:
        text = self._text.hand_over()
        if not text:
            is_empty_text = self._has_text and self._type == "str"
            return message("formula_without_value") if self._has_formula and not is_empty_text else None
        return self._decode(text)

    def _decode(self, text: str) -> CellValue:
        if self._held_in not in (["v"], ["is"] if self._type == "inlineStr" else []):
            return _unreadable()
        if len(text) > MOST_CHARACTERS and self._type not in ("str", "inlineStr"):
            return _fitting(text)
        match self._type:
            case "s":
                at = _whole(text.strip())
                return _fitting(self._codes.strings[at]) if 0 <= at < len(self._codes.strings) else _unreadable()
            case "str" | "inlineStr":
                return _fitting(unescape(text))
            case "b":
                said = text.strip().lower()
                return is_true(said) if said in _YES_AND_NO else _unreadable()
            case "e":
                return message("cell_shows_error", value=text)
            case "d":
                return _read_iso(text.strip())
            case "n":
                return self._read_number(text)
            case _:
                return _unreadable()

    def _read_number(self, text: str) -> CellValue:
        if not _NUMBER.fullmatch(text.strip()) or not abs(number := float(text)) < 1e300:
            return _unreadable()
        if self._style in self._codes.moment_styles:
            serial = number + _SERIAL_OF_1904 if self._codes.begins_1904 and number >= 1 else number
            if 0 <= serial <= LAST_SERIAL:
                return Moment(serial)
        return number


def unescape(text: str) -> str:
    """The text as it was typed: Excel stores some characters as `_x000D_`."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def in_order(cells: Mapping[int, dict[int, CellValue]]) -> list[int]:
    """The numbers of the rows, first to last, whatever the order in which they are stored."""
    return sorted(row for row in cells if row <= MAX_ROWS)


def _fitting(text: str) -> CellValue:
    return text if len(text) <= MOST_CHARACTERS else message("cell_text_too_long", most=MOST_CHARACTERS)


def _unreadable() -> Message:
    return message("cell_unreadable")


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else -1


def _read_iso(text: str) -> CellValue:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return text
    days = (found.date() - _BEFORE_FIRST).days
    days = days - 1 if days <= _FALSE_LEAP_DAY else days
    serial = max(0, days) + (found.hour * 3600 + found.minute * 60 + found.second) / _SECONDS
    return Moment(serial) if days >= -1 else text
