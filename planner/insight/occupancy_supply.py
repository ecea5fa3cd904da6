"""When teachers and rooms can be used: their own hours per week and dagdeel, without absences and closed days."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple

from planner.model import WEEKDAYS, Absence, Room, Scenario, Teacher, Timeslot

Cell = tuple[date, str]  # the Monday of a week, and a dagdeel


class Source(NamedTuple):
    """A teacher or a room, and the subjects whose time theirs is; `slots` None means always."""

    serves: tuple[str, ...]
    kind: Literal["teacher", "room"]
    id: str
    slots: tuple[str, ...] | None
    locations: tuple[str, ...]


def of_teacher(row: Teacher, serves: tuple[str, ...]) -> Source:
    return Source(serves, "teacher", row.teacher_id, row.slots, row.locations)


def of_room(row: Room, serves: tuple[str, ...]) -> Source:
    return Source(serves, "room", row.room_id, row.slots or None, (row.location_id,))


class Supply:
    """Remembers the closed days of each set of locations."""

    def __init__(self, scenario: Scenario, dagdelen: Sequence[Timeslot], weeks: Sequence[date]) -> None:
        self._scenario = scenario
        self._dagdelen = dagdelen
        self._weeks = weeks
        self._closed: dict[tuple[str, ...], frozenset[date]] = {}
        self._days_of: dict[str, list[tuple[Cell, date]]] = {
            slot.slot_id: [
                ((monday, slot.slot_id), monday + timedelta(days=WEEKDAYS.index(slot.weekday))) for monday in weeks
            ]
            for slot in dagdelen
        }

    def list_minutes(self, source: Source) -> Iterator[tuple[Cell, int]]:
        """The minutes in each dagdeel of each week in which there are any."""
        closed = self._days_closed(source.locations)
        away = self._scenario.absences_of.get((source.kind, source.id), ())
        for slot in self._dagdelen:
            stretches = self._stretches_in(source.slots, slot)
            minutes = sum(end - start for start, end in stretches)
            for cell, day in self._days_of[slot.slot_id] if minutes else ():
                if day not in closed:
                    yield cell, minutes - (_count_absent(away, day, stretches) if away else 0)

    def _days_closed(self, locations: tuple[str, ...]) -> frozenset[date]:
        """The days on which all of these are closed."""
        if locations not in self._closed:
            known = [self._scenario.closed_by_location[location_id] for location_id in locations]
            days = (monday + timedelta(days=number) for monday in self._weeks for number in range(7))
            self._closed[locations] = frozenset(
                day for day in days if all(row.closed_until(day.toordinal()) is not None for row in known)
            )
        return self._closed[locations]

    def _stretches_in(self, own_slots: tuple[str, ...] | None, slot: Timeslot) -> list[tuple[int, int]]:
        """The parts of a dagdeel that own slots cover, joined so that no minute counts twice."""
        if own_slots is None:
            return [(slot.start, slot.end)]
        rows = (self._scenario.timeslot_by_id[slot_id] for slot_id in own_slots)
        parts = [
            (max(row.start, slot.start), min(row.end, slot.end))
            for row in rows
            if row.weekday == slot.weekday and max(row.start, slot.start) < min(row.end, slot.end)
        ]
        return _join(sorted(parts))


def _count_absent(absences: Iterable[Absence], day: date, stretches: list[tuple[int, int]]) -> int:
    """The minutes of these stretches that fall away on a day."""
    away = [
        (0 if row.start is None else row.start, 24 * 60 if row.end is None else row.end)
        for row in absences
        if row.starts_on <= day <= row.ends_on
    ]
    parts = [(max(a, c), min(b, d)) for a, b in stretches for c, d in away if max(a, c) < min(b, d)]
    return sum(end - start for start, end in _join(sorted(parts)))


def _join(parts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in parts:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined
