"""What stands against the nearest place, in words that can be said to the person."""

from typing import Final

from planner.insight.unlock_rules import Against
from planner.texts import Message, message

BECAUSE: Final = {
    "after-request": "why_because_after",
    "care-partners": "why_because_partner",
    "cohort-start": "why_because_start",
    "level-fits": "why_because_level",
    "lost-sessions": "why_because_closed",
    "needs-met": "why_because_needs",
    "person-available": "why_because_hours",
    "person-overlap": "why_because_busy",
    "person-reaches": "why_because_place",
    "person-tags": "why_because_tags",
    "person-week-load": "why_because_load",
    "room-available": "why_because_room_shut",
    "room-fits": "why_because_room_small",
    "room-overlap": "why_because_room_taken",
    "start-window": "why_because_dates",
    "teacher-available": "why_because_teacher_hours",
    "teacher-one-location-a-day": "why_because_teacher_elsewhere",
    "teacher-overlap": "why_because_teacher_busy",
    "teacher-qualified": "why_because_teacher_skill",
    "teacher-week-load": "why_because_teacher_load",
}
BECAUSE_OF: Final = {
    "after-request.unplaced": "why_because_after_unplaced",
    "group-size.few": "why_because_few",
    "group-size.many": "why_because_full",
    "room-fits.seats": "why_because_room_full",
}


def tell_because(against: Against) -> Message:
    """The rules that stand against it, joined into one clause."""
    reasons = [message(_choose_reason(against, rule)) for rule in against.rules]
    because = reasons[0]
    for reason in reasons[1:]:
        because = message("why_because_and", one=because, other=reason)
    return because


def _choose_reason(against: Against, rule: str) -> str:
    """The words for a rule that is broken: for a number of people what is the matter with it."""
    keys = {found.message.key for found in against.findings if found.rule == rule}
    return next((words for key, words in BECAUSE_OF.items() if key in keys), BECAUSE.get(rule, "why_because_other"))
