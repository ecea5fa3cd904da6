"""The plan and the scenario that come of taking a seat: who asks has it, and a group opens for everyone in it."""

from itertools import count

from planner.insight.seats import Seat
from planner.insight.seats_agenda import Wish
from planner.model import Cohort, Placement, Plan, Request, Scenario


def take_seat(scenario: Scenario, plan: Plan, seat: Seat, request_id: str) -> Plan:
    """The plan with the seat taken in place of the one that the request had; its cohort ends if nobody is left in it.

    A cohort that is locked goes on. Rows keep their words; new ones are drafts. For a request or a person that the
    scenario does not have, `add_wish` gives the scenario to judge the plan by.
    """
    left = next((row.cohort_id for row in plan.placements if row.request_id == request_id), "")
    placements = [row for row in plan.placements if row.request_id != request_id]
    is_empty = bool(left) and all(row.cohort_id != left for row in placements)
    cohorts = [row for row in plan.cohorts if row.cohort_id != left or not is_empty or _is_locked(scenario, left)]
    cohort_id = seat.cohort_id
    if not cohort_id:
        cohort = _open_cohort(seat, {row.cohort_id for row in (*scenario.cohorts, *plan.cohorts)})
        cohort_id = cohort.cohort_id
        cohorts.append(cohort)
    placements += [Placement(request_id=one, cohort_id=cohort_id) for one in (request_id, *seat.waiting_with)]
    return Plan(
        cohorts=tuple(sorted(cohorts, key=lambda row: row.cohort_id)),
        placements=tuple(sorted(placements, key=lambda row: row.request_id)),
    )


def make_request(scenario: Scenario, person_id: str, programme_id: str) -> Request:
    """A request that nobody made yet, without dates, under an id that is free."""
    number = next(number for number in count(1) if f"nieuw-{number}" not in scenario.request_by_id)
    return Request(request_id=f"nieuw-{number}", person_id=person_id, programmes=(programme_id,))


def add_wish(scenario: Scenario, wish: Wish) -> Scenario:
    """The scenario with this request and its person, as far as it has them not."""
    is_known = wish.person.person_id in scenario.person_by_id
    is_asked = wish.request.request_id in scenario.request_by_id
    return scenario.with_tables(
        people=scenario.people if is_known else (*scenario.people, wish.person),
        requests=scenario.requests if is_asked else (*scenario.requests, wish.request),
    )


def _is_locked(scenario: Scenario, cohort_id: str) -> bool:
    before = scenario.cohort_by_id.get(cohort_id)
    return before is not None and before.locked


def _open_cohort(seat: Seat, taken: set[str]) -> Cohort:
    names = (f"{seat.programme_id[:50]}-{number:03d}" for number in count(1))
    return Cohort(
        cohort_id=next(name for name in names if name not in taken),
        programme_id=seat.programme_id,
        start=seat.start,
        pattern_id=seat.pattern_id,
        location_id=seat.location_id,
        room_id=seat.room_id,
        teacher_id=seat.teacher_id,
    )
