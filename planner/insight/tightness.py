"""Use and slack: of each teacher, room, skill and location what is used and what is left, and of each dagdeel a week.

What is left of a teacher's hours a week as agreed is told beside it, for free dagdelen are of no use without hours.
"""

from collections import Counter
from fractions import Fraction

from planner.insight.occupancy import (
    KINDS,
    DagdeelUse,
    Kind,
    SubjectUse,
    WeekUse,
    measure_occupancy,
    measure_subjects,
)
from planner.model import Plan, Scenario, monday_of
from planner.model.records import Record


class AgreedHours(Record):
    """A teacher with agreed hours: in how many weeks with lessons they teach all of these, of how many."""

    teacher_id: str
    minutes_a_week: int
    weeks_full: int
    weeks: int


class Tightness(Record):
    """By kind: everyone and everything, fullest first, and every dagdeel of every week of all of them together."""

    subjects: dict[Kind, tuple[SubjectUse, ...]]
    dagdelen: dict[Kind, tuple[DagdeelUse, ...]]
    agreed: tuple[AgreedHours, ...]


def measure_tightness(scenario: Scenario, plan: Plan) -> Tightness:
    return Tightness(
        subjects={kind: tuple(sorted(measure_subjects(scenario, plan, kind), key=_fullest_first)) for kind in KINDS},
        dagdelen={kind: measure_occupancy(scenario, plan, kind) for kind in KINDS},
        agreed=_measure_agreed(scenario, plan),
    )


def find_fullest_week(row: SubjectUse) -> WeekUse | None:
    """The week with the largest part in use, of equal ones the first; None if there is never anything to use."""
    weeks = [week for week in row.weeks if week.minutes_available]
    return min(weeks, key=lambda week: (-Fraction(week.minutes, week.minutes_available), week.monday), default=None)


def count_slack(row: SubjectUse | DagdeelUse | WeekUse) -> int:
    """The minutes that are available and not used; lessons outside the own hours make it no less than nothing."""
    return max(0, row.minutes_available - row.minutes)


def _measure_agreed(scenario: Scenario, plan: Plan) -> tuple[AgreedHours, ...]:
    minutes: Counter[tuple[str, object]] = Counter()
    for cohort in plan.cohorts:
        for session in scenario.sessions_of(cohort).held:
            minutes[cohort.teacher_id, monday_of(session.day)] += session.minutes
    found = []
    for teacher in sorted(scenario.teachers, key=lambda row: row.teacher_id):
        taught = [count for (teacher_id, _), count in minutes.items() if teacher_id == teacher.teacher_id]
        if teacher.max_hours_week is not None:
            agreed = 60 * teacher.max_hours_week
            found.append(
                AgreedHours(
                    teacher_id=teacher.teacher_id,
                    minutes_a_week=int(agreed),
                    weeks_full=sum(count >= agreed for count in taught),
                    weeks=len(taught),
                )
            )
    return tuple(found)


def _fullest_first(row: SubjectUse) -> tuple[Fraction, str]:
    return -Fraction(row.minutes, max(1, row.minutes_available)), row.id
