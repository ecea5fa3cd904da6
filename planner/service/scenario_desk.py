"""The use case of editing a scenario in tables of texts: written out to edit, judged when they come back.

What was edited is judged by the readers of files, so that every problem names table, row and column, and so that what
people write (dagdelen in words, Dutch dates) is understood. Tables that nobody touched are taken as they are.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from planner.exchange import DataError, Problem
from planner.exchange.bsn import holds_bsn
from planner.exchange.dagdelen import Dagdelen
from planner.exchange.problems import ReadingReport
from planner.exchange.read_tables import ReadRow, ReadTable
from planner.exchange.scenario_folder import build_scenario
from planner.exchange.settings import FILE as SETTINGS_FILE
from planner.exchange.settings import FORMAT, judge_settings
from planner.exchange.table_parts import Table
from planner.exchange.tables import SCENARIO_TABLES, TIMESLOTS
from planner.exchange.toml_text import TomlText
from planner.exchange.workbook_reading_places import Place
from planner.exchange.workbook_reading_rows import CellRow, CellRows, find_dagdelen, read_cell_rows
from planner.model import Scenario
from planner.store import Store
from planner.store.changes import RowChange, apply_changes
from planner.store.scenario_tables import Settings
from planner.store.scenarios import load_scenario
from planner.texts import message

Texts = Mapping[str, str]
HEADER_ROW = 1
DAYS = ("starts_from", "starts_until")


@dataclass(frozen=True)
class Faulty:
    """The tables cannot be used; a problem's row counts the header as row 1, so the first row of texts is row 2."""

    problems: tuple[Problem, ...]


def write_texts(scenario: Scenario, table_name: str) -> tuple[dict[str, str], ...]:
    """The rows of a table as texts by column, as the data format writes them; `judge` understands them."""
    table = _table_by_name()[table_name]
    return tuple(
        {column.name: column.kind.write(getattr(record, column.field_name)) for column in table.columns}
        for record in getattr(scenario, table_name)
    )


def judge(
    scenario: Scenario, tables: Mapping[str, Sequence[Texts]], settings: Mapping[str, object] | None = None
) -> Scenario | Faulty:
    """The scenario with these tables in place of its own, or all that is wrong with it.

    A row that is empty counts for nothing. `settings` are those of scenario.toml by key, `cost` a mapping of points.
    """
    report = ReadingReport()
    read: dict[str, ReadTable] = {}
    dagdelen: Dagdelen | None = None
    for table in SCENARIO_TABLES:
        if table.name in tables:
            source = CellRows(_lay_out(table, tables[table.name]), lambda: True)
            read[table.name] = read_cell_rows(table, source, dagdelen, Place(), report)
        else:
            read[table.name] = _take_as_it_is(table, scenario)
        if table is TIMESLOTS:
            dagdelen = find_dagdelen(read[table.name])
    try:
        return build_scenario(_judge_settings(scenario, settings, report), read, report).scenario
    except DataError as error:
        return Faulty(error.problems)


def lay_over_newest(store: Store, scenario_id: str, mine: Iterable[RowChange]) -> tuple[int, Scenario | Faulty]:
    """What somebody was about to save when another came first, on top of the newest: its revision, and what it gives.

    Where both changed a row, this one counts: show the overlap before.
    """
    newest = load_scenario(store, scenario_id)
    merged = apply_changes(newest.scenario, mine)
    return newest.revision, judge(merged, {table.name: write_texts(merged, table.name) for table in SCENARIO_TABLES})


def _lay_out(table: Table, rows: Sequence[Texts]) -> Iterable[CellRow]:
    names = [column.name for column in table.columns]
    yield HEADER_ROW, dict(enumerate(names, start=1))
    for number, row in enumerate(rows, start=HEADER_ROW + 1):
        yield number, {at: row[name] for at, name in enumerate(names, start=1) if row.get(name)}


def _take_as_it_is(table: Table, scenario: Scenario) -> ReadTable:
    """A table that nobody touched, as if it had been read without a problem."""
    records = getattr(scenario, table.name)
    rows = [ReadRow(number, dict(record)) for number, record in enumerate(records, start=HEADER_ROW + 1)]
    row_of_id = {str(row.values[table.id_column]): row.number for row in rows} if table.id_column else {}
    return ReadTable(table, rows, row_of_id)


def _judge_settings(
    scenario: Scenario, settings: Mapping[str, object] | None, report: ReadingReport
) -> dict[str, object]:
    if settings is None:
        return {name: getattr(scenario, name) for name in Settings.model_fields}
    for name, value in settings.items():
        if isinstance(value, str) and holds_bsn(value):
            report.add(SETTINGS_FILE, message("bsn"), column=name, value=value)
    content = {"format": FORMAT, **settings, **{name: _read_day(settings.get(name)) for name in DAYS}}
    return judge_settings(TomlText(content=content), report)


def _read_day(value: object) -> object:
    """A date as itself or as text; what is no date is left to be told as such."""
    if not isinstance(value, str):
        return value
    try:
        return date.fromisoformat(value.strip())
    except ValueError:
        return value


@cache
def _table_by_name() -> dict[str, Table]:
    return {table.name: table for table in SCENARIO_TABLES}
