"""`start-window`: only offers that begin and end within the dates of the request."""

from planner.model import Person, Request, Scenario
from planner.solver.offer import Offer


def fits(scenario: Scenario, request: Request, person: Person, offer: Offer) -> bool:
    if not offer.time.held:
        return True
    too_early = request.earliest_start is not None and offer.time.first_day < request.earliest_start.toordinal()
    too_late = request.finish_by is not None and offer.time.last_day > request.finish_by.toordinal()
    return not too_early and not too_late
