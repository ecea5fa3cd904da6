"""The tables of a contest in Markdown: who captures how much, and what everybody's plan costs."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from benchmarks.contest.figures import (
    Best,
    captured_at,
    captured_by,
    middle,
    refuted,
    short_of_best_bound,
)
from benchmarks.contest.runs import Run
from benchmarks.peers.contestants import CONTESTANTS, OURS

Group = tuple[str, int, float]  # kind, requests, seconds
PARTS_OF_TIME = (0.1, 0.25, 0.5)
MIB = 1024 * 1024
BUSY = 0.15  # share of the processors at work on other things from which a measurement is doubtful


def group_runs(runs: Iterable[Run]) -> dict[Group, list[Run]]:
    """Runs on the same kind and size of scenario in the same time, in order."""
    found: defaultdict[Group, list[Run]] = defaultdict(list)
    for run in sorted(runs, key=lambda run: (run.entry.kind, run.entry.requests, run.entry.seconds, run.entry.seed)):
        found[run.entry.kind, run.entry.requests, run.entry.seconds].append(run)
    return dict(found)


def by_contestant(runs: Iterable[Run]) -> dict[str, list[Run]]:
    """In the order of the list of contestants; those who did not take part are left out."""
    rows = list(runs)
    of_each = {name: [run for run in rows if run.entry.contestant == name] for name in CONTESTANTS}
    return {name: of_one for name, of_one in of_each.items() if of_one}


def write_group(group: Group, runs: Sequence[Run], best: dict[str, Best]) -> list[str]:
    """The heading, the table of contestants and the table of costs of one group."""
    kind, requests, seconds = group
    seeds = sorted({run.entry.seed for run in runs})
    moments = [part * seconds for part in PARTS_OF_TIME]
    header = ["contestant", "captured", "worst", "left over, times ours", "first plan"]
    header += [f"captured at {moment:g} s" for moment in moments]
    header += ["bound short of best", "memory", "plans"]
    told = by_contestant(runs)
    ours = _left_over(told.get(OURS, []), best)
    rows = [_write_contestant(name, of_one, ours, moments, best) for name, of_one in told.items()]
    return [
        f"## {requests:,} requests, {kind}, {seconds:g} seconds, seeds {' '.join(map(str, seeds))}",
        "",
        *write_table(header, rows),
        "",
        *write_costs(runs, best),
        "",
    ]


def _write_contestant(
    name: str, runs: Sequence[Run], ours: float | None, moments: Iterable[float], best: dict[str, Best]
) -> list[str]:
    title = CONTESTANTS[name].title
    if all(run.ended == "missing" for run in runs):
        return [title, "left out: its software is not on this machine"]
    left_over = _left_over(runs, best)
    return [
        title,
        write_share(middle(captured_by(run, best) for run in runs)),
        write_share(min(captured_by(run, best) for run in runs)),
        write_ratio(left_over, ours),
        write_seconds(middle(run.first_at for run in runs)),
        *(write_share(middle(captured_at(run, moment, best) for run in runs)) for moment in moments),
        write_share(middle(short_of_best_bound(run, best) for run in runs)),
        f"{max(run.memory for run in runs) / MIB:,.0f} MB",
        write_verdict(runs),
    ]


def write_verdict(runs: Sequence[Run]) -> str:
    """How many of the plans passed the audit, and how those that gave no plan ended."""
    legal = sum(run.cost is not None for run in runs)
    endings = sorted({run.ended for run in runs if run.cost is None and not run.broken})
    rules = sorted({rule for run in runs for rule in run.broken})
    remarks = [f"no plan: {', '.join(endings)}"] * bool(endings) + [f"breaks {', '.join(rules)}"] * bool(rules)
    return "; ".join([f"{legal} of {len(runs)} legal", *remarks])


def write_costs(runs: Sequence[Run], best: dict[str, Best]) -> list[str]:
    """A row per scenario with everybody's cost."""
    told = by_contestant(runs)
    header = ["scenario", "placing nobody", "best bound (whose)", *(CONTESTANTS[name].title for name in told)]
    rows = []
    for scenario in dict.fromkeys(run.entry.scenario for run in runs):
        known = best[scenario]
        here = {run.entry.contestant: run for run in runs if run.entry.scenario == scenario}
        bound = "none" if known.bound is None else f"{known.bound:,} ({CONTESTANTS[known.bound_of].title})"
        base = f"{next(iter(here.values())).base:,}"
        rows.append([scenario, base, bound, *(_write_cost(here.get(name)) for name in told)])
    return write_table(header, rows)


def write_notes(runs: Sequence[Run], best: dict[str, Best]) -> list[str]:
    """What the tables mean, on what they were measured, and what makes them doubtful."""
    if not runs:
        return ["Nothing was measured.", ""]
    commits = ", ".join(sorted({run.commit for run in runs}))
    processors = ", ".join(sorted({str(run.processors) for run in runs}))
    notes = [
        "Captured = (cost of placing nobody − cost) ÷ (cost of placing nobody − best bound that anyone has proven);"
        " the median and the worst of the seeds. Left over is what is not captured. All plans were judged and priced"
        " by the audit. The clock starts when the scenario has been read; building models counts.",
        f"Code: {commits}. Processors: {processors}; at work on"
        f" other things just before a run: {min(run.busy for run in runs):.1f} to {max(run.busy for run in runs):.1f}.",
    ]
    busy = [run for run in runs if run.busy > BUSY * run.processors]
    if busy:
        notes.append(
            f"The machine was busy with other things before {len(busy)} of {len(runs)} runs: seconds mean little here."
        )
    wrong = refuted(runs, best)
    notes += [
        f"A wrong bound: {CONTESTANTS[run.entry.contestant].title} claims {run.bound:,} for {run.entry.scenario}, and"
        f" there is a legal plan of {best[run.entry.scenario].cost:,}. It counts for nothing."
        for run in wrong
    ]
    notes += [
        f"A wrong cost: {CONTESTANTS[run.entry.contestant].title} claims {run.claimed:,} for {run.entry.scenario}, the"
        f" audit counts {run.cost:,}."
        for run in runs
        if run.cost is not None and run.ended == "done" and run.claimed is not None and run.claimed != run.cost
    ]
    return [line for note in notes for line in (note, "")]


def write_table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Markdown; short rows are filled up."""
    full = [[*row, *[""] * (len(header) - len(row))] for row in rows]
    return [f"| {' | '.join(row)} |" for row in [header, ["---"] * len(header), *full]]


def write_share(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.1f} %"


def write_seconds(seconds: float | None) -> str:
    return "never" if seconds is None else f"{seconds:.1f} s"


def write_ratio(one: float | None, other: float | None) -> str:
    """How many times as large; nothing to compare with if the other is nothing at all."""
    return "–" if one is None or not other else f"{one / other:.1f}"


def _left_over(runs: Iterable[Run], best: dict[str, Best]) -> float | None:
    found = middle(captured_by(run, best) for run in runs)
    return None if found is None else 1 - found


def _write_cost(run: Run | None) -> str:
    if run is None:
        return ""
    return run.ended if run.cost is None else f"{run.cost:,}"
