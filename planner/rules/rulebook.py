"""The rulebook as a page to read, written from the catalogue: `python -m planner.rules.rulebook > docs/rulebook.md`."""

import sys
from collections.abc import Iterator

from planner.rules.catalogue import COSTS, FAMILIES, RULES, Card

TITLES = {
    "request": "Aanvragen · Requests",
    "person": "Deelnemers · People",
    "cohort": "Cohorten · Cohorts",
    "teacher": "Docenten · Teachers",
    "room": "Lokalen · Rooms",
    "locks": "Wat vaststaat · What is fixed",
}
HEAD = """# Spelregels · The rulebook

Wat elk plan moet nakomen en wat een plan kost. Lopende cohorten worden zelf niet beoordeeld; andere cohorten wel,
ook tegenover de lopende. Alleen lessen die doorgaan tellen mee.

What every plan must keep and what a plan costs. Running cohorts are not judged on their own, but others are judged
against them. Only sessions that are held count.

This page is written from `planner/rules/catalogue.py` by `python -m planner.rules.rulebook`.
"""


def write_rulebook() -> str:
    """The whole page in Markdown: all rules by family, then all costs."""
    return "\n".join(_list_lines())


def _list_lines() -> Iterator[str]:
    yield HEAD
    for family in FAMILIES:
        yield f"## {TITLES[family]}\n"
        yield from _table("regel · rule", (card for card in RULES if card.family == family))
    yield "## Wat een plan kost · What a plan costs\n"
    yield from _table("kosten · cost", COSTS)


def _table(heading: str, cards: Iterator[Card] | tuple[Card, ...]) -> Iterator[str]:
    yield f"| {heading} | Nederlands | English |"
    yield "|---|---|---|"
    for card in cards:
        yield f"| `{card.id}` | {card.dutch} | {card.english} |"
    yield ""


if __name__ == "__main__":
    sys.stdout.write(write_rulebook())
