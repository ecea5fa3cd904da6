"""Other words than its own by which people mean a code: `maandag` and `ma.`, `J`, `WAAR`, `gewoon`."""

from typing import Final

from planner.exchange.cells import CellKind
from planner.exchange.dagdelen_words import find_weekday
from planner.exchange.workbook_layout import codes_of, plainly
from planner.model import WEEKDAYS

_MEANT: Final = {
    "j": "yes",
    "y": "yes",
    "waar": "yes",
    "true": "yes",
    "n": "no",
    "onwaar": "no",
    "false": "no",
    "gewoon": "normal",
}


def find_code_meant(kind: CellKind, text: str) -> str | None:
    """The code that is meant by a word that is none of its names; None if this kind of cell has no such code."""
    word = plainly(text).removesuffix(".")
    day = find_weekday(word)
    code = _MEANT.get(word) if day is None else WEEKDAYS[day]
    return code if code in codes_of(kind) else None
