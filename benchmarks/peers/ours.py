"""Our own planner, asked in the same way as the command and the pages ask it."""

from benchmarks.mending import take_names, without_published
from benchmarks.peers.telling import Teller
from planner.model import Scenario
from planner.rules.audit import audit
from planner.solver import Impossible, Options, Progress, Solved, find_plan

WORKERS = 2


def plan_quickly(scenario: Scenario, teller: Teller) -> str:
    return _plan(scenario, teller, is_reproducible=False)


def plan_reproducibly(scenario: Scenario, teller: Teller) -> str:
    return _plan(scenario, teller, is_reproducible=True)


def plan_afresh(scenario: Scenario, teller: Teller) -> str:
    """As if nothing had been announced; what is the same as before by chance is called the same afterwards."""
    options = Options(seconds=teller.left(), workers=WORKERS)
    outcome = find_plan(without_published(scenario), options)
    if not isinstance(outcome, Solved):
        return "impossible" if isinstance(outcome, Impossible) else "nothing"
    plan = take_names(scenario, outcome.plan)
    teller.found(audit(scenario, plan).cost, plan)
    return "done"


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
