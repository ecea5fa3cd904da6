"""Proven bounds by who proved them; a proof that a cheaper plan refutes is never used again.

Solvers have been wrong about bounds before. A plan passes the audit, so where the two disagree the plan is right.
"""


class Bounds:
    """The best bound of each source, such as the prices or the search of the whole problem."""

    def __init__(self) -> None:
        self._by_source: dict[str, int] = {}
        self._refuted: set[str] = set()
        self._fresh: set[str] = set()

    def post(self, source: str, bound: int) -> bool:
        """Keeps the bound if it is the best of its source; True if it was."""
        if bound <= self._by_source.get(source, -1):
            return False
        self._by_source[source] = bound
        self._fresh.add(source)
        return True

    def news(self) -> list[tuple[str, int]]:
        """Sources and bounds that were posted since this was last asked."""
        fresh = sorted(self._fresh)
        self._fresh.clear()
        return [(source, self._by_source[source]) for source in fresh]

    def best(self, cost: int | None) -> int:
        """The best bound that the cheapest known plan does not refute; 0 if there is none."""
        if cost is not None:
            self._refuted |= {source for source, bound in self._by_source.items() if bound > cost}
        return max((bound for source, bound in self._by_source.items() if source not in self._refuted), default=0)
