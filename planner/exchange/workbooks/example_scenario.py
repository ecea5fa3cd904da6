"""A small made-up scenario to begin with: a row or more for every table, sound, and ready to be planned."""

from datetime import date
from decimal import Decimal

from planner.model import (
    WEEKDAYS,
    Absence,
    Closure,
    Cohort,
    Klantmanager,
    Location,
    Pattern,
    Person,
    Placement,
    Programme,
    Request,
    Room,
    Scenario,
    Teacher,
    Timeslot,
)
from planner.texts import Language, message

MORNING = (9 * 60, 12 * 60)
AFTERNOON = (13 * 60, 16 * 60)
TIMESLOTS = tuple(
    Timeslot(slot_id=f"{weekday}-{part}", weekday=weekday, start=start, end=end)
    for weekday in WEEKDAYS[:5]
    for part, (start, end) in (("o", MORNING), ("m", AFTERNOON))
)


def make_example(language: Language) -> Scenario:
    def say(key: str) -> str:
        return message(key).in_language(language)

    return Scenario(
        name=say("example_name"),
        starts_from=date(2027, 1, 4),
        starts_until=date(2027, 3, 29),
        timeslots=TIMESLOTS,
        patterns=(
            Pattern(pattern_id="ma-wo-o", slots=("ma-o", "wo-o")),
            Pattern(pattern_id="di-do-m", slots=("di-m", "do-m")),
        ),
        programmes=(
            Programme(
                programme_id="TBI",
                name=say("example_programme"),
                kind="taalboost_individueel",
                weeks=4,
                patterns=("ma-wo-o", "di-do-m"),
                min_size=1,
                max_size=1,
                level_from="A0",
                level_to="B1",
                skill="nt2",
            ),
        ),
        locations=(Location(location_id="centrum", name=say("example_location"), kind="centrum"),),
        rooms=(Room(room_id="C1", location_id="centrum", name=say("example_room"), capacity=12, features=("beamer",)),),
        teachers=(
            Teacher(
                teacher_id="T1",
                name=say("example_teacher"),
                email="t1@example.org",
                skills=("nt2",),
                locations=("centrum",),
                slots=("ma-o", "di-m", "wo-o", "do-m"),
                max_hours_week=Decimal(12),
            ),
        ),
        klantmanagers=(Klantmanager(klantmanager_id="K1", name=say("example_klantmanager"), email="k1@example.org"),),
        people=(
            Person(
                person_id="P001",
                klantmanager_id="K1",
                level="A1",
                slots=("ma-o", "wo-o", "do-m"),
                locations=("centrum",),
                max_hours_week=Decimal("7.5"),
            ),
        ),
        requests=(
            Request(
                request_id="A001",
                person_id="P001",
                programmes=("TBI",),
                waiting_since=date(2026, 10, 5),
                earliest_start=date(2027, 1, 4),
                finish_by=date(2027, 6, 30),
            ),
        ),
        closures=(Closure(starts_on=date(2027, 4, 27), ends_on=date(2027, 4, 27), name=say("example_closure")),),
        absences=(
            Absence(
                kind="teacher",
                id="T1",
                starts_on=date(2027, 2, 22),
                ends_on=date(2027, 2, 26),
                reason=say("example_reason"),
            ),
        ),
        cohorts=(
            Cohort(
                cohort_id="TBI-1",
                programme_id="TBI",
                start=date(2027, 1, 11),
                pattern_id="ma-wo-o",
                location_id="centrum",
                room_id="C1",
                teacher_id="T1",
            ),
        ),
        placements=(Placement(request_id="A001", cohort_id="TBI-1"),),
    )
