"""A cohort has at least the fewest people its programme asks for (unless it is locked) and at most the most."""

from collections.abc import Iterator

from planner.model import Plan, Scenario
from planner.rules.facts import find_people_by_cohort, list_judged_cohorts
from planner.rules.finding import Finding
from planner.rules.wording import tell_people
from planner.texts import message

RULE = "group-size"


def check(scenario: Scenario, plan: Plan) -> Iterator[Finding]:
    people_by_cohort = find_people_by_cohort(scenario, plan)
    for cohort in list_judged_cohorts(scenario, plan):
        programme = scenario.programme_by_id.get(cohort.programme_id)
        if programme is None:
            continue
        count = len(people_by_cohort[cohort.cohort_id])
        about = {"cohort": cohort.cohort_id, "programme": cohort.programme_id, "people": tell_people(count)}
        if count < programme.min_size and not _is_locked(scenario, cohort.cohort_id):
            fact = message("group-size.few", **about, minimum=programme.min_size)
            yield Finding(RULE, cohort.cohort_id, fact)
        if count > programme.max_size:
            fact = message("group-size.many", **about, maximum=programme.max_size)
            yield Finding(RULE, cohort.cohort_id, fact)


def _is_locked(scenario: Scenario, cohort_id: str) -> bool:
    """True if the scenario locks the cohort; what the plan says about it does not count."""
    before = scenario.cohort_by_id.get(cohort_id)
    return before is not None and before.locked
