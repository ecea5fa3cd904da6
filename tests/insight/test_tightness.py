"""Use and slack of a plan: what is left, the fullest week, and who teaches all that was agreed."""

from datetime import timedelta
from decimal import Decimal

from planner.insight.occupancy import SubjectUse, WeekUse
from planner.insight.tightness import AgreedHours, count_slack, find_fullest_week, measure_tightness
from tests.rules.build import MONDAY, cohort, plan, scenario, teacher


def weeks(*used_of: tuple[int, int]) -> tuple[WeekUse, ...]:
    return tuple(
        WeekUse(monday=MONDAY + timedelta(weeks=number), sessions=1, minutes=used, minutes_available=available)
        for number, (used, available) in enumerate(used_of)
    )


def subject(*used_of: tuple[int, int]) -> SubjectUse:
    return SubjectUse(id="T1", sessions=1, minutes=0, minutes_available=0, weeks=weeks(*used_of))


def test_the_fullest_week_is_the_first_of_those_with_the_largest_part_in_use() -> None:
    assert find_fullest_week(subject((60, 180), (90, 180), (180, 360), (60, 0))) == weeks((0, 0), (90, 180))[1]


def test_who_is_never_available_has_no_fullest_week() -> None:
    assert find_fullest_week(subject((0, 0), (60, 0))) is None


def test_slack_is_what_is_left_and_never_less_than_nothing() -> None:
    assert [count_slack(week) for week in weeks((60, 180), (180, 180), (240, 180))] == [120, 0, 0]


def test_agreed_hours_are_told_in_minutes_with_the_weeks_in_which_all_are_taught() -> None:
    teachers = (teacher("T1", max_hours_week=Decimal("3.0")), teacher("T2"))

    measured = measure_tightness(scenario(teachers=teachers), plan(cohort(pattern_id="ma-o")))

    assert measured.agreed == (AgreedHours(teacher_id="T1", minutes_a_week=180, weeks_full=2, weeks=2),)
