"""Nobody has two sessions that overlap, nor two requests in one cohort."""

from collections import defaultdict
from collections.abc import Iterator

from planner.model import Plan, Scenario
from planner.rules.facts import find_cohorts_by_person, list_judged_seats
from planner.rules.finding import Finding
from planner.rules.lessons import find_clashes, list_lessons
from planner.rules.wording import list_ids, tell_session
from planner.texts import message

RULE = "person-overlap"


def check(scenario: Scenario, plan: Plan) -> Iterator[Finding]:
    yield from _check_sessions(scenario, plan)
    yield from _check_requests_in_one_cohort(scenario, plan)


def _check_sessions(scenario: Scenario, plan: Plan) -> Iterator[Finding]:
    for person_id, cohorts in find_cohorts_by_person(scenario, plan).items():
        for clash in find_clashes(list_lessons(scenario, cohorts)):
            fact = message(
                "person-overlap.sessions",
                person=person_id,
                one=clash.one_id,
                other=clash.other_id,
                count=clash.times,
                first=tell_session(clash.first),
            )
            yield Finding(RULE, person_id, fact)


def _check_requests_in_one_cohort(scenario: Scenario, plan: Plan) -> Iterator[Finding]:
    requests: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for request, person, cohort in list_judged_seats(scenario, plan):
        requests[person.person_id, cohort.cohort_id].append(request.request_id)
    for (person_id, cohort_id), request_ids in requests.items():
        if len(request_ids) > 1:
            fact = message(
                "person-overlap.requests",
                person=person_id,
                cohort=cohort_id,
                count=len(request_ids),
                requests=list_ids(request_ids),
            )
            yield Finding(RULE, person_id, fact)
