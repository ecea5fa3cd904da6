"""Planning in the background: a thread takes up the runs that wait, each in a process of its own.

Any number of programs may do so at one store: the store says who may begin. A process that dies is noted at once by who
started it; one whose parent died with it is known by its silence.
"""

import json
import subprocess
import sys
import threading
from dataclasses import dataclass
from typing import Final
from uuid import uuid4

from sqlalchemy.exc import SQLAlchemyError

from planner.store import Store
from planner.store.runs import MOST_ACTIVE, claim_next_run, lose_run

SECONDS_BETWEEN_LOOKS: Final = 0.5
SECONDS_TO_LEAVE: Final = 5.0


@dataclass(frozen=True)
class Working:
    """A process at work on a run."""

    run_id: str
    worker: str
    process: subprocess.Popen[str]


class Runner:
    """The thread that takes up runs, and the processes it started."""

    def __init__(self, store: Store, most_active: int = MOST_ACTIVE) -> None:
        self._store = store
        self._most_active = most_active
        self._working: list[Working] = []
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._look_around, name="planner-runner", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Takes up nothing more and ends what is at work; these runs are lost, and can be started again."""
        self._is_over.set()
        self._thread.join()
        for working in self._working:
            working.process.kill()
            working.process.wait(SECONDS_TO_LEAVE)
        self._reap()

    def list_process_ids(self) -> tuple[int, ...]:
        return tuple(working.process.pid for working in self._working)

    def _look_around(self) -> None:
        while not self._is_over.wait(SECONDS_BETWEEN_LOOKS):
            try:
                self._reap()
                self._take_up()
            except SQLAlchemyError:  # a store that is busy or away for a moment; the next look tries again
                continue

    def _reap(self) -> None:
        for working in [one for one in self._working if one.process.poll() is not None]:
            lose_run(self._store, working.run_id, working.worker)
            self._working.remove(working)
            _close_line(working.process)

    def _take_up(self) -> None:
        worker = uuid4().hex
        run = claim_next_run(self._store, worker, self._most_active)
        if run is not None:
            self._working.append(Working(run.id, worker, start_worker(self._store, run.id, worker)))


def start_runner(store: Store) -> Runner:
    """Takes up the runs of this store from now on, until `stop` is called or the program ends."""
    runner = Runner(store)
    runner.start()
    return runner


def start_worker(store: Store, run_id: str, worker: str) -> subprocess.Popen[str]:
    """The process for one run, which lives no longer than this one."""
    process = subprocess.Popen(
        [sys.executable, "-m", "planner.service.run_worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    if process.stdin is not None:
        process.stdin.write(json.dumps({"url": store.url, "run_id": run_id, "worker": worker}) + "\n")
        process.stdin.flush()
    return process


def _close_line(process: subprocess.Popen[str]) -> None:
    if process.stdin is not None:
        process.stdin.close()
