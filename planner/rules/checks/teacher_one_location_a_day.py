"""A teacher teaches at one location a day; online locations do not count."""

from collections.abc import Iterator

from planner.model import Plan, Scenario
from planner.rules.finding import Finding
from planner.rules.lessons import Lesson, group_by_day, group_lessons
from planner.rules.wording import list_ids
from planner.texts import message

RULE = "teacher-one-location-a-day"


def check(scenario: Scenario, plan: Plan) -> Iterator[Finding]:
    for teacher_id, lessons in group_lessons(scenario, plan, by=lambda cohort: cohort.teacher_id).items():
        if teacher_id not in scenario.teacher_by_id:
            continue
        on_site = [lesson for lesson in lessons if not _is_online(scenario, lesson)]
        for day, on_day in sorted(group_by_day(on_site).items()):
            locations = sorted({lesson.cohort.location_id for lesson in on_day})
            if len(locations) > 1 and not all(lesson.is_running for lesson in on_day):
                fact = message(
                    "teacher-one-location-a-day.several",
                    teacher=teacher_id,
                    day=day,
                    count=len(locations),
                    locations=list_ids(locations),
                )
                yield Finding(RULE, teacher_id, fact)


def _is_online(scenario: Scenario, lesson: Lesson) -> bool:
    location = scenario.location_by_id.get(lesson.cohort.location_id)
    return location is not None and location.kind == "online"
