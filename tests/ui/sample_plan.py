"""A plan of the small sample, made once for all tests of this process.

It is made by a process of its own, `python -m tests.ui.sample_plan`: a page under test pretends to be the program that
was started, and the search starts itself from that.
"""

import json
import subprocess
import sys
from datetime import UTC, datetime
from functools import cache

from planner.exchange import read_scenario
from planner.model import Plan
from planner.service.plan_making import make_plan
from planner.solver.outcome import Options
from tests.ui.opening import SAMPLES

MADE_AT = datetime(2026, 12, 1, tzinfo=UTC)


@cache
def plan_of_klein() -> tuple[Plan, dict[str, object]]:
    """The plan, and what is said of it."""
    command = [sys.executable, "-m", "tests.ui.sample_plan"]
    made = subprocess.run(command, check=True, capture_output=True, cwd=SAMPLES.parents[1])
    plan, summary = json.loads(made.stdout)
    return Plan.model_validate(plan), summary


def main() -> None:
    scenario = read_scenario(SAMPLES / "klein").scenario
    options = Options(seconds=60, workers=1, seed=1, reproducible=False)
    made = make_plan(scenario, options, lambda _: None, lambda: False, lambda: MADE_AT)
    print(json.dumps([None if made.plan is None else made.plan.model_dump(mode="json"), made.summary]))


if __name__ == "__main__":
    main()
