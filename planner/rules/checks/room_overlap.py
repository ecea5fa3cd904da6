"""No room has two sessions that overlap."""

from collections.abc import Iterator

from planner.model import Plan, Scenario
from planner.rules.finding import Finding
from planner.rules.lessons import find_clashes, group_lessons
from planner.rules.wording import tell_session
from planner.texts import message

RULE = "room-overlap"


def check(scenario: Scenario, plan: Plan) -> Iterator[Finding]:
    for room_id, lessons in group_lessons(scenario, plan, by=lambda cohort: cohort.room_id).items():
        if room_id not in scenario.room_by_id:
            continue
        for clash in find_clashes(lessons):
            fact = message(
                "room-overlap.sessions",
                room=room_id,
                one=clash.one_id,
                other=clash.other_id,
                count=clash.times,
                first=tell_session(clash.first),
            )
            yield Finding(RULE, room_id, fact)
