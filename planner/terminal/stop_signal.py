"""Ctrl-C and a request to end (SIGTERM): the first one asks the search to stop, a second one leaves at once."""

import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

SAME_WISH_SECONDS = 0.3
HEAR_AGAIN_SECONDS = 0.05


class StopWish:
    """Remembers that someone asked to stop.

    One wish may arrive twice within a moment: a shell and a program that started us may each pass it on.
    """

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._asked_at: float | None = None

    def is_asked(self) -> bool:
        return self._asked_at is not None

    def ask(self) -> None:
        """Raises KeyboardInterrupt if this is the second wish."""
        if self._asked_at is None:
            self._asked_at = self._now()
        elif self._now() - self._asked_at > SAME_WISH_SECONDS:
            raise KeyboardInterrupt


@contextmanager
def listen_for_stop(now: Callable[[], float] = time.monotonic) -> Iterator[StopWish]:
    """While this lasts, Ctrl-C and SIGTERM are wishes; afterwards they do what they did before."""
    wish = StopWish(now)

    def hear(number: int, frame: FrameType | None) -> None:
        if wish.is_asked() and _is_importing(frame):
            threading.Timer(HEAR_AGAIN_SECONDS, signal.raise_signal, (number,)).start()
        else:
            wish.ask()

    before = {number: signal.signal(number, hear) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield wish
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _is_importing(frame: FrameType | None) -> bool:
    """True while a module is loaded: one written in C makes something else of an interrupt, and is lost half-way."""
    while frame is not None:
        if frame.f_code.co_filename.startswith("<frozen importlib"):
            return True
        frame = frame.f_back
    return False
