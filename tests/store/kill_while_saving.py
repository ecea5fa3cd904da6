"""Kills a process that saves edits, at many points, and looks each time whether all it acknowledged is there.

    python -m tests.store.kill_while_saving FOLDER whole|split KILLS

It prints what was found as JSON. One half of the kills come just before a statement or a commit, one after the other
through the saves; the other half at drawn moments. The processes are forked: two hundred starts of Python take long.
"""

import json
import os
import random
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event

from planner.store import Store, sqlite
from tests.store.crash_edits import begin, examine, save_next

LONGEST_SECONDS = 0.06
SEED = 20270104


@dataclass
class Report:
    """`lost` are acknowledged revisions that were gone, `faults` what did not fit together, each with its kill."""

    kills: int = 0
    acknowledged: int = 0
    lost: list[tuple[int, int]] = field(default_factory=list)
    faults: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)


def crash(folder: Path, mode: str, kills: int) -> Report:
    """Kills that many times, or until something is wrong."""
    file = folder / "planner.sqlite"
    url = f"sqlite:///{file}"
    scenario_id = begin(url)
    drawn, report, newest = random.Random(SEED), Report(), 1
    while report.kills < kills and not report.lost and not report.faults:
        at_step = report.kills // 2 + 1 if report.kills % 2 == 0 else None
        acknowledged = _kill_one(url, mode, scenario_id, at_step, drawn.uniform(0, LONGEST_SECONDS))
        report.kills += 1
        report.acknowledged += len(acknowledged)
        found = examine(file, scenario_id)
        newest = max([newest, *acknowledged])
        if found.revision < newest:
            report.lost.append((report.kills, newest))
        if found.faults:
            report.faults.append((report.kills, found.faults))
        newest = found.revision
    return report


def _kill_one(url: str, mode: str, scenario_id: str, at_step: int | None, seconds: float) -> list[int]:
    """The revisions that a process acknowledged before it was killed: at a step, or some time after its first."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        _save_until_killed(_open(url, mode, at_step), scenario_id, writer)
    os.close(writer)
    with os.fdopen(reader, "rb", buffering=0) as line:
        told = line.read(1) if at_step is None else b""
        if at_step is None:
            time.sleep(seconds)
            os.kill(child, signal.SIGKILL)
        while piece := line.read(4096):
            told += piece
    os.waitpid(child, 0)
    return [int(revision) for revision in told.split()]


def _save_until_killed(store: Store, scenario_id: str, writer: int) -> None:
    try:
        while True:
            os.write(writer, f"{save_next(store, scenario_id)}\n".encode())
    finally:
        os._exit(1)


def _open(url: str, mode: str, at_step: int | None) -> Store:
    engine = create_engine(url)
    sqlite.prepare_engine(engine)
    if at_step is not None:
        _die_at(engine, at_step)
    return Store(engine, begin_writing=_write_in_two) if mode == "split" else Store(engine)


def _die_at(engine: Engine, at_step: int) -> None:
    """Kills this process just before its nth statement or commit."""
    left = at_step

    def step(*_: Any) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(engine, "before_cursor_execute", step)
    event.listen(engine, "commit", step)


@contextmanager
def _write_in_two(engine: Engine) -> Iterator[Connection]:
    """A save that is wrong: the rows in one transaction, the event and the revision in another."""
    with engine.connect() as plain:
        connection = plain.execution_options(**{sqlite.WRITES: True})

        def split(_: Any, cursor: Any, statement: str, *rest: Any) -> None:
            if statement.startswith("INSERT INTO event"):
                cursor.execute("COMMIT")
                cursor.execute("BEGIN IMMEDIATE")

        event.listen(connection, "before_cursor_execute", split)
        with connection.begin():
            yield connection


if __name__ == "__main__":
    print(json.dumps(vars(crash(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])))))
