"""A request that comes after another is placed only if that one is placed too, and ends on an earlier date."""

from collections.abc import Iterator

from planner.model import Plan, Scenario
from planner.rules.facts import find_cohort_by_request, list_judged_seats
from planner.rules.finding import Finding
from planner.texts import message

RULE = "after-request"


def check(scenario: Scenario, plan: Plan) -> Iterator[Finding]:
    cohort_by_request = find_cohort_by_request(scenario, plan)
    for request, _, cohort in list_judged_seats(scenario, plan):
        if not request.after:
            continue
        about = {"request": request.request_id, "cohort": cohort.cohort_id, "after": request.after}
        earlier = cohort_by_request.get(request.after)
        if earlier is None:
            yield Finding(RULE, request.request_id, message("after-request.unplaced", **about))
            continue
        first, last = scenario.sessions_of(cohort).first_day, scenario.sessions_of(earlier).last_day
        if first and last and last >= first:
            fact = message("after-request.early", **about, first=first, earlier=earlier.cohort_id, last=last)
            yield Finding(RULE, request.request_id, fact)
