"""What stands in a folder already, told by the names of its files: a scenario, a plan, or neither."""

from pathlib import Path
from typing import Final

from planner.exchange.settings import FILE as SETTINGS_FILE
from planner.exchange.tables import COHORTS, PLACEMENTS, SCENARIO_TABLES

_OF_A_PLAN: Final = (COHORTS.file, PLACEMENTS.file)
_OF_A_SCENARIO: Final = (SETTINGS_FILE, *(table.file for table in SCENARIO_TABLES if table.file not in _OF_A_PLAN))


def holds_scenario(folder: Path) -> bool:
    """True if anything of a scenario stands here that a plan does not have, be it without its settings."""
    return _holds_any(folder, _OF_A_SCENARIO)


def holds_plan(folder: Path) -> bool:
    """True if a table of a plan stands here, and nothing of a scenario."""
    return _holds_any(folder, _OF_A_PLAN) and not holds_scenario(folder)


def _holds_any(folder: Path, names: tuple[str, ...]) -> bool:
    return any((folder / name).exists() for name in names)
