"""The part of a plan that people know of."""

from planner.model import Plan, Scenario

ANNOUNCED = ("published", "running")


def announced_plan(scenario: Scenario) -> Plan:
    """The part of the scenario's last plan that people know of: what is published or runs."""
    cohorts = tuple(row for row in scenario.cohorts if row.status in ANNOUNCED)
    running, known = scenario.running_ids, {row.cohort_id for row in cohorts}
    placements = tuple(
        row
        for row in scenario.placements
        if row.cohort_id in known and (row.status != "draft" or row.cohort_id in running)
    )
    return Plan(cohorts=cohorts, placements=placements)
