"""Which encoding serves which purpose: the solver's side of the rulebook, by rule id."""

from collections.abc import Callable
from typing import Any

from planner.solver.rules import (
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

Encoding = Callable[..., Any]

PROGRAMME_FITS: dict[str, Encoding] = {
    "programme-asked": programme_asked.fits,
    "level-fits": level_fits.fits,
    "person-tags": person_tags.fits,
}
PATTERN_FITS: dict[str, Encoding] = {"person-available": person_available.fits_pattern}
LOCATION_FITS: dict[str, Encoding] = {"person-reaches": person_reaches.fits}
OFFER_FITS: dict[str, Encoding] = {"start-window": start_window.fits, "person-available": person_available.fits}
OFFER_STANDS: dict[str, Encoding] = {
    "cohort-start": cohort_start.stands,
    "cohort-pattern": cohort_pattern.stands,
    "lost-sessions": lost_sessions.stands,
}
TEACHER_FITS: dict[str, Encoding] = {"teacher-qualified": teacher_qualified.fits}
TEACHER_PATTERN_FITS: dict[str, Encoding] = {"teacher-available": teacher_available.fits_pattern}
TEACHER_OFFER_FITS: dict[str, Encoding] = {"teacher-available": teacher_available.fits}
ROOM_FITS: dict[str, Encoding] = {"room-fits": room_fits.fits}
ROOM_PATTERN_FITS: dict[str, Encoding] = {"room-available": room_available.fits_pattern}
ROOM_OFFER_FITS: dict[str, Encoding] = {"room-available": room_available.fits}
TEACHER_IS_FREE: dict[str, Encoding] = {
    "teacher-overlap": teacher_overlap.is_free,
    "teacher-week-load": teacher_week_load.is_free,
    "teacher-one-location-a-day": teacher_one_location_a_day.is_free,
}
ROOM_IS_FREE: dict[str, Encoding] = {"room-overlap": room_overlap.is_free}
REQUEST_IS_FREE: dict[str, Encoding] = {
    "one-cohort-per-request": one_cohort_per_request.is_free,
    "person-overlap": person_overlap.is_free,
    "person-week-load": person_week_load.is_free,
    "care-partners": care_partners.is_free,
    "after-request": after_request.is_free,
}
CONSTRAINTS: dict[str, Encoding] = {
    "one-cohort-per-request": one_cohort_per_request.add,
    "person-overlap": person_overlap.add,
    "person-week-load": person_week_load.add,
    "care-partners": care_partners.add,
    "needs-met": needs_met.add,
    "after-request": after_request.add,
    "group-size": group_size.add,
    "teacher-overlap": teacher_overlap.add,
    "teacher-week-load": teacher_week_load.add,
    "teacher-one-location-a-day": teacher_one_location_a_day.add,
    "room-fits": room_fits.add,
    "room-overlap": room_overlap.add,
    "locks-kept": locks_kept.add,
}
TABLES = (
    PROGRAMME_FITS,
    PATTERN_FITS,
    LOCATION_FITS,
    OFFER_FITS,
    OFFER_STANDS,
    TEACHER_FITS,
    TEACHER_PATTERN_FITS,
    TEACHER_OFFER_FITS,
    ROOM_FITS,
    ROOM_PATTERN_FITS,
    ROOM_OFFER_FITS,
    TEACHER_IS_FREE,
    ROOM_IS_FREE,
    REQUEST_IS_FREE,
    CONSTRAINTS,
)
ALL_RULES: frozenset[str] = frozenset(rule for table in TABLES for rule in table)


def enforced(encodings: dict[str, Encoding], rules: frozenset[str]) -> list[Encoding]:
    """The encodings of these rules, in the order of the table."""
    return [encoding for rule, encoding in encodings.items() if rule in rules]
