"""Measures: what could be done to make room (a dagdeel, a room, a smaller group), each with its price.

A measure that is taken only ever makes more possible, so every plan of a scenario is a plan of the same scenario with
measures taken.
"""

from collections.abc import Container, Iterable
from decimal import Decimal
from itertools import count
from typing import Literal

from planner.model.records import Programme, Record, Room, Teacher
from planner.model.scenario import Scenario

MEASURE_KINDS = (
    "teacher-slots",
    "teacher-hours",
    "teacher-skill",
    "teacher-location",
    "new-teacher",
    "new-room",
    "room-slots",
    "room-seats",
    "smaller-group",
    "larger-group",
)
MeasureKind = Literal[
    "teacher-slots",
    "teacher-hours",
    "teacher-skill",
    "teacher-location",
    "new-teacher",
    "new-room",
    "room-slots",
    "room-seats",
    "smaller-group",
    "larger-group",
]


ROOM_FOR_NUMBER = 58  # characters of an id of at most 64 that leave room for a number


class Measure(Record):
    """`id` is of the teacher, room or programme it is about; what the other fields mean depends on the kind."""

    measure_id: str
    name: str = ""
    price: int = 0
    kind: MeasureKind
    id: str
    amount: Decimal | None = None
    skills: tuple[str, ...] = ()
    locations: tuple[str, ...] = ()
    slots: tuple[str, ...] = ()
    features: tuple[str, ...] = ()


def free_id(word: str, taken: Container[str]) -> str:
    """The word, or the word with the first number that makes it an id that is not taken and no longer than allowed."""
    if word not in taken:
        return word
    return next(name for number in count(2) if (name := f"{word[:ROOM_FOR_NUMBER]}-{number}") not in taken)


def take_measures(scenario: Scenario, measures: Iterable[Measure]) -> Scenario:
    """The scenario as it would be with all these measures taken, in any order."""
    taken = tuple(measures)
    of_id: dict[str, list[Measure]] = {}
    for measure in taken:
        of_id.setdefault(measure.id, []).append(measure)
    new_teachers = tuple(_new_teacher(row) for row in taken if row.kind == "new-teacher")
    new_rooms = tuple(_new_room(row) for row in taken if row.kind == "new-room")
    return scenario.with_tables(
        teachers=(*(_teacher(row, of_id.get(row.teacher_id, [])) for row in scenario.teachers), *new_teachers),
        rooms=(*(_room(row, of_id.get(row.room_id, [])) for row in scenario.rooms), *new_rooms),
        programmes=tuple(_programme(row, of_id.get(row.programme_id, [])) for row in scenario.programmes),
    )


def _teacher(row: Teacher, measures: Iterable[Measure]) -> Teacher:
    for measure in measures:
        hours = measure.amount or Decimal(0)
        if measure.kind in ("teacher-slots", "teacher-hours") and row.max_hours_week is not None:
            row = row.model_copy(update={"max_hours_week": row.max_hours_week + hours})
        if measure.kind == "teacher-slots":
            row = row.model_copy(update={"slots": _join(row.slots, measure.slots)})
        if measure.kind == "teacher-skill":
            row = row.model_copy(update={"skills": _join(row.skills, measure.skills)})
        if measure.kind == "teacher-location":
            row = row.model_copy(update={"locations": _join(row.locations, measure.locations)})
    return row


def _room(row: Room, measures: Iterable[Measure]) -> Room:
    for measure in measures:
        if measure.kind == "room-slots" and row.slots:
            row = row.model_copy(update={"slots": _join(row.slots, measure.slots)})
        if measure.kind == "room-seats":
            row = row.model_copy(update={"capacity": row.capacity + int(measure.amount or 0)})
    return row


def _programme(row: Programme, measures: Iterable[Measure]) -> Programme:
    for measure in measures:
        amount = int(measure.amount or 0)
        if measure.kind == "smaller-group":
            row = row.model_copy(update={"min_size": min(row.min_size, amount)})
        if measure.kind == "larger-group":
            row = row.model_copy(update={"max_size": max(row.max_size, amount)})
    return row


def _new_teacher(measure: Measure) -> Teacher:
    return Teacher(
        teacher_id=measure.id,
        name=measure.name,
        skills=measure.skills,
        locations=measure.locations,
        slots=measure.slots,
        max_hours_week=measure.amount,
    )


def _new_room(measure: Measure) -> Room:
    return Room(
        room_id=measure.id,
        location_id=measure.locations[0],
        name=measure.name,
        capacity=int(measure.amount or 0),
        features=measure.features,
        slots=measure.slots,
    )


def _join(own: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    return (*own, *(one for one in more if one not in own))
