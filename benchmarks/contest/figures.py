"""The arithmetic of the tables: how much of what is possible a plan captures, and who has proven what."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from statistics import median
from typing import NamedTuple

from benchmarks.contest.runs import Run


class Best(NamedTuple):
    """The best bound and the cheapest legal plan that anyone has for a scenario, and whose they are."""

    bound: int | None
    bound_of: str
    cost: int | None
    cost_of: str


def best_known(runs: Iterable[Run]) -> dict[str, Best]:
    """By scenario. A bound above the cost of a legal plan is wrong and counts for nobody."""
    of_scenario: defaultdict[str, list[Run]] = defaultdict(list)
    for run in runs:
        of_scenario[run.entry.scenario].append(run)
    return {scenario: _best_of(rows) for scenario, rows in of_scenario.items()}


def _best_of(runs: Sequence[Run]) -> Best:
    costs = [(run.cost, run.entry.contestant) for run in runs if run.cost is not None]
    cost, cost_of = min(costs, default=(None, ""))
    bounds = [(run.bound, run.entry.contestant) for run in runs if run.bound is not None]
    true = [pair for pair in bounds if cost is None or pair[0] <= cost]
    bound, bound_of = max(true, default=(None, ""), key=lambda pair: pair[0])
    return Best(bound, bound_of, cost, cost_of)


def refuted(runs: Iterable[Run], best: dict[str, Best]) -> list[Run]:
    """Runs that claim a bound that a legal plan of somebody refutes."""
    found = []
    for run in runs:
        cost = best[run.entry.scenario].cost
        if run.bound is not None and cost is not None and run.bound > cost:
            found.append(run)
    return found


def captured(base: int, cost: int | None, bound: int | None) -> float:
    """(base − cost) ÷ (base − bound): 1 is all that is possible, 0 (also without a plan) is placing nobody."""
    if cost is None or bound is None:
        return 0.0
    return 1.0 if base == bound else (base - cost) / (base - bound)


def captured_by(run: Run, best: dict[str, Best]) -> float:
    return captured(run.base, run.cost, best[run.entry.scenario].bound)


def captured_at(run: Run, seconds: float, best: dict[str, Best]) -> float:
    """What the run had captured at that moment: at the end of its time what it came home with, nothing if not legal."""
    if run.cost is None:
        return 0.0
    is_over = seconds >= min(run.took, run.entry.seconds)
    cost = run.cost if is_over else run.cost_at(seconds)
    return captured(run.base, cost, best[run.entry.scenario].bound)


def short_of_best_bound(run: Run, best: dict[str, Best]) -> float | None:
    """How far its own bound is below the best one, as part of what is possible; None without one that is true."""
    bound, cost = best[run.entry.scenario].bound, best[run.entry.scenario].cost
    if run.bound is None or bound is None or (cost is not None and run.bound > cost):
        return None
    return 0.0 if run.base == bound else (bound - run.bound) / (run.base - bound)


def seconds_until(run: Run, share: float, best: dict[str, Best]) -> float | None:
    """When the run had captured this share; None if it never did."""
    bound = best[run.entry.scenario].bound
    if run.cost is None:
        return None
    return next((point.seconds for point in run.points if captured(run.base, point.cost, bound) >= share), None)


def middle(values: Iterable[float | None]) -> float | None:
    """The median; None, which stands for never, is more than any number."""
    known = [float("inf") if value is None else value for value in values]
    found = median(known) if known else float("inf")
    return None if found == float("inf") else found
