"""Saves edits on a disk that forgets what was not flushed, and looks what a power cut would leave at every moment.

    python -m tests.store.cut_power_while_saving FOLDER FULL|NORMAL|OFF SAVES

The second word is SQLite's `synchronous`: the planner's is FULL. A cut is tried after every flush, in the middle of a
save as well, and after every acknowledgement. It prints what was found as JSON.
"""

import json
import sys
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection

from planner.store import Store, sqlite
from tests.store.crash_edits import begin, examine, save_next
from tests.store.forgetful_disk import ForgetfulDisk

PAGES_BETWEEN_CHECKPOINTS = 60


@dataclass
class Report:
    """`lost` are the acknowledged revisions that a cut would have taken, `faults` what would not have fit together."""

    cuts: int = 0
    acknowledged: int = 0
    lost: list[int] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def cut_power(folder: Path, synchronous: str, saves: int) -> Report:
    """Keeps what each cut would leave, and examines it all when the saving is over."""
    file = folder / "planner.sqlite"
    scenario_id, report = begin(f"sqlite:///{file}"), Report()
    left: list[tuple[Path, int]] = []

    def cut() -> None:
        left.append((folder / f"cut-{len(left)}", 1 + report.acknowledged))
        disk.leave(left[-1][0])

    disk = ForgetfulDisk(cut)
    disk.flushed[file] = file.read_bytes()
    store = _open(f"sqlite:///{file}", synchronous)
    for _ in range(saves):
        save_next(store, scenario_id)
        report.acknowledged += 1
        cut()
    store.close()
    disk.stop_listening()
    for place, newest in tuple(left):
        _examine(place / file.name, scenario_id, newest, report)
    return report


def _examine(file: Path, scenario_id: str, newest: int, report: Report) -> None:
    found = examine(file, scenario_id)
    report.cuts += 1
    report.faults += found.faults
    if found.revision < newest:
        report.lost.append(newest)


def _open(url: str, synchronous: str) -> Store:
    engine = create_engine(url)
    sqlite.prepare_engine(engine)

    def set_up(connection: DBAPIConnection, _: object) -> None:
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA wal_autocheckpoint={PAGES_BETWEEN_CHECKPOINTS}")
        if synchronous != "FULL":
            cursor.execute(f"PRAGMA synchronous={synchronous}")

    event.listen(engine, "connect", set_up)
    return Store(engine)


if __name__ == "__main__":
    print(json.dumps(vars(cut_power(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])))))
