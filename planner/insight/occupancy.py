"""How much of the time of teachers, rooms, skills and locations a plan uses, per week and dagdeel.

A dagdeel is a slot that does not lie inside another one; half dagdelen count for their part of it. Used is the time of
sessions that are held; sessions that a substitute takes are not the teacher's. Available are the own hours, without
absences and closed days; agreed hours a week are not looked at, for they do not say which dagdeel stays free. A skill
has the hours of all who have it, a location those of its rooms.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, NamedTuple

from planner.insight.occupancy_supply import Cell, Source, Supply, of_room, of_teacher
from planner.model import WEEKDAYS, Cohort, Plan, Scenario, Timeslot, monday_of
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


class WeekUse(NamedTuple):
    """All dagdelen of one week together, of one teacher, room, skill or location."""

    monday: date
    sessions: int
    minutes: int
    minutes_available: int


class SubjectUse(Record):
    """All dagdelen of one teacher, room, skill or location together, and of each week in order of time."""

    id: str
    sessions: int
    minutes: int
    minutes_available: int
    weeks: tuple[WeekUse, ...]


@dataclass
class _Tally:
    sessions: int = 0
    minutes: int = 0
    minutes_available: int = 0

    def use(self, minutes: int) -> None:
        self.sessions += 1
        self.minutes += minutes


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
    for subject_id, cell, minutes in _list_used(scenario, plan, kind, dagdelen):
        if subject_id in subjects and cell in tallies:
            tallies[cell].use(minutes)
    supply = Supply(scenario, dagdelen, weeks)
    for source in _list_sources(scenario, kind):
        if subjects.intersection(source.serves):
            for cell, minutes in supply.list_minutes(source):
                tallies[cell].minutes_available += minutes
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
    dagdelen, weeks = list_dagdelen(scenario), list_weeks(scenario, plan)
    tallies = {subject_id: {monday: _Tally() for monday in weeks} for subject_id in list_subjects(scenario, kind)}
    for subject_id, (monday, _), minutes in _list_used(scenario, plan, kind, dagdelen):
        if subject_id in tallies and monday in tallies[subject_id]:
            tallies[subject_id][monday].use(minutes)
    supply = Supply(scenario, dagdelen, weeks)
    for source in _list_sources(scenario, kind):
        for (monday, _), minutes in supply.list_minutes(source):
            for subject_id in source.serves:
                tallies[subject_id][monday].minutes_available += minutes
    return tuple(_sum_up(subject_id, weeks_of) for subject_id, weeks_of in tallies.items())


def _sum_up(subject_id: str, tallies: Mapping[date, _Tally]) -> SubjectUse:
    return SubjectUse(
        id=subject_id,
        sessions=sum(tally.sessions for tally in tallies.values()),
        minutes=sum(tally.minutes for tally in tallies.values()),
        minutes_available=sum(tally.minutes_available for tally in tallies.values()),
        weeks=tuple(
            WeekUse(monday, tally.sessions, tally.minutes, tally.minutes_available) for monday, tally in tallies.items()
        ),
    )


def _list_used(
    scenario: Scenario, plan: Plan, kind: Kind, dagdelen: Iterable[Timeslot]
) -> Iterator[tuple[str, Cell, int]]:
    """For each session that is held and each dagdeel it is in: whose it is, where that is, and the minutes."""
    of_weekday: defaultdict[str, list[Timeslot]] = defaultdict(list)
    for slot in dagdelen:
        of_weekday[slot.weekday].append(slot)
    by_teacher = kind in ("teacher", "skill")
    for cohort in plan.cohorts:
        subject_id = _subject_of(scenario, cohort, kind)
        for session in scenario.sessions_of(cohort).held:
            if by_teacher and scenario.is_absent("teacher", cohort.teacher_id, session):
                continue
            for slot in of_weekday[WEEKDAYS[session.day.weekday()]]:
                minutes = min(session.end, slot.end) - max(session.start, slot.start)
                if minutes > 0:
                    yield subject_id, (monday_of(session.day), slot.slot_id), minutes


def _subject_of(scenario: Scenario, cohort: Cohort, kind: Kind) -> str:
    if kind == "skill":
        programme = scenario.programme_by_id.get(cohort.programme_id)
        return programme.skill if programme else ""
    return {"teacher": cohort.teacher_id, "room": cohort.room_id, "location": cohort.location_id}[kind]


def _list_sources(scenario: Scenario, kind: Kind) -> list[Source]:
    match kind:
        case "teacher":
            return [of_teacher(row, (row.teacher_id,)) for row in scenario.teachers]
        case "skill":
            return [of_teacher(row, row.skills) for row in scenario.teachers]
        case "room":
            return [of_room(row, (row.room_id,)) for row in scenario.rooms]
        case "location":
            return [of_room(row, (row.location_id,)) for row in scenario.rooms]
