"""An instance that was widened is the instance that is built anew, whatever was made possible for whom."""

import pytest

from planner.model import Scenario
from planner.model.measures import Measure, take_measures
from planner.solver.build import build_instance
from planner.solver.instance import Instance
from planner.solver.takers import spots_in_demand
from planner.solver.widening import widen
from tests.insight.drawn_measures import list_measures
from tests.tiny.make_tiny import make_tiny

SEEDS = range(120)
AT_A_TIME = 20
OF_STAFF = ("teacher-", "new-teacher", "new-room", "room-")


def told_in_ids(instance: Instance) -> dict[object, object]:
    """Everything that an instance says of its offers, with ids for numbers."""
    return {
        offer.key: (
            frozenset(instance.teachers[one].teacher_id for one in offer.teachers),
            {instance.rooms[one].room_id: seats for one, seats in offer.seats.items()},
            frozenset(instance.rooms[one].room_id for one in offer.rooms),
            {instance.requests[one].request_id: instance.gains[one][offer.index] for one in offer.requests},
            (offer.copies, offer.is_kept, offer.is_locked, offer.teaching_cost, offer.time.minutes_by_week),
            offer.own_staff
            and (instance.teachers[offer.own_staff[0]].teacher_id, instance.rooms[offer.own_staff[1]].room_id),
        )
        for offer in instance.offers
    }


def is_in_order(instance: Instance) -> bool:
    """True if numbers, lists and looks back agree with one another."""
    of_cohorts = {offer.key for offers in instance.offers_of_cohort.values() for offer in offers}
    return (
        [offer.index for offer in instance.offers] == list(range(len(instance.offers)))
        and [sorted(gains) for gains in instance.gains]
        == [[offer.index for offer in instance.offers if one in offer.requests] for one in range(len(instance.gains))]
        and of_cohorts == {offer.key for offer in instance.offers if offer.cohort_id}
        and [instance.numbers.teachers[row.teacher_id] for row in instance.teachers]
        == list(range(len(instance.running.teacher_cells)))
        and [instance.numbers.rooms[row.room_id] for row in instance.rooms]
        == list(range(len(instance.running.room_cells)))
    )


def widenings_that_differ(scenario: Scenario) -> list[str]:
    instance = build_instance(scenario)
    demand = spots_in_demand(instance)
    before = told_in_ids(instance)
    found = []
    for measure in measures_of_staff(scenario):
        changed = take_measures(scenario, [measure])
        wide, _ = widen(instance, demand, changed)
        if told_in_ids(wide) != told_in_ids(build_instance(changed)) or not is_in_order(wide):
            found.append(measure.measure_id)
    return found if told_in_ids(instance) == before else [*found, "the instance that there was"]


def measures_of_staff(scenario: Scenario) -> list[Measure]:
    return [row for row in list_measures(scenario) if row.kind.startswith(OF_STAFF)]


@pytest.mark.parametrize("first", SEEDS[::AT_A_TIME])
def test_widened_is_built_anew(first: int) -> None:
    found = {seed: widenings_that_differ(make_tiny(seed)) for seed in range(first, first + AT_A_TIME)}

    assert {seed: names for seed, names in found.items() if names} == {}


def test_measures_make_offers_possible_that_were_not() -> None:
    scenarios = [make_tiny(seed) for seed in SEEDS]

    more = [
        measure.measure_id
        for scenario in scenarios
        for measure in measures_of_staff(scenario)
        if len(build_instance(take_measures(scenario, [measure])).offers) > len(build_instance(scenario).offers)
    ]

    assert len(more) > 50
