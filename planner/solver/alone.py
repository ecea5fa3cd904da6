"""One search from beginning to end in this process: locks, constructive plan, bound, then proof or improvement.

What reproducible mode does, and what each child process of quick mode does with its own emphasis.
"""

from collections.abc import Callable

from planner.model import Scenario
from planner.solver.board import Board
from planner.solver.budget import Budget, CountedWork, WallClock
from planner.solver.build import build_instance
from planner.solver.conflict import every_lock, explain_conflict
from planner.solver.construct import SCORES, construct
from planner.solver.draft import Draft, cost_of, plan_of
from planner.solver.improve import improve
from planner.solver.instance import Instance
from planner.solver.outcome import Impossible, Options, Outcome, Progress, RanOutOfTime, Solved
from planner.solver.prices import find_prices
from planner.solver.prove import prove
from planner.solver.skeleton import NoDraft, plan_locks

SMALL = 30_000  # options; up to here the whole problem fits into one search
TRY_FIRST = 0.25  # share of the time for a proof before anything else
IMPROVE_FIRST = 0.15  # share of the time for improvement before a long proof is tried
FAILURES = 40  # parts in a row without improvement after which a small problem is left to the proof


def plan_alone(
    scenario: Scenario,
    options: Options,
    on_progress: Callable[[Progress], None] = lambda progress: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> Outcome:
    """Searches in this process; nothing protects the caller from a crash or from memory running out."""
    budget: Budget = CountedWork(options.seconds) if options.reproducible else WallClock(options.seconds)

    def tell(board: Board) -> None:
        on_progress(Progress(board.cost, board.bound, options.seconds - budget.left()))

    board = Board(build_instance(scenario), budget, tell, lambda board: None, should_stop)
    impossible = start(board, options.seed)
    if impossible is not None:
        return impossible
    workers = 1 if options.reproducible else options.workers
    search(board, options.seed, workers)
    return outcome_of(board)


def start(board: Board, seed: int, warn: Callable[[Impossible], None] = lambda conflict: None) -> Impossible | None:
    """Posts the first plan; returns a conflict if locks contradict the rules, after a warning with what is known."""
    locked = plan_locks(board.instance, board.budget, seed)
    if locked is NoDraft.IMPOSSIBLE:
        warn(every_lock(board.instance.scenario))
        return explain_conflict(board.instance.scenario, board.budget, seed)
    if not isinstance(locked, NoDraft):
        board.post_plan(locked)
        for draft in constructive_plans(board.instance, locked):
            board.post_plan(draft)
    return None


def constructive_plans(instance: Instance, locked: Draft) -> list[Draft]:
    """Constructive plans around what is locked, one per way to rank openings, cheapest first."""
    return sorted((construct(instance, locked, score) for score in SCORES), key=lambda draft: cost_of(instance, draft))


def search(board: Board, seed: int, workers: int) -> None:
    """Goes on until the best plan is proven best or the work is used up."""
    if is_small(board.instance) and prove(board, seed, workers, TRY_FIRST * board.budget.left()):
        return
    whole = board.budget.left()
    find_prices(board, whole / 4)
    if is_small(board.instance):
        improve(board, seed, whole * IMPROVE_FIRST, FAILURES)
        prove(board, seed, workers, board.budget.left())
    improve(board, seed + 1, board.budget.left())


def is_small(instance: Instance) -> bool:
    """True if the whole problem may be searched at once with hope of a proof."""
    return option_count(instance) <= SMALL


def option_count(instance: Instance) -> int:
    return sum(len(gains) for gains in instance.gains)


def outcome_of(board: Board) -> Outcome:
    """What the board says in the end."""
    if board.best is None or board.cost is None:
        return RanOutOfTime(board.bound)
    return Solved(plan_of(board.instance, board.best), board.cost, board.bound)
