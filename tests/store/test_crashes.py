"""What was acknowledged is there after any crash; and the proof of it finds a loss where there is one.

`kill -9` takes the process but leaves what the system has in memory, so it cannot show that a commit reached the disk.
For that a power cut is played: what is left of each file is what SQLite had flushed of it, and nothing else.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
KILLS = 200
SAVES = 40


def run(program: str, folder: Path, *words: str) -> Any:
    command = [sys.executable, "-m", f"tests.store.{program}", str(folder), *words]
    return json.loads(subprocess.run(command, stdout=subprocess.PIPE, cwd=ROOT, check=True, timeout=280).stdout)


def test_a_process_that_is_killed_while_it_saves_loses_nothing_it_acknowledged(tmp_path: Path) -> None:
    report = run("kill_while_saving", tmp_path, "whole", str(KILLS))

    assert (report["kills"], report["lost"], report["faults"]) == (KILLS, [], [])
    assert report["acknowledged"] > KILLS


def test_a_save_that_is_split_in_two_is_found_out(tmp_path: Path) -> None:
    report = run("kill_while_saving", tmp_path, "split", str(KILLS))

    assert [faults for _, faults in report["faults"]] == [["rows are not those of the revision"]]


def test_a_power_cut_at_any_flush_takes_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    report = run("cut_power_while_saving", tmp_path, "FULL", str(SAVES))

    assert (report["acknowledged"], report["lost"], report["faults"]) == (SAVES, [], [])
    assert report["cuts"] > 2 * SAVES


@pytest.mark.parametrize("synchronous", ["NORMAL", "OFF"])
def test_without_waiting_for_the_disk_a_power_cut_takes_what_was_acknowledged(tmp_path: Path, synchronous: str) -> None:
    report = run("cut_power_while_saving", tmp_path, synchronous, str(SAVES))

    assert len(report["lost"]) > SAVES / 2
