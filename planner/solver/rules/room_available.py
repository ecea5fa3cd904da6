"""`room-available`: only rooms in their own hours (none given: always) that are absent at no session."""

from planner.model import Room, Scenario
from planner.solver.offer import Offer


def fits_pattern(scenario: Scenario, room: Room, pattern_id: str) -> bool:
    return not room.slots or scenario.covers_pattern(room.slots, pattern_id)


def fits(scenario: Scenario, room: Room, offer: Offer) -> bool:
    if ("room", room.room_id) not in scenario.absences_of:
        return True
    return not any(scenario.is_absent("room", room.room_id, session) for session in offer.sessions.held)
