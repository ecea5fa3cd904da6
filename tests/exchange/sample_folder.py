"""A copy of the sample scenario on disk, with verbs to change one thing in it."""

import csv
import io
import shutil
from pathlib import Path

from planner.exchange import DataError, Problem, read_scenario

KLEIN = Path(__file__).parents[1] / "cases" / "klein"


class SampleFolder:
    """A scenario folder that can be spoiled."""

    def __init__(self, path: Path) -> None:
        self.path = path
        shutil.copytree(KLEIN / "scenario", path)

    def text(self, file: str) -> str:
        return (self.path / file).read_text(encoding="utf-8")

    def write(self, file: str, text: str) -> None:
        (self.path / file).write_text(text, encoding="utf-8", newline="")

    def rows(self, file: str) -> list[list[str]]:
        return list(csv.reader(io.StringIO(self.text(file), newline="")))

    def write_rows(self, file: str, rows: list[list[str]]) -> None:
        text = io.StringIO(newline="")
        csv.writer(text, lineterminator="\n").writerows(rows)
        self.write(file, text.getvalue())

    def row_of(self, file: str, first_cell: str) -> int:
        """The number of the row that begins with this cell, the header being row 1."""
        return next(at for at, row in enumerate(self.rows(file), start=1) if row[0] == first_cell)

    def set_cell(self, file: str, row: int, column: str, value: str) -> None:
        rows = self.rows(file)
        rows[row - 1][rows[0].index(column)] = value
        self.write_rows(file, rows)

    def add_row(self, file: str, *cells: str) -> int:
        """Adds a row at the end; gives its number."""
        rows = [*self.rows(file), list(cells)]
        self.write_rows(file, rows)
        return len(rows)

    def replace(self, file: str, old: str, new: str) -> None:
        text = self.text(file)
        assert text.count(old) >= 1
        self.write(file, text.replace(old, new, 1))

    def problems(self) -> tuple[Problem, ...]:
        """What reading the folder complains about; nothing if it is sound."""
        try:
            read_scenario(self.path)
        except DataError as error:
            return error.problems
        return ()

    def places(self) -> list[tuple[str, int | None, str | None, str | None]]:
        """File, row, column and value of every problem."""
        return [(found.file, found.row, found.column, found.value) for found in self.problems()]

    def sentences(self) -> list[str]:
        """Every problem as an English sentence."""
        return [found.sentence("en") for found in self.problems()]
