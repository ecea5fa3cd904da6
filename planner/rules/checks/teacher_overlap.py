"""No teacher has two sessions that overlap."""

from collections.abc import Iterator

from planner.model import Plan, Scenario
from planner.rules.finding import Finding
from planner.rules.lessons import find_clashes, group_lessons
from planner.rules.wording import tell_session
from planner.texts import message

RULE = "teacher-overlap"


def check(scenario: Scenario, plan: Plan) -> Iterator[Finding]:
    for teacher_id, lessons in group_lessons(scenario, plan, by=lambda cohort: cohort.teacher_id).items():
        if teacher_id not in scenario.teacher_by_id:
            continue
        for clash in find_clashes(lessons):
            fact = message(
                "teacher-overlap.sessions",
                teacher=teacher_id,
                one=clash.one_id,
                other=clash.other_id,
                count=clash.times,
                first=tell_session(clash.first),
            )
            yield Finding(RULE, teacher_id, fact)
