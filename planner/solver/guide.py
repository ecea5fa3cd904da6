"""What prices tell the search: what opening each offer would lose, and which options are worth a look.

An option (a request in an offer) that loses much at good prices is rarely in a good plan, and never in one that costs
less than the bound of these prices with its loss on top (reduced costs: Dantzig, Fulkerson and Johnson 1954).
"""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

from planner.solver.offer import Offer

Takers = Sequence[Sequence[int]]  # for each offer the requests that are worth a look

CLOSE, NEAR, FAR, ANY = 0.004, 0.02, 0.08, inf  # how much an option may lose, as a share of what a place is worth
WIDTHS = (CLOSE, NEAR, FAR, ANY)


@dataclass(frozen=True)
class Guide:
    """Losses in points: one per offer if it is opened, and one per option if it is taken, at least.

    Options stand in the order of the offers and of the requests in them. `bound` is that of the same prices, and
    `worth` what a place is worth, both in points.
    """

    bound: int
    worth: float
    losses: tuple[int, ...]
    option_losses: "array[int]"

    def takers(self, offers: Sequence[Offer], width: float) -> Takers:
        """For each offer the requests that lose no more there than this share of what a place is worth."""
        return self._takers_below(offers, self.limit(width))

    def limit(self, width: float) -> float:
        """An option of this width loses less than so many points."""
        return width * self.worth + 1

    def takers_for_less(self, offers: Sequence[Offer], cost: int) -> Takers:
        """For each offer the requests that could be in it in a plan that costs less than `cost`."""
        return self._takers_below(offers, cost - self.bound)

    def _takers_below(self, offers: Sequence[Offer], loss: float) -> Takers:
        losses = iter(self.option_losses)
        return [tuple(request for request in offer.requests if next(losses) < loss) for offer in offers]
