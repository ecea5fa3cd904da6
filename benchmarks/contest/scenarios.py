"""Makes the scenarios of a contest, runs an entry on one, and judges the plan that comes out."""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.contest.process_tree import count_busy_processors
from benchmarks.contest.race import ROOT, Raced, race
from benchmarks.contest.runs import Entry, Run
from benchmarks.instances import make_scenario
from benchmarks.kinds import recipe_of
from planner.exchange import write_scenario
from planner.model import Plan, Scenario
from planner.rules.audit import audit
from planner.rules.costs import price_plan


def run_entry(entry: Entry) -> Run:
    """The contestant plans the scenario of the entry."""
    return run_on(make_scenario(recipe_of(entry.kind, entry.requests, entry.seed)), entry)[0]


def run_on(scenario: Scenario, entry: Entry) -> tuple[Run, Plan | None]:
    """The contestant plans this scenario; the plan comes along if it is legal."""
    busy = count_busy_processors(len(os.sched_getaffinity(0)))
    with TemporaryDirectory() as folder:
        write_scenario(scenario, Path(folder) / "scenario")
        raced = race(entry.contestant, Path(folder) / "scenario", entry.seconds)
    if raced.ended in ("broke", "stopped"):
        print(raced.detail, file=sys.stderr)  # not kept: it may hold paths of this machine
    return judge(scenario, entry, raced, busy, read_commit())


def judge(scenario: Scenario, entry: Entry, raced: Raced, busy: float, commit: str) -> tuple[Run, Plan | None]:
    """Nobody is believed: the audit says whether the plan is legal and what it costs."""
    measured = {
        "entry": entry,
        "ended": raced.ended,
        "bound": max((point.bound for point in raced.points if point.bound is not None), default=None),
        "claimed": raced.points[-1].cost if raced.points else None,
        "base": cost_of_nobody(scenario),
        "points": tuple(raced.points),
        "took": raced.took,
        "processor": raced.processor,
        "memory": raced.memory,
        "busy": round(busy, 2),
        "processors": len(os.sched_getaffinity(0)),
        "commit": commit,
    }
    if raced.plan is None:
        return Run.model_validate(measured), None
    found = audit(scenario, raced.plan)
    judged = Run.model_validate(
        measured
        | {
            "broken": found.broken,
            "cost": found.cost if found.legal else None,
            "placed": found.placed,
            "cost_by": found.cost_by,
        }
    )
    return judged, raced.plan if found.legal else None


def cost_of_nobody(scenario: Scenario) -> int:
    """What the plan costs that places nobody but those who are running."""
    running = scenario.running_ids
    bare = Plan(
        cohorts=tuple(row for row in scenario.cohorts if row.cohort_id in running),
        placements=tuple(row for row in scenario.placements if row.cohort_id in running),
    )
    return sum(price_plan(scenario, bare).values())


def read_commit() -> str:
    """The version of the code, short; empty where git cannot tell."""
    told = subprocess.run(
        ["git", "describe", "--always", "--abbrev=7"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return told.stdout.strip()
