"""The scan of sheets: where their cells lie, and how many there are."""

import re
from collections.abc import Callable
from typing import Final

from planner.exchange.workbook_scan_xml import Attributes, OnEnd, OnStart
from planner.texts import Message, message

MAX_ROWS: Final = 250_000
MAX_COLUMNS: Final = 200
MAX_CELLS: Final = 250_000
MAX_IN_BLOCKS: Final = 500_000
_CELL: Final = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
_ROW: Final = re.compile(r"[0-9]{1,7}")
_HOLDS_CONTENT: Final = {"v", "is", "f", "t"}
_BLOCKS: Final = {"mergeCell", "hyperlink", "comment"}
_OBJECTS: Final = {"oleObject", "control"}


class SheetScan:
    """Counts the filled cells of all sheets together; a cell without content may lie anywhere."""

    def __init__(self, refuse: Callable[[Message], None]) -> None:
        self._refuse = refuse
        self._cells = 0
        self._in_blocks = 0

    def begin_sheet(self) -> tuple[OnStart, OnEnd]:
        """What judges the elements of one more sheet, as they begin and end."""
        place = PlaceInSheet()
        filled = FilledPlaces()
        is_in_cell = is_counted = False

        def start(name: str, attributes: Attributes) -> None:
            nonlocal is_in_cell, is_counted
            if name == "c":
                is_in_cell = True
                is_counted = False
                if not place.enter_cell(attributes):
                    self._refuse(message("book_is_odd_xml"))
            elif name in _HOLDS_CONTENT:
                if is_in_cell and not is_counted:
                    is_counted = True
                    self._count(place)
                    if self._cells <= MAX_CELLS and not filled.enter(place):
                        self._refuse(message("book_has_cell_twice", cell=place.name))
            elif name == "row":
                filled.begin_row()
                if not place.enter_row(attributes):
                    self._refuse(message("book_is_odd_xml"))
            elif name in _BLOCKS:
                self.judge_block(name, attributes)
            elif name in _OBJECTS:
                self._refuse(message("book_has_objects"))

        def end(name: str) -> None:
            nonlocal is_in_cell
            is_in_cell = is_in_cell and name != "c"

        return start, end

    def _count(self, place: "PlaceInSheet") -> None:
        self._cells += 1
        if place.row > MAX_ROWS or place.column > MAX_COLUMNS:
            self._refuse(message("book_has_far_cell", cell=place.name, rows=MAX_ROWS, columns=MAX_COLUMNS))
        if self._cells > MAX_CELLS:
            self._refuse(message("book_too_many_cells"))

    def judge_block(self, name: str, attributes: Attributes) -> None:
        """Blocks are made cell by cell by programs that open the workbook, so a vast one is a bomb."""
        if name not in _BLOCKS:
            return
        corners = [read_place(corner) for corner in attributes.get("ref", "").split(":")]
        if len(corners) == 2 and corners[0] and corners[1]:
            width = abs(corners[1][1] - corners[0][1]) + 1
            self._in_blocks += width * (abs(corners[1][0] - corners[0][0]) + 1)
        elif len(corners) > 1:
            self._refuse(message("book_is_odd_xml"))
        if self._in_blocks > MAX_IN_BLOCKS:
            self._refuse(message("book_too_many_cells"))


class PlaceInSheet:
    """The row and column of the cell that is walked through; both count on where the sheet does not give them."""

    def __init__(self) -> None:
        self.row = 0
        self.column = 0

    @property
    def name(self) -> str:
        return f"{write_letters(self.column)}{self.row}"

    def enter_row(self, attributes: Attributes) -> bool:
        """False if the row has no number that can be one."""
        given = attributes.get("r")
        self.column = 0
        self.row = self.row + 1 if given is None else int(given) if _ROW.fullmatch(given) else 0
        return self.row > 0

    def enter_cell(self, attributes: Attributes) -> bool:
        """False if the cell has no place that can be one."""
        given = attributes.get("r")
        if given is None:
            self.column += 1
            return True
        found = read_place(given)
        if found is None:
            return False
        self.row, self.column = found
        return True


class FilledPlaces:
    """The places in a sheet that hold something: of a cell or row that comes twice, one would go over the other."""

    def __init__(self) -> None:
        self._cells: set[tuple[int, int]] = set()
        self._begun_at: dict[int, int] = {}
        self._rows_begun = 0

    def begin_row(self) -> None:
        self._rows_begun += 1

    def enter(self, place: PlaceInSheet) -> bool:
        """False if the cell was filled before, or its row by another row of the XML."""
        cells = len(self._cells)
        self._cells.add((place.row, place.column))
        return len(self._cells) > cells and self._begun_at.setdefault(place.row, self._rows_begun) == self._rows_begun


def read_place(reference: str) -> tuple[int, int] | None:
    """The row and column of a cell such as C14; None if this is no place in a sheet."""
    found = _CELL.fullmatch(reference)
    return (int(found[2]), read_letters(found[1])) if found and int(found[2]) > 0 else None


def read_letters(letters: str) -> int:
    """The number of a column, A being 1."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def write_letters(column: int) -> str:
    """The letters of a column, 1 being A."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
