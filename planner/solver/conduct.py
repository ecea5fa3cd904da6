"""Conducts the searches in child processes: passes on what they find, stops them, and says what came out.

In quick mode one child improves the plan while another proves how good it can be; in reproducible mode one child does
both in turn. The parent only waits, so it answers at once when somebody wants to stop.
"""

import multiprocessing
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess

from planner.model import Plan, Scenario
from planner.solver.bounds import Bounds
from planner.solver.entry import begin
from planner.solver.messages import Bounded, Broke, Contradicted, Ended, Found, Message, Priced, Shared
from planner.solver.outcome import Impossible, Options, Outcome, Progress, RanOutOfTime, SearchBroke, Solved

SECONDS_BETWEEN_REPORTS = 0.5
SECONDS_BETWEEN_PLANS = 0.1  # that are told, each better than the last


@dataclass
class Conducted:
    """What is known so far, over all searches."""

    plan: Plan | None = None
    cost: int | None = None
    bounds: Bounds = field(default_factory=Bounds)
    impossible: Impossible | None = None
    has_ended: bool = False
    troubles: list[str] = field(default_factory=list)

    @property
    def bound(self) -> int:
        return self.bounds.best(self.cost)

    def outcome(self) -> Outcome:
        if self.plan is not None and self.cost is not None:
            return Solved(self.plan, self.cost, self.bound, self.bounds.proven_by(self.cost))
        if self.impossible is not None:
            return self.impossible
        return SearchBroke("; ".join(self.troubles)) if self.troubles else RanOutOfTime(self.bound)


@dataclass
class Searcher:
    """A child process and the line to it."""

    process: BaseProcess
    connection: Connection


def find_plan(
    scenario: Scenario,
    options: Options,
    on_progress: Callable[[Progress], None] = lambda progress: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> Outcome:
    """Searches for the cheapest legal plan until it is proven, the time is over or `should_stop` says so.

    `on_progress` is called twice a second in this thread, and for every better plan, about ten times a second at most.
    The plan has not been audited yet.
    """
    started = time.monotonic()
    searchers = [
        _start(replace(options, seed=options.seed + number), role) for number, role in enumerate(_roles(options))
    ]
    known = Conducted()
    try:
        for searcher in searchers:
            _send(searcher, scenario)
        reported, told = 0.0, known.cost
        while searchers and not _is_over(known, options, started) and not should_stop():
            for connection in wait([searcher.connection for searcher in searchers], timeout=0.1):
                searcher = next(searcher for searcher in searchers if searcher.connection is connection)
                if not _hear(searcher, searchers, known):
                    searchers.remove(searcher)
                    _end(searcher)
            seconds = time.monotonic() - started
            if seconds - reported >= (SECONDS_BETWEEN_REPORTS if known.cost == told else SECONDS_BETWEEN_PLANS):
                reported, told = seconds, known.cost
                on_progress(Progress(known.cost, known.bound, seconds))
    finally:
        for searcher in searchers:
            _end(searcher)
    on_progress(Progress(known.cost, known.bound, time.monotonic() - started))
    return known.outcome()


def _roles(options: Options) -> list[str]:
    """One search that does everything, or one that proves and the others that improve."""
    if options.reproducible or options.workers == 1:
        return ["everything"]
    return ["prove"] + ["improve"] * (options.workers - 1)


def _start(options: Options, role: str) -> Searcher:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=begin, args=(theirs, options, role), daemon=True)
    _start_deaf_to_ctrl_c(process)
    theirs.close()
    return Searcher(process, ours)


def _start_deaf_to_ctrl_c(process: BaseProcess) -> None:
    """A terminal sends Ctrl-C to all processes; a child inherits what is blocked here, from its first moment on."""
    resource_tracker.ensure_running()  # starting it would lift the block
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        process.start()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _is_over(known: Conducted, options: Options, started: float) -> bool:
    if known.has_ended:
        return True
    if known.cost is not None and known.bound >= known.cost:
        return True
    return not options.reproducible and time.monotonic() - started >= options.seconds


def _hear(searcher: Searcher, searchers: list[Searcher], known: Conducted) -> bool:
    """Reads one message; False if the search is over or its process is gone."""
    try:
        message: Message = searcher.connection.recv()
    except (EOFError, OSError):
        searcher.process.join(timeout=1)
        known.troubles.append(f"exit code {searcher.process.exitcode}")
        return False
    match message:
        case Found(cost, draft, plan):
            if known.cost is None or cost < known.cost:
                known.cost, known.plan = cost, plan
                _pass_on(Shared(cost, draft), searcher, searchers)
        case Priced():
            _pass_on(message, searcher, searchers)
        case Bounded(source, bound):
            known.bounds.post(source, bound)
        case Contradicted(conflict):
            known.impossible = known.impossible or conflict
        case Ended(outcome):
            known.impossible = outcome if isinstance(outcome, Impossible) else known.impossible
            known.has_ended |= outcome is not None
            return False
        case Broke(detail):
            known.troubles.append(detail)
            return False
    return True


def _pass_on(what: Shared | Priced, source: Searcher, searchers: list[Searcher]) -> None:
    for other in searchers:
        if other is not source:
            _send(other, what)


def _send(searcher: Searcher, what: Scenario | Shared | Priced) -> None:
    """Gives a search what to plan or what another has found; that one has ended is noticed when it is heard next."""
    try:
        searcher.connection.send(what)
    except OSError:
        return


def _end(searcher: Searcher) -> None:
    searcher.connection.close()
    searcher.process.kill()
    searcher.process.join()
