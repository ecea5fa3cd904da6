"""A search in a process of its own: it can be killed at any moment, and if it dies nothing else does.

Everything it finds is sent at once. It ends itself when the parent is gone, so no process is left behind.
"""

import gc
import os
import signal
import threading
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection

from planner.model import Scenario
from planner.solver import alone
from planner.solver.board import Board
from planner.solver.budget import Budget, CountedWork, WallClock
from planner.solver.build import build_instance
from planner.solver.detours import improve_by_detours
from planner.solver.draft import plan_of
from planner.solver.extent import fits_one_part, is_large, is_small, is_tiny, may_be_cut
from planner.solver.guide import Guide
from planner.solver.highs import prove_by_cuts
from planner.solver.improve import improve
from planner.solver.messages import Bounded, Broke, Contradicted, Ended, Found, Message, Priced, Shared
from planner.solver.outcome import Options, Outcome
from planner.solver.prices import ROUGH, Pricing
from planner.solver.prove import prove
from planner.solver.turns import Turns

Role = Callable[[Board, Options], bool]


def improve_only(board: Board, options: Options) -> bool:
    """Improves the plan; where a proof of CP-SAT is likely only while that helps, and then tries to prove it, too."""
    if is_small(board.instance):
        alone.guide(board, Pricing(board))
        if fits_one_part(board.instance):
            improve(board, options.seed, alone.IMPROVE_FIRST * board.budget.left(), alone.patience(board))
            return prove(board, options.seed, 1, board.budget.left())
        improve_by_detours(board, options.seed, board.budget.left())
        return True
    improve(board, options.seed, board.budget.left(), until=lambda: board.guide is not None)
    alone.construct_by_prices(board)
    improve_by_detours(board, options.seed, board.budget.left(), _turns(board, options))
    return True


def prove_first(board: Board, options: Options) -> bool:
    """Prices and a bound first, cuts for a proof if the problem is not too large for the time, else improvement."""
    if is_tiny(board.instance) and prove(board, options.seed, 1, alone.TRY_FIRST * board.budget.left()):
        return True
    pricing = Pricing(board)
    pricing.run(board.budget.left() / 10, ROUGH)
    pricing.settle(board.budget.left() / 2)
    if board.best == board.locked:
        alone.construct_by_prices(board)
    if may_be_cut(board.instance, board.budget.left()):
        seconds = alone.IMPROVE_BEFORE_CUTS * board.budget.left()
        improve(board, options.seed, seconds, alone.patience(board))
        prove_by_cuts(board, board.budget.left())
    improve_by_detours(board, options.seed, board.budget.left(), _turns(board, options))
    return True


def everything(board: Board, options: Options) -> bool:
    """One after the other in one process."""
    alone.search(board, options.seed, 1)
    return True


ROLES: dict[str, Role] = {"improve": improve_only, "prove": prove_first, "everything": everything}


def _turns(board: Board, options: Options) -> Turns | None:
    """Searches of a large plan, which differ by their seed alone, look at different parts of it."""
    if not is_large(board.instance):
        return None
    return Turns(board.instance, board.budget, options.seed % options.workers, options.workers)


class Line:
    """The connection to the parent: what others found is read in a thread, so that a lost parent is noticed."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._shared: Shared | None = None
        self._priced: Priced | None = None
        self._sent_cost: int | None = None
        self._sent_guide: Guide | None = None
        threading.Thread(target=self._listen, daemon=True).start()

    def tell(self, board: Board) -> None:
        """Sends what is better than what was sent before."""
        if board.best is not None and board.cost is not None and board.cost != self._sent_cost:
            self._sent_cost = board.cost
            self.send(Found(board.cost, board.best, plan_of(board.instance, board.best)))
        if board.guide is not None and board.guide is not self._sent_guide:
            self._sent_guide = board.guide
            self.send(Priced(board.guide))
        for source, bound in board.bounds.news():
            self.send(Bounded(source, bound))

    def look(self, board: Board) -> None:
        """Takes over a better plan and newer prices that another search has."""
        shared, self._shared = self._shared, None
        if shared is not None:
            board.take_over(shared.draft, shared.cost)
        priced, self._priced = self._priced, None
        if priced is not None:
            board.take_over_guide(priced.guide)
            self._sent_guide = priced.guide

    def send(self, message: Message) -> None:
        try:
            self._connection.send(message)
        except OSError:
            os._exit(1)

    def _listen(self) -> None:
        try:
            while True:
                match self._connection.recv():
                    case Shared() as shared:
                        self._shared = shared
                    case Priced() as priced:
                        self._priced = priced
        except (EOFError, OSError):
            os._exit(1)


def run(connection: Connection, scenario: Scenario, options: Options, role: str, seconds: float) -> None:
    """The entry of the child process. Ctrl-C is the parent's to handle."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    line = Line(connection)
    try:
        line.send(Ended(_search(line, scenario, options, role, seconds)))
    except MemoryError:
        line.send(Broke("MemoryError"))
    except Exception:  # the parent reports it; a traceback of ours holds no data of people
        line.send(Broke(traceback.format_exc(limit=8)))


def _search(line: Line, scenario: Scenario, options: Options, role: str, seconds: float) -> Outcome | None:
    budget: Budget = CountedWork(seconds) if options.reproducible else WallClock(seconds)
    gc.disable()  # nothing that is built first is garbage: looking for it makes the first plan a third later
    board = Board(build_instance(scenario), budget, line.tell, line.look, lambda: False)
    leaves_plans_to_others = role == "prove" and not is_small(board.instance)
    ways = () if leaves_plans_to_others else alone.WAYS
    impossible = alone.start(board, options.seed, lambda conflict: line.send(Contradicted(conflict)), ways)
    gc.freeze()
    gc.enable()
    if impossible is not None:
        return impossible
    speaks_for_all = ROLES[role](board, options)
    return alone.outcome_of(board) if speaks_for_all else None
