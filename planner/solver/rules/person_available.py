"""`person-available`: only patterns inside the person's hours, and offers of which few sessions are missed."""

from planner.model import Person, Request, Scenario
from planner.solver.offer import Offer


def fits_pattern(scenario: Scenario, person: Person, pattern_id: str) -> bool:
    return scenario.covers_pattern(person.slots, pattern_id)


def fits(scenario: Scenario, request: Request, person: Person, offer: Offer) -> bool:
    if ("person", person.person_id) not in scenario.absences_of:
        return True
    missed = sum(scenario.is_absent("person", person.person_id, session) for session in offer.sessions.held)
    return missed <= offer.programme.max_missed_sessions
