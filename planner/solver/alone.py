"""One search from beginning to end in this process: locks, constructive plan, bound, then proof or improvement.

What reproducible mode does, and what each child process of quick mode does with its own emphasis.
"""

from collections.abc import Callable, Sequence
from functools import partial

from planner.model import Scenario
from planner.solver.board import Board
from planner.solver.budget import Budget, CountedWork, WallClock
from planner.solver.build import build_instance
from planner.solver.conflict import every_lock, explain_conflict
from planner.solver.construct import STEPS_PER_OPTION, construct, in_all, less_losses, per_hour
from planner.solver.detours import improve_by_detours
from planner.solver.draft import Draft, plan_of
from planner.solver.extent import fits_one_part, is_small, is_tiny, option_count
from planner.solver.first_come import first_come, first_come_sparing
from planner.solver.improve import improve
from planner.solver.instance import Instance
from planner.solver.last_plan import keep_last_plan
from planner.solver.outcome import Impossible, Options, Outcome, Progress, RanOutOfTime, Solved
from planner.solver.prices import ROUGH, Pricing
from planner.solver.prove import prove
from planner.solver.skeleton import NoDraft, plan_locks

SHARE_FOR_LOCKS = 0.1  # of the time, to plan what locks prescribe if the last plan keeps them already
TRY_FIRST = 0.25  # share of the time for a proof before anything else
IMPROVE_BEFORE_CUTS = 0.2  # of the time, in the process that tries cuts while another improves
IMPROVE_FIRST = 0.35  # share of the time for improvement before a long proof is tried
PATIENCE = 0.2  # share of the time without improvement after which a small problem is left to the proof
PATIENCE_NEAR_PROOF = 0.07  # the same where a proof is likely

Way = Callable[[Instance, Draft], Draft]  # makes a plan around cohorts that are kept
WAYS: tuple[Way, ...] = (
    first_come_sparing,
    first_come,
    partial(construct, score=per_hour),
    partial(construct, score=in_all),
)


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


def start(
    board: Board,
    seed: int,
    warn: Callable[[Impossible], None] = lambda conflict: None,
    ways: Sequence[Way] = WAYS,
) -> Impossible | None:
    """Posts the first plans, one for each way; returns a conflict if locks contradict the rules, after a warning."""
    kept = keep_last_plan(board.instance)
    if kept is not None:
        board.locked = kept
        board.post_plan(kept)
        for way in ways[:1]:
            _construct(board, way)
    seconds = board.budget.left() * (1.0 if kept is None else SHARE_FOR_LOCKS)
    locked = plan_locks(board.instance, board.budget, seconds, seed)
    if locked is NoDraft.IMPOSSIBLE and kept is None:
        warn(every_lock(board.instance.scenario))
        return explain_conflict(board.instance.scenario, board.budget, seed)
    if not isinstance(locked, NoDraft):
        board.locked = locked
        board.post_plan(locked)
    if board.best is not None:
        for way in ways[1:] if locked == kept else ways:
            _construct(board, way)
    return None


def guide(board: Board, pricing: Pricing) -> None:
    """Posts a plan that is constructed with rough prices in mind: what others would have saved with the same hours."""
    pricing.run(board.budget.left() / 10, ROUGH)
    construct_by_prices(board)


def construct_by_prices(board: Board) -> None:
    """Posts a plan that is constructed with the prices in mind that are known."""
    if board.guide is not None and board.best is not None and not board.is_done:
        _construct(board, partial(construct, score=less_losses(board.guide.losses)))


def patience(board: Board) -> float:
    """Seconds without improvement after which a small problem is left to the proof."""
    return board.budget.left() * (PATIENCE_NEAR_PROOF if fits_one_part(board.instance) else PATIENCE)


def _construct(board: Board, way: Way) -> None:
    board.post_plan(way(board.instance, board.locked))
    board.budget.charge_steps(STEPS_PER_OPTION * option_count(board.instance))


def search(board: Board, seed: int, workers: int) -> None:
    """Goes on until the best plan is proven best or the work is used up."""
    if is_tiny(board.instance) and prove(board, seed, workers, TRY_FIRST * board.budget.left()):
        return
    whole = board.budget.left()
    pricing = Pricing(board)
    guide(board, pricing)
    pricing.settle(whole / 4)
    if is_small(board.instance):
        improve(board, seed, whole * IMPROVE_FIRST, patience(board))
        prove(board, seed, workers, board.budget.left())
    improve_by_detours(board, seed + 1, board.budget.left())


def outcome_of(board: Board) -> Outcome:
    """What the board says in the end."""
    if board.best is None or board.cost is None:
        return RanOutOfTime(board.bound)
    return Solved(plan_of(board.instance, board.best), board.cost, board.bound, board.bounds.proven_by(board.cost))
