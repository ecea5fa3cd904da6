"""The use case of judging a plan that somebody made: does it keep the rules, and what does it cost?"""

from pathlib import Path

from planner.exchange import read_plan, read_scenario
from planner.rules.audit import Audit, audit


def check_plan(scenario_folder: Path, plan_folder: Path) -> Audit:
    """Raises DataError if the scenario or the plan cannot be read."""
    scenario = read_scenario(scenario_folder).scenario
    return audit(scenario, read_plan(plan_folder, scenario))
