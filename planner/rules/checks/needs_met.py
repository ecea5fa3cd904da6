"""The cohort's room has every feature that each person in it needs."""

from collections.abc import Iterator

from planner.model import Plan, Scenario
from planner.rules.facts import list_judged_seats
from planner.rules.finding import Finding
from planner.rules.wording import list_missing
from planner.texts import message

RULE = "needs-met"


def check(scenario: Scenario, plan: Plan) -> Iterator[Finding]:
    for _, person, cohort in list_judged_seats(scenario, plan):
        room = scenario.room_by_id.get(cohort.room_id)
        missing = list_missing(person.needs, room.features) if room else ""
        if missing:
            fact = message(
                "needs-met.missing",
                person=person.person_id,
                cohort=cohort.cohort_id,
                room=cohort.room_id,
                missing=missing,
            )
            yield Finding(RULE, person.person_id, fact)
