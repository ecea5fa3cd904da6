"""How much memory a process and all that it started use at once, as the Linux kernel tells it."""

from pathlib import Path

SESSION = 3  # in /proc/<pid>/stat, counted from behind the name of the process
KIB = 1024


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
