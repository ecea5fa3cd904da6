"""Tables written as the data format asks: UTF-8, commas, `\\n`, one header; the same records give the same bytes.

A text that a spreadsheet would take for a formula gets an apostrophe in front, which a spreadsheet shows as text;
reading takes it off again (`formula_marks`), so that every text comes back as it was.
"""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from planner.exchange.formula_marks import mark_text
from planner.exchange.settings import COSTS, FORMAT
from planner.exchange.settings import FILE as SETTINGS_FILE
from planner.exchange.table_parts import Table
from planner.exchange.tables import COHORTS, PLACEMENTS, SCENARIO_TABLES
from planner.model import Plan, Scenario
from planner.model.records import Record

_QUOTED = re.compile(r'[",\r\n]')


def write_table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """A table of texts as the bytes of a CSV file."""
    lines = (",".join(map(_write_cell, cells)) for cells in (header, *rows))
    return "".join(f"{line}\n" for line in lines).encode("utf-8")


def write_records(table: Table, records: Iterable[Record]) -> bytes:
    """A table of the data format as the bytes of a CSV file."""
    rows = ([column.kind.write(getattr(record, column.field_name)) for column in table.columns] for record in records)
    return write_table([column.name for column in table.columns], rows)


def plan_to_files(plan: Plan) -> dict[str, bytes]:
    """The two tables of a plan by file name, rows sorted by id."""
    cohorts = sorted(plan.cohorts, key=lambda row: row.cohort_id)
    placements = sorted(plan.placements, key=lambda row: (row.request_id, row.cohort_id))
    return {COHORTS.file: write_records(COHORTS, cohorts), PLACEMENTS.file: write_records(PLACEMENTS, placements)}


def scenario_to_files(scenario: Scenario) -> dict[str, bytes]:
    """All files of a scenario folder by name, rows in the order they have; reading them gives an equal scenario."""
    files = {table.file: write_records(table, getattr(scenario, table.name)) for table in SCENARIO_TABLES}
    return {SETTINGS_FILE: _write_settings(scenario), **files}


def write_scenario(scenario: Scenario, folder: Path) -> None:
    """Writes every file of the scenario into the folder, which is made if need be; other files there stay."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in scenario_to_files(scenario).items():
        (folder / name).write_bytes(content)


def _write_cell(text: str) -> str:
    marked = mark_text(text)
    return '"{}"'.format(marked.replace('"', '""')) if _QUOTED.search(marked) else marked


def _write_settings(scenario: Scenario) -> bytes:
    lines = [
        f"format = {FORMAT}",
        f"name = {_toml_text(scenario.name)}",
        f"timezone = {_toml_text(scenario.timezone)}",
        f"starts_from = {scenario.starts_from}",
        f"starts_until = {scenario.starts_until}",
        "",
        "[cost]",
        *(f"{key} = {getattr(scenario.cost, key)}" for key in COSTS),
    ]
    return ("\n".join(lines) + "\n").encode("utf-8")


def _toml_text(text: str) -> str:
    escaped = "".join(
        f"\\u{ord(character):04x}" if ord(character) < 0x20 or ord(character) == 0x7F else character
        for character in text.replace("\\", "\\\\").replace('"', '\\"')
    )
    return f'"{escaped}"'
