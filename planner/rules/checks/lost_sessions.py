"""A cohort loses no more sessions to closures than its programme allows."""

from collections.abc import Iterator

from planner.model import Plan, Scenario
from planner.rules.facts import list_judged_cohorts
from planner.rules.finding import Finding
from planner.rules.wording import tell_lessons
from planner.texts import message

RULE = "lost-sessions"


def check(scenario: Scenario, plan: Plan) -> Iterator[Finding]:
    for cohort in list_judged_cohorts(scenario, plan):
        programme = scenario.programme_by_id.get(cohort.programme_id)
        lost = len(scenario.sessions_of(cohort).lost)
        if programme is not None and lost > programme.max_lost_sessions:
            fact = message(
                "lost-sessions.over",
                cohort=cohort.cohort_id,
                location=cohort.location_id,
                lost=tell_lessons(lost),
                allowed=programme.max_lost_sessions,
            )
            yield Finding(RULE, cohort.cohort_id, fact)
