"""How much memory a process and all that it started use at once, and how busy the machine is, as Linux tells it."""

import time
from pathlib import Path

SESSION = 3  # in /proc/<pid>/stat, counted from behind the name of the process
KIB = 1024

IDLE, WAITING = 3, 4  # in the first line of /proc/stat


def count_busy_processors(processors: int, seconds: float = 0.5) -> float:
    """How many processors are at work, on average over this time."""
    idle, total = _read_ticks()
    time.sleep(seconds)
    idle_after, total_after = _read_ticks()
    return processors * (1 - (idle_after - idle) / max(1, total_after - total))


def _read_ticks() -> tuple[int, int]:
    """Ticks of all processors since the machine started: those with nothing to do, and all."""
    ticks = [int(word) for word in Path("/proc/stat").read_text().splitlines()[0].split()[1:]]
    return ticks[IDLE] + ticks[WAITING], sum(ticks)


def memory_of_session(session: int) -> int:
    """Bytes in use by all processes of a session; what several share is counted once."""
    return sum(_memory_of(pid) for pid in _list_session(session))


def _list_session(session: int) -> list[Path]:
    return [path for path in Path("/proc").iterdir() if path.name.isdigit() and _session_of(path) == session]


def _session_of(process: Path) -> int | None:
    try:
        words = (process / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None
    return int(words[SESSION])


def _memory_of(process: Path) -> int:
    """Each page is shared out over the processes that use it; 0 for one that is gone or not ours to look into."""
    try:
        lines = (process / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * KIB for line in lines if line.startswith("Pss:")), 0)
