"""All checks by rule: one line to import a check, one to register it."""

from collections.abc import Callable, Iterator

from planner.model import Plan, Scenario
from planner.rules.checks import (
    after_request,
    care_partners,
    cohort_pattern,
    cohort_start,
    group_size,
    level_fits,
    locks_kept,
    lost_sessions,
    needs_met,
    one_cohort_per_request,
    person_available,
    person_overlap,
    person_reaches,
    person_tags,
    person_week_load,
    programme_asked,
    room_available,
    room_fits,
    room_overlap,
    start_window,
    teacher_available,
    teacher_one_location_a_day,
    teacher_overlap,
    teacher_qualified,
    teacher_week_load,
)
from planner.rules.finding import Finding

Check = Callable[[Scenario, Plan], Iterator[Finding]]

CHECKS: dict[str, Check] = {
    after_request.RULE: after_request.check,
    care_partners.RULE: care_partners.check,
    cohort_pattern.RULE: cohort_pattern.check,
    cohort_start.RULE: cohort_start.check,
    group_size.RULE: group_size.check,
    level_fits.RULE: level_fits.check,
    locks_kept.RULE: locks_kept.check,
    lost_sessions.RULE: lost_sessions.check,
    needs_met.RULE: needs_met.check,
    one_cohort_per_request.RULE: one_cohort_per_request.check,
    person_available.RULE: person_available.check,
    person_overlap.RULE: person_overlap.check,
    person_reaches.RULE: person_reaches.check,
    person_tags.RULE: person_tags.check,
    person_week_load.RULE: person_week_load.check,
    programme_asked.RULE: programme_asked.check,
    room_available.RULE: room_available.check,
    room_fits.RULE: room_fits.check,
    room_overlap.RULE: room_overlap.check,
    start_window.RULE: start_window.check,
    teacher_available.RULE: teacher_available.check,
    teacher_one_location_a_day.RULE: teacher_one_location_a_day.check,
    teacher_overlap.RULE: teacher_overlap.check,
    teacher_qualified.RULE: teacher_qualified.check,
    teacher_week_load.RULE: teacher_week_load.check,
}
