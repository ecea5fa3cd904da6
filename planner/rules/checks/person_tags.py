"""The person has every tag that the programme asks for."""

from collections.abc import Iterator

from planner.model import Plan, Scenario
from planner.rules.facts import list_judged_seats
from planner.rules.finding import Finding
from planner.rules.wording import list_missing
from planner.texts import message

RULE = "person-tags"


def check(scenario: Scenario, plan: Plan) -> Iterator[Finding]:
    for _, person, cohort in list_judged_seats(scenario, plan):
        programme = scenario.programme_by_id.get(cohort.programme_id)
        missing = list_missing(programme.person_tags, person.tags) if programme else ""
        if missing:
            fact = message(
                "person-tags.missing",
                person=person.person_id,
                cohort=cohort.cohort_id,
                programme=cohort.programme_id,
                missing=missing,
            )
            yield Finding(RULE, person.person_id, fact)
