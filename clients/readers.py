"""Every client as one reader that gives the same normal form, and how two readings differ."""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

HERE: Final = Path(__file__).parent
ROOT: Final = HERE.parent
COMMANDS: Final[Mapping[str, tuple[str, ...]]] = {
    "icalendar": (sys.executable, str(HERE / "read_with_icalendar.py")),
    "ical.js": ("node", str(HERE / "read_with_ical_js.mjs")),
    "libical": (str(HERE / "build" / "read_with_libical"),),
    "vobject": (str(ROOT / ".venv-clients" / "bin" / "python"), str(HERE / "read_with_vobject.py")),
}


class Lesson(NamedTuple):
    """A session as a client understands it; times as `2027-01-04T08:00:00Z`, or `floating ...` without a zone."""

    uid: str
    start: str
    end: str
    status: str
    summary: str
    location: str
    description: str
    sequence: int


class ClientError(Exception):
    """A client that refuses a file, with what it says."""


def read_with(client: str, files: Sequence[Path]) -> list[list[Lesson]]:
    """The sessions in each file, sorted; raises ClientError if the client gives up."""
    done = subprocess.run([*COMMANDS[client], *map(str, files)], capture_output=True, check=False, timeout=300)
    if done.returncode:
        raise ClientError(f"{client}: {done.stderr.decode('utf-8', 'replace')[-500:]}")
    return [sorted(Lesson(**row) for row in rows) for rows in json.loads(done.stdout.decode("utf-8"))]


def find_who_differs(file: Path, expected: Sequence[Lesson]) -> set[str]:
    """The clients that read something else in this file, or refuse it."""
    return {client for client in COMMANDS if _differs(client, file, expected)}


def list_differences(one: Iterable[Lesson], other: Iterable[Lesson]) -> list[Lesson]:
    """What only one of both has."""
    left, right = Counter(one), Counter(other)
    return sorted(((left - right) + (right - left)).elements())


def _differs(client: str, file: Path, expected: Sequence[Lesson]) -> bool:
    try:
        return list_differences(read_with(client, [file])[0], expected) != []
    except ClientError:
        return True
