"""The room exists, is at the cohort's location, seats all its people and has every feature the programme asks for."""

from collections.abc import Iterator

from planner.model import Cohort, Plan, Room, Scenario
from planner.rules.facts import find_people_by_cohort, list_judged_cohorts
from planner.rules.finding import Finding
from planner.rules.wording import list_missing, tell_people
from planner.texts import Message, message

RULE = "room-fits"


def check(scenario: Scenario, plan: Plan) -> Iterator[Finding]:
    people_by_cohort = find_people_by_cohort(scenario, plan)
    for cohort in list_judged_cohorts(scenario, plan):
        room = scenario.room_by_id.get(cohort.room_id)
        if room is None:
            fact = message("room-fits.unknown", cohort=cohort.cohort_id, room=cohort.room_id)
            yield Finding(RULE, cohort.cohort_id, fact)
            continue
        for fact in _list_faults(scenario, cohort, room, len(people_by_cohort[cohort.cohort_id])):
            yield Finding(RULE, room.room_id, fact)


def _list_faults(scenario: Scenario, cohort: Cohort, room: Room, count: int) -> Iterator[Message]:
    about = {"cohort": cohort.cohort_id, "programme": cohort.programme_id, "room": room.room_id}
    if room.location_id != cohort.location_id:
        yield message("room-fits.location", **about, location=cohort.location_id, at=room.location_id)
    if count > room.capacity:
        yield message("room-fits.seats", **about, people=tell_people(count), seats=room.capacity)
    programme = scenario.programme_by_id.get(cohort.programme_id)
    missing = list_missing(programme.room_features, room.features) if programme else ""
    if missing:
        yield message("room-fits.features", **about, missing=missing)
