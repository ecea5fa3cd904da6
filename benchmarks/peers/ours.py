"""Our own planner, asked in the same way as the command and the pages ask it."""

from benchmarks.peers.telling import Teller
from planner.model import Scenario
from planner.solver import Impossible, Options, Progress, Solved, find_plan

WORKERS = 2


def plan_quickly(scenario: Scenario, teller: Teller) -> str:
    return _plan(scenario, teller, is_reproducible=False)


def plan_reproducibly(scenario: Scenario, teller: Teller) -> str:
    return _plan(scenario, teller, is_reproducible=True)


def _plan(scenario: Scenario, teller: Teller, *, is_reproducible: bool) -> str:
    def tell(progress: Progress) -> None:
        teller.bounded(progress.bound)
        if progress.cost is not None and progress.cost != teller.cost:
            teller.found(progress.cost)

    options = Options(seconds=teller.left(), workers=WORKERS, reproducible=is_reproducible)
    outcome = find_plan(scenario, options, tell)
    if isinstance(outcome, Solved):
        teller.found(outcome.cost, outcome.plan)
        return "done"
    return "impossible" if isinstance(outcome, Impossible) else "nothing"
