"""Holds our planner to its goals: `python -m benchmarks.goals` takes some three hours, `--quick` a quarter of one.

It writes `benchmarks/results/<date>-goals.md` and goes on where it was broken off. Its runs are kept in one file with
those of the contest of the same name, so that a bound that anybody has proven counts for all.
"""

import argparse
from collections.abc import Iterator, Sequence, Set
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from benchmarks.contest.figures import best_known
from benchmarks.contest.race import RESULTS
from benchmarks.contest.runs import Entry, Run, keep_run, read_runs, still_to_do
from benchmarks.contest.scenarios import run_entry, run_on
from benchmarks.contest.table import write_notes
from benchmarks.goals.goals import GOALS, list_again, list_bounds, list_reproducible, list_sizes
from benchmarks.goals.planning_again import make_changed
from benchmarks.goals.table import write_again, write_reproducible, write_scaling, write_sizes
from benchmarks.peers.contestants import CONTESTANTS

PARTS = ("bounds", "sizes", "again", "reproducible")


def main(arguments: Sequence[str] | None = None) -> None:
    asked = parse_arguments(arguments)
    kept = asked.results / f"{asked.name}.jsonl"
    entries = list(list_entries(asked))
    changed = partial(make_changed, plans=asked.results / f"{asked.name}-plans")
    for number, entry in enumerate(still_to_do(entries, read_runs(kept)), 1):
        print(f"{number}. {CONTESTANTS[entry.contestant].title} on {entry.scenario}, {entry.seconds:g} s", flush=True)
        run = run_on(changed(entry), entry)[0] if entry.kind.startswith("again-") else run_entry(entry)
        keep_run(kept, run)
        print(f"   {run.ended}, cost {run.cost}, bound {run.bound}, {run.took:.1f} s", flush=True)
    text = tell(asked.name, read_runs(kept), set(entries))
    (asked.results / f"{asked.name}-goals.md").write_text(text, encoding="utf-8")
    print(text)


def parse_arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.goals", description=__doc__)
    parser.add_argument("--parts", nargs="+", choices=PARTS, default=list(PARTS))
    parser.add_argument("--requests", type=int, nargs="+", choices=GOALS, default=list(GOALS))
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3, 4, 5])
    parser.add_argument("--reproducible", type=int, nargs="+", choices=GOALS, default=[150, 600])
    parser.add_argument("--quick", action="store_true", help="150 and 600 requests, one seed")
    parser.add_argument("--name", default=str(datetime.now(UTC).date()), help="of the files; that of today by default")
    parser.add_argument("--results", type=Path, default=RESULTS, help="folder to write to")
    asked = parser.parse_args(arguments)
    if asked.quick:
        asked.requests, asked.seeds = [150, 600], [1]
    return asked


def list_entries(asked: argparse.Namespace) -> Iterator[Entry]:
    if "bounds" in asked.parts:
        yield from list_bounds(asked.requests, asked.seeds)
    if "sizes" in asked.parts:
        yield from list_sizes(asked.requests, asked.seeds)
    if "again" in asked.parts:
        yield from list_again(asked.seeds)
    if "reproducible" in asked.parts:
        yield from list_reproducible(asked.reproducible, asked.seeds)


def tell(name: str, known: Sequence[Run], entries: Set[Entry]) -> str:
    """The page in Markdown, of these entries; bounds of all that is known count."""
    best = best_known(known)
    runs = [run for run in known if run.entry in entries]
    lines = [
        f"# Goals, measured {name}",
        "",
        *write_sizes(runs, best),
        *write_again(runs),
        *write_reproducible(runs, best),
        *write_scaling(runs, best),
        *write_notes(runs, best),
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
