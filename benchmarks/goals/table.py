"""The goals in Markdown: what was asked, what was measured, and whether it is met."""

from collections.abc import Iterable, Sequence

from benchmarks.contest.figures import Best, captured, captured_by, middle, seconds_until, short_of_best_bound
from benchmarks.contest.runs import Run
from benchmarks.contest.table import MIB, write_seconds, write_share, write_table
from benchmarks.goals.goals import (
    AGAIN_REQUESTS,
    AGAIN_SECONDS,
    CHANGES,
    GOALS,
    REPRODUCIBLE_OF_QUICK,
    SHARES,
    SHORT_OF_BEST_BOUND,
    TWICE_THE_SIZE,
    Goal,
)
from benchmarks.peers.contestants import AFRESH, BY_HAND, OURS, REPRODUCIBLE
from planner.model import CostWeights


def pick(runs: Iterable[Run], kind: str, requests: int, contestant: str, seconds: float | None = None) -> list[Run]:
    """The runs of one contestant on one size, by seed."""
    found = [
        run
        for run in runs
        if (run.entry.kind, run.entry.requests, run.entry.contestant) == (kind, requests, contestant)
        and seconds in (None, run.entry.seconds)
    ]
    return sorted(found, key=lambda run: run.entry.seed)


def write_sizes(runs: Sequence[Run], best: dict[str, Best]) -> list[str]:
    header = ["requests", "seconds", "captured: goal", "median", "worst", "by its own bound", "proven optimal"]
    header += ["bound short of best", "plan as good as by hand: goal", "median", "worst", "memory: goal", "most", "met"]
    rows = []
    for goal in GOALS.values():
        ours = pick(runs, "plain", goal.requests, OURS, goal.seconds)
        by_hand = pick(runs, "plain", goal.requests, BY_HAND)
        if ours and by_hand:
            rows.append(_write_size(goal, ours, {run.entry.seed: run for run in by_hand}, best))
    return _write_part("Sizes", header, rows)


def _write_size(goal: Goal, ours: Sequence[Run], by_hand: dict[int, Run], best: dict[str, Best]) -> list[str]:
    shares = [captured_by(run, best) for run in ours]
    short = [short_of_best_bound(run, best) for run in ours]
    first = [_as_good_as(run, by_hand.get(run.entry.seed)) for run in ours]
    memory = max(run.memory for run in ours)
    proven = sum(run.cost is not None and run.cost == run.bound for run in ours)
    is_met = {
        "captured": (middle(shares) or 0.0) >= goal.captured,
        "proven": not goal.is_proven or 2 * proven > len(ours),
        "bound": _is_at_most(middle(short), SHORT_OF_BEST_BOUND),
        "first plan": _is_at_most(middle(first), goal.first_within),
        "memory": memory <= goal.memory,
    }
    return [
        f"{goal.requests:,}",
        f"{goal.seconds:g}",
        "proven optimal" if goal.is_proven else write_share(goal.captured),
        write_share(middle(shares)),
        write_share(min(shares)),
        write_share(middle(captured(run.base, run.cost, run.bound) for run in ours)),
        f"{proven} of {len(ours)}",
        write_share(middle(short)),
        f"{goal.first_within:g} s",
        write_seconds(middle(first)),
        write_seconds(None if None in first else max(seconds for seconds in first if seconds is not None)),
        f"{goal.memory / MIB:,.0f} MB",
        f"{memory / MIB:,.0f} MB",
        write_met(is_met),
    ]


def write_again(runs: Sequence[Run]) -> list[str]:
    """A row per change and seed; costs include the points for everything that is not as it was announced."""
    long = f"{GOALS[AGAIN_REQUESTS].seconds:g} s"
    header = ["change", "seed", "mended by hand", f"planned again, {AGAIN_SECONDS:g} s"]
    header += [f"afresh, {AGAIN_SECONDS:g} s", f"afresh, {long}", f"planned again, {long}"]
    header += ["places moved by hand", "places moved", "met"]
    rows = []
    for change in CHANGES:
        of_change = [run for run in runs if run.entry.kind == f"again-{change}"]
        for seed in sorted({run.entry.seed for run in of_change}):
            rows.append([change, str(seed), *_write_again([run for run in of_change if run.entry.seed == seed])])
    return _write_part("Planning again after one change", header, rows)


