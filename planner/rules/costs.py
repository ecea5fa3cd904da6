"""What a plan costs, kind by kind, in whole points; a plan that breaks rules is priced in the same way.

A programme, pattern, location, room or teacher that does not exist costs nothing: what cannot be counted is 0.
"""

from collections.abc import Callable, Sequence

from planner.model import Cohort, Plan, Request, Scenario, full_weeks_between
from planner.rules.facts import find_cohort_by_request, list_judged_cohorts, list_judged_seats, stands_as_before

MAX_WEEKS_WAITED = 52


def price_unplaced(scenario: Scenario, plan: Plan) -> int:
    """Each request without a seat: by priority, and more for each full week it has waited."""
    placed = find_cohort_by_request(scenario, plan)
    return sum(
        scenario.cost.unplaced(request.priority) + scenario.cost.unplaced_week_waited * _weeks_waited(scenario, request)
        for request in scenario.requests
        if request.request_id not in placed
    )


def price_start_later(scenario: Scenario, plan: Plan) -> int:
    """Each seat: the full weeks between the day it could have begun and the first session."""
    weeks = 0
    for request, _, cohort in list_judged_seats(scenario, plan):
        first_day = scenario.sessions_of(cohort).first_day
        could_begin = max(scenario.starts_from, request.earliest_start or scenario.starts_from)
        weeks += full_weeks_between(could_begin, first_day) if first_day else 0
    return scenario.cost.start_week_later * weeks


def price_programme_preference(scenario: Scenario, plan: Plan) -> int:
    """Each seat: the steps down the request's list of programmes."""
    seats = list_judged_seats(scenario, plan)
    steps = sum(_steps_down(request.programmes, cohort.programme_id) for request, _, cohort in seats)
    return scenario.cost.programme_rank * steps


def price_location_preference(scenario: Scenario, plan: Plan) -> int:
    """Each seat: the steps down the person's list of locations."""
    seats = list_judged_seats(scenario, plan)
    steps = sum(_steps_down(person.locations, cohort.location_id) for _, person, cohort in seats)
    return scenario.cost.location_rank * steps


def price_teaching(scenario: Scenario, plan: Plan) -> int:
    """Each cohort: the hours of its held sessions, the total of the cohort rounded up."""
    hours = sum(scenario.sessions_of(cohort).hours_rounded_up for cohort in list_judged_cohorts(scenario, plan))
    return scenario.cost.teaching_hour * hours


def price_placement_moved(scenario: Scenario, plan: Plan) -> int:
    """Each seat announced in the last plan that is not kept in a cohort of the same place and time."""
    now = find_cohort_by_request(scenario, plan)
    moved = 0
    for row in scenario.placements:
        if row.status not in ("published", "locked") or row.cohort_id in scenario.running_ids:
            continue
        cohort = now.get(row.request_id)
        is_kept = cohort is not None and cohort.cohort_id == row.cohort_id and stands_as_before(scenario, cohort)
        moved += not is_kept
    return scenario.cost.placement_moved * moved


def price_staff_changed(scenario: Scenario, plan: Plan) -> int:
    """Each cohort announced in the last plan that keeps its place and time but gets another teacher or room."""
    changed = 0
    for before in scenario.cohorts:
        now = plan.cohort_by_id.get(before.cohort_id)
        if before.status == "published" and now is not None and stands_as_before(scenario, now):
            changed += _staff(before) != _staff(now)
    return scenario.cost.staff_changed * changed


PRICES: dict[str, Callable[[Scenario, Plan], int]] = {
    "unplaced": price_unplaced,
    "start-later": price_start_later,
    "programme-preference": price_programme_preference,
    "location-preference": price_location_preference,
    "teaching": price_teaching,
    "placement-moved": price_placement_moved,
    "staff-changed": price_staff_changed,
}


def price_plan(scenario: Scenario, plan: Plan) -> dict[str, int]:
    """Points by kind of cost, sorted, kinds of 0 points left out; their sum is the cost of the plan."""
    points = {kind: price(scenario, plan) for kind, price in sorted(PRICES.items())}
    return {kind: number for kind, number in points.items() if number != 0}


def _weeks_waited(scenario: Scenario, request: Request) -> int:
    if request.waiting_since is None:
        return 0
    return min(MAX_WEEKS_WAITED, full_weeks_between(request.waiting_since, scenario.starts_from))


def _steps_down(preferred: Sequence[str], chosen: str) -> int:
    return preferred.index(chosen) if chosen in preferred else 0


def _staff(cohort: Cohort) -> tuple[str, str]:
    return cohort.room_id, cohort.teacher_id
