"""`teacher-available`: only teachers in their own hours; a substitute takes a few sessions at the most."""

from planner.model import Scenario, Teacher
from planner.solver.offer import Offer


def fits_pattern(scenario: Scenario, teacher: Teacher, pattern_id: str) -> bool:
    return scenario.covers_pattern(teacher.slots, pattern_id)


def fits(scenario: Scenario, teacher: Teacher, offer: Offer) -> bool:
    if ("teacher", teacher.teacher_id) not in scenario.absences_of:
        return True
    absent = sum(scenario.is_absent("teacher", teacher.teacher_id, session) for session in offer.sessions.held)
    return absent == 0 or absent + offer.time.lost <= offer.programme.max_lost_sessions
