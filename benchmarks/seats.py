"""Measures how fast the seats for people are found: `python -m benchmarks.seats [--requests 4300] [--seed 1]`.

Measured is processor time, so that other work on the machine counts little. The plan is made first come, first served,
on top of what runs and was published. Asked are requests with and without a place, in a drawn order; then fifty at
once, as a klantmanager has.
"""

import argparse
import time
from random import Random
from statistics import median

from benchmarks.first_come import plan_first_come
from benchmarks.instances import make_scenario
from benchmarks.recipe import Recipe
from planner.insight.seats import SeatIndex

ASKED, AT_ONCE = 1_000, 50


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.seats", description=__doc__)
    parser.add_argument("--requests", type=int, default=4_300)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    scenario = make_scenario(Recipe(requests=asked.requests, seed=asked.seed, running=0.1, published=0.3, locked=0.1))
    plan = plan_first_come(scenario, scenario.last_plan)
    print(f"{len(scenario.people):,} people, {len(plan.cohorts):,} cohorts, {len(plan.placements):,} placed")
    started = time.process_time()
    index = SeatIndex(scenario, plan)
    print(f"index: {time.process_time() - started:.2f} s")
    requests = [row.request_id for row in scenario.requests]
    Random(asked.seed).shuffle(requests)
    measure(index, requests[:ASKED])


def measure(index: SeatIndex, requests: list[str]) -> None:
    seconds, seats = [], 0
    for request_id in requests:
        started = time.process_time()
        seats += len(index.find(request_id).seats)
        seconds.append(time.process_time() - started)
    in_order = sorted(1000 * one for one in seconds)
    print(
        f"one person: median {median(in_order):.1f} ms, 99 of 100 within {in_order[-len(in_order) // 100]:.1f} ms, ",
        end="",
    )
    print(f"slowest {in_order[-1]:.1f} ms; {seats:,} seats for {len(requests):,} requests")
    batches = [sum(seconds[first : first + AT_ONCE]) for first in range(0, len(seconds), AT_ONCE)]
    print(f"{AT_ONCE} people: slowest {max(batches):.2f} s")


if __name__ == "__main__":
    main()
