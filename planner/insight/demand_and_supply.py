"""Demand against supply: per programme and level who asks, who could have a place at all, who has one, how many could.

Who could at all: the request has an offer with a teacher, a room and enough others, if nobody else were planned. How
many could at once is a bound, proven for the programme alone: all else gives way.
"""

from collections import Counter, defaultdict
from collections.abc import Callable

from planner.insight.built_once import BuiltOnce
from planner.insight.possibilities import Possibilities
from planner.insight.stopwatch import Stopwatch
from planner.model import LEVELS, Plan, Programme
from planner.model.records import Record
from planner.rules.facts import find_cohort_by_request
from planner.solver.instance import Instance
from planner.solver.most_seats import count_most_seats

WORKERS = 2


class Demand(Record):
    """`asked` have the programme on their list, `first_choice` at the top; places that are running count everywhere."""

    programme_id: str
    level: str
    asked: int
    first_choice: int
    with_offer: int
    placed: int
    at_most: int


def measure_demand(
    built: BuiltOnce, plan: Plan, seconds: float, should_stop: Callable[[], bool] = lambda: False
) -> tuple[Demand, ...]:
    """One row per programme and level that is asked for, in order of both."""
    watch = Stopwatch(seconds, should_stop)
    scenario, instance = built.scenario, built.instance
    with_offer = _count_with_offer(built.possibilities)
    placed = {request_id: cohort.programme_id for request_id, cohort in find_cohort_by_request(scenario, plan).items()}
    running = {row.request_id for row in scenario.placements if row.cohort_id in scenario.running_ids}
    rows: list[Demand] = []
    programmes = sorted(scenario.programmes, key=lambda row: row.programme_id)
    for number, programme in enumerate(programmes):
        groups = _group_by_level(instance, programme)
        share = watch.left / (len(programmes) - number)
        most = count_most_seats(instance, programme.programme_id, groups, 0.0 if watch.is_over else share, WORKERS)
        for level, numbers in groups.items():
            asking = [instance.requests[one] for one in numbers]
            here = [row for row in asking if placed.get(row.request_id) == programme.programme_id]
            begun = sum(row.request_id in running for row in here)
            possible = with_offer[programme.programme_id, level]
            rows.append(
                Demand(
                    programme_id=programme.programme_id,
                    level=level,
                    asked=len(asking),
                    first_choice=sum(row.programmes[0] == programme.programme_id for row in asking),
                    with_offer=possible + begun,
                    placed=len(here),
                    at_most=min(possible, most[level]) + begun,
                )
            )
    return tuple(rows)


def _group_by_level(instance: Instance, programme: Programme) -> dict[str, list[int]]:
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(instance.requests):
        if programme.programme_id in row.programmes:
            groups[instance.people[instance.person_of[number]].level].append(number)
    return {level: groups[level] for level in ("", *LEVELS) if level in groups}


def _count_with_offer(possibilities: Possibilities) -> Counter[tuple[str, str]]:
    """How many could have a place in each programme if nobody else were planned, by programme and level."""
    instance = possibilities.instance
    return Counter(
        (programme_id, instance.people[instance.person_of[request]].level)
        for request in instance.open_requests
        for programme_id in _programmes_within_reach(possibilities, request)
    )


def _programmes_within_reach(possibilities: Possibilities, request: int) -> set[str]:
    """Also that of a locked cohort in which the request has a locked place."""
    locked = possibilities.fixed.offer_of.get(request)
    found = set() if locked is None else {locked.programme.programme_id}
    for offer in possibilities.places(request):
        programme_id = offer.programme.programme_id
        if programme_id not in found and possibilities.missing_people(request, offer) == 0:
            found.add(programme_id)
    return found
