"""The planner as a user runs it: a process of its own, with its files and its signals."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]


class Answer(NamedTuple):
    """What a command line gave: its exit code, and what it wrote to standard output and standard error."""

    code: int
    out: str
    err: str


class Running:
    """A command that is at work; its processes form a group, as in a terminal."""

    def __init__(self, words: tuple[object, ...]) -> None:
        if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # as of all that a shell starts in the background
            signal.signal(signal.SIGINT, signal.default_int_handler)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "planner", *map(str, words)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            start_new_session=True,
            cwd=ROOT,
        )

    def wait_for_line(self, words: str) -> str:
        """The first line on standard error with these words; fails if the command ends without it."""
        assert self.process.stderr is not None
        for line in self.process.stderr:
            if words in line:
                return line
        raise AssertionError(f"ended without saying {words!r}")

    def press_ctrl_c(self) -> None:
        """As a terminal does: every process of the group hears it."""
        os.killpg(self.process.pid, signal.SIGINT)

    def answer(self, seconds: float = 120) -> Answer:
        out, err = self.process.communicate(timeout=seconds)
        return Answer(self.process.returncode, out, err)

    def all_leave_within(self, seconds: float) -> bool:
        """True once no process of the group runs; one that has ended but was not cleared away does not count."""
        deadline = time.monotonic() + seconds
        while is_left := self._is_anyone_left():
            if time.monotonic() > deadline:
                break
            time.sleep(0.1)
        return not is_left

    def _is_anyone_left(self) -> bool:
        return any(group == str(self.process.pid) and state != "Z" for state, group in states_of_processes())


def states_of_processes() -> Iterator[tuple[str, str]]:
    """State and group of every process of this machine."""
    for file in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, group = file.read_text().rpartition(")")[2].split()[:3]
        except OSError:
            continue
        yield state, group


@contextmanager
def start_planner(*words: object) -> Iterator[Running]:
    running = Running(words)
    try:
        yield running
    finally:
        if running.process.poll() is None:
            os.killpg(running.process.pid, signal.SIGKILL)
        running.process.communicate()


def ask_planner(*words: object) -> Answer:
    """Runs a command line to its end."""
    with start_planner(*words) as running:
        return running.answer()