def _write_again(runs: Sequence[Run]) -> list[str]:
    """Moves are worth their cost if the plan is no dearer than the one in which a person moves only what must."""
    short = {run.entry.contestant: run for run in runs if run.entry.seconds == AGAIN_SECONDS}
    long = {run.entry.contestant: run for run in runs if run.entry.seconds != AGAIN_SECONDS}
    found = [short.get(BY_HAND), short.get(OURS), short.get(AFRESH), long.get(AFRESH), long.get(OURS)]
    mended, again, afresh = found[:3]
    is_met = {
        "as good as afresh": _is_no_dearer(again, afresh),
        "moves worth their cost": _is_no_dearer(again, mended),
    }
    costs = ["" if run is None or run.cost is None else f"{run.cost:,}" for run in found]
    return [*costs, _count_moved(mended), _count_moved(again), write_met(is_met)]


def write_reproducible(runs: Sequence[Run], best: dict[str, Best]) -> list[str]:
    header = ["requests", "seconds", "quick", "reproducible", "of quick: goal", "median", "it took at most", "met"]
    rows = []
    for goal in GOALS.values():
        quick = {run.entry.seed: run for run in pick(runs, "plain", goal.requests, OURS, goal.seconds)}
        steady = [run for run in pick(runs, "plain", goal.requests, REPRODUCIBLE) if run.entry.seed in quick]
        if steady:
            shares = [captured_by(quick[run.entry.seed], best) for run in steady]
            shares_steady = [captured_by(run, best) for run in steady]
            ratio = middle(one / other if other else None for one, other in zip(shares_steady, shares, strict=True))
            rows.append(
                [
                    f"{goal.requests:,}",
                    f"{goal.seconds:g}",
                    write_share(middle(shares)),
                    write_share(middle(shares_steady)),
                    write_share(REPRODUCIBLE_OF_QUICK),
                    write_share(ratio),
                    write_seconds(max(run.took for run in steady)),
                    write_met({"of quick": ratio is not None and ratio >= REPRODUCIBLE_OF_QUICK}),
                ]
            )
    return _write_part("Reproducible against quick", header, rows)


def write_scaling(runs: Sequence[Run], best: dict[str, Best]) -> list[str]:
    """For every two sizes of which one is twice the other: how long each takes to the same share."""
    sizes = sorted({run.entry.requests for run in runs if run.entry.contestant == OURS and run.entry.kind == "plain"})
    header = ["captured", "requests", "seconds", "twice the requests", "seconds", "ratio: goal", "ratio", "met"]
    rows = []
    for half in (size for size in sizes if 2 * size in sizes):
        for share in SHARES:
            short, long = (
                middle(seconds_until(run, share, best) for run in pick(runs, "plain", size, OURS))
                for size in (half, 2 * half)
            )
            ratio = long / short if short and long else None
            rows.append(
                [
                    write_share(share),
                    f"{half:,}",
                    write_seconds(short),
                    f"{2 * half:,}",
                    write_seconds(long),
                    f"{TWICE_THE_SIZE:g}",
                    "–" if ratio is None else f"{ratio:.1f}",
                    "–" if short is None else write_met({"ratio": _is_at_most(ratio, TWICE_THE_SIZE)}),
                ]
            )
    return _write_part("Twice the requests", header, rows)


def _write_part(title: str, header: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """A heading and its table; nothing if nothing was measured for it."""
    return [f"## {title}", "", *write_table(header, rows), ""] if rows else []


def write_met(is_met: dict[str, bool]) -> str:
    """Yes, or what is not met."""
    missed = [what for what, is_so in is_met.items() if not is_so]
    return f"no: {', '.join(missed)}" if missed else "yes"


def _as_good_as(run: Run, by_hand: Run | None) -> float | None:
    """When it had a plan no dearer than the one made by hand."""
    if by_hand is None or by_hand.cost is None:
        return run.first_at
    cost = by_hand.cost
    return next((point.seconds for point in run.points if point.cost is not None and point.cost <= cost), None)


def _is_at_most(value: float | None, most: float) -> bool:
    return value is not None and value <= most


def _is_no_dearer(one: Run | None, other: Run | None) -> bool:
    """True if the first has a legal plan and the second has none that is cheaper."""
    if one is None or one.cost is None:
        return False
    return other is None or other.cost is None or one.cost <= other.cost


def _count_moved(run: Run | None) -> str:
    """Places that were announced and are not kept."""
    if run is None or run.cost is None:
        return ""
    return f"{run.cost_by.get('placement-moved', 0) // CostWeights().placement_moved:,}"
