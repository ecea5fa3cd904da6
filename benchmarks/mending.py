"""Between a plan that was announced and a new one: what of the old one still stands, and which cohorts are the same."""

from collections import defaultdict

from planner.model import Cohort, Plan, Scenario
from planner.rules.audit import audit
from planner.rules.finding import Finding

Place = tuple[str, object, str, str]


def mend(scenario: Scenario) -> Plan:
    """The last plan without the cohorts and places that break rules now, as a person would strike them out.

    Raises ValueError if a breach remains that striking out does not mend.
    """
    plan = scenario.last_plan
    while findings := audit(scenario, plan).findings:
        mended = _strike_out(plan, findings)
        if mended == plan:
            raise ValueError(f"{findings[0].rule} of {findings[0].about} is not mended by leaving cohorts out")
        plan = mended
    return plan


def without_published(scenario: Scenario) -> Scenario:
    """The scenario as if nothing had been announced: only what runs, or is locked, stands."""
    locked = {row.cohort_id for row in scenario.placements if row.status == "locked"}
    stays = {
        row.cohort_id for row in scenario.cohorts if row.status == "running" or row.locked or row.cohort_id in locked
    }
    return scenario.with_tables(
        cohorts=tuple(row for row in scenario.cohorts if row.cohort_id in stays),
        placements=tuple(row for row in scenario.placements if row.cohort_id in stays),
    )


def take_names(scenario: Scenario, plan: Plan) -> Plan:
    """The plan with its cohorts named after those of the last plan at the same place; most people in common first."""
    new_ids = {row.cohort_id for row in plan.cohorts} - {row.cohort_id for row in without_published(scenario).cohorts}
    members = _members(plan)
    members_before = _members(scenario.last_plan)
    pairs = [
        (len(members[row.cohort_id] & members_before[old.cohort_id]), row.cohort_id, old.cohort_id)
        for row in plan.cohorts
        for old in scenario.cohorts
        if row.cohort_id in new_ids and _place(row) == _place(old) and old.cohort_id not in scenario.running_ids
    ]
    names: dict[str, str] = {}
    taken = {row.cohort_id for row in plan.cohorts} - new_ids
    for _, new_id, old_id in sorted(pairs, key=lambda pair: (-pair[0], *pair[1:])):
        if new_id not in names and old_id not in taken:
            names[new_id] = old_id
            taken.add(old_id)
    for new_id in sorted(new_ids - names.keys()):
        names[new_id] = f"FRESH-{new_id}"
    return Plan(
        cohorts=tuple(
            row.model_copy(update={"cohort_id": names.get(row.cohort_id, row.cohort_id)}) for row in plan.cohorts
        ),
        placements=tuple(
            row.model_copy(update={"cohort_id": names.get(row.cohort_id, row.cohort_id)}) for row in plan.placements
        ),
    )


def _strike_out(plan: Plan, findings: tuple[Finding, ...]) -> Plan:
    """Takes away the place of each request that a finding is about, or else the cohort that it names."""
    placed = {row.request_id for row in plan.placements}
    requests = {finding.about for finding in findings} & placed
    cohorts = {str(found.message.values.get("cohort")) for found in findings if found.about not in requests}
    return Plan(
        cohorts=tuple(row for row in plan.cohorts if row.cohort_id not in cohorts),
        placements=tuple(
            row for row in plan.placements if row.request_id not in requests and row.cohort_id not in cohorts
        ),
    )


def _members(plan: Plan) -> defaultdict[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in plan.placements:
        found[row.cohort_id].add(row.request_id)
    return found


def _place(cohort: Cohort) -> Place:
    return cohort.programme_id, cohort.start, cohort.pattern_id, cohort.location_id
