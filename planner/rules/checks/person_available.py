"""The person is available in every slot of the pattern and absent from no more sessions than the programme allows."""

from collections.abc import Iterator

from planner.model import Plan, Scenario
from planner.rules.facts import Seat, list_judged_seats
from planner.rules.finding import Finding
from planner.rules.week_words import tell_slots
from planner.rules.wording import tell_lessons
from planner.texts import message

RULE = "person-available"


def check(scenario: Scenario, plan: Plan) -> Iterator[Finding]:
    for seat in list_judged_seats(scenario, plan):
        yield from _check_slots(scenario, seat)
        yield from _check_absences(scenario, seat)


def _check_slots(scenario: Scenario, seat: Seat) -> Iterator[Finding]:
    pattern = scenario.pattern_by_id.get(seat.cohort.pattern_id)
    if pattern is None or scenario.covers_pattern(seat.person.slots, pattern.pattern_id):
        return
    uncovered = [slot_id for slot_id in pattern.slots if not scenario.covers(seat.person.slots, slot_id)]
    fact = message(
        "person-available.slots",
        person=seat.person.person_id,
        cohort=seat.cohort.cohort_id,
        slots=tell_slots(scenario, uncovered),
    )
    yield Finding(RULE, seat.person.person_id, fact)


def _check_absences(scenario: Scenario, seat: Seat) -> Iterator[Finding]:
    programme = scenario.programme_by_id.get(seat.cohort.programme_id)
    if programme is None:
        return
    held = scenario.sessions_of(seat.cohort).held
    missed = sum(scenario.is_absent("person", seat.person.person_id, session) for session in held)
    if missed > programme.max_missed_sessions:
        fact = message(
            "person-available.absent",
            person=seat.person.person_id,
            cohort=seat.cohort.cohort_id,
            missed=tell_lessons(missed),
            allowed=programme.max_missed_sessions,
        )
        yield Finding(RULE, seat.person.person_id, fact)
