"""Hostile files are refused within 5 seconds and 512 MB, in a process of its own that has no more than that."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.exchange.workbooks.hostile_books import HOSTILE

MOST_SECONDS = 5
MOST_BYTES = 512 * 1024 * 1024
READER = f"""
import resource, sys
from pathlib import Path
resource.setrlimit(resource.RLIMIT_AS, ({MOST_BYTES}, {MOST_BYTES}))
from planner.exchange.problems import DataError
from planner.exchange.workbook_reading import read_workbook
used = resource.getrusage(resource.RUSAGE_SELF)
begun = int(used.ru_utime + used.ru_stime)
resource.setrlimit(resource.RLIMIT_CPU, (begun + {MOST_SECONDS}, begun + {MOST_SECONDS}))
try:
    read_workbook(Path(sys.argv[1]))
except DataError as error:
    print(*(problem.message.key for problem in error.problems))
"""


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_within_limits(tmp_path: Path, name: str) -> None:
    make, reason = HOSTILE[name]
    path = tmp_path / "book.xlsx"
    path.write_bytes(make())

    run = subprocess.run(
        [sys.executable, "-c", READER, str(path)],
        capture_output=True,
        text=True,
        timeout=60,
        cwd=Path(__file__).parents[3],
        check=False,
    )

    assert run.stderr == ""
    assert run.returncode == 0
    assert reason in run.stdout.split()
