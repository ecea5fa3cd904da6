"""Measures how fast two plans are compared, and who could take a freed seat is found.

Run by hand: `python -m benchmarks.comparing [--requests 300 1000 4000] [--seed 1]`. Measured is processor time, so
that other work on the machine counts little. The plans are made first come, first served: one on top of what runs and
was published, the other from nothing, so that very much differs. Then the first plan is published and one in a
hundred of those with a place withdraws.
"""

import argparse
import time
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from benchmarks.first_come import plan_first_come
from benchmarks.instances import make_scenario
from benchmarks.recipe import Recipe
from planner.insight.freed_seats import find_takers
from planner.insight.matched_cohorts import PlanOf
from planner.insight.plan_differences import compare_plans
from planner.insight.seats_in_plan import PlanAsItStands
from planner.model import Plan, Scenario
from planner.service.changed_scenario import day_before_planning, publish_into, withdraw

SIZES = (300, 1_000, 4_000)
ONE_IN = 100
Result = TypeVar("Result")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.comparing", description=__doc__)
    parser.add_argument("--requests", type=int, nargs="+", default=SIZES)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    for requests in asked.requests:
        scenario = make_scenario(Recipe(requests=requests, seed=asked.seed, running=0.1, published=0.3, locked=0.1))
        plan, other = plan_first_come(scenario, scenario.last_plan), plan_first_come(scenario)
        print(f"{requests:,} requests, {len(plan.cohorts):,} and {len(other.cohorts):,} cohorts")
        measure_comparison(scenario, plan, other)
        measure_freed_seats(scenario, plan)


def measure_comparison(scenario: Scenario, plan: Plan, other: Plan) -> None:
    for name, second in (("with another", other), ("with itself", plan)):
        fresh = scenario.with_tables()
        found, seconds = measure(partial(compare_plans, PlanOf(fresh, plan), PlanOf(fresh, second)))
        print(f"  {name}: {seconds:.2f} s, {len(found.places):,} places and {len(found.cohorts):,} cohorts differ")


def measure_freed_seats(scenario: Scenario, plan: Plan) -> None:
    published = publish_into(scenario, plan, day_before_planning(scenario))
    waited_for = {row.after for row in scenario.requests}
    leaving = [row for row in published.placements[::ONE_IN] if row.request_id not in waited_for]
    after = withdraw(published, frozenset(row.request_id for row in leaving))
    cohort_ids = sorted({row.cohort_id for row in leaving})
    standing, seconds = measure(lambda: PlanAsItStands(after, after.last_plan))
    found, more = measure(lambda: [find_takers(standing, cohort_id) for cohort_id in cohort_ids])
    takers = sum(len(row.takers) for row in found if row is not None)
    print(f"  {len(leaving)} withdrawn: {seconds:.2f} s to look up the plan, {more:.2f} s for {takers} who could come")


def measure(work: Callable[[], Result]) -> tuple[Result, float]:
    started = time.process_time()
    result = work()
    return result, time.process_time() - started


if __name__ == "__main__":
    main()
