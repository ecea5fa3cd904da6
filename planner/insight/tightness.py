"""Use and slack: of each teacher, room, skill and location what is used and what is left, and of each dagdeel a week.

What is left of a teacher's hours a week as agreed is told beside it, for free dagdelen are of no use without hours.
"""

from collections import Counter
from fractions import Fraction

from planner.insight.occupancy import KINDS, DagdeelUse, Kind, SubjectUse, measure_occupancy, measure_subjects
from planner.model import Plan, Scenario, monday_of
from planner.model.records import Record


class AgreedHours(Record):
    """A teacher with agreed hours: in how many weeks with lessons they teach all of these, of how many."""

    teacher_id: str
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


def _measure_agreed(scenario: Scenario, plan: Plan) -> tuple[AgreedHours, ...]:
    minutes: Counter[tuple[str, object]] = Counter()
    for cohort in plan.cohorts:
        for session in scenario.sessions_of(cohort).held:
            minutes[cohort.teacher_id, monday_of(session.day)] += session.minutes
    found = []
    for teacher in sorted(scenario.teachers, key=lambda row: row.teacher_id):
        taught = [count for (teacher_id, _), count in minutes.items() if teacher_id == teacher.teacher_id]
        if teacher.max_hours_week is not None:
            full = sum(count >= 60 * teacher.max_hours_week for count in taught)
            found.append(AgreedHours(teacher_id=teacher.teacher_id, weeks_full=full, weeks=len(taught)))
    return tuple(found)


def _fullest_first(row: SubjectUse) -> tuple[Fraction, str]:
    return -Fraction(row.minutes, max(1, row.minutes_available)), row.id
