"""What prices tell the search: what opening each offer would lose, and which options are worth a look.

An option (a request in an offer) that is never taken while prices settle is rarely in a good plan: what is taken comes
near to a solution of the linear programme (Barahona and Anbil 2000), of which good plans use little else.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from planner.solver.offer import Offer

Takers = Sequence[Sequence[int]]  # for each offer the requests that are worth a look

OFTEN, EVER, ANY = 3, 1, 0  # of 255 rounds: how often an option must have been taken
WIDTHS = (OFTEN, EVER, ANY)


@dataclass(frozen=True)
class Guide:
    """Losses in points, one per offer, and a byte per option: in how many of 255 rounds it was taken, rounded up.

    Options stand in the order of the offers and of the requests in them.
    """

    losses: tuple[int, ...]
    taken: bytes

    def takers(self, offers: Sequence[Offer], least: int) -> Takers:
        """For each offer the requests that took it in at least so many of 255 rounds."""
        if least == ANY:
            return [offer.requests for offer in offers]
        taken = iter(self.taken)
        return [tuple(request for request in offer.requests if next(taken) >= least) for offer in offers]
