"""Sample `amsterdam`: the city's published year as demand on a hundred teachers, some cohorts under way."""

from datetime import date
from random import Random

from benchmarks.samples.amsterdam_offering import (
    DISTRICTS,
    STARTS_FROM,
    STARTS_UNTIL,
    WORKPLACE,
    locations,
    programmes,
)
from benchmarks.samples.amsterdam_people import klantmanagers, people_and_requests
from benchmarks.samples.amsterdam_team import absences, rooms, teachers
from benchmarks.samples.dutch_year import closed_days
from benchmarks.samples.under_way import Begun, with_cohorts_under_way
from benchmarks.week import patterns, timeslots
from planner.model import Scenario

SEED = "amsterdam"
FIRST_DAY, LAST_DAY = date(2026, 9, 1), date(2028, 1, 9)

RUNNING = (
    Begun("W-LWT-hospitality", date(2026, 9, 14), 12, WORKPLACE["hospitality"]),
    Begun("W-LWT-hospitality", date(2026, 9, 14), 12, WORKPLACE["hospitality"]),
    Begun("W-LWT-zorg", date(2026, 9, 7), 11, WORKPLACE["zorg"]),
    Begun("W-LWT-zorg", date(2026, 9, 7), 11, WORKPLACE["zorg"]),
    Begun("W-LWT-vrachtwagentechniek", date(2026, 9, 7), 10, WORKPLACE["vrachtwagentechniek"]),
)


def make_amsterdam() -> Scenario:
    draw = Random(SEED)
    offered = programmes()
    people, requests = people_and_requests(offered, draw)
    staff = teachers(offered, draw)
    fresh = Scenario(
        name="Amsterdam: de aanvragen van een jaar",
        starts_from=STARTS_FROM,
        starts_until=STARTS_UNTIL,
        timeslots=timeslots(),
        patterns=patterns(),
        programmes=offered,
        locations=locations(),
        rooms=rooms(draw),
        teachers=staff,
        klantmanagers=klantmanagers(),
        people=people,
        requests=requests,
        closures=closed_days(FIRST_DAY, LAST_DAY, DISTRICTS),
        absences=absences(staff, draw),
    )
    return with_cohorts_under_way(fresh, RUNNING)
