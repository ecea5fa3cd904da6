"""`cohort-start`: new and moved cohorts start on an allowed Monday, with a session held in that week."""

from datetime import timedelta

from planner.model import Scenario
from planner.solver.offer import Offer


def stands(scenario: Scenario, offer: Offer) -> bool:
    if offer.is_kept:
        return True
    return (
        scenario.starts_from <= offer.start <= scenario.starts_until
        and offer.start.weekday() == 0
        and (not offer.programme.starts or offer.start in offer.programme.starts)
        and bool(offer.sessions.held)
        and offer.sessions.held[0].day <= offer.start + timedelta(days=6)
    )
