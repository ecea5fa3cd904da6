"""Tiny scenarios from a seed, with something of every rule in them: few enough plans to try, scarce enough to clash."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from planner.model import Scenario
from tests.tiny import demand, supply, trouble
from tests.tiny.draws import Draw, Weights
from tests.tiny.history import History

STARTS_FROM = date(2027, 1, 4)


@dataclass(frozen=True)
class Size:
    """How many there may be of each, with their weights; `second` is how many requests are not a person's first."""

    requests: Weights[int] = ((1, 2), (2, 5), (3, 6), (4, 4), (5, 2), (6, 1))
    second: Weights[int] = ((0, 4), (1, 4), (2, 2))
    programmes: Weights[int] = ((1, 4), (2, 5), (3, 2))
    mondays: Weights[int] = ((1, 5), (2, 4), (3, 1))
    patterns: Weights[int] = ((1, 3), (2, 5), (3, 3))
    locations: Weights[int] = ((1, 1), (2, 2))
    rooms: Weights[int] = ((1, 1), (2, 5), (3, 1))
    teachers: Weights[int] = ((1, 5), (2, 3), (3, 1))
    cohorts: Weights[int] = ((0, 5), (1, 5), (2, 2))


TINY = Size()
SMALLER = Size(requests=((1, 1), (2, 3), (3, 2)), rooms=((1, 1), (2, 2)), teachers=((1, 1), (2, 2)))


def make_tiny(seed: int, size: Size = TINY) -> Scenario:
    """The tiny scenario of a seed; the same on every machine."""
    return draw_tiny(Random(f"tiny/{seed}"), size)


def draw_tiny(random: Random, size: Size = TINY) -> Scenario:
    draw = Draw(random)
    starts_until = STARTS_FROM + timedelta(weeks=draw.weighted(size.mondays) - 1)
    mondays = supply.mondays_between(STARTS_FROM, starts_until)
    patterns = tuple(draw.some(supply.PATTERNS, draw.weighted(size.patterns)))
    locations = supply.draw_locations(draw, draw.weighted(size.locations))
    rooms = supply.draw_rooms(draw, draw.weighted(size.rooms), locations)
    teachers = supply.draw_teachers(draw, draw.weighted(size.teachers), locations)
    programmes = supply.draw_programmes(draw, draw.weighted(size.programmes), patterns, mondays)
    count = draw.weighted(size.requests)
    people = demand.draw_people(draw, max(1, count - draw.weighted(size.second)), locations)
    requests = demand.draw_requests(draw, count, people, programmes, mondays)
    history = History(draw, mondays, programmes, patterns, locations, rooms, teachers, waiting=list(requests))
    for number in range(draw.weighted(size.cohorts)):
        history.add_cohort(f"c{number}")
    scenario = Scenario(
        name="Klein geval",
        starts_from=STARTS_FROM,
        starts_until=starts_until,
        cost=supply.draw_cost(draw),
        timeslots=supply.TIMESLOTS,
        patterns=patterns,
        programmes=programmes,
        locations=locations,
        rooms=rooms,
        teachers=teachers,
        people=people,
        requests=requests,
        closures=trouble.draw_closures(draw, STARTS_FROM, locations),
        absences=trouble.draw_absences(draw, STARTS_FROM, teachers, rooms, people),
        cohorts=tuple(history.cohorts),
        placements=tuple(history.placements),
    )
    closed_for_good = trouble.draw_closures_for_good(draw, mondays, locations)
    return scenario.with_tables(closures=(*scenario.closures, *closed_for_good))
