"""Lets all contestants plan the same scenarios, one after another, and tells what came out.

`python -m benchmarks.contest --requests 600 --seeds 1 2 3 --seconds 60` writes a table and a picture to
`benchmarks/results`. What was measured is kept after every run: the same command goes on where it was broken off.
"""

import argparse
from collections.abc import Iterator, Sequence, Set
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.contest.figures import best_known
from benchmarks.contest.picture import draw
from benchmarks.contest.race import RESULTS
from benchmarks.contest.runs import Entry, Run, keep_run, read_runs, still_to_do
from benchmarks.contest.scenarios import run_entry
from benchmarks.contest.table import group_runs, write_group, write_notes
from benchmarks.kinds import KINDS
from benchmarks.peers.contestants import AFRESH, CONTESTANTS, CUTS, REPRODUCIBLE


def main(arguments: Sequence[str] | None = None) -> None:
    asked = parse_arguments(arguments)
    kept = asked.results / f"{asked.name}.jsonl"
    entries = list(list_entries(asked))
    for number, entry in enumerate(still_to_do(entries, read_runs(kept)), 1):
        print(f"{number}. {CONTESTANTS[entry.contestant].title} on {entry.scenario}, {entry.seconds:g} s", flush=True)
        run = run_entry(entry)
        keep_run(kept, run)
        print(f"   {run.ended}, cost {run.cost}, bound {run.bound}, {run.took:.1f} s", flush=True)
    text, picture = tell(asked.name, read_runs(kept), set(entries))
    (asked.results / f"{asked.name}.md").write_text(text, encoding="utf-8")
    (asked.results / f"{asked.name}.svg").write_text(picture, encoding="utf-8")
    print(text)


def parse_arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.contest", description=__doc__)
    everyone = [name for name in CONTESTANTS if name not in (REPRODUCIBLE, AFRESH, CUTS)]
    parser.add_argument("--requests", type=int, nargs="+", default=[150, 600])
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3, 4, 5])
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=["plain"])
    parser.add_argument("--contestants", nargs="+", choices=CONTESTANTS, default=everyone)
    parser.add_argument("--quick", action="store_true", help="150 requests, one seed, 10 seconds: does it run?")
    parser.add_argument("--name", default=str(datetime.now(UTC).date()), help="of the files; that of today by default")
    parser.add_argument("--results", type=Path, default=RESULTS, help="folder to write to")
    asked = parser.parse_args(arguments)
    if asked.quick:
        asked.requests, asked.seeds, asked.seconds = [150], [1], 10.0
    return asked


def list_entries(asked: argparse.Namespace) -> Iterator[Entry]:
    """Everyone on one scenario before the next, so that what is there after an hour can be compared."""
    for kind in asked.kinds:
        for requests in asked.requests:
            for seed in asked.seeds:
                for contestant in asked.contestants:
                    yield Entry(kind, requests, seed, contestant, asked.seconds)


def tell(name: str, known: Sequence[Run], entries: Set[Entry]) -> tuple[str, str]:
    """The page in Markdown and its picture, of these entries; bounds of all that is known count."""
    best = best_known(known)
    runs = [run for run in known if run.entry in entries]
    groups = group_runs(runs)
    lines = [f"# Contest of {name}", "", f"![Captured, second by second]({name}.svg)", ""]
    lines += [line for group, of_group in groups.items() for line in write_group(group, of_group, best)]
    lines += write_notes(runs, best)
    return "\n".join(lines), draw(groups, best)


if __name__ == "__main__":
    main()
