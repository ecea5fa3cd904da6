"""What a measure would save: the scenario with it taken is planned again from the plan that there is, and audited.

Between bounds that are proven lies what the best plan with the measure saves against the best plan without it. A saving
is only told of a plan that was found, that the audit passes and that costs what the search says.
"""

from collections.abc import Callable
from dataclasses import dataclass

from planner.insight.numbered_plan import number_cohorts
from planner.model import Plan, Scenario
from planner.rules.audit import audit
from planner.solver.again import plan_again
from planner.solver.build import build_instance
from planner.solver.draft import Draft, DraftCohort, in_order
from planner.solver.instance import Instance
from planner.solver.outcome import Solved


@dataclass(frozen=True)
class Found:
    """The best plan known of a scenario, its cost, how many it places, and a bound that no plan goes below."""

    plan: Plan
    cost: int
    placed: int
    bound: int

    @property
    def is_optimal(self) -> bool:
        return self.cost == self.bound


@dataclass(frozen=True)
class Gain:
    """`saved` by the plan that was found; the truth lies from `at_least` to `at_most`, both proven."""

    saved: int
    more_placed: int
    at_least: int
    at_most: int

    @property
    def is_exact(self) -> bool:
        return self.at_least == self.at_most


def search_again(
    scenario: Scenario,
    plan: Plan,
    seconds: float,
    should_stop: Callable[[], bool] = lambda: False,
    instance: Instance | None = None,
) -> Found:
    """The best plan found from a legal one, which it is no worse than; an instance that is there already saves time."""
    known = audit(scenario, plan)
    instance = instance or build_instance(scenario)
    outcome = plan_again(instance, draft_of_plan(instance, plan), seconds, should_stop=should_stop)
    bound = min(known.cost, outcome.bound)
    if isinstance(outcome, Solved) and outcome.cost < known.cost:
        judged = audit(scenario, outcome.plan)
        if judged.legal and judged.cost == outcome.cost:
            return Found(outcome.plan, judged.cost, judged.placed, bound)
    return Found(plan, known.cost, known.placed, bound)


def measure_gain(before: Found, after: Found) -> Gain:
    """What the best plan after saves against the best plan before."""
    return Gain(
        saved=before.cost - after.cost,
        more_placed=after.placed - before.placed,
        at_least=max(0, before.bound - after.cost),
        at_most=max(0, before.cost - after.bound),
    )


def put_together(one: Gain, other: Gain) -> Gain:
    """What two searches for the same found and proved."""
    best = max(one, other, key=lambda gain: gain.saved)
    return Gain(best.saved, best.more_placed, max(one.at_least, other.at_least), min(one.at_most, other.at_most))


def draft_of_plan(instance: Instance, plan: Plan) -> Draft:
    """The plan in the numbers of an instance; cohorts that cannot be there with their teacher and room are left out."""
    teachers, rooms = instance.numbers.teachers, instance.numbers.rooms
    known = tuple(row for row in plan.cohorts if row.teacher_id in teachers and row.room_id in rooms)
    rows = number_cohorts(instance, Plan(cohorts=known, placements=plan.placements)).values()
    possible = (row for row in rows if _is_possible(instance, row))
    return in_order(possible)


def _is_possible(instance: Instance, row: DraftCohort) -> bool:
    offer = instance.offers[row.offer]
    is_staffed = row.teacher in offer.teachers and row.room in offer.rooms
    return is_staffed and offer.min_size <= len(row.requests) <= offer.seats[row.room]
