"""Proven bounds by who proved them; a proof that a cheaper plan refutes is never used again.

Solvers have been wrong about bounds before. A plan passes the audit, so where the two disagree the plan is right.
"""

from typing import Literal, get_args

Source = Literal["search", "places", "prices", "cuts"]
"""Who proved it, those first whose arithmetic is exact: CP-SAT on the whole problem, the best place for each, prices
in floating point with all that rounding may hide counted, and HiGHS, which allows for errors of a millionth."""


class Bounds:
    """The best bound of each source."""

    def __init__(self) -> None:
        self._by_source: dict[Source, int] = {}
        self._refuted: set[Source] = set()
        self._fresh: set[Source] = set()

    def post(self, source: Source, bound: int) -> bool:
        """Keeps the bound if it is the best of its source; True if it was."""
        if bound <= self._by_source.get(source, -1):
            return False
        self._by_source[source] = bound
        self._fresh.add(source)
        return True

    def news(self) -> list[tuple[Source, int]]:
        """Sources and bounds that were posted since this was last asked."""
        fresh = sorted(self._fresh)
        self._fresh.clear()
        return [(source, self._by_source[source]) for source in fresh]

    def best(self, cost: int | None) -> int:
        """The best bound that the cheapest known plan does not refute; 0 if there is none."""
        if cost is not None:
            self._refuted |= {source for source, bound in self._by_source.items() if bound > cost}
        return max(self._standing().values(), default=0)

    def proven_by(self, cost: int | None) -> Source | None:
        """Who proved that best bound; of several the one whose arithmetic is the most exact."""
        bound, standing = self.best(cost), self._standing()
        return next((source for source in get_args(Source) if standing.get(source) == bound), None)

    def _standing(self) -> dict[Source, int]:
        return {source: bound for source, bound in self._by_source.items() if source not in self._refuted}
