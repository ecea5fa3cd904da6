"""Files in and out: a scenario or plan folder read with every problem told at once, and written the same each time."""

from planner.exchange.plan_folder import read_plan
from planner.exchange.problems import Assumption, DataError, Problem
from planner.exchange.scenario_folder import ScenarioRead, read_scenario
from planner.exchange.written_tables import plan_to_files, scenario_to_files, write_scenario, write_table

__all__ = [
    "Assumption",
    "DataError",
    "Problem",
    "ScenarioRead",
    "plan_to_files",
    "read_plan",
    "read_scenario",
    "scenario_to_files",
    "write_scenario",
    "write_table",
]
