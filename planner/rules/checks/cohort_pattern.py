"""The cohort's pattern exists and is one of the programme's."""

from collections.abc import Iterator

from planner.model import Plan, Scenario
from planner.rules.facts import list_judged_cohorts
from planner.rules.finding import Finding
from planner.rules.wording import list_ids
from planner.texts import message

RULE = "cohort-pattern"


def check(scenario: Scenario, plan: Plan) -> Iterator[Finding]:
    for cohort in list_judged_cohorts(scenario, plan):
        about = {"cohort": cohort.cohort_id, "pattern": cohort.pattern_id}
        programme = scenario.programme_by_id.get(cohort.programme_id)
        if cohort.pattern_id not in scenario.pattern_by_id:
            yield Finding(RULE, cohort.cohort_id, message("cohort-pattern.unknown", **about))
        elif programme is not None and cohort.pattern_id not in programme.patterns:
            offered = {"programme": programme.programme_id, "patterns": list_ids(programme.patterns)}
            yield Finding(RULE, cohort.cohort_id, message("cohort-pattern.other", **about, **offered))
