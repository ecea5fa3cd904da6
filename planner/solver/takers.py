"""Who could take part in which offer, and what placing them there saves."""

from collections import defaultdict

from planner.model import Person, Request, Scenario, full_weeks_between
from planner.solver import rulebook
from planner.solver.instance import Instance
from planner.solver.listing import Spot, spots_for
from planner.solver.offer import Offer
from planner.solver.timetable import Timetable


def find_takers(instance: Instance, offers: list[Offer]) -> None:
    """Fills `instance.gains` with the offers open to each request, by their place in the list of offers."""
    at_spot: defaultdict[Spot, list[Offer]] = defaultdict(list)
    for number, offer in enumerate(offers):
        offer.index = number
        at_spot[offer.programme.programme_id, offer.pattern_id, offer.location_id].append(offer)
    around_running = Timetable(instance, undecided=frozenset(instance.open_requests))
    fits = rulebook.enforced(rulebook.OFFER_FITS, instance.rules)
    for number in instance.open_requests:
        request, person = instance.requests[number], instance.people[instance.person_of[number]]
        for spot in spots_for(instance.scenario, instance.rules, request.request_id):
            for offer in at_spot.get(spot, ()):
                if (
                    _lock_allows(instance, number, offer)
                    and all(fit(instance.scenario, request, person, offer) for fit in fits)
                    and around_running.request_can_by_every_rule(number, offer)
                    and instance.suitable_rooms(number, offer)
                ):
                    instance.gains[number][offer.index] = gain_of(instance.scenario, request, person, offer)


def gain_of(scenario: Scenario, request: Request, person: Person, offer: Offer) -> int:
    """Points saved by this placement against leaving the request unplaced; teaching is not counted."""
    points = unplaced_cost(scenario, request)
    if offer.time.held:
        wanted = max(request.earliest_start or scenario.starts_from, scenario.starts_from)
        weeks_later = full_weeks_between(wanted, offer.sessions.held[0].day)
        points -= scenario.cost.start_week_later * weeks_later
    if offer.programme.programme_id in request.programmes:
        points -= scenario.cost.programme_rank * request.programmes.index(offer.programme.programme_id)
    if offer.location_id in person.locations:
        points -= scenario.cost.location_rank * person.locations.index(offer.location_id)
    if offer.is_kept and _is_promised(scenario, request.request_id, offer.cohort_id):
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


def _lock_allows(instance: Instance, request: int, offer: Offer) -> bool:
    return instance.lock_of.get(request, offer.cohort_id) == offer.cohort_id
