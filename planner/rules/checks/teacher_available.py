"""The teacher is available in every slot; absences and lost sessions together stay within what the programme allows."""

from collections.abc import Iterator

from planner.model import Cohort, Plan, Scenario, Teacher
from planner.rules.facts import list_judged_cohorts
from planner.rules.finding import Finding
from planner.rules.week_words import tell_slots
from planner.rules.wording import tell_lessons
from planner.texts import message

RULE = "teacher-available"


def check(scenario: Scenario, plan: Plan) -> Iterator[Finding]:
    for cohort in list_judged_cohorts(scenario, plan):
        teacher = scenario.teacher_by_id.get(cohort.teacher_id)
        if teacher is not None:
            yield from _check_slots(scenario, cohort, teacher)
            yield from _check_absences(scenario, cohort, teacher)


def _check_slots(scenario: Scenario, cohort: Cohort, teacher: Teacher) -> Iterator[Finding]:
    pattern = scenario.pattern_by_id.get(cohort.pattern_id)
    if pattern is None or scenario.covers_pattern(teacher.slots, pattern.pattern_id):
        return
    uncovered = [slot_id for slot_id in pattern.slots if not scenario.covers(teacher.slots, slot_id)]
    when = tell_slots(scenario, uncovered)
    fact = message("teacher-available.slots", teacher=teacher.teacher_id, cohort=cohort.cohort_id, slots=when)
    yield Finding(RULE, teacher.teacher_id, fact)


def _check_absences(scenario: Scenario, cohort: Cohort, teacher: Teacher) -> Iterator[Finding]:
    programme = scenario.programme_by_id.get(cohort.programme_id)
    if programme is None:
        return
    sessions = scenario.sessions_of(cohort)
    absent = sum(scenario.is_absent("teacher", teacher.teacher_id, session) for session in sessions.held)
    if absent > 0 and absent + len(sessions.lost) > programme.max_lost_sessions:
        fact = message(
            "teacher-available.absent",
            teacher=teacher.teacher_id,
            cohort=cohort.cohort_id,
            absent=tell_lessons(absent),
            lost=tell_lessons(len(sessions.lost)),
            allowed=programme.max_lost_sessions,
        )
        yield Finding(RULE, teacher.teacher_id, fact)
