"""Times as people write them: `9.30`, `9u`, `9u30`, `9 uur`, `9:30 uur`."""

import re
from typing import Final

from planner.exchange.cells import Assume
from planner.texts import message

_HOUR: Final = r"(?:uur|hrs|u|h)\.?"
_SAID: Final = re.compile(rf"(\d{{1,2}})(?:[:.](\d{{2}})(?:\s*{_HOUR})?|\s*{_HOUR}(?:\s*(\d{{2}}))?)")
_AS_STORED: Final = re.compile(r"\d{1,2}:\d{2}")


def to_clock(text: str, assume: Assume) -> str:
    """The time as the data format has it, and any other text as it is; whether it can be a time is not judged here."""
    found = _SAID.fullmatch(text.lower())
    if found is None or _AS_STORED.fullmatch(text):
        return text
    clock = f"{int(found[1]):02d}:{found[2] or found[3] or '00'}"
    assume(message("assumed_time", value=text, time=clock))
    return clock
