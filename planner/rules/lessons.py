"""The held sessions of a plan, grouped by who or what they occupy, with their clashes and hours a week.

A clash or a week counts only if a session of a cohort that is not running takes part.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import NamedTuple

from planner.model import Cohort, Plan, Scenario, Session, monday_of, overlaps


class Lesson(NamedTuple):
    """One held session of a cohort; `is_running` says that its cohort has begun."""

    cohort: Cohort
    session: Session
    is_running: bool


class Clash(NamedTuple):
    """Two cohorts with sessions at one time: how many, and the first of them."""

    one_id: str
    other_id: str
    times: int
    first: Session


class WeekLoad(NamedTuple):
    monday: date
    minutes: int


def list_lessons(scenario: Scenario, cohorts: Iterable[Cohort]) -> list[Lesson]:
    """All held sessions of these cohorts."""
    return [
        Lesson(cohort, session, cohort.cohort_id in scenario.running_ids)
        for cohort in cohorts
        for session in scenario.sessions_of(cohort).held
    ]


def group_lessons(scenario: Scenario, plan: Plan, by: Callable[[Cohort], str]) -> dict[str, list[Lesson]]:
    """All held sessions of the plan by the id of, say, the cohort's teacher."""
    grouped: defaultdict[str, list[Lesson]] = defaultdict(list)
    for lesson in list_lessons(scenario, plan.cohorts):
        grouped[by(lesson.cohort)].append(lesson)
    return dict(grouped)


def group_by_day(lessons: Iterable[Lesson]) -> dict[date, list[Lesson]]:
    grouped: defaultdict[date, list[Lesson]] = defaultdict(list)
    for lesson in lessons:
        grouped[lesson.session.day].append(lesson)
    return dict(grouped)


def find_clashes(lessons: Iterable[Lesson]) -> list[Clash]:
    """Pairs of cohorts that meet at one time: for each lesson that begins during others, the one of them ending last.

    Not all pairs, because a plan that puts a whole city in one room would have millions.
    """
    days = group_by_day(lessons).values()
    return _count_clashes(pair for on_day in days for pair in _compare_in_order_of_time(on_day))


def find_clashes_between(lessons: Iterable[Lesson], others: Iterable[Lesson]) -> list[Clash]:
    """The pairs of cohorts, one from each side, that meet at one time."""
    others_by_day = group_by_day(others)
    return _count_clashes((one, other) for one in lessons for other in others_by_day.get(one.session.day, ()))


def list_week_loads(lessons: Iterable[Lesson]) -> Iterator[WeekLoad]:
    """The minutes of each calendar week in which a cohort that is not running has a session, in order of time."""
    minutes: Counter[date] = Counter()
    judged: set[date] = set()
    for lesson in lessons:
        monday = monday_of(lesson.session.day)
        minutes[monday] += lesson.session.minutes
        if not lesson.is_running:
            judged.add(monday)
    return (WeekLoad(monday, minutes[monday]) for monday in sorted(judged))


def _count_clashes(pairs: Iterable[tuple[Lesson, Lesson]]) -> list[Clash]:
    found: defaultdict[tuple[str, str], list[Session]] = defaultdict(list)
    for one, other in pairs:
        if not (one.is_running and other.is_running) and overlaps(one.session, other.session):
            key = sorted((one.cohort.cohort_id, other.cohort.cohort_id))
            found[key[0], key[1]].append(min(one.session, other.session))
    return [Clash(one, other, len(found[one, other]), min(found[one, other])) for one, other in sorted(found)]


def _compare_in_order_of_time(on_day: list[Lesson]) -> Iterator[tuple[Lesson, Lesson]]:
    """Each lesson of a day with the earlier one that ends last: among all, or for a running one among those judged."""
    last_of_all: Lesson | None = None
    last_judged: Lesson | None = None
    for lesson in sorted(on_day, key=lambda lesson: (lesson.session, lesson.cohort.cohort_id)):
        earlier = last_judged if lesson.is_running else last_of_all
        if earlier is not None:
            yield earlier, lesson
        last_of_all = _ending_last(last_of_all, lesson)
        if not lesson.is_running:
            last_judged = _ending_last(last_judged, lesson)


def _ending_last(one: Lesson | None, other: Lesson) -> Lesson:
    return other if one is None or other.session.end > one.session.end else one
