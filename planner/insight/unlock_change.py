"""One small change of a scenario that could open a place: what it is, and the scenario with it."""

from datetime import date
from typing import Literal, NamedTuple

from planner.model import LEVELS, Person, Request, Scenario

ChangeKind = Literal[
    "person-slot",
    "finish-by",
    "person-location",
    "person-level",
    "teacher-slot",
    "room-seat",
    "smaller-group",
    "larger-group",
]
KINDS: tuple[ChangeKind, ...] = (
    "person-slot",
    "finish-by",
    "person-location",
    "person-level",
    "teacher-slot",
    "room-seat",
    "smaller-group",
    "larger-group",
)


class Change(NamedTuple):
    """`about` is the id of the person, request, teacher, room or programme; `to` what it gets or becomes."""

    kind: ChangeKind
    about: str
    to: str


def apply_change(scenario: Scenario, change: Change) -> Scenario:
    """The scenario with this one thing otherwise."""
    match change.kind:
        case "person-slot" | "person-location" | "person-level":
            people = (change_person(row, change) if row.person_id == change.about else row for row in scenario.people)
            return scenario.with_tables(people=tuple(people))
        case "finish-by":
            requests = (
                allow_until(row, change) if row.request_id == change.about else row for row in scenario.requests
            )
            return scenario.with_tables(requests=tuple(requests))
        case "teacher-slot":
            return scenario.with_tables(
                teachers=tuple(
                    row.model_copy(update={"slots": (*row.slots, change.to)}) if row.teacher_id == change.about else row
                    for row in scenario.teachers
                )
            )
        case "room-seat":
            return scenario.with_tables(
                rooms=tuple(
                    row.model_copy(update={"capacity": int(change.to)}) if row.room_id == change.about else row
                    for row in scenario.rooms
                )
            )
        case "smaller-group" | "larger-group":
            field = "min_size" if change.kind == "smaller-group" else "max_size"
            return scenario.with_tables(
                programmes=tuple(
                    row.model_copy(update={field: int(change.to)}) if row.programme_id == change.about else row
                    for row in scenario.programmes
                )
            )


def change_person(person: Person, change: Change) -> Person:
    if change.kind == "person-slot":
        return person.model_copy(update={"slots": (*person.slots, change.to)})
    if change.kind == "person-location":
        return person.model_copy(update={"locations": (*person.locations, change.to)})
    return person.model_copy(update={"level": change.to})


def allow_until(request: Request, change: Change) -> Request:
    return request.model_copy(update={"finish_by": date.fromisoformat(change.to)})


def list_neighbouring_levels(level: str) -> list[str]:
    """The level below and the level above; none for somebody whose level is not known."""
    if level not in LEVELS:
        return []
    at = LEVELS.index(level)
    return [LEVELS[number] for number in (at - 1, at + 1) if 0 <= number < len(LEVELS)]
