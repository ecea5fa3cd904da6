"""In no calendar week does a teacher teach more hours than they may."""

from collections.abc import Iterator

from planner.model import Plan, Scenario
from planner.rules.finding import Finding
from planner.rules.lessons import group_lessons, list_week_loads
from planner.rules.wording import tell_minutes
from planner.texts import message

RULE = "teacher-week-load"


def check(scenario: Scenario, plan: Plan) -> Iterator[Finding]:
    for teacher_id, lessons in group_lessons(scenario, plan, by=lambda cohort: cohort.teacher_id).items():
        teacher = scenario.teacher_by_id.get(teacher_id)
        if teacher is None or teacher.max_hours_week is None:
            continue
        for monday, minutes in list_week_loads(lessons):
            if minutes > teacher.max_hours_week * 60:
                fact = message(
                    "teacher-week-load.over",
                    teacher=teacher_id,
                    monday=monday,
                    hours=tell_minutes(minutes),
                    limit=tell_minutes(teacher.max_hours_week * 60),
                )
                yield Finding(RULE, teacher_id, fact)
