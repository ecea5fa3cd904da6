"""When a cohort meets: sessions from start, pattern, weeks and closures.

The calendar weeks run Monday to Sunday from the week of the start. A week in which nothing is held does not count and
shifts the cohort on; a closed day in a week that does count is a lost session.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from planner.model.records import WEEKDAYS, Timeslot

LAST_ORDINAL = date.max.toordinal()


class Session(NamedTuple):
    """One lesson: a day and minutes after midnight."""

    day: date
    start: int
    end: int
    slot_id: str

    @property
    def minutes(self) -> int:
        return self.end - self.start


class CohortSessions(NamedTuple):
    """All sessions of a cohort in order of time: those held, and those lost to a closure."""

    held: tuple[Session, ...]
    lost: tuple[Session, ...]

    @property
    def first_day(self) -> date | None:
        return self.held[0].day if self.held else None

    @property
    def last_day(self) -> date | None:
        return self.held[-1].day if self.held else None

    @property
    def minutes(self) -> int:
        return sum(session.minutes for session in self.held)

    @property
    def hours_rounded_up(self) -> int:
        return -(-self.minutes // 60)


def overlaps(one: Session, other: Session) -> bool:
    """True if both are on one date and each starts before the other ends; back to back is no overlap."""
    return one.day == other.day and one.start < other.end and other.start < one.end


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def full_weeks_between(earlier: date, later: date) -> int:
    """Full weeks from one date to another, rounded down, never negative."""
    return max(0, (later - earlier).days // 7)


class ClosedDays:
    """The closed days of one location as merged stretches, asked by day number."""

    def __init__(self, stretches: Iterable[tuple[date, date]]) -> None:
        merged: list[tuple[int, int]] = []
        for first, last in sorted((a.toordinal(), b.toordinal()) for a, b in stretches):
            if merged and first <= merged[-1][1] + 1:
                merged[-1] = (merged[-1][0], max(merged[-1][1], last))
            else:
                merged.append((first, last))
        self._firsts = [first for first, _ in merged]
        self._lasts = [last for _, last in merged]

    def closed_until(self, day: int) -> int | None:
        """The last day number of the closure that `day` falls in, or None if it is open."""
        index = bisect_right(self._firsts, day) - 1
        if index >= 0 and self._lasts[index] >= day:
            return self._lasts[index]
        return None


def build_sessions(start: date, weeks: int, slots: Sequence[Timeslot], closed: ClosedDays) -> CohortSessions:
    """The sessions of a cohort of `weeks` counted weeks; shorter only if its location never opens again."""
    in_week = sorted((WEEKDAYS.index(slot.weekday), slot.start, slot.end, slot.slot_id) for slot in slots)
    held: list[Session] = []
    lost: list[Session] = []
    monday = monday_of(start).toordinal()
    counted = 0
    while in_week and counted < weeks and monday + 6 <= LAST_ORDINAL:
        dates = [(monday + weekday, begin, end, slot_id) for weekday, begin, end, slot_id in in_week]
        shut = [closed.closed_until(day) for day, _, _, _ in dates]
        if all(until is not None for until in shut):
            first_open = min(until for until in shut if until is not None) + 1
            monday = max(monday + 7, first_open - (first_open - monday) % 7)
            continue
        for (day, begin, end, slot_id), until in zip(dates, shut, strict=True):
            session = Session(date.fromordinal(day), begin, end, slot_id)
            (held if until is None else lost).append(session)
        counted += 1
        monday += 7
    return CohortSessions(tuple(held), tuple(lost))
