"""The scenario after one change: our own plan was announced, then a teacher fell ill or ten new requests came in.

The plan that was announced is kept in a folder, so that everyone plans again from the same one, also after a pause.
"""

from pathlib import Path

from benchmarks.changes import with_change, with_published_plan
from benchmarks.contest.runs import Entry
from benchmarks.contest.scenarios import run_on
from benchmarks.goals.goals import AGAIN_REQUESTS, GOALS
from benchmarks.instances import make_scenario
from benchmarks.kinds import recipe_of
from benchmarks.peers.contestants import OURS
from benchmarks.recipe import Change
from planner.exchange import plan_to_files, read_plan
from planner.model import Plan, Scenario


class NoPlanToAnnounceError(Exception):
    """Our planner gave no plan in its time, so there is nothing that could change afterwards."""


def make_changed(entry: Entry, plans: Path) -> Scenario:
    """The scenario of an entry whose kind is `again-<change>`; the plans that were announced are kept in `plans`."""
    recipe = recipe_of("plain", entry.requests, entry.seed)
    scenario = make_scenario(recipe)
    announced = Entry("plain", entry.requests, entry.seed, OURS, GOALS[AGAIN_REQUESTS].seconds)
    plan = find_announced(scenario, announced, plans)
    change: Change = "teacher-ill" if entry.kind == "again-teacher-ill" else "new-requests"
    return with_change(with_published_plan(scenario, plan), change, recipe)


def find_announced(scenario: Scenario, entry: Entry, plans: Path) -> Plan:
    """The plan that was kept for this scenario, or else a new one, which is kept."""
    folder = plans / entry.scenario
    if folder.exists():
        return read_plan(folder, scenario)
    _, plan = run_on(scenario, entry)
    if plan is None:
        raise NoPlanToAnnounceError(entry.scenario)
    folder.mkdir(parents=True)
    for name, content in plan_to_files(plan).items():
        (folder / name).write_bytes(content)
    return plan
