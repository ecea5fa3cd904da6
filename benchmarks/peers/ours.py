"""Our own planner, asked in the same way as the command and the pages ask it."""

from benchmarks.mending import take_names, without_published
from benchmarks.peers.telling import Teller
from planner.model import Scenario
from planner.rules.audit import audit
from planner.solver import Impossible, Options, Progress, Solved, alone, find_plan
from planner.solver.board import Board
from planner.solver.budget import WallClock
from planner.solver.build import build_instance
from planner.solver.detours import improve_by_detours
from planner.solver.draft import plan_of
from planner.solver.highs import prove_by_cuts as search_by_cuts
from planner.solver.prices import ROUGH, Pricing

WORKERS = 2
SEED = 1
SHARE_FOR_PRICES = 0.05  # of the time of a proof by cuts, at most
SHARE_FOR_A_PLAN = 0.15


def plan_quickly(scenario: Scenario, teller: Teller) -> str:
    return _plan(scenario, teller, is_reproducible=False)


def plan_reproducibly(scenario: Scenario, teller: Teller) -> str:
    return _plan(scenario, teller, is_reproducible=True)


def plan_afresh(scenario: Scenario, teller: Teller) -> str:
    """As if nothing had been announced; what is the same as before by chance is called the same afterwards."""
    options = Options(seconds=teller.left(), workers=WORKERS)
    outcome = find_plan(without_published(scenario), options)
    if not isinstance(outcome, Solved):
        return "impossible" if isinstance(outcome, Impossible) else "nothing"
    plan = take_names(scenario, outcome.plan)
    teller.found(audit(scenario, plan).cost, plan)
    return "done"


def prove_by_cuts(scenario: Scenario, teller: Teller) -> str:
    """A good plan first, and then nothing but a bound: what no plan can be cheaper than, with cutting planes."""

    def tell(board: Board) -> None:
        teller.bounded(board.bound)
        if board.cost is not None and board.cost != teller.cost:
            teller.found(board.cost)

    clock = WallClock(teller.left())
    board = Board(build_instance(scenario), clock, tell, lambda board: None, lambda: False)
    if alone.start(board, SEED) is not None:
        return "impossible"
    if board.best is None or board.cost is None:
        return "nothing"
    pricing = Pricing(board)
    pricing.run(SHARE_FOR_PRICES * clock.left(), ROUGH)
    pricing.settle(SHARE_FOR_PRICES * clock.left())
    alone.construct_by_prices(board)
    improve_by_detours(board, SEED, SHARE_FOR_A_PLAN * clock.left())
    search_by_cuts(board, clock.left())
    teller.found(board.cost, plan_of(board.instance, board.best))
    return "done"


def _plan(scenario: Scenario, teller: Teller, *, is_reproducible: bool) -> str:
    def tell(progress: Progress) -> None:
        teller.bounded(progress.bound)
        if progress.cost is not None and progress.cost != teller.cost:
            teller.found(progress.cost)

    options = Options(seconds=teller.left(), workers=WORKERS, reproducible=is_reproducible)
    outcome = find_plan(scenario, options, tell)
    if isinstance(outcome, Solved):
        teller.found(outcome.cost, outcome.plan)
        return "done"
    return "impossible" if isinstance(outcome, Impossible) else "nothing"
