"""Measures `planner backward` and `planner certificate`: `python -m benchmarks.backward [--seconds 60] [SIZE ...]`.

Counting back is measured in processor time, so that other work on the machine counts little; a certificate has the
seconds it is given, of the clock. The plan is made first come, first served, on top of what runs and was published.
"""

import argparse
import time
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from benchmarks.first_come import plan_first_come
from benchmarks.instances import make_scenario
from benchmarks.recipe import Recipe
from planner.insight.backward import Facing, count_back
from planner.insight.certainties import find_never_placed
from planner.insight.latest_starts import RED
from planner.model import Plan, Scenario
from planner.service.certificate import hash_scenario
from planner.service.certifying import Certified, Onlooker, certify
from planner.solver.outcome import Options

SIZES = (300, 1_000, 4_000)
Answer = TypeVar("Answer")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.backward", description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    for size in asked.sizes:
        scenario = make_scenario(Recipe(requests=size, seed=asked.seed, running=0.1, published=0.3))
        plan = plan_first_come(scenario, scenario.last_plan)
        print(f"{len(scenario.requests):,} requests, {len(plan.placements):,} placed")
        measure_counting_back(scenario, plan)
        measure_certificate(scenario, plan, Options(seconds=asked.seconds, workers=asked.workers, seed=asked.seed))


def measure_counting_back(scenario: Scenario, plan: Plan) -> None:
    for words, facing in (("alone", Facing(scenario.starts_from)), ("in a plan", Facing(scenario.starts_from, plan))):
        chains, seconds = timed(partial(count_back, scenario, facing))
        red = sum(chain.level in RED for chain in chains)
        print(f"  counting back {words}: {seconds:.2f} s, {len(chains):,} chains, {red:,} red")


def measure_certificate(scenario: Scenario, plan: Plan, options: Options) -> None:
    _, hashing = timed(partial(hash_scenario, scenario))
    never, counting = timed(partial(find_never_placed, scenario))
    print(f"  hash: {hashing:.2f} s; who can never be placed: {counting:.2f} s, {len(never):,} requests")
    made = certify(scenario, plan, options, Onlooker())
    if not isinstance(made, Certified):
        raise AssertionError("a plan made first come, first served is legal")
    proven = made.certificate
    print(
        f"  certificate in {options.seconds:g} s: at most {proven.most_placed:,} of {proven.requests:,} placed "
        f"({proven.most_placed_by}; {made.placed:,} found), at least {proven.cost_bound:,} points ({made.cost:,} found)"
    )


def timed(work: Callable[[], Answer]) -> tuple[Answer, float]:
    """The answer, and the processor time it took."""
    started = time.process_time()
    answer = work()
    return answer, time.process_time() - started


if __name__ == "__main__":
    main()
