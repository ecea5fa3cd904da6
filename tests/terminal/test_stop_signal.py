import os
import signal
from collections.abc import Iterator

import pytest

from planner.terminal.stop_signal import StopWish, listen_for_stop


def wish_at(*moments: float) -> StopWish:
    """A wish that was uttered at these moments."""
    clock: Iterator[float] = iter(moments)
    wish = StopWish(lambda: next(clock))
    for _ in moments:
        wish.ask()
    return wish


def test_nobody_asked_yet() -> None:
    assert not wish_at().is_asked()


def test_the_first_wish_asks_to_stop() -> None:
    assert wish_at(0.0).is_asked()


def test_the_same_wish_heard_twice_is_one_wish() -> None:
    assert wish_at(0.0, 0.1).is_asked()


def test_a_second_wish_leaves_at_once() -> None:
    with pytest.raises(KeyboardInterrupt):
        wish_at(0.0, 0.5)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_is_a_wish_while_one_listens(number: signal.Signals) -> None:
    before = signal.getsignal(number)

    with listen_for_stop() as wish:
        os.kill(os.getpid(), number)

        assert wish.is_asked()
    assert signal.getsignal(number) == before
