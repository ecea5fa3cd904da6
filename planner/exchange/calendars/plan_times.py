"""When a plan was made, as the summary in its folder says; else a time that is the same for each plan of a scenario."""

import json
from datetime import UTC, date, datetime, time
from pathlib import Path

from planner.exchange.moments import read_moment
from planner.model import Scenario

SUMMARY = "summary.json"
MOST_BYTES = 10_000_000
FIRST_YEAR, LAST_YEAR = 1970, 9000


def read_plan_time(plan_folder: Path) -> datetime | None:
    """The time in UTC; None if there is no summary, or none that can be read and says a time."""
    file = plan_folder / SUMMARY
    try:
        if not file.is_file():
            return None
        with file.open("rb") as stream:
            summary = json.loads(stream.read(MOST_BYTES))
    except (OSError, ValueError, RecursionError):
        return None
    made_at = read_moment(summary.get("made_at")) if isinstance(summary, dict) else None
    return made_at if made_at and FIRST_YEAR <= made_at.year < LAST_YEAR else None


def find_time_of(scenario: Scenario) -> datetime:
    """The beginning of the day from which the scenario plans; never as late as the end of the calendar."""
    return datetime.combine(min(scenario.starts_from, date(LAST_YEAR - 1, 1, 1)), time(), tzinfo=UTC)
