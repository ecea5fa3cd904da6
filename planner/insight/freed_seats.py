"""Who could take a seat that came free: everyone without a place whom the rules let into the cohort, in fair order.

Fair is: the higher priority first, then who has waited more weeks. Each is judged alone, with the plan as it stands.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from planner.insight.seats_agenda import (
    Wish,
    can_attend,
    fits_location,
    fits_pattern,
    fits_programme,
    keep_agenda,
)
from planner.insight.seats_in_plan import PlanAsItStands, Sitting
from planner.model import PRIORITIES, Request, full_weeks_between


class Taker(NamedTuple):
    """A request without a place that could have the seat; weeks waited are full weeks until the planning begins."""

    request_id: str
    person_id: str
    klantmanager_id: str
    priority: str
    weeks_waited: int


class OpenSeats(NamedTuple):
    """A cohort that has not begun: its seats left, how many people it lacks to go on, and who could join."""

    cohort_id: str
    seats_left: int
    too_few: int
    takers: tuple[Taker, ...]


def find_takers(plan: PlanAsItStands, cohort_id: str) -> OpenSeats | None:
    """None for a cohort that has begun, for nobody joins it, and for one that has no session left."""
    sitting = plan.sittings.get(cohort_id)
    if sitting is None or sitting.is_running or not sitting.offer.time.held:
        return None
    room, programme = plan.instance.rooms[sitting.opened.room], sitting.offer.programme
    left = min(programme.max_size, room.capacity) - len(sitting.members)
    too_few = 0 if sitting.is_locked else max(0, programme.min_size - len(sitting.members))
    takers = sorted(_list_who_fit(plan, sitting), key=lambda request: _in_fair_order(plan, request)) if left > 0 else ()
    return OpenSeats(cohort_id, max(0, left), too_few, tuple(_describe(plan, request) for request in takers))


def _list_who_fit(plan: PlanAsItStands, sitting: Sitting) -> Iterator[Request]:
    scenario, offer = plan.scenario, sitting.offer
    features = set(plan.instance.rooms[sitting.opened.room].features)
    for request in scenario.requests:
        wish = Wish(request, scenario.person_by_id[request.person_id])
        if (
            request.request_id not in plan.cohort_of
            and offer.programme.programme_id in request.programmes
            and set(wish.person.needs) <= features
            and fits_programme(scenario, wish, offer.programme.programme_id)
            and fits_location(wish, offer.location_id)
            and fits_pattern(scenario, wish, offer.pattern_id)
        ):
            agenda = keep_agenda(plan, wish)
            if agenda is not None and can_attend(scenario, agenda, offer):
                yield request


def _in_fair_order(plan: PlanAsItStands, request: Request) -> tuple[int, int, date, str]:
    """Of those who waited as many full weeks, the one who waited longer; then by id."""
    since = request.waiting_since or date.max
    return -PRIORITIES.index(request.priority), -_weeks_waited(plan, request), since, request.request_id


def _describe(plan: PlanAsItStands, request: Request) -> Taker:
    person = plan.scenario.person_by_id[request.person_id]
    weeks = _weeks_waited(plan, request)
    return Taker(request.request_id, person.person_id, person.klantmanager_id, request.priority, weeks)


def _weeks_waited(plan: PlanAsItStands, request: Request) -> int:
    since = request.waiting_since
    return full_weeks_between(since, plan.scenario.starts_from) if since else 0
