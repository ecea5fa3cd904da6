"""`lost-sessions`: only offers that lose few enough sessions to closures."""

from planner.model import Scenario
from planner.solver.offer import Offer


def stands(scenario: Scenario, offer: Offer) -> bool:
    return offer.time.lost <= offer.programme.max_lost_sessions
