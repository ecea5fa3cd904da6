"""How much of the time of teachers, rooms, skills and locations a plan uses, per week and dagdeel.

A dagdeel is a slot that does not lie inside another one; half dagdelen count for their part of it. Used is the time of
sessions that are held; sessions that a substitute takes are not the teacher's. Available are the own hours, without
absences and closed days; agreed hours a week are not looked at, for they do not say which dagdeel stays free. A skill
has the hours of all who have it, a location those of its rooms.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, NamedTuple

from planner.model import WEEKDAYS, Cohort, Plan, Room, Scenario, Session, Teacher, Timeslot, monday_of
from planner.model.records import Record

Kind = Literal["teacher", "room", "skill", "location"]
KINDS: tuple[Kind, ...] = ("teacher", "room", "skill", "location")
WEEK = timedelta(weeks=1)


class DagdeelUse(Record):
    """One dagdeel of one week: sessions held in it, and minutes used of minutes available, of all subjects together."""

    monday: date
    slot_id: str
    sessions: int
    minutes: int
    minutes_available: int


class SubjectUse(Record):
    """All dagdelen of one teacher, room, skill or location together."""

    id: str
    sessions: int
    minutes: int
    minutes_available: int


@dataclass
class _Tally:
    sessions: int = 0
    minutes: int = 0
    minutes_available: int = 0


class _Free(NamedTuple):
    """When somebody or something could be used: own slots (none means always), and where and as whom it is."""

    slots: tuple[str, ...] | None
    kind: Literal["teacher", "room"]
    id: str
    locations: tuple[str, ...]


def list_subjects(scenario: Scenario, kind: Kind) -> tuple[str, ...]:
    """The ids, or skills, of this kind."""
    found: dict[Kind, Iterable[str]] = {
        "teacher": scenario.teacher_by_id,
        "room": scenario.room_by_id,
        "skill": {skill for row in scenario.teachers for skill in row.skills},
        "location": {row.location_id for row in scenario.rooms},
    }
    return tuple(sorted(found[kind]))


def list_dagdelen(scenario: Scenario) -> tuple[Timeslot, ...]:
    """The slots that lie inside no other one, in order of the week; of equal ones the first."""
    slots = sorted(scenario.timeslots, key=lambda row: (WEEKDAYS.index(row.weekday), row.start, -row.end, row.slot_id))
    kept: list[Timeslot] = []
    for slot in slots:
        if not any(slot.weekday == row.weekday and row.start <= slot.start and slot.end <= row.end for row in kept):
            kept.append(slot)
    return tuple(kept)


def list_weeks(scenario: Scenario, plan: Plan) -> tuple[date, ...]:
    """The Mondays from the first week of the planning period to the week of the last session."""
    last_days = [day for row in plan.cohorts if (day := scenario.sessions_of(row).last_day)]
    last = max([scenario.starts_from, *last_days])
    first = monday_of(scenario.starts_from)
    return tuple(first + week * WEEK for week in range((last - first).days // 7 + 1))


def measure_occupancy(
    scenario: Scenario, plan: Plan, kind: Kind, subject_ids: Collection[str] | None = None
) -> tuple[DagdeelUse, ...]:
    """Every dagdeel of every week, in order of time; of these subjects, or of all."""
    subjects = frozenset(list_subjects(scenario, kind) if subject_ids is None else subject_ids)
    dagdelen, weeks = list_dagdelen(scenario), list_weeks(scenario, plan)
    tallies = {(monday, slot.slot_id): _Tally() for monday in weeks for slot in dagdelen}
    of_weekday: defaultdict[str, list[Timeslot]] = defaultdict(list)
    for slot in dagdelen:
        of_weekday[slot.weekday].append(slot)
    for session in _list_sessions(scenario, plan, kind, subjects):
        for slot in of_weekday[WEEKDAYS[session.day.weekday()]]:
            shared = _shared(session.start, session.end, slot)
            tally = tallies.get((monday_of(session.day), slot.slot_id))
            if shared > 0 and tally is not None:
                tally.sessions += 1
                tally.minutes += shared
    for free in _list_free(scenario, kind, subjects):
        _add_available(scenario, free, dagdelen, weeks, tallies)
    return tuple(
        DagdeelUse(
            monday=monday,
            slot_id=slot_id,
            sessions=tally.sessions,
            minutes=tally.minutes,
            minutes_available=tally.minutes_available,
        )
        for (monday, slot_id), tally in tallies.items()
    )


def measure_subjects(scenario: Scenario, plan: Plan, kind: Kind) -> tuple[SubjectUse, ...]:
    """Everyone and everything of this kind by itself, in order of id; a session in two dagdelen counts in both."""
    found = []
    for subject_id in list_subjects(scenario, kind):
        cells = measure_occupancy(scenario, plan, kind, (subject_id,))
        found.append(
            SubjectUse(
                id=subject_id,
                sessions=sum(cell.sessions for cell in cells),
                minutes=sum(cell.minutes for cell in cells),
                minutes_available=sum(cell.minutes_available for cell in cells),
            )
        )
    return tuple(found)


def _list_sessions(scenario: Scenario, plan: Plan, kind: Kind, subjects: frozenset[str]) -> Iterator[Session]:
    for cohort in plan.cohorts:
        if _subject_of(scenario, cohort, kind) in subjects:
            by_teacher = kind in ("teacher", "skill")
            for session in scenario.sessions_of(cohort).held:
                if not (by_teacher and scenario.is_absent("teacher", cohort.teacher_id, session)):
                    yield session


def _subject_of(scenario: Scenario, cohort: Cohort, kind: Kind) -> str:
    if kind == "skill":
        programme = scenario.programme_by_id.get(cohort.programme_id)
        return programme.skill if programme else ""
    return {"teacher": cohort.teacher_id, "room": cohort.room_id, "location": cohort.location_id}[kind]


def _list_free(scenario: Scenario, kind: Kind, subjects: frozenset[str]) -> list[_Free]:
    match kind:
        case "teacher":
            return [_of_teacher(row) for row in scenario.teachers if row.teacher_id in subjects]
        case "skill":
            return [_of_teacher(row) for row in scenario.teachers if subjects.intersection(row.skills)]
        case "room":
            return [_of_room(row) for row in scenario.rooms if row.room_id in subjects]
        case "location":
            return [_of_room(row) for row in scenario.rooms if row.location_id in subjects]


def _of_teacher(row: Teacher) -> _Free:
    return _Free(row.slots, "teacher", row.teacher_id, row.locations)


def _of_room(row: Room) -> _Free:
    return _Free(row.slots or None, "room", row.room_id, (row.location_id,))


def _add_available(
    scenario: Scenario,
    free: _Free,
    dagdelen: Iterable[Timeslot],
    weeks: Iterable[date],
    tallies: dict[tuple[date, str], _Tally],
) -> None:
    for slot in dagdelen:
        stretches = _stretches_in(scenario, free.slots, slot)
        minutes = sum(end - start for start, end in stretches)
        if minutes:
            for monday in weeks:
                day = monday + timedelta(days=WEEKDAYS.index(slot.weekday))
                lost = minutes if _is_closed(scenario, free, day) else _minutes_absent(scenario, free, day, stretches)
                tallies[monday, slot.slot_id].minutes_available += minutes - lost


def _stretches_in(scenario: Scenario, own_slots: tuple[str, ...] | None, slot: Timeslot) -> list[tuple[int, int]]:
    """The parts of a dagdeel that own slots cover, joined so that no minute counts twice."""
    if own_slots is None:
        return [(slot.start, slot.end)]
    rows = (scenario.timeslot_by_id[slot_id] for slot_id in own_slots)
    parts = sorted(
        (max(row.start, slot.start), min(row.end, slot.end))
        for row in rows
        if row.weekday == slot.weekday and _shared(row.start, row.end, slot) > 0
    )
    return _join(parts)


def _minutes_absent(scenario: Scenario, free: _Free, day: date, stretches: list[tuple[int, int]]) -> int:
    away = [
        (0 if row.start is None else row.start, 24 * 60 if row.end is None else row.end)
        for row in scenario.absences_of.get((free.kind, free.id), ())
        if row.starts_on <= day <= row.ends_on
    ]
    parts = [(max(a, c), min(b, d)) for a, b in stretches for c, d in away if max(a, c) < min(b, d)]
    return sum(end - start for start, end in _join(sorted(parts)))


def _is_closed(scenario: Scenario, free: _Free, day: date) -> bool:
    """True if every place where this could be used is closed that day."""
    closed = [scenario.closed_by_location[location_id] for location_id in free.locations]
    return all(row.closed_until(day.toordinal()) is not None for row in closed)


def _join(parts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in parts:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined


def _shared(start: int, end: int, slot: Timeslot) -> int:
    return min(end, slot.end) - max(start, slot.start)
