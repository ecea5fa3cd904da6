"""In no calendar week does a person have more hours of sessions than they can bear."""

from collections.abc import Iterator

from planner.model import Plan, Scenario
from planner.rules.facts import find_cohorts_by_person
from planner.rules.finding import Finding
from planner.rules.lessons import list_lessons, list_week_loads
from planner.rules.wording import tell_minutes
from planner.texts import message

RULE = "person-week-load"


def check(scenario: Scenario, plan: Plan) -> Iterator[Finding]:
    for person_id, cohorts in find_cohorts_by_person(scenario, plan).items():
        max_hours = scenario.person_by_id[person_id].max_hours_week
        if max_hours is None:
            continue
        for monday, minutes in list_week_loads(list_lessons(scenario, cohorts)):
            if minutes > max_hours * 60:
                fact = message(
                    "person-week-load.over",
                    person=person_id,
                    monday=monday,
                    hours=tell_minutes(minutes),
                    limit=tell_minutes(max_hours * 60),
                )
                yield Finding(RULE, person_id, fact)
