"""Searches side by side look at different parts of a large plan for a while, then change over.

Each goes mostly where the plan loses most, so two would take the same cohorts apart at the same time, and of what both
gain there only one part can be kept. Cohorts of one skill compete most with each other, so skills are dealt out.
"""

from random import Random

from planner.solver.budget import Budget
from planner.solver.instance import Instance
from planner.solver.offer import Offer

SECONDS_PER_TURN = 8.0
TIMES = 10  # as likely is a cohort whose turn it is


class Turns:
    """Which skills it is the turn of in one of several searches, by a clock that they share."""

    def __init__(self, instance: Instance, budget: Budget, number: int, searches: int) -> None:
        """The search with this `number`, from 0, of so many that began at the same time with the same seconds."""
        self._skills = sorted({offer.programme.skill for offer in instance.offers})
        self._budget = budget
        self._number = number
        self._searches = searches
        self._turn: int | None = None
        self._own: frozenset[str] = frozenset()

    def times(self, offer: Offer) -> int:
        """How many times as likely as otherwise a cohort of this offer should be taken apart now."""
        return TIMES if offer.programme.skill in self._own_skills() else 1

    def _own_skills(self) -> frozenset[str]:
        turn = int(self._budget.left() / SECONDS_PER_TURN)
        if turn != self._turn:
            dealt = Random(turn).sample(self._skills, len(self._skills))
            self._turn, self._own = turn, frozenset(dealt[self._number :: self._searches])
        return self._own


def every_time(offer: Offer) -> int:
    """No offer is likelier than another."""
    return 1
