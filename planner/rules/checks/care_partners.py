"""A person and their care partner never have sessions that overlap, and are never in one cohort."""

from collections.abc import Iterator

from planner.model import Cohort, Plan, Scenario
from planner.rules.facts import find_cohorts_by_person
from planner.rules.finding import Finding
from planner.rules.lessons import find_clashes_between, list_lessons
from planner.rules.wording import tell_session
from planner.texts import message

RULE = "care-partners"


def check(scenario: Scenario, plan: Plan) -> Iterator[Finding]:
    cohorts = find_cohorts_by_person(scenario, plan)
    for one_id, other_id in _list_pairs(scenario):
        of_one, of_other = cohorts.get(one_id, []), cohorts.get(other_id, [])
        yield from _check_together(scenario, one_id, other_id, [cohort for cohort in of_one if cohort in of_other])
        yield from _check_sessions(scenario, (one_id, of_one), (other_id, of_other))


def _list_pairs(scenario: Scenario) -> list[tuple[str, str]]:
    """Each pair once, also if only one names the other."""
    pairs = {
        (min(person.person_id, person.care_partner), max(person.person_id, person.care_partner))
        for person in scenario.people
        if person.care_partner and person.care_partner != person.person_id
    }
    return sorted(pairs)


def _check_together(scenario: Scenario, one_id: str, other_id: str, shared: list[Cohort]) -> Iterator[Finding]:
    for cohort in shared:
        if cohort.cohort_id not in scenario.running_ids:
            fact = message("care-partners.together", person=one_id, partner=other_id, cohort=cohort.cohort_id)
            yield Finding(RULE, one_id, fact)


def _check_sessions(
    scenario: Scenario, one: tuple[str, list[Cohort]], other: tuple[str, list[Cohort]]
) -> Iterator[Finding]:
    for clash in find_clashes_between(list_lessons(scenario, one[1]), list_lessons(scenario, other[1])):
        if clash.one_id != clash.other_id:
            fact = message(
                "care-partners.sessions",
                person=one[0],
                partner=other[0],
                one=clash.one_id,
                other=clash.other_id,
                count=clash.times,
                first=tell_session(clash.first),
            )
            yield Finding(RULE, one[0], fact)
