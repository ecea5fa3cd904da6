"""Raw facts of a plan that the rules share: who sits where, and which cohorts are judged.

Only the first good row of a request counts. What is running or locked is read from the scenario, never from the plan.
"""

from collections import defaultdict
from typing import NamedTuple

from planner.model import Cohort, Person, Plan, Request, Scenario


class Seat(NamedTuple):
    """A request, its person and the cohort it is placed in."""

    request: Request
    person: Person
    cohort: Cohort


def find_cohort_by_request(scenario: Scenario, plan: Plan) -> dict[str, Cohort]:
    """The cohort of each placed request, by request id: its first row that names a known request and cohort."""
    cohort_by_request: dict[str, Cohort] = {}
    for row in plan.placements:
        cohort = plan.cohort_by_id.get(row.cohort_id)
        if cohort is not None and row.request_id in scenario.request_by_id:
            cohort_by_request.setdefault(row.request_id, cohort)
    return cohort_by_request


def list_seats(scenario: Scenario, plan: Plan) -> list[Seat]:
    """All seats of the plan, those in running cohorts included."""
    return [
        Seat(request, scenario.person_by_id[request.person_id], cohort)
        for request_id, cohort in find_cohort_by_request(scenario, plan).items()
        for request in [scenario.request_by_id[request_id]]
    ]


def list_judged_seats(scenario: Scenario, plan: Plan) -> list[Seat]:
    """The seats in cohorts that are not running."""
    return [seat for seat in list_seats(scenario, plan) if seat.cohort.cohort_id not in scenario.running_ids]


def list_judged_cohorts(scenario: Scenario, plan: Plan) -> list[Cohort]:
    """The cohorts of the plan that are not running."""
    return [cohort for cohort in plan.cohorts if cohort.cohort_id not in scenario.running_ids]


def find_people_by_cohort(scenario: Scenario, plan: Plan) -> dict[str, list[Person]]:
    """The people in each cohort of the plan, by cohort id; a person with two requests in one cohort is one person."""
    people: dict[str, dict[str, Person]] = {cohort.cohort_id: {} for cohort in plan.cohorts}
    for seat in list_seats(scenario, plan):
        people[seat.cohort.cohort_id][seat.person.person_id] = seat.person
    return {cohort_id: list(by_id.values()) for cohort_id, by_id in people.items()}


def find_cohorts_by_person(scenario: Scenario, plan: Plan) -> dict[str, list[Cohort]]:
    """The cohorts each placed person sits in, each once, by person id."""
    cohorts: defaultdict[str, dict[str, Cohort]] = defaultdict(dict)
    for seat in list_seats(scenario, plan):
        cohorts[seat.person.person_id][seat.cohort.cohort_id] = seat.cohort
    return {person_id: list(by_id.values()) for person_id, by_id in cohorts.items()}


def stands_as_before(scenario: Scenario, cohort: Cohort) -> bool:
    """True if the scenario has this cohort with the same programme, start, pattern and location."""
    before = scenario.cohort_by_id.get(cohort.cohort_id)
    return before is not None and _place_and_time(before) == _place_and_time(cohort)


def _place_and_time(cohort: Cohort) -> tuple[object, ...]:
    return cohort.programme_id, cohort.start, cohort.pattern_id, cohort.location_id
