"""Every way to give one request a seat in a plan, found by trying, with the audit as the only judge."""

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from planner.model import Cohort, Placement, Plan, Scenario
from planner.rules.audit import audit
from tests.tiny.candidates import list_spots
from tests.tiny.judge import Judge


class Way(NamedTuple):
    """A seat in a cohort of the plan, or in a new one with these days, place and others who wait (a number of them)."""

    cohort_id: str
    programme_id: str
    start: str
    pattern_id: str
    location_id: str
    is_group: bool


def list_plans(scenario: Scenario, plan: Plan, request_id: str) -> Iterator[Plan]:
    """Every legal plan in which the request has a seat more than in this one, in company that is as small as can be."""
    for row in plan.cohorts:
        if row.cohort_id not in scenario.running_ids and scenario.sessions_of(row).held:
            yield from _list_legal(scenario, _seat(plan, row, [request_id]))
    for row, others in _list_new(scenario, plan, request_id):
        new = row.model_copy(update={"cohort_id": f"for-{request_id}"})
        yield from _list_legal(scenario, _seat(_open(plan, new), new, [request_id, *others]))


def list_ways(scenario: Scenario, plan: Plan, request_id: str) -> set[Way]:
    """All seats that the audit allows; `plan` has the request nowhere. A cohort without a session is no seat."""
    running = scenario.running_ids
    found = {
        Way(row.cohort_id, *_where(row), is_group=False)
        for row in plan.cohorts
        if row.cohort_id not in running and scenario.sessions_of(row).held
        if _list_legal(scenario, _seat(plan, row, [request_id]))
    }
    for row, others in _list_new(scenario, plan, request_id):
        way = Way("", *_where(row), is_group=bool(others))
        new = row.model_copy(update={"cohort_id": "tried"})
        if way not in found and _list_legal(scenario, _seat(_open(plan, new), new, [request_id, *others])):
            found.add(way)
    return found


def _list_new(scenario: Scenario, plan: Plan, request_id: str) -> Iterator[tuple[Cohort, tuple[str, ...]]]:
    """New cohorts with the fewest people that nothing speaks against by itself, and who could be with the request."""
    judge = Judge(scenario)
    placed = {row.request_id for row in plan.placements}
    for spot in list_spots(judge):
        if spot.cohort.cohort_id not in scenario.cohort_by_id and request_id in spot.points:
            waiting = sorted(set(spot.points) - placed - {request_id})
            smallest = scenario.programme_by_id[spot.cohort.programme_id].min_size
            for others in combinations(waiting, max(1, smallest) - 1):
                yield from ((row.cohort, others) for row in spot.rows)


def _seat(plan: Plan, cohort: Cohort, request_ids: list[str]) -> Plan:
    seats = (Placement(request_id=one, cohort_id=cohort.cohort_id) for one in request_ids)
    return Plan(cohorts=plan.cohorts, placements=(*plan.placements, *seats))


def _open(plan: Plan, cohort: Cohort) -> Plan:
    return Plan(cohorts=(*plan.cohorts, cohort), placements=plan.placements)


def _list_legal(scenario: Scenario, plan: Plan) -> list[Plan]:
    return [plan] if audit(scenario, plan).legal else []


def _where(cohort: Cohort) -> tuple[str, str, str, str]:
    return cohort.programme_id, str(cohort.start), cohort.pattern_id, cohort.location_id
