"""Every sentence of the pages, in the language that the reader chose.

Values go into the sentence as they are: text from data that ends up where Markdown is rendered goes through `plain`.
"""

from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from planner.texts import Message, say, write_day
from ui import state

_NARROW_SPACE: Final = "\u00a0"


def t(key: str, **values: object) -> str:
    """The sentence of this key."""
    return say(key, state.language(), **values)


def tell(what: Message) -> str:
    """The sentence of a message."""
    return what.in_language(state.language())


def day(when: date) -> str:
    return write_day(when, state.language())


def moment(when: datetime, timezone: str = "Europe/Amsterdam") -> str:
    """A moment as people write it: `wo 13 jan 2027 9:05`."""
    local = when.astimezone(ZoneInfo(timezone))
    return f"{day(local.date())} {local.hour}:{local.minute:02d}"


def number(value: float, decimals: int = 0) -> str:
    """A number as people write it: `1.234,5` in Dutch, `1,234.5` in English."""
    written = f"{value:,.{decimals}f}"
    return written.translate(str.maketrans(",.", ".,")) if state.language() == "nl" else written


def share(part: float, whole: float) -> str:
    """A part of a whole in per cent; a dash if there is no whole."""
    return f"{number(100 * part / whole)}{_NARROW_SPACE}%" if whole else "–"
