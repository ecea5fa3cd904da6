"""Clashes among lessons: found in one walk through the day, the same as by comparing all with all."""

import random
from collections.abc import Sequence
from itertools import combinations

import pytest

from planner.model import Session
from planner.rules.lessons import Lesson, find_clashes, find_clashes_between
from tests.rules import build


def lesson(cohort_id: str, start: int, end: int, *, running: bool = False, day: int = 4) -> Lesson:
    """A lesson in whole hours."""
    session = Session(build.january(day), start * 60, end * 60, "slot")
    return Lesson(build.cohort(cohort_id), session, running)


def pairs(lessons: Sequence[Lesson]) -> list[tuple[str, str]]:
    return [(clash.one_id, clash.other_id) for clash in find_clashes(lessons)]


def ids(pair: tuple[Lesson, Lesson]) -> tuple[str, str]:
    one, other = sorted(lesson.cohort.cohort_id for lesson in pair)
    return one, other


def clash_by_definition(one: Lesson, other: Lesson) -> bool:
    a, b = one.session, other.session
    at_one_time = a.day == b.day and a.start < b.end and b.start < a.end
    return at_one_time and not (one.is_running and other.is_running)


def test_a_long_lesson_is_remembered_past_a_short_one() -> None:
    lessons = [lesson("r", 9, 12, running=True), lesson("s", 9, 10, running=True), lesson("y", 10, 11)]

    assert pairs(lessons) == [("r", "y")]


def test_a_running_lesson_is_compared_with_one_that_is_not_behind_a_longer_running_one() -> None:
    lessons = [lesson("y", 9, 12), lesson("s", 9, 13, running=True), lesson("t", 10, 11, running=True)]

    assert pairs(lessons) == [("s", "y"), ("t", "y")]


def test_clashes_of_two_cohorts_are_counted_with_the_first() -> None:
    lessons = [lesson("x", 9, 12, day=11), lesson("x", 9, 12), lesson("y", 11, 13), lesson("y", 11, 13, day=11)]

    clashes = find_clashes(lessons)

    assert [(clash.times, clash.first.day) for clash in clashes] == [(2, build.january(4))]


@pytest.mark.parametrize("seed", range(200))
def test_each_lesson_that_begins_during_another_is_found_in_a_pair_that_clashes(seed: int) -> None:
    chance = random.Random(seed)
    lessons = [
        lesson(f"c{number}", start, start + chance.randint(1, 4), running=chance.random() < 0.5)
        for number in range(6)
        for start in [chance.randint(8, 16)]
    ]
    in_order = sorted(lessons, key=lambda one: (one.session, one.cohort.cohort_id))
    clashing = [pair for pair in combinations(in_order, 2) if clash_by_definition(*pair)]

    found = pairs(lessons)

    assert set(found) <= {ids(pair) for pair in clashing}
    assert {later.cohort.cohort_id for _, later in clashing} <= {id_ for pair in found for id_ in pair}


@pytest.mark.parametrize("seed", range(100))
def test_clashes_between_two_sides_are_all_pairs_across_them(seed: int) -> None:
    chance = random.Random(seed)
    lessons = [
        lesson(f"c{number}", start, start + chance.randint(1, 4), running=chance.random() < 0.5)
        for number in range(6)
        for start in [chance.randint(8, 16)]
    ]
    left, right = lessons[:3], lessons[3:]

    found = [(clash.one_id, clash.other_id) for clash in find_clashes_between(left, right)]

    assert found == [
        (one.cohort.cohort_id, other.cohort.cohort_id)
        for one in left
        for other in right
        if clash_by_definition(one, other)
    ]
