"""Every lesson of a plan as a coordinator lists them, in order of time: held, or lost to a closure."""

from datetime import date
from typing import NamedTuple

from planner.model import Cohort, Plan, Scenario, Session, monday_of
from planner.rules.facts import find_people_by_cohort


class ListedLesson(NamedTuple):
    """One lesson; `needs_substitute` if it is held while its teacher is absent."""

    session: Session
    cohort: Cohort
    participants: int
    is_lost: bool
    needs_substitute: bool

    @property
    def monday(self) -> date:
        return monday_of(self.session.day)


def list_all_lessons(scenario: Scenario, plan: Plan) -> tuple[ListedLesson, ...]:
    people = find_people_by_cohort(scenario, plan)
    lessons = [
        ListedLesson(
            session, cohort, len(people[cohort.cohort_id]), is_lost, _is_teacher_away(scenario, cohort, session)
        )
        for cohort in plan.cohorts
        for is_lost, sessions in zip((False, True), scenario.sessions_of(cohort), strict=True)
        for session in sessions
    ]
    return tuple(sorted(lessons, key=lambda row: (row.session, row.cohort.cohort_id)))


def _is_teacher_away(scenario: Scenario, cohort: Cohort, session: Session) -> bool:
    return scenario.is_absent("teacher", cohort.teacher_id, session)
