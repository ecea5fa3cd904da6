"""What is offered is what the audit allows, no less and no more: tried out over drawn scenarios and plans of them."""

from decimal import Decimal
from random import Random

import pytest

from benchmarks.first_come import plan_first_come
from benchmarks.instances import make_scenario
from benchmarks.recipe import Recipe
from planner.insight.seats import Seat, SeatIndex
from planner.insight.seats_agenda import Wish
from planner.insight.seats_taken import add_wish, make_request, take_seat
from planner.insight.seats_why import explain_no_seat
from planner.model import LEVELS, Person, Plan, Scenario
from planner.rules.audit import audit
from tests.insight.drawn_plans import draw_case, thin_out
from tests.insight.every_seat import Way, list_ways
from tests.rules.legal_plans import draw_legal_plan

BATCHES, PER_BATCH = 8, 20


def way_of(seat: Seat) -> Way:
    where = (seat.programme_id, str(seat.start), seat.pattern_id, seat.location_id)
    return Way(seat.cohort_id, *where, is_group=seat.kind == "group")


def take_out(scenario: Scenario, plan: Plan, request_id: str) -> Plan:
    """The plan without this request, and without its cohort if nobody else sits in it and it is not locked."""
    left = [row.cohort_id for row in plan.placements if row.request_id == request_id]
    seats = tuple(row for row in plan.placements if row.request_id != request_id)
    locked = [row.cohort_id for row in scenario.cohorts if row.locked]
    stay = [*locked, *(row.cohort_id for row in seats)]
    return Plan(
        cohorts=tuple(row for row in plan.cohorts if row.cohort_id in stay or row.cohort_id not in left),
        placements=seats,
    )


def find_wrong(seed: int) -> list[tuple[object, ...]]:
    """What is offered and not allowed, or the other way round, in the case of this seed."""
    scenario, plan = draw_case(seed)
    index = SeatIndex(scenario, plan)
    wrong: list[tuple[object, ...]] = []
    for row in scenario.requests:
        found = index.find(row.request_id)
        offered = {way_of(seat) for seat in found.seats}
        ways = list_ways(scenario, take_out(scenario, plan, row.request_id), row.request_id)
        allowed = {way for way in ways if not found.placed_in or way.cohort_id != found.placed_in}
        wrong += [(seed, row.request_id, way) for way in sorted(offered ^ allowed)]
    return wrong


def find_illegal(
    scenario: Scenario, plan: Plan, wishes: list[Wish], random: Random, each: int
) -> list[tuple[object, ...]]:
    """Seats, so many drawn for each wish, that break a rule once they are taken."""
    index = SeatIndex(scenario, plan)
    wrong: list[tuple[object, ...]] = []
    for wish in wishes:
        seats = index.find_for(wish).seats
        for seat in random.sample(seats, min(each, len(seats))):
            taken = take_seat(scenario, plan, seat, wish.request.request_id)
            wrong += [(seat, broken) for broken in audit(add_wish(scenario, wish), taken).broken]
    return wrong


@pytest.mark.parametrize("batch", range(BATCHES))
def test_a_request_is_offered_exactly_what_the_audit_allows(batch: int) -> None:
    wrong = [row for seed in range(batch * PER_BATCH, (batch + 1) * PER_BATCH) for row in find_wrong(seed)]

    assert wrong == []


@pytest.mark.parametrize("seed", range(20))
def test_a_seat_that_is_taken_leaves_a_small_plan_legal(seed: int) -> None:
    scenario, plan = draw_legal_plan(seed)

    wrong = find_illegal(scenario, plan, wishes_of(scenario), Random(seed), each=4)

    assert wrong == []


@pytest.mark.parametrize("seed", range(3))
def test_a_seat_that_is_taken_leaves_a_plan_of_a_month_legal(seed: int) -> None:
    random = Random(seed)
    scenario = make_scenario(Recipe(requests=120, seed=seed, running=0.2, published=0.3, locked=0.2))
    plan = thin_out(scenario, plan_first_come(scenario, scenario.last_plan), random, share=0.1)
    wishes = random.sample(wishes_of(scenario), 25) + [describe(scenario, random, number) for number in range(25)]

    wrong = find_illegal(scenario, plan, wishes, random, each=2)

    assert wrong == []


def wishes_of(scenario: Scenario) -> list[Wish]:
    return [Wish(row, scenario.person_by_id[row.person_id]) for row in scenario.requests]


def describe(scenario: Scenario, random: Random, number: int) -> Wish:
    """Somebody who is not in the data, and asks for anything."""
    slots = [row.slot_id for row in scenario.timeslots]
    places = [row.location_id for row in scenario.locations]
    person = Person.model_validate(
        {
            "person_id": f"beschreven-{number}",
            "level": random.choice(("", *LEVELS)),
            "slots": tuple(random.sample(slots, random.randint(1, len(slots)))),
            "locations": tuple(random.sample(places, random.randint(1, len(places)))),
            "max_hours_week": random.choice((None, Decimal(6), Decimal("2.5"))),
            "care_partner": random.choice(("", random.choice(scenario.people).person_id)),
            "tags": tuple({tag for row in scenario.programmes for tag in row.person_tags}),
        }
    )
    programme = random.choice(scenario.programmes)
    return Wish(make_request(scenario, person.person_id, programme.programme_id), person)


@pytest.mark.parametrize("batch", range(2))
def test_where_there_is_nothing_the_reason_is_never_that_others_went_first(batch: int) -> None:
    told = []
    for seed in range(batch * PER_BATCH, (batch + 1) * PER_BATCH):
        scenario, plan = draw_case(seed)
        index = SeatIndex(scenario, plan)
        found = [index.find(row.request_id) for row in scenario.requests if not row.after]
        told += [explain_no_seat(index, one).in_language("en") for one in found if not one.seats]

    assert len(told) > PER_BATCH
    assert [sentence for sentence in told if "not proven the best" in sentence] == []
