"""Where tables stand in the user's own file, so that a problem is told in the words of that file."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from planner.exchange.problems import Assumption, DataError, Problem
from planner.exchange.settings import FILE as SETTINGS_FILE
from planner.exchange.table_parts import Table
from planner.exchange.workbook_layout import SETTINGS_TITLE, TITLES, header_of
from planner.exchange.workbook_scan_sheet import write_letters
from planner.texts import Message

NAMES_FILE: Final = "file"
NAMES_COLUMN: Final = "_column"


@dataclass
class Place:
    """A table in the user's file: title of the sheet (None in a CSV file), and per column its header and position."""

    sheet: str | None = None
    file: str | None = None
    columns: dict[str, tuple[str, int]] = field(default_factory=dict)


@dataclass
class Places:
    """Per file of the data format where it stands; `book` is the name of the workbook, None for a folder."""

    book: str | None
    tables: Mapping[str, Table]
    of_file: dict[str, Place] = field(default_factory=dict)

    def refine(self, error: DataError) -> DataError:
        return DataError(map(self.locate, error.problems), map(self.locate_assumption, error.assumptions))

    def locate(self, problem: Problem) -> Problem:
        """The same problem, told by sheet, header and cell."""
        place = self.of_file.get(problem.file)
        what = self._tell(problem.message, problem.file)
        if place is None:
            sheet = self._title(problem.file) if self.book else None
            return replace(problem, message=what, file=self.book or problem.file, sheet=sheet)
        header, position = place.columns.get(problem.column or "", (problem.column, 0))
        cell = f"{write_letters(position)}{problem.row}" if place.sheet and position and problem.row else None
        file = self.book or place.file or problem.file
        return replace(problem, message=what, file=file, column=header, sheet=place.sheet, cell=cell)

    def locate_assumption(self, assumption: Assumption) -> Assumption:
        place = self.of_file.get(assumption.file)
        if place is None:
            return assumption
        return replace(assumption, file=self.book or place.file or assumption.file, sheet=place.sheet)

    def _title(self, file: str) -> str | None:
        titles = {SETTINGS_FILE: SETTINGS_TITLE, **{name: TITLES[table.name] for name, table in self.tables.items()}}
        return titles[file].in_language("nl") if file in titles else None

    def _tell(self, what: Message, file: str) -> Message:
        """The message with names of files and columns as the user has them."""
        values = {name: self._translate(name, value, file) for name, value in what.values.items()}
        return Message(what.key, values)

    def _translate(self, name: str, value: object, file: str) -> object:
        if isinstance(value, Message):
            return self._tell(value, file)
        if name == NAMES_FILE and isinstance(value, str) and value in self.tables:
            place = self.of_file.get(value, Place())
            return place.sheet or place.file or (TITLES[self.tables[value].name] if self.book else value)
        if name.endswith(NAMES_COLUMN) and isinstance(value, str):
            return self._name_column(value, file)
        return value

    def _name_column(self, name: str, file: str) -> object:
        place, table = self.of_file.get(file), self.tables.get(file)
        if place and name in place.columns:
            return place.columns[name][0]
        column = table.column_by_name.get(name) if table else None
        return header_of(table, column) if table and column else name
