"""A linear programme in whole numbers that no solver owns yet, so that several can be given the very same one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

Variable = int  # its number
Values = Sequence[int]  # a value for every variable, by number


class Sum(NamedTuple):
    """A weighted sum that stays between two numbers; None means no limit on that side."""

    variables: list[Variable]
    weights: list[int]
    least: int | None
    most: int | None


@dataclass
class LinearModel:
    """Variables from 0 to `upper`, sums that must hold, groups of which at most one is 1, and points to keep low."""

    upper: list[int] = field(default_factory=list)
    points: list[int] = field(default_factory=list)
    sums: list[Sum] = field(default_factory=list)
    at_most_one: list[list[Variable]] = field(default_factory=list)

    def new(self, upper: int = 1, points: int = 0) -> Variable:
        self.upper.append(upper)
        self.points.append(points)
        return len(self.upper) - 1

    def keep(self, terms: Iterable[tuple[Variable, int]], *, least: int | None = None, most: int | None = None) -> None:
        """Adds a sum of variables times weights that stays within these limits."""
        pairs = list(terms)
        self.sums.append(Sum([variable for variable, _ in pairs], [weight for _, weight in pairs], least, most))

    def keep_apart(self, groups: Iterable[list[Variable]]) -> None:
        """At most one of each group; equal groups are told once."""
        found = {tuple(group): group for group in groups if len(group) > 1}
        self.at_most_one += found.values()

    def cost_of(self, values: Values) -> int:
        return sum(points * value for points, value in zip(self.points, values, strict=True))
