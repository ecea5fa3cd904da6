"""What stays in memory is set aside, so that a click does not wait until all of it has been looked through."""

import gc
import weakref
from collections.abc import Iterator

import pytest

from ui.sweeping import MANY, set_aside_what_stays


class Knot:
    """Refers to itself, so that only the search for garbage finds out that nobody else does."""

    def __init__(self) -> None:
        self.me = self
        self.much: list[list[int]] = [[] for _ in range(2 * MANY)]


@pytest.fixture(autouse=True)
def nothing_set_aside() -> Iterator[None]:
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


def test_much_that_is_new_is_set_aside() -> None:
    before = gc.get_freeze_count()
    knot = Knot()

    set_aside_what_stays()

    assert gc.get_freeze_count() - before > len(knot.much)


def test_a_little_that_is_new_is_left_for_later() -> None:
    before = gc.get_freeze_count()
    little: list[list[int]] = [[] for _ in range(MANY // 10)]

    set_aside_what_stays()

    assert (gc.get_freeze_count(), len(little)) == (before, MANY // 10)


def test_what_was_set_aside_is_given_back_once_nobody_uses_it_and_much_has_come_again() -> None:
    knot = Knot()
    set_aside_what_stays()
    gone = weakref.ref(knot)
    del knot
    other = Knot()

    set_aside_what_stays()

    assert (gone(), other.me) == (None, other)
