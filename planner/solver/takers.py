"""Who could take part in which offer, and what placing them there saves."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from planner.model import Person, Request, Scenario, full_weeks_between
from planner.solver import rulebook
from planner.solver.instance import Instance
from planner.solver.listing import Spot, spots_for
from planner.solver.offer import Offer
from planner.solver.timetable import Timetable

Demand = dict[Spot, list[int]]


def spots_in_demand(instance: Instance) -> Demand:
    """The open requests that each programme, pattern and location suits, dates left aside."""
    demand: defaultdict[Spot, list[int]] = defaultdict(list)
    for number in instance.open_requests:
        for spot in spots_for(instance.scenario, instance.rules, instance.requests[number].request_id):
            demand[spot].append(number)
    return dict(demand)


def find_takers(instance: Instance, offers: list[Offer], demand: Demand) -> None:
    """Fills `instance.gains` with the offers open to each request, by their place in the list of offers."""
    around_running = Timetable(instance, undecided=frozenset(instance.open_requests))
    fits = rulebook.enforced(rulebook.OFFER_FITS, instance.rules)
    wishes = {number: _wish_of(instance, number) for number in instance.open_requests}
    for index, offer in enumerate(offers):
        offer.index = index
        for number in demand.get((offer.programme.programme_id, offer.pattern_id, offer.location_id), ()):
            wish = wishes[number]
            if (
                (wish.locked_in is None or wish.locked_in == offer.cohort_id)
                and _fits(fits, instance.scenario, wish, offer)
                and (wish.is_free or around_running.request_can_by_every_rule(number, offer))
                and (not wish.person.needs or instance.suitable_rooms(number, offer))
            ):
                instance.gains[number][index] = _gain(instance.scenario, wish, offer)


class Wish(NamedTuple):
    """What is looked up once per request; `is_free` if nothing that runs or is ordered can keep it from any offer.

    `lost_by` has the points that a programme that is not the first, or such a location, costs.
    """

    request: Request
    person: Person
    locked_in: str | None
    unplaced_cost: int
    lost_by_programme: dict[str, int]
    lost_by_location: dict[str, int]
    lost_per_week: int
    wanted_day: int
    is_free: bool


def _wish_of(instance: Instance, number: int) -> Wish:
    request, person = instance.requests[number], instance.people[instance.person_of[number]]
    cost, starts_from = instance.scenario.cost, instance.scenario.starts_from
    return Wish(
        request,
        person,
        instance.lock_of.get(number),
        unplaced_cost(instance.scenario, request),
        {name: cost.programme_rank * rank for rank, name in enumerate(request.programmes)},
        {name: cost.location_rank * rank for rank, name in enumerate(person.locations)},
        cost.start_week_later,
        max(request.earliest_start or starts_from, starts_from).toordinal(),
        is_free=instance.is_alone[number] and person.max_hours_week is None,
    )


def _fits(fits: Sequence[rulebook.Encoding], scenario: Scenario, wish: Wish, offer: Offer) -> bool:
    for fit in fits:  # noqa: SIM110  `all` takes twice as long, and this is asked hundreds of thousands of times
        if not fit(scenario, wish.request, wish.person, offer):
            return False
    return True


def _gain(scenario: Scenario, wish: Wish, offer: Offer) -> int:
    """Points saved by this placement against leaving the request unplaced; teaching is not counted."""
    points = wish.unplaced_cost
    if offer.time.held:
        points -= wish.lost_per_week * max(0, (offer.time.first_day - wish.wanted_day) // 7)
    points -= wish.lost_by_programme.get(offer.programme.programme_id, 0)
    points -= wish.lost_by_location.get(offer.location_id, 0)
    if offer.is_kept and _is_promised(scenario, wish.request.request_id, offer.cohort_id):
        points += scenario.cost.placement_moved
    return points


def unplaced_cost(scenario: Scenario, request: Request) -> int:
    """Points for leaving this request unplaced: by priority, and by full weeks waited (52 at most)."""
    waited = 0
    if request.waiting_since is not None:
        waited = min(52, full_weeks_between(request.waiting_since, scenario.starts_from))
    return scenario.cost.unplaced(request.priority) + scenario.cost.unplaced_week_waited * waited


def promised_placements(scenario: Scenario) -> int:
    """How many placements of the last plan cost points if they are not kept."""
    return sum(
        row.status in ("published", "locked") and row.cohort_id not in scenario.running_ids
        for row in scenario.placements
    )


def _is_promised(scenario: Scenario, request_id: str, cohort_id: str) -> bool:
    row = scenario.placement_by_request.get(request_id)
    return row is not None and row.cohort_id == cohort_id and row.status in ("published", "locked")
