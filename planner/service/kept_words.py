"""The words running, locked, published and draft in a new plan: as they stand in the scenario for what is kept.

A published cohort that moves, and a placement in it, is a draft again: what was announced is not this.
"""

from planner.model import Cohort, Placement, Plan, Scenario


def keep_words(scenario: Scenario, plan: Plan) -> Plan:
    """The same plan, its rows sorted by id, with the status and lock of each row as the scenario has them."""
    cohorts = {row.cohort_id: _word_cohort(scenario, row) for row in plan.cohorts}
    placements = (_word_placement(scenario, row, cohorts[row.cohort_id]) for row in plan.placements)
    return Plan(
        cohorts=tuple(cohorts[cohort_id] for cohort_id in sorted(cohorts)),
        placements=tuple(sorted(placements, key=lambda row: row.request_id)),
    )


def _word_cohort(scenario: Scenario, cohort: Cohort) -> Cohort:
    before = scenario.cohort_by_id.get(cohort.cohort_id)
    if before is None or not _is_same_offer(before, cohort):
        return cohort.model_copy(update={"status": "draft", "locked": False})
    return cohort.model_copy(update={"status": before.status, "locked": before.locked})


def _word_placement(scenario: Scenario, placement: Placement, cohort: Cohort) -> Placement:
    before = scenario.placement_by_request.get(placement.request_id)
    if before is None or before.cohort_id != placement.cohort_id:
        return placement.model_copy(update={"status": "draft"})
    cohort_before = scenario.cohort_by_id[before.cohort_id]
    is_kept = before.status == "locked" or _is_same_offer(cohort_before, cohort)
    return placement.model_copy(update={"status": before.status if is_kept else "draft"})


def _is_same_offer(one: Cohort, other: Cohort) -> bool:
    return (one.programme_id, one.start, one.pattern_id, one.location_id) == (
        other.programme_id,
        other.start,
        other.pattern_id,
        other.location_id,
    )
