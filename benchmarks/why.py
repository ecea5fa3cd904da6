"""How long an unlock card takes, and how much of it is proven: `python -m benchmarks.why --requests 300`.

Asked are requests without a place, and some with one, of a plan that was made first come, first served. Time is that of
the processor, step by step.
"""

import argparse
import time
from collections.abc import Sequence
from random import Random
from statistics import median

from benchmarks.first_come import plan_first_come
from benchmarks.instances import make_scenario
from benchmarks.recipe import Recipe
from planner.insight.unlock import Onlooker, Stage, UnlockCard, make_unlock_card
from planner.model import Plan, Scenario

STAGES: tuple[Stage, ...] = ("seats", "rules", "changes", "moves")


def ask(scenario: Scenario, plan: Plan, request_id: str, seconds: float) -> tuple[UnlockCard, dict[Stage, float]]:
    """The card, and the processor time of each step."""
    began: dict[Stage, float] = {}

    def note(card: UnlockCard) -> None:
        began[card.stage] = time.process_time()

    card = make_unlock_card(scenario, plan, request_id, seconds, Onlooker(on_card=note))
    times = [*began.values(), time.process_time()]
    return card, {stage: times[number + 1] - times[number] for number, stage in enumerate(began)}


def describe(card: UnlockCard) -> str:
    """What of the moves is known."""
    if card.moves is None:
        return "free" if card.free else "-"
    if card.moves.found is None:
        return "never" if card.moves.is_impossible else f"at least {card.moves.at_least}, none found"
    moved = len(card.moves.found.moves)
    return f"{moved}, proven" if card.moves.is_fewest else f"{moved}, at least {card.moves.at_least}"


def measure(requests: int, seed: int, count: int, seconds: float) -> None:
    scenario = make_scenario(Recipe(requests=requests, seed=seed))
    plan = plan_first_come(scenario, Plan(cohorts=scenario.cohorts, placements=scenario.placements))
    placed = {row.request_id for row in plan.placements}
    draw = Random(seed)
    waiting = sorted({row.request_id for row in scenario.requests} - placed)
    asked = [
        *draw.sample(waiting, min(count, len(waiting))),
        *draw.sample(sorted(placed), min(count // 4, len(placed))),
    ]
    spent = []
    for request_id in asked:
        card, times = ask(scenario, plan, request_id, seconds)
        spent.append(sum(times.values()))
        steps = " ".join(f"{stage} {times.get(stage, 0):5.2f}" for stage in STAGES)
        changes = card.changes.found if card.changes else 0
        print(f"{request_id} {spent[-1]:6.2f} s ({steps}), moves: {describe(card)}, changes: {changes}", flush=True)
    under_5 = sum(one < 5 for one in spent)
    print(f"{requests} requests, {len(placed)} placed: median {median(spent):.2f} s, most {max(spent):.2f} s, ", end="")
    print(f"under 5 s {under_5} of {len(spent)}")


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.why", description=__doc__)
    parser.add_argument("--requests", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=12, help="requests without a place to ask about")
    parser.add_argument("--seconds", type=float, default=20.0, help="the limit, as of planner why")
    chosen = parser.parse_args(arguments)
    measure(chosen.requests, chosen.seed, chosen.count, chosen.seconds)


if __name__ == "__main__":
    main()
