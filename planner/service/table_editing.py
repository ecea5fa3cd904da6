"""The use case of editing one table by hand: its rows as texts, and what those texts make of the scenario.

Texts are judged as a file would be, all tables at once: what is refused in a folder is refused here, in the same words.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from planner.exchange import DataError, Problem, read_scenario, scenario_to_files, write_table
from planner.exchange.cells import FreeText, ListOf
from planner.exchange.table_parts import Column, Table
from planner.exchange.tables import SCENARIO_TABLES
from planner.exchange.workbook_layout import codes_of, find_code, label_of
from planner.model import Scenario
from planner.texts import Language

TextRow = Mapping[str, str]
HEADER_ROWS = 1


@dataclass(frozen=True)
class Refused:
    """The rows cannot be kept; a problem in the edited table has the number of its row, counted from 1."""

    problems: tuple[Problem, ...]


def table_named(name: str) -> Table:
    return next(table for table in SCENARIO_TABLES if table.name == name)


def texts_of(scenario: Scenario, table: Table, language: Language) -> list[dict[str, str]]:
    """The rows of a table as texts by name of column; codes in words of the language."""
    records = getattr(scenario, table.name)
    return [{column.name: _write(column, record, language) for column in table.columns} for record in records]


def judge(scenario: Scenario, table: Table, rows: Sequence[TextRow]) -> Scenario | Refused:
    """The scenario with these rows in the table; blank rows do not count."""
    numbers = [number for number, row in enumerate(rows, start=1) if any(text.strip() for text in row.values())]
    cells = (
        [_canonical(column, rows[number - 1].get(column.name, "")) for column in table.columns] for number in numbers
    )
    files = scenario_to_files(scenario)
    files[table.file] = write_table([column.name for column in table.columns], cells)
    try:
        return read_files(files)
    except DataError as error:
        return Refused(tuple(_place(problem, table, numbers) for problem in error.problems))


def read_files(files: Mapping[str, bytes]) -> Scenario:
    """The scenario that these files make; raises DataError."""
    with TemporaryDirectory(prefix="planner-") as place:
        for name, content in files.items():
            (Path(place) / name).write_bytes(content)
        return read_scenario(Path(place)).scenario


def judge_records(scenario: Scenario) -> Scenario | Refused:
    """The scenario as it would be read from its own files: for what was changed row by row and not as text."""
    try:
        return read_files(scenario_to_files(scenario))
    except DataError as error:
        return Refused(error.problems)


def _write(column: Column, record: object, language: Language) -> str:
    text = column.kind.write(getattr(record, column.field_name))
    return label_of(text).in_language(language) if text in codes_of(column.kind) and text else text


def _canonical(column: Column, text: str) -> str:
    """The text as a file would have it: no spaces too many, and the code instead of the word for it."""
    if isinstance(column.kind, FreeText):
        return text
    trimmed = " ".join(text.split()) if isinstance(column.kind, ListOf) else text.strip()
    return (find_code(column.kind, trimmed) if trimmed else "") or trimmed


def _place(problem: Problem, table: Table, numbers: Sequence[int]) -> Problem:
    if problem.file != table.file or problem.row is None:
        return problem
    position = problem.row - HEADER_ROWS - 1
    row = numbers[position] if 0 <= position < len(numbers) else None
    return Problem(problem.file, row, problem.column, problem.value, problem.message)
