"""Measures how fast capacity is answered: `python -m benchmarks.capacity [--requests 300 1000 4000] [--seconds 60]`.

The plan is made first come, first served, and then searched again for as long as asked. Told are processor time and the
time of the clock per part, what was tried, and how much of it is proven.
"""

import argparse
import time
from collections.abc import Callable
from decimal import Decimal

from benchmarks.first_come import plan_first_come
from benchmarks.instances import make_scenario
from benchmarks.recipe import Recipe
from planner.insight.built_once import BuiltOnce
from planner.insight.cheapest_measures import choose_measures
from planner.insight.demand_and_supply import measure_demand
from planner.insight.pinch_points import find_pinch_points
from planner.insight.room_to_gain import search_again
from planner.insight.short_groups import find_short_groups
from planner.insight.tightness import measure_tightness
from planner.model import Plan, Scenario
from planner.model.measures import Measure
from planner.service.capacity import last_start

SHARE_FOR_DEMAND, SHARE_FOR_MEASURES = 0.15, 0.5
MEASURES = 12


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.capacity", description=__doc__)
    parser.add_argument("--requests", type=int, nargs="+", default=[300, 1_000, 4_000])
    parser.add_argument("--seconds", type=float, default=60.0)
    asked = parser.parse_args()
    for requests in asked.requests:
        scenario = make_scenario(Recipe(requests=requests, seed=1))
        plan = plan_first_come(scenario, scenario.last_plan)
        found = search_again(scenario, plan, asked.seconds)
        print(f"{requests:,} requests: plan of {found.cost:,} points, bound {found.bound:,}, {found.placed:,} placed")
        measure(scenario, found.plan, asked.seconds)


def measure(scenario: Scenario, plan: Plan, seconds: float) -> None:
    built = BuiltOnce(scenario)
    tell("use and slack", lambda: str(len(measure_tightness(scenario, plan).dagdelen["teacher"])))
    tell("short groups", lambda: str(len(find_short_groups(built, plan))))
    tell("demand and supply", lambda: str(len(measure_demand(built, plan, SHARE_FOR_DEMAND * seconds))))
    tell("pinch points", lambda: try_pinch_points(built, plan, seconds))
    tell("cheapest measures", lambda: try_measures(scenario, plan, SHARE_FOR_MEASURES * seconds))


def tell(what: str, answer: Callable[[], str]) -> None:
    processor, clock = time.process_time(), time.monotonic()
    said = answer()
    print(f"  {what}: {time.process_time() - processor:.1f} s ({time.monotonic() - clock:.1f} s): {said}", flush=True)


def try_pinch_points(built: BuiltOnce, plan: Plan, seconds: float) -> str:
    (*_, found) = find_pinch_points(built, plan, seconds)
    exact = sum(row.gain.is_exact for row in found.priced)
    best = found.best[0].gain.saved if found.best else 0
    return f"{len(found.priced)} of {found.candidates} tried, {exact} exact, {len(found.best)} save, {best:,} at most"


def try_measures(scenario: Scenario, plan: Plan, seconds: float) -> str:
    measures = list_measures(scenario)
    (*_, choice) = choose_measures(scenario, plan, measures, last_start(scenario), seconds)
    chosen = "none" if choice.measures is None else f"{len(choice.measures)} for {choice.price:,}"
    proof = "cheapest" if choice.is_cheapest else f"at least {choice.at_least:,}"
    return f"{choice.now:,} to {choice.goal:,} of {choice.at_most:,} placed, {chosen} ({proof})"


def list_measures(scenario: Scenario) -> list[Measure]:
    """A dagdeel more for some teachers, and a few more of other kinds."""
    slots = [row.slot_id for row in scenario.timeslots]
    found = []
    for number, teacher in enumerate(scenario.teachers[:: max(1, len(scenario.teachers) // MEASURES)]):
        missing = tuple(slot for slot in slots if not scenario.covers(teacher.slots, slot))[:4]
        about = {"measure_id": f"m{number}", "price": 500 + 100 * number, "id": teacher.teacher_id}
        if missing:
            found.append(Measure.model_validate({**about, "kind": "teacher-slots", "slots": missing, "amount": 6}))
    room = scenario.rooms[0]
    amount = Decimal(room.capacity)
    found.append(
        Measure(measure_id="r", price=900, kind="new-room", id="new", locations=(room.location_id,), amount=amount)
    )
    return found


if __name__ == "__main__":
    main()
