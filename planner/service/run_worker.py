"""The process that carries out one run: `python -m planner.service.run_worker`, started by `running`.

What it has to do comes over standard input, so that no address or password stands in a list of processes. The input
stays open for as long as the parent lives: when it ends, so does this process, and with it the searches it started. It
tells of itself every second, and goes away if the run is no longer its own.
"""

import json
import os
import sys
import threading
import time
import traceback
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from sqlalchemy.exc import SQLAlchemyError

from planner.service.plan_making import Made, make_plan
from planner.solver.outcome import Options, Progress
from planner.store import Store, open_store
from planner.store.runs import Run, finish_run, get_run, heartbeat
from planner.store.scenarios import load_scenario

SECONDS_BETWEEN_BEATS: Final = 1.0
SECONDS_WITHOUT_STORE: Final = 10.0
KINDNESS: Final = 10
FRAMES_TOLD: Final = 8


@dataclass
class Pulse:
    """What the search knows and what others want of it; the search writes the one, the heartbeat the other."""

    store: Store
    run: Run
    worker: str
    started: float = field(default_factory=time.monotonic)
    cost: int | None = None
    bound: int | None = None
    should_stop: bool = False

    def note(self, progress: Progress) -> None:
        self.cost, self.bound = progress.cost, progress.bound

    def keep_beating(self) -> None:
        """Tells of the run until it is over; a store that cannot be reached for long is as good as gone."""
        heard = time.monotonic()
        while True:
            try:
                seconds = round(time.monotonic() - self.started, 1)
                orders = heartbeat(self.store, self.run.id, self.worker, self.cost, self.bound, seconds)
                heard = time.monotonic()
            except SQLAlchemyError:
                orders = "leave" if time.monotonic() - heard > SECONDS_WITHOUT_STORE else "go on"
            if orders == "leave":
                os._exit(1)
            self.should_stop |= orders == "stop"
            time.sleep(SECONDS_BETWEEN_BEATS)


def main() -> None:
    errand = json.loads(sys.stdin.readline())
    threading.Thread(target=_leave_with_parent, daemon=True).start()
    store = open_store(errand["url"])
    carry_out(store, errand["run_id"], errand["worker"])
    store.close()


def carry_out(store: Store, run_id: str, worker: str) -> None:
    """Plans what the run asks for, and keeps the plan in the same transaction as that the run is over."""
    run = get_run(store, run_id)
    pulse = Pulse(store, run, worker)
    threading.Thread(target=pulse.keep_beating, daemon=True).start()
    os.nice(KINDNESS)  # of this thread and what it starts; the heartbeat goes on as before, so that it is never late
    made = _plan(store, run, pulse)
    finish_run(store, run_id, worker, made.state, made.plan, made.summary)


def _plan(store: Store, run: Run, pulse: Pulse) -> Made:
    options = Options(run.seconds, run.workers, run.seed, run.reproducible)
    try:
        scenario = load_scenario(store, run.scenario_id, run.revision).scenario
        return make_plan(scenario, options, pulse.note, lambda: pulse.should_stop, store.now)
    except Exception as fault:  # whatever it is, the run is told to have failed; a message may hold data of people
        return Made("failed", None, {"status": "unknown", "detail": describe_fault(fault)})


def describe_fault(fault: BaseException) -> str:
    """Where it went wrong and what kind of fault it is, without what it says, which may quote a row."""
    frames = traceback.extract_tb(fault.__traceback__)[-FRAMES_TOLD:]
    places = (f"{frame.name} ({Path(frame.filename).name}:{frame.lineno})" for frame in frames)
    return f"{type(fault).__name__}: " + " > ".join(places)


def _leave_with_parent() -> None:
    sys.stdin.read()
    os._exit(1)


if __name__ == "__main__":
    main()
