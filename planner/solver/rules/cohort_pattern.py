"""`cohort-pattern`: only patterns of the programme."""

from planner.model import Scenario
from planner.solver.offer import Offer


def stands(scenario: Scenario, offer: Offer) -> bool:
    return offer.pattern_id in offer.programme.patterns
