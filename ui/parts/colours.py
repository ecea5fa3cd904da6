"""The colours of charts and cards: those of Okabe and Ito, darkened until white text on them can be read (4.5 to 1).

People who cannot tell red from green can tell these apart; a chart never says by colour alone what it says.
"""

from functools import cache
from typing import Final

BLUE: Final = "#0B5C8A"
ORANGE: Final = "#A34700"
GREEN: Final = "#00694B"
PURPLE: Final = "#8C3A6B"
SKY: Final = "#2A6F97"
BROWN: Final = "#7A5200"
BLACK: Final = "#1D2A30"
SERIES: Final = (BLUE, ORANGE, GREEN, PURPLE, BROWN, SKY, BLACK)

TEXT: Final = "#1D2A30"
QUIET: Final = "#55646B"
LINE: Final = "#C9D1D0"
PAPER: Final = "#FFFFFF"
TINT: Final = "#F3F5F4"
HEAT: Final = ("#F3F5F4", "#D5E4EE", "#A9CBE0", "#6FA6C7", "#2A6F97", "#0B4567")
"""From nothing to full; the text on each is `on(colour)`."""


@cache
def on(colour: str) -> str:
    """The colour of text that can be read on this one."""
    return max(TEXT, PAPER, key=lambda text: contrast(colour, text))


def contrast(one: str, other: str) -> float:
    """How much two colours differ, from 1 to 21, as WCAG measures it."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = (int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
