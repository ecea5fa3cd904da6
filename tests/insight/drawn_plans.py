"""Legal plans of tiny scenarios that leave something to be had: the best plan with parts of it taken out."""

from random import Random

from planner.model import Plan, Scenario
from planner.rules.audit import audit
from tests.tiny.brute_force import try_all
from tests.tiny.make_tiny import Size, make_tiny

SMALL = Size(
    requests=((3, 2), (4, 3), (5, 2)), patterns=((1, 3), (2, 2)), rooms=((1, 3), (2, 2)), teachers=((1, 3), (2, 2))
)
CROWDED = Size(requests=((5, 2), (6, 1)), programmes=((1, 3), (2, 1)), patterns=((1, 2), (2, 1)), cohorts=((0, 1),))


def draw_case(seed: int) -> tuple[Scenario, Plan]:
    """A scenario with a legal plan of it, thinned out for most seeds; one without a history if it has none."""
    scenario = make_tiny(seed, SMALL)
    best = try_all(scenario).best
    if best is None:
        return scenario.with_tables(cohorts=(), placements=()), Plan()
    return scenario, thin_out(scenario, best.plan, Random(seed), share=seed % 4 / 3)


def thin_out(scenario: Scenario, plan: Plan, random: Random, share: float) -> Plan:
    """The plan without a share of its seats and half that of its cohorts, as far as it stays legal."""
    for cohort in plan.cohorts:
        seats = tuple(row for row in plan.placements if row.cohort_id != cohort.cohort_id)
        without = Plan(cohorts=tuple(row for row in plan.cohorts if row != cohort), placements=seats)
        if random.random() < share / 2 and audit(scenario, without).legal:
            plan = without
    for seat in plan.placements:
        without = plan.model_copy(update={"placements": tuple(row for row in plan.placements if row != seat)})
        if random.random() < share and audit(scenario, without).legal:
            plan = without
    return plan


def draw_crowded(seed: int) -> Scenario:
    """A scenario of groups and no history, in which more people wait for a group than its rooms may have seats for."""
    scenario, random = make_tiny(seed, CROWDED), Random(seed)
    smallest = random.choice((2, 2, 3))
    size = {"min_size": smallest, "max_size": smallest + random.choice((0, 1)), "kind": "vaktaal"}
    seats = [random.choice((smallest - 1, smallest - 1, smallest, smallest + 1)) for _ in scenario.rooms]
    return scenario.with_tables(
        programmes=tuple(row.model_copy(update=size) for row in scenario.programmes),
        rooms=tuple(row.model_copy(update={"capacity": one}) for row, one in zip(scenario.rooms, seats, strict=True)),
    )
