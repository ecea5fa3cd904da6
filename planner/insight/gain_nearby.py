"""What a measure would save in a scenario that is too large to be solved anew for each: the plan around it is.

The cohorts that stand in the way of what the measure makes possible are planned again with everyone unplaced, first
without the measure and then with it, while the rest of the plan stays. What both give is then due to the measure and
not to more searching.
"""

from collections.abc import Sequence
from time import monotonic

from planner.insight.cohorts_nearby import Widened, list_nearby
from planner.insight.numbered_plan import number_cohorts
from planner.insight.room_to_gain import Found
from planner.model.measures import Measure, take_measures
from planner.rules.audit import audit
from planner.solver.draft import cost_of, plan_of
from planner.solver.instance import Instance
from planner.solver.nearby import bound_of, plan_nearby
from planner.solver.rows import Draft, DraftCohort
from planner.solver.takers import Demand
from planner.solver.widening import widen

MOST_FREED = 12  # cohorts; with more nothing is found in the seconds that there are


class Surroundings:
    """An instance and its demand, the same for all measures."""

    def __init__(self, instance: Instance, demand: Demand) -> None:
        self.instance = instance
        self.demand = demand

    def try_measure(self, before: Found, measure: Measure, seconds: float) -> tuple[Found, Found]:
        """The plans around the measure without and with it; neither is worse than the plan before.

        The measure is about a teacher or a room.
        """
        until = monotonic() + seconds
        wide, touched = widen(self.instance, self.demand, take_measures(self.instance.scenario, [measure]))
        widened = Widened(self.instance, wide, touched)
        known = tuple(number_cohorts(wide, before.plan).values())
        near = frozenset(list_nearby(widened, known)[:MOST_FREED])
        kept, freed = [row for row in known if row not in near], [row for row in known if row in near]
        draft = plan_nearby(self.instance, kept, freed, (until - monotonic()) / 2)
        without = _judge(self.instance, draft, before, before.bound)
        after = plan_nearby(wide, *_apart(draft, kept), until - monotonic())
        return without, _judge(wide, after, without, min(without.bound, bound_of(wide)))


def _apart(draft: Draft, kept: Sequence[DraftCohort]) -> tuple[list[DraftCohort], list[DraftCohort]]:
    """What was kept, with those who joined it meanwhile, and the rest."""
    staff = {(row.offer, row.teacher, row.room) for row in kept}
    joined = [row for row in draft if (row.offer, row.teacher, row.room) in staff]
    return joined, [row for row in draft if (row.offer, row.teacher, row.room) not in staff]


def _judge(instance: Instance, draft: Draft, known: Found, bound: int) -> Found:
    """What the draft is as a plan, or what was known if that is as good."""
    if cost_of(instance, draft) < known.cost:
        plan = plan_of(instance, draft)
        judged = audit(instance.scenario, plan)
        if judged.legal and judged.cost < known.cost:
            return Found(plan, judged.cost, judged.placed, bound)
    return Found(known.plan, known.cost, known.placed, bound)
