"""The cohort's location is on the person's list."""

from collections.abc import Iterator

from planner.model import Plan, Scenario
from planner.rules.facts import list_judged_seats
from planner.rules.finding import Finding
from planner.rules.wording import list_ids
from planner.texts import message

RULE = "person-reaches"


def check(scenario: Scenario, plan: Plan) -> Iterator[Finding]:
    for _, person, cohort in list_judged_seats(scenario, plan):
        if cohort.location_id not in person.locations:
            fact = message(
                "person-reaches.elsewhere",
                person=person.person_id,
                cohort=cohort.cohort_id,
                location=cohort.location_id,
                locations=list_ids(person.locations),
            )
            yield Finding(RULE, person.person_id, fact)
