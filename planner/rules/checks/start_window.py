"""The first session is on or after the request's earliest start, the last on or before the day it must finish by."""

from collections.abc import Iterator

from planner.model import Plan, Scenario
from planner.rules.facts import list_judged_seats
from planner.rules.finding import Finding
from planner.texts import message

RULE = "start-window"


def check(scenario: Scenario, plan: Plan) -> Iterator[Finding]:
    for request, _, cohort in list_judged_seats(scenario, plan):
        sessions = scenario.sessions_of(cohort)
        about = {"request": request.request_id, "cohort": cohort.cohort_id}
        first, last = sessions.first_day, sessions.last_day
        if first and request.earliest_start and first < request.earliest_start:
            fact = message("start-window.early", **about, first=first, earliest=request.earliest_start)
            yield Finding(RULE, request.request_id, fact)
        if last and request.finish_by and last > request.finish_by:
            fact = message("start-window.late", **about, last=last, finish_by=request.finish_by)
            yield Finding(RULE, request.request_id, fact)
