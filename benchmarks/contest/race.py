"""Runs one contestant on one scenario in a process of its own, and watches it: what it finds when, time and memory."""

import json
import os
import resource
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from benchmarks.contest.process_tree import memory_of_session
from benchmarks.contest.runs import Point
from benchmarks.peers.contestants import CONTESTANTS
from planner.model import Plan

ROOT = Path(__file__).parents[2]
RESULTS = ROOT / "benchmarks" / "results"
SECONDS_BETWEEN_LOOKS = 0.25
SECONDS_TO_READ = 120.0  # the scenario, before the clock starts
GRACE = 15.0  # seconds over time after which a contestant is stopped


@dataclass
class Raced:
    """What a contestant told, and what it took; `plan` is the last one it told."""

    ended: str = "stopped"
    plan: Plan | None = None
    points: list[Point] = field(default_factory=list)
    started: float | None = None
    took: float = 0.0
    processor: float = 0.0
    memory: int = 0
    detail: str = ""

    def hear(self, line: str) -> None:
        """Takes in one line of a contestant."""
        told: dict[str, Any] = json.loads(line)
        before = self.points[-1] if self.points else Point(0.0, None, None)
        if "ready" in told:
            self.started = time.monotonic() - told["seconds"]
        if "cost" in told or "bound" in told:
            point = Point(told["seconds"], told.get("cost", before.cost), told.get("bound", before.bound))
            self.points.append(point)
        if "plan" in told:
            self.plan = Plan.model_validate(told["plan"])
        if "ended" in told:
            self.ended, self.took = told["ended"], told["seconds"]


def race(contestant: str, scenario_folder: Path, seconds: float) -> Raced:
    """What it has told when it is stopped counts like what it tells at the end."""
    command = [sys.executable, "-m", "benchmarks.peers", contestant, str(scenario_folder), str(seconds)]
    who = CONTESTANTS[contestant]
    return watch_command(command, seconds + GRACE + seconds * who.overtime + who.start_up)


def watch_command(command: Sequence[str], most: float) -> Raced:
    """Runs a command that tells lines as contestants do, for so many seconds after it is ready at the most."""
    raced = Raced()
    before = _processor_seconds()
    with subprocess.Popen(
        command,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        start_new_session=True,
    ) as process:
        listeners = [
            threading.Thread(target=_listen, args=(process.stdout, raced)),
            threading.Thread(target=_read_trouble, args=(process.stderr, raced)),
        ]
        for listener in listeners:
            listener.start()
        try:
            _watch(process, raced, most)
        finally:
            _stop(process)
        for listener in listeners:
            listener.join()
    if raced.ended == "stopped" and raced.started is not None:
        raced.took = round(time.monotonic() - raced.started, 3)
    raced.processor = round(_processor_seconds() - before, 3)
    return raced


def _listen(lines: IO[str], raced: Raced) -> None:
    for line in lines:
        if line.endswith("\n"):
            raced.hear(line)


def _read_trouble(lines: IO[str], raced: Raced) -> None:
    raced.detail = "".join(lines)[-2_000:]


def _watch(process: "subprocess.Popen[str]", raced: Raced, most: float) -> None:
    begun = time.monotonic()
    while process.poll() is None:
        raced.memory = max(raced.memory, memory_of_session(process.pid))
        started = raced.started
        until = begun + SECONDS_TO_READ if started is None else started + most
        if time.monotonic() > until:
            return
        time.sleep(SECONDS_BETWEEN_LOOKS)


def _stop(process: "subprocess.Popen[str]") -> None:
    """Ends the contestant and whatever it has started."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return
    finally:
        process.wait()


def _processor_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
