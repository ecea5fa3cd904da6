"""Turns sessions into bit sets: two sets of sessions overlap exactly if their bit sets share a bit.

Each weekday is cut at every start and end of a timeslot; a stretch between two cuts on one day is a cell.

A cohort of the last plan may have no session at all, if its location closes for good. It has one cell of its own, so
that nobody is in it twice; it begins after and ends before everything else, so that it is in no one's way.
"""

from bisect import bisect_left
from collections import defaultdict
from datetime import date

from planner.model import WEEKDAYS, CohortSessions, Scenario, Session
from planner.solver.offer import TimeUse


class Clock:
    """Numbers cells and days as they are met; the numbers themselves mean nothing."""

    def __init__(self, scenario: Scenario) -> None:
        cuts: defaultdict[int, set[int]] = defaultdict(set)
        for slot in scenario.timeslots:
            cuts[WEEKDAYS.index(slot.weekday)] |= {slot.start, slot.end}
        self._cuts = {weekday: sorted(times) for weekday, times in cuts.items()}
        self._cells: dict[tuple[int, int], int] = {}
        self._days: dict[int, int] = {}
        self._by_identity: dict[int, tuple[CohortSessions, TimeUse]] = {}

    def time_use(self, sessions: CohortSessions) -> TimeUse:
        """The time that these sessions take; the same object for the same sessions, if there are any."""
        if not sessions.held:
            return self._no_time()
        found = self._by_identity.get(id(sessions))
        if found is None:
            found = self._by_identity[id(sessions)] = (sessions, self._measure(sessions))
        return found[1]

    def cells_of(self, session: Session) -> int:
        """The bit set of cells of one session."""
        day = session.day.toordinal()
        cuts = self._cuts[session.day.weekday()]
        mask = 0
        for stretch in range(bisect_left(cuts, session.start), bisect_left(cuts, session.end)):
            mask |= 1 << self._cells.setdefault((day, stretch), len(self._cells))
        return mask

    def day_of_cells(self) -> dict[int, int]:
        """The day numbers of the cells that were met; those of cohorts without a session have no day."""
        return {cell: day for (day, _), cell in self._cells.items() if day}

    def _no_time(self) -> TimeUse:
        own_cell = self._cells.setdefault((0, len(self._cells)), len(self._cells))
        return TimeUse(
            first_day=date.max.toordinal(),
            last_day=date.min.toordinal(),
            cells=1 << own_cell,
            days=0,
            minutes_by_week=(),
            hours=0,
            held=0,
            lost=0,
        )

    def _measure(self, sessions: CohortSessions) -> TimeUse:
        cells = days = 0
        minutes: defaultdict[int, int] = defaultdict(int)
        for session in sessions.held:
            day = session.day.toordinal()
            cells |= self.cells_of(session)
            days |= 1 << self._days.setdefault(day, len(self._days))
            minutes[(day - 1) // 7] += session.minutes
        return TimeUse(
            first_day=sessions.held[0].day.toordinal(),
            last_day=sessions.held[-1].day.toordinal(),
            cells=cells,
            days=days,
            minutes_by_week=tuple(sorted(minutes.items())),
            hours=sessions.hours_rounded_up,
            held=len(sessions.held),
            lost=len(sessions.lost),
        )
