"""How high a row must be for all its text to be seen: not every program works that out by itself."""

import textwrap
from collections.abc import Iterable
from typing import Final

POINTS_A_LINE: Final = 15
LETTERS_A_WIDTH: Final = 1.1  # a width counts digits, and most letters are narrower
MOST_POINTS: Final = 409  # a row cannot be higher


def measure_height(cells: Iterable[tuple[str, float]]) -> int:
    """The height in points of a row with these texts, each in a column of this width."""
    lines = max((_count_lines(text, width) for text, width in cells), default=1)
    return min(MOST_POINTS, POINTS_A_LINE * lines)


def _count_lines(text: str, width: float) -> int:
    letters = int(width * LETTERS_A_WIDTH)
    if len(text) <= letters and "\n" not in text:
        return 1
    return sum(max(1, len(textwrap.wrap(line, letters))) for line in text.splitlines())
