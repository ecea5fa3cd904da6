"""Busy minutes of each day on the clock of the scenario, and the absences that say the same.

A minute is busy if any of it is. A time that the clock skips is busy if what is around it is one and the same event; a
time that the clock shows twice is busy if one of the two is.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Final

from planner.exchange.busy_times.occurrences import Occurrence
from planner.exchange.busy_times.values import Moment
from planner.model import Absence

WHOLE_DAY: Final = (0, 1440)
OWN_CALENDAR: Final = "eigen agenda"  # marks the rows that reading a calendar again replaces; the same in any language
ONE_DAY = timedelta(days=1)
ONE_SECOND = timedelta(seconds=1)

Stretch = tuple[int, int]


class BusyDays:
    """Gathers occurrences between two days, both included."""

    def __init__(self, first: date, last: date, zone: tzinfo) -> None:
        self._first, self._last, self._zone = first, last, zone
        self._stretches: defaultdict[date, set[Stretch]] = defaultdict(set)
        self._added: set[tuple[Moment, Moment]] = set()
        self._from = _start_of(first, zone) - ONE_DAY
        self._until = _start_of(last + ONE_DAY, zone) + ONE_DAY

    def touches(self, occurrence: Occurrence) -> bool:
        """True if any of it lies in these days; one that takes no time lies somewhere too."""
        if isinstance(occurrence.start, datetime) and occurrence.start == occurrence.end:
            return self._first <= occurrence.start.astimezone(self._zone).date() <= self._last
        return any(True for _ in self._cut(occurrence))

    def add(self, occurrence: Occurrence) -> None:
        within = self._clip(occurrence)
        if within not in self._added:
            self._added.add(within)
            for day, stretch in self._cut(occurrence):
                self._stretches[day].add(stretch)

    def minutes_by_day(self) -> dict[date, tuple[Stretch, ...]]:
        """What is busy on each day, joined where it overlaps or touches."""
        return {day: tuple(_join(stretches)) for day, stretches in sorted(self._stretches.items())}

    def _cut(self, occurrence: Occurrence) -> Iterator[tuple[date, Stretch]]:
        start, end = self._clip(occurrence)
        if isinstance(start, datetime) and isinstance(end, datetime):
            pieces = _cut_moments(start, end, self._zone)
        else:
            pieces = _cut_days(start, end)
        return ((day, stretch) for day, stretch in pieces if self._first <= day <= self._last)

    def _clip(self, occurrence: Occurrence) -> tuple[Moment, Moment]:
        """What lies about these days: moments in UTC, or days."""
        _, start, end = occurrence
        if isinstance(start, datetime) and isinstance(end, datetime):
            return max(start.astimezone(UTC), self._from), min(end.astimezone(UTC), self._until)
        return max(_day_of(start), self._first), min(_day_of(end), self._last + ONE_DAY)


def to_absences(teacher_id: str, busy: dict[date, tuple[Stretch, ...]]) -> tuple[Absence, ...]:
    """One row for equal times on days that follow each other; whole days have no times."""
    rows: list[Absence] = []
    open_rows: dict[Stretch, tuple[date, date]] = {}
    for day, stretches in sorted(busy.items()):
        for stretch in stretches:
            first, last = open_rows.get(stretch, (day, day))
            if day - last > ONE_DAY:
                rows.append(_row(teacher_id, stretch, first, last))
                first = day
            open_rows[stretch] = (first, day)
    rows.extend(_row(teacher_id, stretch, first, last) for stretch, (first, last) in open_rows.items())
    return tuple(sorted(rows, key=lambda row: (row.starts_on, row.start or 0, row.ends_on)))


def _day_of(moment: Moment) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _row(teacher_id: str, stretch: Stretch, first: date, last: date) -> Absence:
    start, end = (None, None) if stretch == WHOLE_DAY else stretch
    return Absence(
        kind="teacher", id=teacher_id, starts_on=first, ends_on=last, reason=OWN_CALENDAR, start=start, end=end
    )


def _cut_days(first: date, after: date) -> Iterator[tuple[date, Stretch]]:
    for number in range((after - first).days):
        yield first + timedelta(days=number), WHOLE_DAY


def _cut_moments(since: datetime, until: datetime, zone: tzinfo) -> Iterator[tuple[date, Stretch]]:
    """The pieces on the clock, day by day; what the clock skips on the way is filled."""
    last_end: datetime | None = None
    for start, end in _cut_at_changes(since, until, zone):
        on_clock, length = start.astimezone(zone).replace(tzinfo=None), end - start
        begin = on_clock if last_end is None else min(on_clock, last_end)
        last_end = on_clock + length
        yield from _cut_at_midnight(begin, last_end)


def _cut_at_changes(since: datetime, until: datetime, zone: tzinfo) -> Iterator[tuple[datetime, datetime]]:
    """Pieces of at most a day, in each of which the clock does not change."""
    while since < until:
        end = min(until, since + ONE_DAY)
        if _offset(since, zone) != _offset(end - ONE_SECOND, zone):
            end = _find_change(since, end, zone)
        yield since, end
        since = end


def _find_change(before: datetime, after: datetime, zone: tzinfo) -> datetime:
    """The first whole second in UTC at which the clock is another than at `before`."""
    offset = _offset(before, zone)
    low, high = 0, int((after - before).total_seconds())
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if _offset(before + timedelta(seconds=middle), zone) == offset else (low, middle)
    return before + timedelta(seconds=high)


def _offset(moment: datetime, zone: tzinfo) -> timedelta | None:
    return moment.astimezone(zone).utcoffset()


def _cut_at_midnight(start: datetime, end: datetime) -> Iterator[tuple[date, Stretch]]:
    while start < end:
        midnight = datetime.combine(start.date() + ONE_DAY, time())
        stop = min(end, midnight)
        last = 1440 if stop == midnight else -(-(stop.hour * 3600 + stop.minute * 60 + stop.second) // 60)
        yield start.date(), (start.hour * 60 + start.minute, last)
        start = stop


def _join(stretches: Iterable[Stretch]) -> list[Stretch]:
    joined: list[Stretch] = []
    for start, end in sorted(stretches):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined


def _start_of(day: date, zone: tzinfo) -> datetime:
    return datetime.combine(day, time(), zone).astimezone(UTC)
