"""`cohort-start`: new and moved cohorts start on an allowed Monday, with a session held in that week."""

from datetime import date, timedelta

from planner.model import Programme, Scenario
from planner.solver.offer import Offer


def may_start(scenario: Scenario, programme: Programme, monday: date) -> bool:
    """True if a new cohort of the programme may start in the week of this Monday, closures left aside."""
    is_in_time = scenario.starts_from <= monday <= scenario.starts_until
    return is_in_time and monday.weekday() == 0 and (not programme.starts or monday in programme.starts)


def stands(scenario: Scenario, offer: Offer) -> bool:
    if offer.is_kept:
        return True
    begins_at_once = bool(offer.sessions.held) and offer.sessions.held[0].day <= offer.start + timedelta(days=6)
    return begins_at_once and may_start(scenario, offer.programme, offer.start)
