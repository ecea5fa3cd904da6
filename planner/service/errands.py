"""An errand: a long question in a process of its own, that tells what it knows so far and can be dropped at any moment.

If the process dies (out of memory, a crash) nothing else does. It ends itself when its parent is gone, and does not
hear Ctrl-C: that is the parent's.
"""

import pickle
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

Known = TypeVar("Known")
Work = Callable[..., Iterator[Known]]
COMMAND: Final = (sys.executable, "-m", "planner.service.errand_worker")
DIED: Final = "the process ended"


@dataclass(frozen=True)
class Told:
    """One thing that an errand tells: what it knows now, or that it is over, and why if it did not end well."""

    known: object = None
    is_over: bool = False
    trouble: str = ""


class Errand(Generic[Known]):
    """`latest` is what was told last, None before anything was; `trouble` says why it ended too early."""

    def __init__(self, work: Work[Known], *arguments: object) -> None:
        self._process = subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True)
        self.latest: Known | None = None
        self.is_over = False
        self.trouble = ""
        self._news = threading.Event()
        self._listener = threading.Thread(target=self._listen, args=(pickle.dumps((work, arguments)),), daemon=True)
        self._listener.start()

    def wait(self, seconds: float) -> None:
        """Returns as soon as there is something new, and after so many seconds at most."""
        self._news.wait(seconds)
        self._news.clear()

    def drop(self) -> None:
        """Ends the process; what it told is kept."""
        self.is_over = True
        self._process.kill()
        self._listener.join()

    def _listen(self, question: bytes) -> None:
        told = Told()
        try:
            self._ask(question)
            while not told.is_over:
                told = self._hear()
                if not told.is_over:
                    self.latest = told.known  # type: ignore[assignment]  # what `work` yields, out of a pickle
                self._news.set()
        except (EOFError, OSError, pickle.UnpicklingError):
            told = Told(is_over=True, trouble=DIED)
        self._clear_up()
        if not self.is_over:  # else it was dropped, and how it ended says nothing
            self.trouble = told.trouble
        self.is_over = True
        self._news.set()

    def _clear_up(self) -> None:
        self._process.kill()
        self._process.wait()
        for line in (self._process.stdin, self._process.stdout):
            if line is not None:
                line.close()

    def _ask(self, question: bytes) -> None:
        if self._process.stdin is not None:
            self._process.stdin.write(question)
            self._process.stdin.flush()

    def _hear(self) -> Told:
        told = pickle.load(self._process.stdout) if self._process.stdout is not None else None
        return told if isinstance(told, Told) else Told(is_over=True, trouble=DIED)
