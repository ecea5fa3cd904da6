"""The same scenario with enough company, or enough teachers and rooms, to find out what it is that a request lacks."""

from collections.abc import Collection

from planner.insight.possibilities import change
from planner.model import Person, Programme, Request, Room, Scenario, Teacher


def with_company(scenario: Scenario, programmes: Collection[str], groups: int) -> Scenario:
    """With people who always can, enough to fill this many of the smallest groups of these programmes."""
    made = [
        (_person(scenario, programme, number), programme)
        for programme in scenario.programmes
        if programme.programme_id in programmes
        for number in range(groups * (programme.min_size - 1))
    ]
    people = tuple(person for person, _ in made)
    requests = tuple(
        Request(request_id=person.person_id, person_id=person.person_id, programmes=(programme.programme_id,))
        for person, programme in made
    )
    return change(scenario, people=(*scenario.people, *people), requests=(*scenario.requests, *requests))


def with_staff(scenario: Scenario, groups: int) -> Scenario:
    """With teachers and rooms that suit everything, enough to hold this many groups at any place and time."""
    features = {feature for programme in scenario.programmes for feature in programme.room_features}
    features |= {need for person in scenario.people for need in person.needs}
    wanted = tuple(sorted(features))
    seats = max((programme.max_size for programme in scenario.programmes), default=1)
    locations = tuple(row.location_id for row in scenario.locations)
    slots = tuple(row.slot_id for row in scenario.timeslots)
    skills = tuple(sorted({programme.skill for programme in scenario.programmes}))
    teachers = tuple(
        Teacher(teacher_id=f"{number}.ideal", skills=skills, locations=locations, slots=slots)
        for number in range(groups)
    )
    rooms = tuple(
        Room(room_id=f"{location_id}.{number}.ideal", location_id=location_id, capacity=seats, features=wanted)
        for location_id in locations
        for number in range(groups)
    )
    return change(scenario, teachers=(*scenario.teachers, *teachers), rooms=(*scenario.rooms, *rooms))


def _person(scenario: Scenario, programme: Programme, number: int) -> Person:
    return Person(
        person_id=f"{programme.programme_id}.{number}.ideal",
        level=programme.level_from or programme.level_to,
        slots=tuple(row.slot_id for row in scenario.timeslots),
        locations=tuple(row.location_id for row in scenario.locations),
        tags=programme.person_tags,
    )
