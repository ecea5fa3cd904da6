"""What gets in the way in a tiny scenario: closed days, and teachers, rooms and people who are away."""

from collections.abc import Sequence
from datetime import date, timedelta

from planner.model import Absence, Closure, Location, Person, Room, Teacher
from tests.tiny.draws import Draw

TIMES = ((None, None), (600, 640), (540, 630), (720, 780), (900, 960))


def draw_closures(draw: Draw, monday: date, locations: Sequence[Location]) -> tuple[Closure, ...]:
    return tuple(_draw_closure(draw, monday, locations) for _ in range(2) if draw.pinches("closures", 70))


def _draw_closure(draw: Draw, monday: date, locations: Sequence[Location]) -> Closure:
    first = monday + timedelta(days=draw.weighted(((0, 3), (7, 4), (8, 3), (1, 3), (14, 1))))
    days = draw.weighted(((1, 6), (2, 1), (5, 2), (14, 1)))
    return Closure(
        starts_on=first,
        ends_on=first + timedelta(days=days - 1),
        location_id=draw.one(locations).location_id if draw.chance(50) else "",
    )


def draw_closures_for_good(draw: Draw, mondays: Sequence[date], locations: Sequence[Location]) -> tuple[Closure, ...]:
    """Now and then a location closes and never opens again: a cohort there may have no session left."""
    if not draw.chance(6):
        return ()
    return (Closure(starts_on=draw.one(mondays), ends_on=date.max, location_id=draw.one(locations).location_id),)


def draw_absences(
    draw: Draw, monday: date, teachers: Sequence[Teacher], rooms: Sequence[Room], people: Sequence[Person]
) -> tuple[Absence, ...]:
    ids = {
        "teacher": [teacher.teacher_id for teacher in teachers],
        "room": [room.room_id for room in rooms],
        "person": [person.person_id for person in people],
    }
    return tuple(_draw_absence(draw, monday, ids) for _ in range(4) if draw.pinches("absences", 60))


def _draw_absence(draw: Draw, monday: date, ids: dict[str, list[str]]) -> Absence:
    kind = draw.weighted((("teacher", 3), ("room", 2), ("person", 4)))
    first = monday + timedelta(days=draw.weighted(((0, 4), (7, 3), (8, 1), (1, 1), (14, 1))))
    days = draw.weighted(((1, 5), (2, 1), (8, 3), (21, 1)))
    start, end = draw.one(TIMES) if draw.chance(60) else (None, None)
    return Absence.model_validate(
        {
            "kind": kind,
            "id": draw.one(ids[kind]),
            "starts_on": first,
            "ends_on": first + timedelta(days=days - 1),
            "start": start,
            "end": end,
        }
    )
