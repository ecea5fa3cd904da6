"""What stays in memory is set aside, so that a click does not wait until all of it has been looked through."""

import gc
import sys
import threading
import weakref
from collections.abc import Iterator

import pytest

from ui.sweeping import MANY, Sweeper

LONG = 500
OFTEN = 3_000
SOON = 5e-4


class Knot:
    """Refers to itself, so that only the search for garbage finds out that nobody else does."""

    def __init__(self) -> None:
        self.me = self
        self.much: list[list[int]] = [[] for _ in range(2 * MANY)]


@pytest.fixture
def sweeper() -> Iterator[Sweeper]:
    """One that has looked through all there was before the test."""
    sweeper = Sweeper()
    sweeper.set_aside_what_stays()
    yield sweeper
    gc.unfreeze()


@pytest.fixture
def quick_switching() -> Iterator[None]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(SOON)
    yield
    sys.setswitchinterval(before)


def test_much_that_is_new_is_set_aside(sweeper: Sweeper) -> None:
    before = gc.get_freeze_count()
    knot = Knot()

    sweeper.set_aside_what_stays()

    assert gc.get_freeze_count() - before > len(knot.much)


def test_a_little_that_is_new_is_left_for_later(sweeper: Sweeper) -> None:
    before = gc.get_freeze_count()
    little: list[list[int]] = [[] for _ in range(MANY // 10)]

    sweeper.set_aside_what_stays()

    assert (gc.get_freeze_count(), len(little)) == (before, MANY // 10)


def test_what_was_set_aside_is_given_back_once_nobody_uses_it_and_much_has_come_again(sweeper: Sweeper) -> None:
    knot = Knot()
    sweeper.set_aside_what_stays()
    gone = weakref.ref(knot)
    del knot
    other = Knot()

    sweeper.set_aside_what_stays()

    assert (gone(), other.me) == (None, other)


def test_after_much_has_gone_as_much_is_counted_again(sweeper: Sweeper) -> None:
    much: list[list[int]] = [[] for _ in range(4 * MANY)]
    sweeper.set_aside_what_stays()
    much.clear()
    sweeper.set_aside_what_stays()
    before = gc.get_freeze_count()
    knot = Knot()

    sweeper.set_aside_what_stays()

    assert gc.get_freeze_count() - before > len(knot.much)


def test_what_another_thread_is_making_is_left_alone(sweeper: Sweeper, quick_switching: None) -> None:
    faults: list[SystemError] = []
    made: list[int] = []
    is_over = threading.Event()
    gc.unfreeze()

    def make_tuples() -> None:
        while not is_over.is_set():
            try:
                made.append(len(tuple(number for number in range(LONG))))
            except SystemError as fault:
                faults.append(fault)

    maker = threading.Thread(target=make_tuples)
    maker.start()
    for _ in range(OFTEN):
        sweeper.set_aside_what_stays()
    is_over.set()
    maker.join()

    assert faults == []
    assert set(made) == {LONG}
