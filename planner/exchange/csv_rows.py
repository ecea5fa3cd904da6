"""Rows of cells out of a text: which separator it uses is told by its header, and every row keeps its number."""

import csv
from collections.abc import Collection, Iterator, Mapping
from itertools import chain
from types import MappingProxyType
from typing import NamedTuple

from planner.exchange.formula_marks import unmark_text
from planner.exchange.problems import ReadingReport
from planner.exchange.text_files import TextFile, UnreadableTextError
from planner.texts import Message, message

MAX_ROWS = 250_000
MAX_COLUMNS = 200
MAX_EMPTY_COLUMNS = 16_384  # as many as a spreadsheet can leave behind
SEPARATORS = (",", ";", "\t")


class Row(NamedTuple):
    """The cells of a row and its number as a spreadsheet shows it: the header is row 1.

    `faults` holds, by position, cells that were refused before they came here; None if that need not be told.
    """

    number: int
    cells: list[str]
    faults: Mapping[int, Message | None] = MappingProxyType({})


class CsvRows:
    """The rows of one file, header included, blank ones left out.

    A row that cannot be taken apart is reported and left out; `is_complete` tells afterwards whether all rows came.
    """

    def __init__(self, file: str, text: TextFile, names: Collection[str], report: ReadingReport) -> None:
        self._file = file
        self._text = text
        self._names = names
        self._report = report
        self.is_complete = True

    def __iter__(self) -> Iterator[Row]:
        number = 0
        reader = self._open()
        while reader is not None:
            number += 1
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                self._give_up_row(number, str(error))
                if not str(error).startswith("'"):
                    return
                continue
            except UnreadableTextError as unreadable:
                self._report.add(self._file, unreadable.what, row=number)
                self.is_complete = False
                return
            if number > MAX_ROWS:
                self._report.add(self._file, message("too_many_rows", most=MAX_ROWS))
                self.is_complete = False
                return
            if len(cells) > MAX_EMPTY_COLUMNS or any(cells[MAX_COLUMNS:]):
                self._report.add(self._file, message("too_many_columns", most=MAX_COLUMNS), row=number)
                self.is_complete = False
                return
            if any(cell and not cell.isspace() for cell in cells):
                yield Row(number, [unmark_text(cell) for cell in cells[:MAX_COLUMNS]])

    def _open(self) -> Iterator[list[str]] | None:
        lines = self._text.lines()
        try:
            first = next(lines, "")
            separator = _announced_separator(first)
            if separator:
                first = next(lines, "")
        except UnreadableTextError as unreadable:
            self._report.add(self._file, unreadable.what, row=1)
            self.is_complete = False
            return None
        separator = separator or _guess_separator(first, self._names)
        if separator != ",":
            name = message("name_of_tab") if separator == "\t" else message("only_word", word=separator)
            self._report.assume(self._file, message("assumed_separator", separator=name))
        return csv.reader(chain([first], lines), delimiter=separator, strict=True)

    def _give_up_row(self, number: int, reason: str) -> None:
        what = message("cell_too_long") if "field limit" in reason else message("bad_quotes")
        self._report.add(self._file, what, row=number)
        self.is_complete = False


def _announced_separator(line: str) -> str:
    """The separator that Excel reads from a first line such as `sep=;`, or nothing."""
    announced = line.strip("\r\n").removeprefix("sep=")
    return announced if line.startswith("sep=") and announced in SEPARATORS else ""


def _guess_separator(header: str, names: Collection[str]) -> str:
    """The separator that yields most known names of columns, then most cells; a comma if all are alike."""

    def rank(separator: str) -> tuple[int, int]:
        cells = [cell.strip().strip('"') for cell in header.split(separator)]
        return sum(cell in names for cell in cells), len(cells)

    return max(SEPARATORS, key=rank)
