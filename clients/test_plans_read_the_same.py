"""What every client reads in the calendars of a plan is what the plan says, and the same in each."""

from itertools import pairwise

import pytest

from clients.conftest import Chain
from clients.readers import COMMANDS, Lesson, list_differences
from clients.written_plans import Shown, expect_sessions


@pytest.mark.parametrize("client", COMMANDS)
def test_every_client_reads_the_sessions_of_the_plan(chain: Chain, client: str) -> None:
    expected = [expect_sessions(plan, chain.zone) for plan in chain.plans]

    readings = chain.read_with(client)

    for files, lists, sessions in zip(chain.calendars, readings, expected, strict=True):
        shown = {file.name: _held(lessons) for file, lessons in zip(files, lists, strict=True)}
        assert {name: rows for name, rows in shown.items() if rows} == sessions


@pytest.mark.parametrize("client", [client for client in COMMANDS if client != "icalendar"])
def test_every_client_reads_the_same(chain: Chain, client: str) -> None:
    for one, other in zip(chain.read_with("icalendar"), chain.read_with(client), strict=True):
        assert [list_differences(*pair) for pair in zip(one, other, strict=True)] == [[] for _ in one]


def test_no_session_is_in_a_file_twice(chain: Chain) -> None:
    for lists in chain.read_with("icalendar"):
        assert [len({lesson.uid for lesson in lessons}) for lessons in lists] == [len(lessons) for lessons in lists]


def test_a_plan_that_changes_moves_and_cancels_by_a_higher_sequence(chain: Chain) -> None:
    moved = cancelled = 0
    for old, new in pairwise(_by_uid(lists) for lists in chain.read_with("icalendar")):
        changed = {uid for uid in old.keys() & new.keys() if old[uid][:7] != new[uid][:7]}

        assert [uid for uid in changed if new[uid].sequence <= old[uid].sequence] == []
        assert [uid for uid in old.keys() - new.keys() if old[uid].status == "CONFIRMED"] == []
        moved += len([uid for uid in changed if new[uid].start != old[uid].start])
        cancelled += len([uid for uid in changed if new[uid].status == "CANCELLED"])
    assert moved + cancelled > 0


def _held(lessons: list[Lesson]) -> list[Shown]:
    return sorted(Shown(lesson.start, lesson.end) for lesson in lessons if lesson.status == "CONFIRMED")


def _by_uid(lists: list[list[Lesson]]) -> dict[str, Lesson]:
    """The sessions of the coordinator's calendar, which has all and comes first."""
    return {lesson.uid: lesson for lesson in lists[0]}
