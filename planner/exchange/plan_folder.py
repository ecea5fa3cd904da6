"""Reading a plan folder: its two tables as they stand, for the checks to judge.

Only what cannot be understood is a problem of the data. What a plan refers to, and whether it may, is for the checks;
the words in `status` and `locked` count only in a scenario, so where a plan lacks them the scenario's are taken.
"""

from dataclasses import replace
from pathlib import Path

from planner.exchange.cells import AnyText, Day
from planner.exchange.problems import ReadingReport
from planner.exchange.read_tables import read_table
from planner.exchange.scenario_folder import list_files
from planner.exchange.table_parts import Column, Table
from planner.exchange.tables import COHORTS, PLACEMENTS
from planner.model import Cohort, Placement, Plan, Scenario

COHORT_STATUSES = ("draft", "published", "running")
PLACEMENT_STATUSES = ("draft", "published", "locked")


def _leniently(column: Column) -> Column:
    not_compared = column.name in ("status", "locked")
    return replace(column, kind=AnyText(), if_empty="", refers_to=None, may_be_missing=not_compared)


def _in_plan(column: Column) -> Column:
    if column.name == COHORTS.id_column:
        return column
    return replace(column, kind=Day()) if column.name == "start" else _leniently(column)


PLAN_COHORTS: Table = replace(COHORTS, is_required=True, columns=tuple(map(_in_plan, COHORTS.columns)))
PLAN_PLACEMENTS: Table = replace(
    PLACEMENTS, is_required=True, id_column=None, columns=tuple(map(_leniently, PLACEMENTS.columns))
)


def read_plan(folder: Path, scenario: Scenario) -> Plan:
    """The plan in this folder; raises DataError with all problems of both tables."""
    report = ReadingReport()
    list_files(folder, report)
    report.raise_if_any()
    cohorts = read_table(folder, PLAN_COHORTS, report)
    placements = read_table(folder, PLAN_PLACEMENTS, report)
    report.raise_if_any()
    return Plan(
        cohorts=tuple(_cohort(row.values, scenario) for row in cohorts.rows),
        placements=tuple(_placement(row.values, scenario) for row in placements.rows),
    )


def _cohort(values: dict[str, object], scenario: Scenario) -> Cohort:
    known = scenario.cohort_by_id.get(str(values["cohort_id"]))
    status, locked = values["status"] or "", str(values["locked"] or "").lower()
    if status not in COHORT_STATUSES:
        status = known.status if known else "draft"
    is_locked = locked in ("yes", "ja") if locked in ("yes", "ja", "no", "nee") else known is not None and known.locked
    return Cohort.model_validate({**values, "status": status, "locked": is_locked})


def _placement(values: dict[str, object], scenario: Scenario) -> Placement:
    known = scenario.placement_by_request.get(str(values["request_id"]))
    status = values["status"] or ""
    if status not in PLACEMENT_STATUSES:
        status = known.status if known and known.cohort_id == values["cohort_id"] else "draft"
    return Placement.model_validate({**values, "status": status})
