"""How tiny scenarios are drawn: everything through one `Random`, so that Hypothesis can draw and shrink them too."""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

Thing = TypeVar("Thing")
Weights = Sequence[tuple[Thing, int]]

PINCHES = (
    "hours",
    "levels",
    "tags",
    "dates",
    "starts",
    "needs",
    "features",
    "skills",
    "places",
    "person-load",
    "teacher-load",
    "partners",
    "after",
    "absences",
    "closures",
    "seats",
    "patterns",
    "programmes",
    "cost",
)


class Draw:
    """A few things pinch in each scenario, the rest is easy: else next to nothing would be possible in any."""

    def __init__(self, random: Random, pinching: int = 30) -> None:
        self.random = random
        self.pinching = frozenset(pinch for pinch in PINCHES if self.chance(pinching))

    def chance(self, percent: int) -> bool:
        return self.random.randrange(100) >= 100 - percent

    def pinches(self, pinch: str, percent: int = 50) -> bool:
        """True in so many of the cases, if this is one of the things that pinch here."""
        return pinch in self.pinching and self.chance(percent)

    def number(self, first: int, last: int) -> int:
        return first + self.random.randrange(last - first + 1)

    def one(self, things: Sequence[Thing]) -> Thing:
        return things[self.random.randrange(len(things))]

    def weighted(self, weights: Weights[Thing]) -> Thing:
        """One of the things, in proportion to their weights."""
        return self.one([thing for thing, weight in weights for _ in range(weight)])

    def some(self, things: Sequence[Thing], count: int) -> list[Thing]:
        """So many of the things in a drawn order, or all if there are fewer."""
        left = list(things)
        return [left.pop(self.random.randrange(len(left))) for _ in range(min(count, len(things)))]

    def at_least_one(self, things: Sequence[Thing]) -> list[Thing]:
        return self.some(things, self.number(1, len(things)))
