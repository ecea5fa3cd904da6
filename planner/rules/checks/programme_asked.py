"""The cohort's programme exists and is on the request's list."""

from collections.abc import Iterator

from planner.model import Plan, Scenario
from planner.rules.facts import list_judged_cohorts, list_judged_seats
from planner.rules.finding import Finding
from planner.rules.wording import list_ids
from planner.texts import message

RULE = "programme-asked"


def check(scenario: Scenario, plan: Plan) -> Iterator[Finding]:
    for cohort in list_judged_cohorts(scenario, plan):
        if cohort.programme_id not in scenario.programme_by_id:
            fact = message("programme-asked.unknown", cohort=cohort.cohort_id, programme=cohort.programme_id)
            yield Finding(RULE, cohort.cohort_id, fact)
    for request, _, cohort in list_judged_seats(scenario, plan):
        if cohort.programme_id in scenario.programme_by_id and cohort.programme_id not in request.programmes:
            fact = message(
                "programme-asked.other",
                request=request.request_id,
                cohort=cohort.cohort_id,
                programme=cohort.programme_id,
                asked=list_ids(request.programmes),
            )
            yield Finding(RULE, request.request_id, fact)
