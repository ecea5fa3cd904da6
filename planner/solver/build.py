"""Builds the instance of a scenario: every offer that could be opened, with who could teach, host and take part."""

from collections import defaultdict

from planner.model import Programme, Scenario
from planner.solver import rulebook
from planner.solver.clock import Clock
from planner.solver.instance import Instance
from planner.solver.listing import list_offers
from planner.solver.numbering import number_rows
from planner.solver.offer import Offer
from planner.solver.running import occupied_by_running
from planner.solver.staffing import Staffing, smallest_group, staff_offers
from planner.solver.takers import Demand, find_takers, promised_placements, spots_in_demand, unplaced_cost


def build_instance(
    scenario: Scenario, rules: frozenset[str] = rulebook.ALL_RULES, *, only_named: bool = False
) -> Instance:
    """The instance of a scenario; leaving out rules widens it (used to find which rules a conflict needs).

    `only_named` leaves out all new cohorts: what is left is what locks are about.
    """
    instance = number_scenario(scenario, rules)
    demand = spots_in_demand(instance)
    staffing = Staffing(instance)

    def is_wanted(programme: Programme, pattern_id: str, location_id: str) -> bool:
        asked = are_enough_asking(instance, demand, programme, pattern_id, location_id)
        return asked and staffing.could_staff(programme, pattern_id, location_id)

    listed = list_offers(scenario, instance.clock, rules, is_wanted, only_named=only_named)
    offers = staff_offers(instance, staffing, listed)
    find_takers(instance, offers, demand)
    keep_offers_with_takers(instance, offers)
    return instance


def are_enough_asking(
    instance: Instance, demand: Demand, programme: Programme, pattern_id: str, location_id: str
) -> bool:
    """True if there are people for the smallest group of it in this pattern at this location, dates left aside."""
    fewest = max(1, programme.min_size if "group-size" in instance.rules else 0)
    return len(demand.get((programme.programme_id, pattern_id, location_id), ())) >= fewest


def number_scenario(scenario: Scenario, rules: frozenset[str] = rulebook.ALL_RULES) -> Instance:
    """An instance without offers yet: everything numbered, and what runs or is locked in these numbers."""
    numbers = number_rows(scenario)
    clock = Clock(scenario)
    requests = sorted(scenario.requests, key=lambda row: row.request_id)
    people = sorted(scenario.people, key=lambda row: row.person_id)
    follows = {numbers.requests[row.request_id]: numbers.requests[row.after] for row in requests if row.after}
    running = {row.request_id for row in scenario.placements if row.cohort_id in scenario.running_ids}
    open_requests = [number for number, row in enumerate(requests) if row.request_id not in running]
    locked_in = _locked_in(scenario, rules, numbers.requests)
    return Instance(
        scenario=scenario,
        rules=rules,
        clock=clock,
        numbers=numbers,
        requests=requests,
        people=people,
        teachers=sorted(scenario.teachers, key=lambda row: row.teacher_id),
        rooms=sorted(scenario.rooms, key=lambda row: row.room_id),
        person_of=[numbers.people[row.person_id] for row in requests],
        partners=_partners(scenario, numbers.people),
        running=occupied_by_running(scenario, clock, numbers),
        follows=follows,
        followed_by=_turned_around(follows),
        open_requests=open_requests,
        teacher_rules=rulebook.enforced(rulebook.TEACHER_IS_FREE, rules),
        room_rules=rulebook.enforced(rulebook.ROOM_IS_FREE, rules),
        request_rules=rulebook.enforced(rulebook.REQUEST_IS_FREE, rules),
        offers=[],
        gains=[{} for _ in requests],
        base_cost=sum(unplaced_cost(scenario, requests[number]) for number in open_requests)
        + scenario.cost.placement_moved * promised_placements(scenario),
        must_open=_must_open(scenario, rules, locked_in),
        locked_in=locked_in,
        lock_of={request: cohort_id for cohort_id, locked in locked_in.items() for request in locked},
        offers_of_cohort={},
    )


def keep_offers_with_takers(instance: Instance, offers: list[Offer]) -> None:
    """Drops offers too few could take part in, renumbers the rest and tells each offer its takers."""
    takers: defaultdict[int, list[int]] = defaultdict(list)
    for request, gains in enumerate(instance.gains):
        for index in gains:
            takers[index].append(request)
    kept = [
        offer
        for offer in offers
        if len(takers[offer.index]) >= max(smallest_group(instance, offer), 0 if offer.is_locked else 1)
    ]
    number_of = {offer.index: number for number, offer in enumerate(kept)}
    for offer in kept:
        offer.requests = tuple(takers[offer.index])
        offer.copies = min(offer.copies, max(1, len(offer.requests) // max(1, offer.min_size)))
        offer.index = number_of[offer.index]
    instance.gains = [
        {number_of[index]: gain for index, gain in gains.items() if index in number_of} for gains in instance.gains
    ]
    instance.offers = kept
    by_cohort: defaultdict[str, list[Offer]] = defaultdict(list)
    for offer in kept:
        if offer.cohort_id:
            by_cohort[offer.cohort_id].append(offer)
    instance.offers_of_cohort = dict(by_cohort)


def _partners(scenario: Scenario, people: dict[str, int]) -> list[tuple[int, ...]]:
    found: list[set[int]] = [set() for _ in people]
    for row in scenario.people:
        if row.care_partner:
            one, other = people[row.person_id], people[row.care_partner]
            found[one].add(other)
            found[other].add(one)
    return [tuple(sorted(partners)) for partners in found]


def _turned_around(follows: dict[int, int]) -> dict[int, tuple[int, ...]]:
    followed_by: defaultdict[int, list[int]] = defaultdict(list)
    for later, earlier in sorted(follows.items()):
        followed_by[earlier].append(later)
    return {earlier: tuple(later) for earlier, later in followed_by.items()}


def _locked_in(scenario: Scenario, rules: frozenset[str], requests: dict[str, int]) -> dict[str, tuple[int, ...]]:
    locked: defaultdict[str, list[int]] = defaultdict(list)
    if "locks-kept" in rules:
        for row in sorted(scenario.placements, key=lambda row: row.request_id):
            if row.status == "locked" and row.cohort_id not in scenario.running_ids:
                locked[row.cohort_id].append(requests[row.request_id])
    return {cohort_id: tuple(members) for cohort_id, members in locked.items()}


def _must_open(scenario: Scenario, rules: frozenset[str], locked_in: dict[str, tuple[int, ...]]) -> tuple[str, ...]:
    if "locks-kept" not in rules:
        return ()
    locked = {row.cohort_id for row in scenario.cohorts if row.locked and row.status != "running"}
    return tuple(sorted(locked | set(locked_in)))
