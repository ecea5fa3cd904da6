"""A plan that our own audit refuses: it is not written as a plan, but kept for whoever mends the planner."""

import itertools
from collections.abc import Iterable
from pathlib import Path

import planner
from planner.exchange import plan_to_files, write_scenario
from planner.exchange.plan_files import write_json
from planner.model import Scenario
from planner.rules.audit import Audit
from planner.rules.finding import Finding
from planner.solver.outcome import Options, Solved


class PlanRefusedError(Exception):
    """The search delivered a plan that breaks a rule or does not cost what it claims; `folder` holds all of it."""

    def __init__(self, folder: Path, out: Path, findings: Iterable[Finding], claimed: int, recomputed: int) -> None:
        super().__init__(f"refused plan saved in {folder}")
        self.folder = folder
        self.out = out
        self.findings = tuple(findings)
        self.claimed = claimed
        self.recomputed = recomputed


def save_refused_plan(scenario: Scenario, out: Path, options: Options, solved: Solved, result: Audit) -> Path:
    """The new folder beside `out` that holds the scenario, the plan and what the audit said of it."""
    folder = _make_folder(out.resolve())
    write_scenario(scenario, folder / "scenario")
    (folder / "plan").mkdir()
    for name, content in plan_to_files(solved.plan).items():
        (folder / "plan" / name).write_bytes(content)
    (folder / "refused.json").write_bytes(write_json(_describe(options, solved, result)))
    return folder


def _make_folder(out: Path) -> Path:
    out.parent.mkdir(parents=True, exist_ok=True)
    names = (f"{out.name}-refused{number}" for number in itertools.chain([""], map("-{}".format, itertools.count(2))))
    folder = next(out.with_name(name) for name in names if not out.with_name(name).exists())
    folder.mkdir()
    return folder


def _describe(options: Options, solved: Solved, result: Audit) -> dict[str, object]:
    return {
        "version": planner.__version__,
        "seconds": options.seconds,
        "workers": options.workers,
        "seed": options.seed,
        "reproducible": options.reproducible,
        "claimed_cost": solved.cost,
        "claimed_bound": solved.bound,
        "recomputed_cost": result.cost,
        "recomputed_cost_by": dict(sorted(result.cost_by.items())),
        "findings": [
            {"rule": row.rule, "about": row.about, "message": row.message.in_language("en")} for row in result.findings
        ],
    }
