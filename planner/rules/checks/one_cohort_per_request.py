"""A request is placed in at most one cohort, and every placement names a request and a cohort that exist."""

from collections import Counter
from collections.abc import Iterator

from planner.model import Plan, Scenario
from planner.rules.finding import Finding
from planner.texts import message

RULE = "one-cohort-per-request"


def check(scenario: Scenario, plan: Plan) -> Iterator[Finding]:
    rows = Counter(row.request_id for row in plan.placements)
    for request_id, count in rows.items():
        if count > 1:
            yield Finding(RULE, request_id, message("one-cohort-per-request.rows", request=request_id, count=count))
        if request_id not in scenario.request_by_id:
            yield Finding(RULE, request_id, message("one-cohort-per-request.request", request=request_id))
    for row in plan.placements:
        if row.cohort_id not in plan.cohort_by_id:
            fact = message("one-cohort-per-request.cohort", request=row.request_id, cohort=row.cohort_id)
            yield Finding(RULE, row.request_id, fact)
