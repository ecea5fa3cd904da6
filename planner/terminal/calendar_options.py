"""The options of `planner calendar`: whose calendar, and which day it is."""

import re
from datetime import date

from planner.exchange.calendars import CalendarId
from planner.terminal.usage import MisuseError
from planner.texts import message

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def read_day(value: object) -> date:
    text = str(value)
    try:
        if not _DAY.fullmatch(text):
            raise ValueError(text)
        return date.fromisoformat(text)
    except ValueError as fault:
        raise MisuseError(message("usage_calendar_day", value=text)) from fault


def choose_calendar(teacher: str | None, room: str | None, location: str | None, is_all: bool) -> CalendarId | None:
    """The one calendar that is asked for; None means all, which is also what no choice means."""
    asked = [
        *([CalendarId("teacher", teacher)] if teacher is not None else ()),
        *([CalendarId("room", room)] if room is not None else ()),
        *([CalendarId("location", location)] if location is not None else ()),
    ]
    if len(asked) + is_all > 1:
        raise MisuseError(message("usage_calendar_choice"))
    return asked[0] if asked else None
