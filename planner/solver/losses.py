"""What the prices say of single places: how much each row of a plan loses, and where a request would lose little.

What a plan costs beyond the bound is lost in its rows, or by leaving idle what has a price. So rows that lose much are
where something can be gained (reduced costs: Dantzig, Fulkerson and Johnson 1954).
"""

from bisect import bisect_left
from collections.abc import Sequence

from planner.solver.guide import NEAR, Guide
from planner.solver.instance import Instance
from planner.solver.rows import DraftCohort


class Losses:
    """Of one instance at the prices of one guide, in points."""

    def __init__(self, instance: Instance, guide: Guide) -> None:
        self._offers = instance.offers
        self._guide = guide
        self._first_option: list[int] = []
        self._good: list[list[int]] = [[] for _ in instance.requests]
        little = guide.limit(NEAR)
        options = 0
        for offer in instance.offers:
            self._first_option.append(options)
            for number, request in enumerate(offer.requests, options):
                if guide.option_losses[number] < little:
                    self._good[request].append(offer.index)
            options += len(offer.requests)

    def of_row(self, row: DraftCohort) -> int:
        """What opening the offer loses, and on top of it what each request loses beyond that: about, not at least."""
        requests, first = self._offers[row.offer].requests, self._first_option[row.offer]
        opening = self._guide.losses[row.offer]
        options = (self._guide.option_losses[first + bisect_left(requests, request)] for request in row.requests)
        return opening + sum(max(0, loss - opening) for loss in options)

    def good_offers(self, request: int) -> Sequence[int]:
        """Where the request would lose little."""
        return self._good[request]
