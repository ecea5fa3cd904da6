import importlib
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

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


def test_a_second_wish_waits_until_a_module_has_been_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A module written in C makes another error of an interrupt; this one notices that it was left alone."""
    (tmp_path / "loaded_while_asked.py").write_text(
        "import signal\nsignal.raise_signal(signal.SIGINT)\nIS_WHOLE = True\n", encoding="utf-8"
    )
    monkeypatch.syspath_prepend(tmp_path)
    moments = iter([0.0, 1.0, 2.0])

    with pytest.raises(KeyboardInterrupt), listen_for_stop(lambda: next(moments)):
        os.kill(os.getpid(), signal.SIGINT)
        module = importlib.import_module("loaded_while_asked")
        is_whole = module.IS_WHOLE
        time.sleep(10)

    assert is_whole
