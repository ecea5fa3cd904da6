"""Times of the week in words: `dinsdag en donderdag 9:00–12:00`, for slots and for patterns."""

from collections.abc import Iterable, Sequence
from functools import reduce
from itertools import pairwise
from typing import Final

from planner.model import WEEKDAYS, Scenario
from planner.texts import Message, message, write_time

MOST_PATTERNS: Final = 3
_DAY_NAMES: Final = (
    message("week_monday"),
    message("week_tuesday"),
    message("week_wednesday"),
    message("week_thursday"),
    message("week_friday"),
    message("week_saturday"),
    message("week_sunday"),
)


def tell_pattern(scenario: Scenario, pattern_id: str) -> Message:
    """When a pattern meets in a week; its id if there is no such pattern."""
    pattern = scenario.pattern_by_id.get(pattern_id)
    if pattern is None:
        return message("week_id", id=pattern_id)
    return tell_slots(scenario, pattern.slots)


def tell_slots(scenario: Scenario, slot_ids: Iterable[str]) -> Message:
    """Slots in order of the week, days with the same hours together; a dash if there are none."""
    days: dict[tuple[int, int], list[int]] = {}
    for weekday, start, end in sorted(_in_the_week(scenario, slot_id) for slot_id in set(slot_ids)):
        days.setdefault((start, end), []).append(weekday)
    if not days:
        return message("week_none")
    return _join([_tell_hours(weekdays, *hours) for hours, weekdays in days.items()], "week_comma")


def list_patterns(scenario: Scenario, pattern_ids: Iterable[str]) -> Message:
    """The first few of these patterns in order of the week, each once, and how many more there are."""
    slots = {pattern_id: scenario.pattern_by_id[pattern_id].slots for pattern_id in set(pattern_ids)}
    known = sorted(slots, key=lambda one: (sorted(_in_the_week(scenario, slot_id) for slot_id in slots[one]), one))
    shown = known if len(known) <= MOST_PATTERNS + 1 else known[:MOST_PATTERNS]
    listed = _join([tell_pattern(scenario, pattern_id) for pattern_id in shown], "week_or")
    if len(shown) == len(known):
        return listed
    return message("week_or_more", patterns=listed, more=len(known) - len(shown))


def _in_the_week(scenario: Scenario, slot_id: str) -> tuple[int, int, int]:
    slot = scenario.timeslot_by_id[slot_id]
    return WEEKDAYS.index(slot.weekday), slot.start, slot.end


def _tell_hours(weekdays: Sequence[int], start: int, end: int) -> Message:
    return message("week_hours", days=_tell_days(weekdays), start=write_time(start), end=write_time(end))


def _tell_days(weekdays: Sequence[int]) -> Message:
    """Three days or more that follow one another are said as from the first to the last."""
    days = sorted(set(weekdays))
    if len(days) > 2 and all(after - before == 1 for before, after in pairwise(days)):
        return message("week_days_from_to", first=_DAY_NAMES[days[0]], last=_DAY_NAMES[days[-1]])
    listed = _join([_DAY_NAMES[day] for day in days[:-1]] or [_DAY_NAMES[days[-1]]], "week_comma")
    return listed if len(days) == 1 else message("week_and", one=listed, next=_DAY_NAMES[days[-1]])


def _join(parts: Sequence[Message], key: str) -> Message:
    return reduce(lambda one, next_: message(key, one=one, next=next_), parts)
