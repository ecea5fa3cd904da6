"""Running and locked cohorts and their seats stay as they are; nobody joins a running cohort."""

from collections.abc import Iterator

from planner.model import Cohort, Placement, Plan, Scenario
from planner.rules.facts import find_cohort_by_request
from planner.rules.finding import Finding
from planner.texts import Message, message

RULE = "locks-kept"


def check(scenario: Scenario, plan: Plan) -> Iterator[Finding]:
    for cohort in scenario.cohorts:
        if cohort.status == "running" or cohort.locked:
            yield from _check_cohort(cohort, plan)
    cohort_by_request = find_cohort_by_request(scenario, plan)
    for placement in scenario.placements:
        if placement.status == "locked" or placement.cohort_id in scenario.running_ids:
            yield from _check_placement(placement, cohort_by_request)
    yield from _check_nobody_joins(scenario, cohort_by_request)


def _check_cohort(before: Cohort, plan: Plan) -> Iterator[Finding]:
    now = plan.cohort_by_id.get(before.cohort_id)
    if now is None:
        key = "locks-kept.running-gone" if before.status == "running" else "locks-kept.locked-gone"
        yield Finding(RULE, before.cohort_id, message(key, cohort=before.cohort_id))
        return
    key = "locks-kept.running-changed" if before.status == "running" else "locks-kept.locked-changed"
    for what, old, new in _list_changes(before, now):
        yield Finding(RULE, before.cohort_id, message(key, cohort=before.cohort_id, what=what, old=old, new=new))


def _list_changes(before: Cohort, now: Cohort) -> Iterator[tuple[Message, object, object]]:
    compared = (
        ("locks-kept.programme", before.programme_id, now.programme_id),
        ("locks-kept.start", before.start, now.start),
        ("locks-kept.pattern", before.pattern_id, now.pattern_id),
        ("locks-kept.location", before.location_id, now.location_id),
        ("locks-kept.room", before.room_id, now.room_id),
        ("locks-kept.teacher", before.teacher_id, now.teacher_id),
    )
    for key, old, new in compared:
        if old != new:
            yield message(key), old, new


def _check_placement(placement: Placement, cohort_by_request: dict[str, Cohort]) -> Iterator[Finding]:
    now = cohort_by_request.get(placement.request_id)
    about = {"request": placement.request_id, "cohort": placement.cohort_id}
    if now is None:
        yield Finding(RULE, placement.request_id, message("locks-kept.seat-gone", **about))
    elif now.cohort_id != placement.cohort_id:
        fact = message("locks-kept.seat-moved", **about, other=now.cohort_id)
        yield Finding(RULE, placement.request_id, fact)


def _check_nobody_joins(scenario: Scenario, cohort_by_request: dict[str, Cohort]) -> Iterator[Finding]:
    already_in = {(row.request_id, row.cohort_id) for row in scenario.placements}
    for request_id, cohort in cohort_by_request.items():
        if cohort.cohort_id in scenario.running_ids and (request_id, cohort.cohort_id) not in already_in:
            fact = message("locks-kept.joined", request=request_id, cohort=cohort.cohort_id)
            yield Finding(RULE, request_id, fact)
