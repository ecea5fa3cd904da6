"""The pages by their addresses, in the order of the menu."""

from typing import Final

FIRST_PAGE: Final = "scenarios"
OTHER_PAGES: Final = (
    "gegevens",
    "plannen",
    "planbord",
    "beschikbaarheid",
    "waarom",
    "rodelijst",
    "bezetting",
    "capaciteit",
    "vergelijken",
    "publiceren",
)
