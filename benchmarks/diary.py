"""Who and what is taken when, kept as bit sets: one bit per day and stretch of the day between two slot boundaries."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from planner.model import Cohort, CohortSessions, Scenario, Teacher, monday_of

DAYS_BEFORE = 1000


class Times(NamedTuple):
    """When a cohort meets: the sessions, the same as bits, its days as bits, and minutes per calendar week."""

    sessions: CohortSessions
    bits: int
    days: int
    minutes: tuple[tuple[int, int], ...]


class Diary:
    """What is taken so far; it only grows."""

    def __init__(self, scenario: Scenario) -> None:
        self._boundaries = sorted({time for slot in scenario.timeslots for time in (slot.start, slot.end)})
        self._day_zero = scenario.starts_from.toordinal() - DAYS_BEFORE
        self._taken: defaultdict[tuple[str, str], int] = defaultdict(int)
        self._minutes: defaultdict[tuple[str, str, int], int] = defaultdict(int)
        self._days_at: defaultdict[str, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
        self._bits = cache(self._bits_in_a_day)
        self._online = {row.location_id for row in scenario.locations if row.kind == "online"}

    def times(self, sessions: CohortSessions) -> Times:
        bits = days = 0
        minutes: defaultdict[int, int] = defaultdict(int)
        for session in sessions.held:
            day = session.day.toordinal() - self._day_zero
            days |= 1 << day
            bits |= self._bits(session.start, session.end) << (day * len(self._boundaries))
            minutes[monday_of(session.day).toordinal()] += session.minutes
        return Times(sessions, bits, days, tuple(minutes.items()))

    def _bits_in_a_day(self, start: int, end: int) -> int:
        return sum(1 << number for number, time in enumerate(self._boundaries) if start <= time < end)

    def take_people(self, person_ids: Iterable[str], times: Times) -> None:
        for person_id in person_ids:
            self._take("person", person_id, times)

    def take_staff(self, cohort: Cohort, times: Times) -> None:
        self._take("teacher", cohort.teacher_id, times)
        self._take("room", cohort.room_id, times)
        if cohort.location_id not in self._online:
            self._days_at[cohort.teacher_id][cohort.location_id] |= times.days

    def _take(self, kind: str, id_: str, times: Times) -> None:
        self._taken[kind, id_] |= times.bits
        for week, minutes in times.minutes:
            self._minutes[kind, id_, week] += minutes

    def is_free(self, kind: str, id_: str, times: Times) -> bool:
        return not self._taken[kind, id_] & times.bits

    def has_hours(self, kind: str, id_: str, most: Decimal | None, times: Times) -> bool:
        """True if these sessions fit in the hours a week that are left."""
        return most is None or all(
            self._minutes[kind, id_, week] + minutes <= most * 60 for week, minutes in times.minutes
        )

    def is_elsewhere(self, teacher: Teacher, location_id: str, times: Times) -> bool:
        """True if the teacher teaches at another location on one of these days; online does not count."""
        days_at = self._days_at[teacher.teacher_id]
        return location_id not in self._online and any(
            days & times.days for other, days in days_at.items() if other != location_id
        )
