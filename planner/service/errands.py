"""An errand: a long question in a process of its own, that tells what it knows so far and can be dropped at any moment.

If the process dies (out of memory, a crash) nothing else does. It ends itself when its parent is gone.
"""

import multiprocessing
import os
import signal
import threading
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Final, Generic, TypeVar

Known = TypeVar("Known")
FRAMES_TOLD: Final = 8
SECONDS_TO_LEAVE: Final = 5.0
Work = Callable[..., Iterator[Known]]


@dataclass(frozen=True)
class _Over:
    """The errand came to its end; `trouble` is for the developers, without data of people, if it did not end well."""

    trouble: str = ""


class Errand(Generic[Known]):
    """`latest` is what was told last, None before anything was; `trouble` says why it ended too early."""

    def __init__(self, work: Work[Known], *arguments: object) -> None:
        context = multiprocessing.get_context("spawn")
        self._connection, theirs = context.Pipe()
        self._process = context.Process(target=_carry_out, args=(theirs,), daemon=True)
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})  # Ctrl-C is the parent's to handle
        try:
            self._process.start()
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
        theirs.close()
        self._connection.send((work, arguments))
        self.latest: Known | None = None
        self.is_over = False
        self.trouble = ""

    def listen(self, seconds: float = 0.0) -> bool:
        """Waits so long at most for something new; True if there was. Nothing comes any more once it `is_over`."""
        has_news = False
        while not self.is_over and self._connection.poll(0.0 if has_news else seconds):
            try:
                told = self._connection.recv()
            except (EOFError, OSError):
                told = _Over("the process ended")
            has_news = True
            if isinstance(told, _Over):
                self.trouble = told.trouble
                self.drop()
            else:
                self.latest = told
        return has_news

    def drop(self) -> None:
        """Ends the process; what it told is kept."""
        self.is_over = True
        self._connection.close()
        self._process.kill()
        self._process.join(SECONDS_TO_LEAVE)


def _carry_out(connection: Connection) -> None:
    work, arguments = connection.recv()
    threading.Thread(target=_leave_with_parent, args=(connection,), daemon=True).start()
    try:
        for known in work(*arguments):
            connection.send(known)
        connection.send(_Over())
    except MemoryError:
        connection.send(_Over("MemoryError"))
    except Exception as fault:  # told without what it says, which may quote a row
        frames = traceback.extract_tb(fault.__traceback__)[-FRAMES_TOLD:]
        places = " > ".join(f"{frame.name}:{frame.lineno}" for frame in frames)
        connection.send(_Over(f"{type(fault).__name__}: {places}"))


def _leave_with_parent(connection: Connection) -> None:
    """Nothing is ever sent to an errand after its question: when the line ends, the parent has gone."""
    try:
        connection.recv()
    except (EOFError, OSError):
        os._exit(1)
