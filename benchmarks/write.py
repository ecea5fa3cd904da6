"""Writes a scenario as a folder of tables; the same scenario gives the same bytes."""

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import get_origin

from planner.model import Scenario
from planner.model.records import Record

TABLES = tuple(name for name, field in Scenario.model_fields.items() if get_origin(field.annotation) is tuple)
COLUMNS = {"starts_on": "from", "ends_on": "until"}


def write_scenario(scenario: Scenario, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    lines = [
        "format = 1",
        f'name = "{scenario.name}"',
        f'timezone = "{scenario.timezone}"',
        f"starts_from = {scenario.starts_from}",
        f"starts_until = {scenario.starts_until}",
        "",
        "[cost]",
        *(f"{name} = {points}" for name, points in scenario.cost.model_dump().items()),
    ]
    (folder / "scenario.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    for table in TABLES:
        rows = getattr(scenario, table)
        if rows:
            _write_table(folder / f"{table}.csv", rows)


def _write_table(path: Path, rows: Sequence[Record]) -> None:
    names = list(type(rows[0]).model_fields)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([COLUMNS.get(name, name) for name in names])
        writer.writerows([[_cell(name, getattr(row, name)) for name in names] for row in rows])


def _cell(name: str, value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return " ".join(_cell(name, one) for one in value)
    if isinstance(value, int) and name in ("start", "end"):
        return f"{value // 60:02d}:{value % 60:02d}"
    return "" if value is None else str(value)
