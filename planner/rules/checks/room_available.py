"""The room is available in every slot of the pattern and not absent at any session."""

from collections.abc import Iterator

from planner.model import Cohort, Plan, Room, Scenario
from planner.rules.facts import list_judged_cohorts
from planner.rules.finding import Finding
from planner.rules.week_words import tell_slots
from planner.rules.wording import tell_lessons, tell_session
from planner.texts import message

RULE = "room-available"


def check(scenario: Scenario, plan: Plan) -> Iterator[Finding]:
    for cohort in list_judged_cohorts(scenario, plan):
        room = scenario.room_by_id.get(cohort.room_id)
        if room is not None:
            yield from _check_slots(scenario, cohort, room)
            yield from _check_absences(scenario, cohort, room)


def _check_slots(scenario: Scenario, cohort: Cohort, room: Room) -> Iterator[Finding]:
    pattern = scenario.pattern_by_id.get(cohort.pattern_id)
    if not room.slots or pattern is None or scenario.covers_pattern(room.slots, pattern.pattern_id):
        return
    uncovered = [slot_id for slot_id in pattern.slots if not scenario.covers(room.slots, slot_id)]
    when = tell_slots(scenario, uncovered)
    fact = message("room-available.slots", room=room.room_id, cohort=cohort.cohort_id, slots=when)
    yield Finding(RULE, room.room_id, fact)


def _check_absences(scenario: Scenario, cohort: Cohort, room: Room) -> Iterator[Finding]:
    held = scenario.sessions_of(cohort).held
    absent = [session for session in held if scenario.is_absent("room", room.room_id, session)]
    if absent:
        fact = message(
            "room-available.absent",
            room=room.room_id,
            cohort=cohort.cohort_id,
            lessons=tell_lessons(len(absent)),
            first=tell_session(absent[0]),
        )
        yield Finding(RULE, room.room_id, fact)
