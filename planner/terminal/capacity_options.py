"""The options of `planner capacity`: the day by which people should have begun, and what it belongs to."""

import re
from datetime import date
from pathlib import Path

from planner.terminal.usage import MisuseError
from planner.texts import message

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def read_by(value: object) -> date:
    text = str(value)
    try:
        if not _DAY.fullmatch(text):
            raise ValueError(text)
        return date.fromisoformat(text)
    except ValueError as fault:
        raise MisuseError(message("usage_capacity_by", value=text)) from fault


def refuse_day_alone(changes: Path | None, by: date | None) -> None:
    """A day without measures to choose from asks nothing."""
    if by is not None and changes is None:
        raise MisuseError(message("usage_capacity_by_alone"))
