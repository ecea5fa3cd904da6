"""What a person sees of a teacher's own calendar that was read: how busy, what did not count, what was written."""

from fractions import Fraction
from typing import Final

from planner.exchange.busy_times import OWN_CALENDAR
from planner.exchange.cells import TimeOfDay
from planner.model import Absence
from planner.service.busy_times import BusyImported, NoSuchTeacher
from planner.terminal.screen import Screen
from planner.texts import Message, message

SKIPS: Final = {
    "free": message("busy_skip_free"),
    "cancelled": message("busy_skip_cancelled"),
    "declined": message("busy_skip_declined"),
    "own_lesson": message("busy_skip_own_lesson"),
    "no_time": message("busy_skip_no_time"),
    "replaced": message("busy_skip_replaced"),
    "outside": message("busy_skip_outside"),
}


def report_busy_times(screen: Screen, done: BusyImported) -> None:
    busy = done.busy
    for assumption in done.assumptions:
        screen.say("assumption", sentence=assumption.sentence(screen.language))
    screen.say("busy_read", teacher=done.teacher_id, first=done.first, last=done.last)
    screen.say(
        "busy_found",
        days=screen.write_number(busy.whole_days),
        hours=_write_hours(screen, busy.minutes),
        events=screen.write_number(busy.events),
    )
    if busy.skipped:
        screen.say("busy_skipped")
    for skip, count in busy.skipped.items():
        item = message("busy_skip", what=SKIPS[skip], count=screen.write_number(count))
        screen.say("list_item", item=item)
    screen.say(
        "busy_written",
        folder=done.folder,
        rows=screen.write_number(len(busy.absences)),
        reason=OWN_CALENDAR,
        replaced=screen.write_number(done.replaced),
    )


def _write_hours(screen: Screen, minutes: int) -> str:
    hours = Fraction(minutes, 60)
    return screen.write_number(hours.numerator) if hours.denominator == 1 else screen.write_tenths(hours)


def describe_unknown_teacher(unknown: NoSuchTeacher) -> Message:
    if unknown.near:
        return message("busy_unknown_teacher_near", id=unknown.teacher_id, near=", ".join(unknown.near))
    return message("busy_unknown_teacher", id=unknown.teacher_id)


def busy_times_to_json(done: BusyImported) -> dict[str, object]:
    return {
        "teacher": done.teacher_id,
        "period": {"from": str(done.first), "until": str(done.last)},
        "absences": [_absence_to_json(row) for row in done.busy.absences],
        "skipped": dict(done.busy.skipped),
    }


def _absence_to_json(row: Absence) -> dict[str, str | None]:
    """`start` and `end` are null for whole days."""
    return {
        "from": str(row.starts_on),
        "until": str(row.ends_on),
        "start": TimeOfDay().write(row.start) or None,
        "end": TimeOfDay().write(row.end) or None,
    }
