"""An offer: a programme that could start on a Monday in a pattern at a location, and what follows from that in time.

Cohorts of one offer are counted, not named: equal trajectories side by side are one offer with several copies. Only a
cohort whose identity matters (it was announced, is locked, or holds locked placements) has offers of its own.
"""

from dataclasses import dataclass, field
from datetime import date

from planner.model import CohortSessions, Programme


@dataclass(frozen=True)
class TimeUse:
    """When sessions take place, in the forms that rules ask for; days and weeks count from the calendar's day one."""

    first_day: int
    last_day: int
    cells: int  # bit set of elementary stretches of time
    days: int  # bit set of days
    minutes_by_week: tuple[tuple[int, int], ...]
    hours: int  # of all held sessions, rounded up
    held: int
    lost: int


@dataclass(eq=False)
class Offer:
    """One thing that can be opened; `cohort_id` is empty for a new cohort, `copies` says how many at most."""

    programme: Programme
    start: date
    pattern_id: str
    location_id: str
    sessions: CohortSessions
    time: TimeUse
    cohort_id: str = ""
    is_kept: bool = False  # stands in the scenario with this id, programme, start, pattern and location
    is_locked: bool = False
    own_staff: tuple[int, int] | None = None  # teacher and room that were announced, if leaving them costs points
    index: int = -1
    teaching_cost: int = 0
    copies: int = 1
    teachers: tuple[int, ...] = ()
    rooms: tuple[int, ...] = ()
    seats: dict[int, int] = field(default_factory=dict)  # room -> people that fit, the programme's maximum included
    requests: tuple[int, ...] = ()  # who could take part, in order of number

    @property
    def min_size(self) -> int:
        """The least number of people; a locked cohort runs with anyone."""
        return 0 if self.is_locked else self.programme.min_size

    @property
    def is_individual(self) -> bool:
        return self.programme.min_size == self.programme.max_size == 1

    @property
    def key(self) -> tuple[str, date, str, str, str]:
        return (self.programme.programme_id, self.start, self.pattern_id, self.location_id, self.cohort_id)
