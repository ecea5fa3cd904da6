"""What a measure would save in a scenario that is too large to be solved anew for each: the plan around it is.

The cohorts that the measure could touch are planned again with everyone unplaced, first without the measure and then
with it, while the rest of the plan stays. What both give is then due to the measure and not to more searching.
"""

from collections.abc import Callable, Collection

from planner.insight.numbered_plan import number_cohorts
from planner.insight.room_to_gain import Found
from planner.model import Cohort, Plan, Scenario
from planner.model.measures import Measure, take_measures
from planner.rules.audit import audit
from planner.solver.build import build_instance
from planner.solver.draft import plan_of
from planner.solver.instance import Instance
from planner.solver.nearby import bound_of, plan_nearby
from planner.solver.offer import Offer

MOST_FREED = 20
OWN = 1_000  # how much nearer a cohort of the same teacher or room is than one that shares a request


class Surroundings:
    """A scenario with its instance, which is built once for all measures."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.instance = build_instance(scenario)

    def try_measure(self, before: Found, measure: Measure, seconds: float) -> tuple[Found, Found]:
        """The plans around the measure without and with it; neither is worse than the plan before."""
        changed = take_measures(self.scenario, [measure])
        instance = build_instance(changed)
        near = self._pick_near(instance, before.plan, measure)
        without = _plan_again(self.scenario, self.instance, before, near, seconds / 2, before.bound)
        bound = min(without.bound, bound_of(instance))
        return without, _plan_again(changed, instance, without, near, seconds / 2, bound)

    def _pick_near(self, instance: Instance, plan: Plan, measure: Measure) -> frozenset[str]:
        """The cohorts that could have to do with the measure, the nearest ones."""
        touches = self._what_is_touched(instance, measure)
        ids = {
            instance.requests[one].request_id for offer in instance.offers if touches(offer) for one in offer.requests
        }
        near: dict[str, int] = {}
        for row in plan.placements:
            near[row.cohort_id] = near.get(row.cohort_id, 0) + (row.request_id in ids)
        for cohort in plan.cohorts:
            near[cohort.cohort_id] = near.get(cohort.cohort_id, 0) + OWN * _is_own(cohort, measure)
        in_order = sorted((name for name in near if near[name]), key=lambda name: (-near[name], name))
        return frozenset(in_order[:MOST_FREED])

    def _what_is_touched(self, instance: Instance, measure: Measure) -> Callable[[Offer], bool]:
        if measure.kind.startswith("teacher-"):
            number = instance.numbers.teachers[measure.id]
            own = self.scenario.teacher_by_id[measure.id].slots
            is_hours = measure.kind == "teacher-hours"
            return lambda offer: (
                number in offer.teachers and (is_hours or not self.scenario.covers_pattern(own, offer.pattern_id))
            )
        number = instance.numbers.rooms[measure.id]
        return lambda offer: number in offer.rooms


def _is_own(cohort: Cohort, measure: Measure) -> bool:
    return measure.id in (cohort.teacher_id, cohort.room_id)


def _plan_again(
    scenario: Scenario, instance: Instance, before: Found, near: Collection[str], seconds: float, bound: int
) -> Found:
    rows = number_cohorts(instance, before.plan)
    kept = [row for name, row in rows.items() if name not in near]
    freed = [row for name, row in rows.items() if name in near]
    plan = plan_of(instance, plan_nearby(instance, kept, freed, seconds))
    judged = audit(scenario, plan)
    if judged.legal and judged.cost < before.cost:
        return Found(plan, judged.cost, judged.placed, bound)
    return Found(before.plan, before.cost, before.placed, bound)
