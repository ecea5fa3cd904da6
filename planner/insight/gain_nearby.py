"""What a measure would save in a scenario that is too large to be solved anew for each: the plan around it is.

The cohorts that stand in the way of what the measure makes possible are planned again with everyone unplaced, first
without the measure and then with it, while the rest of the plan stays. What both give is then due to the measure and
not to more searching.
"""

from planner.insight.cohorts_nearby import Widened, pick_nearby
from planner.insight.numbered_plan import number_cohorts
from planner.insight.room_to_gain import Found
from planner.model.measures import Measure, take_measures
from planner.rules.audit import audit
from planner.solver.draft import Draft, cost_of, plan_of
from planner.solver.instance import Instance
from planner.solver.nearby import bound_of, plan_nearby
from planner.solver.takers import spots_in_demand
from planner.solver.widening import widen

MOST_FREED = 30


class Surroundings:
    """A scenario with its instance, which is built once for all measures."""

    def __init__(self, instance: Instance) -> None:
        self.instance = instance
        self.demand = spots_in_demand(instance)

    def try_measure(self, before: Found, measure: Measure, seconds: float) -> tuple[Found, Found]:
        """The plans around the measure without and with it; neither is worse than the plan before.

        The measure is about a teacher or a room.
        """
        wide, touched = widen(self.instance, self.demand, take_measures(self.instance.scenario, [measure]))
        rows = number_cohorts(wide, before.plan)
        near = pick_nearby(Widened(self.instance, wide, touched), rows, MOST_FREED)
        kept = [row for name, row in rows.items() if name not in near]
        freed = [row for name, row in rows.items() if name in near]
        without = plan_nearby(self.instance, kept, freed, seconds / 2)
        staff = {(row.offer, row.teacher, row.room) for row in kept}
        kept = [row for row in without if (row.offer, row.teacher, row.room) in staff]
        freed = [row for row in without if (row.offer, row.teacher, row.room) not in staff]
        best = _judge(self.instance, without, before, before.bound)
        after = plan_nearby(wide, kept, freed, seconds / 2)
        return best, _judge(wide, after, best, min(best.bound, bound_of(wide)))


def _judge(instance: Instance, draft: Draft, known: Found, bound: int) -> Found:
    """What the draft is as a plan, or what was known if that is as good."""
    if cost_of(instance, draft) < known.cost:
        plan = plan_of(instance, draft)
        judged = audit(instance.scenario, plan)
        if judged.legal and judged.cost < known.cost:
            return Found(plan, judged.cost, judged.placed, bound)
    return Found(known.plan, known.cost, known.placed, bound)
