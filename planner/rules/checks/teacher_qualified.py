"""The teacher exists, has the programme's skill and works at the location."""

from collections.abc import Iterator

from planner.model import Plan, Scenario
from planner.rules.facts import list_judged_cohorts
from planner.rules.finding import Finding
from planner.rules.wording import list_ids
from planner.texts import message

RULE = "teacher-qualified"


def check(scenario: Scenario, plan: Plan) -> Iterator[Finding]:
    for cohort in list_judged_cohorts(scenario, plan):
        about = {"teacher": cohort.teacher_id, "cohort": cohort.cohort_id}
        teacher = scenario.teacher_by_id.get(cohort.teacher_id)
        if teacher is None:
            yield Finding(RULE, cohort.cohort_id, message("teacher-qualified.unknown", **about))
            continue
        programme = scenario.programme_by_id.get(cohort.programme_id)
        if programme is not None and programme.skill not in teacher.skills:
            skills = {"skill": programme.skill, "skills": list_ids(teacher.skills)}
            yield Finding(RULE, teacher.teacher_id, message("teacher-qualified.skill", **about, **skills))
        if cohort.location_id not in teacher.locations:
            places = {"location": cohort.location_id, "locations": list_ids(teacher.locations)}
            yield Finding(RULE, teacher.teacher_id, message("teacher-qualified.location", **about, **places))
