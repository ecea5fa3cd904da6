"""Legal plans of tiny scenarios that leave something to be had: the best plan with parts of it taken out."""

from datetime import timedelta
from random import Random

from planner.model import Plan, Request, Scenario
from planner.rules.audit import audit
from tests.rules.build import (
    MONDAY,
    PATTERNS,
    TIMESLOTS,
    location,
    person,
    programme,
    request,
    room,
    scenario,
    teacher,
)
from tests.tiny.brute_force import try_all
from tests.tiny.make_tiny import Size, make_tiny

SMALL = Size(
    requests=((3, 2), (4, 3), (5, 2)), patterns=((1, 3), (2, 2)), rooms=((1, 3), (2, 2)), teachers=((1, 3), (2, 2))
)
CROWDED = Size(requests=((5, 2), (6, 1)), programmes=((1, 3), (2, 1)), patterns=((1, 2), (2, 1)), cohorts=((0, 1),))


def draw_case(seed: int) -> tuple[Scenario, Plan]:
    """A scenario with a legal plan of it, thinned out for most seeds; one without a history if it has none."""
    drawn = make_tiny(seed, SMALL)
    best = try_all(drawn).best
    if best is None:
        return drawn.with_tables(cohorts=(), placements=()), Plan()
    return drawn, thin_out(drawn, best.plan, Random(seed), share=seed % 4 / 3)


def thin_out(drawn: Scenario, plan: Plan, random: Random, share: float) -> Plan:
    """The plan without a share of its seats and half that of its cohorts, as far as it stays legal."""
    for cohort in plan.cohorts:
        seats = tuple(row for row in plan.placements if row.cohort_id != cohort.cohort_id)
        without = Plan(cohorts=tuple(row for row in plan.cohorts if row != cohort), placements=seats)
        if random.random() < share / 2 and audit(drawn, without).legal:
            plan = without
    for seat in plan.placements:
        without = plan.model_copy(update={"placements": tuple(row for row in plan.placements if row != seat)})
        if random.random() < share and audit(drawn, without).legal:
            plan = without
    return plan


def draw_crowded(seed: int) -> Scenario:
    """A scenario of groups and no history, in which more people wait for a group than its rooms may have seats for."""
    drawn, random = make_tiny(seed, CROWDED), Random(seed)
    smallest = random.choice((2, 2, 3))
    size = {"min_size": smallest, "max_size": smallest + random.choice((0, 1)), "kind": "vaktaal"}
    seats = [random.choice((smallest - 1, smallest - 1, smallest, smallest + 1)) for _ in drawn.rooms]
    return drawn.with_tables(
        programmes=tuple(row.model_copy(update=size) for row in drawn.programmes),
        rooms=tuple(row.model_copy(update={"capacity": one}) for row, one in zip(drawn.rooms, seats, strict=True)),
    )


def draw_in_turn(seed: int) -> Scenario:
    """Three people who want one trajectory after another, with little to choose from: most lack one thing for both."""
    random = Random(seed)
    dagdelen = ("ma-o", "di-o", "wo-o")

    def some(most: int) -> tuple[str, ...]:
        return tuple(sorted(random.sample(dagdelen, random.randint(1, most))))

    def draw_request(person_id: str, step: int) -> Request:
        until = MONDAY + timedelta(days=random.choice((3, 9, 16)))
        return request(
            f"q{person_id[1:]}-{step}",
            person_id=person_id,
            programmes=("taal",) if step == 1 else random.choice((("taal",), ("vak",), ("taal", "vak"))),
            after=f"q{person_id[1:]}-{step - 1}" if step > 1 else "",
            finish_by=random.choice((None, None, until)),
        )

    smallest = random.choice((1, 1, 2))
    size = {"weeks": 1, "min_size": smallest, "max_size": smallest + random.choice((0, 1))}
    last_level = random.choice(("", "", "A1"))
    people = ("p1", "p2", "p3")
    return scenario(
        starts_until=MONDAY + timedelta(weeks=random.choice((1, 2))),
        timeslots=tuple(row for row in TIMESLOTS if row.slot_id in dagdelen),
        patterns=tuple(row for row in PATTERNS if row.pattern_id in dagdelen),
        programmes=(
            programme("taal", patterns=some(3), **size),
            programme("vak", patterns=some(2), level_from=last_level, level_to=last_level, **size),
        ),
        locations=(location("C"), location("N")),
        rooms=(room("C1", capacity=random.choice((1, 2))), room("N1", location_id="N", capacity=random.choice((1, 2)))),
        teachers=(teacher("T1", slots=some(2), locations=("C", "N")), teacher("T2", slots=some(1), locations=("N",))),
        people=tuple(
            person(one, slots=some(2), locations=random.choice((("C",), ("N",))), level=random.choice(("A1", "A2")))
            for one in people
        ),
        requests=tuple(draw_request(one, step) for one in people for step in range(1, 1 + random.choice((1, 2, 2, 3)))),
    )
