"""Plans a scenario again from a plan that is known: what was legal stays within reach, so little time helps.

Used to find what a change of a scenario would save. The search is that of `alone`, with the known plan as its first.
"""

from collections.abc import Callable

from planner.solver import alone
from planner.solver.board import Board
from planner.solver.budget import WallClock
from planner.solver.draft import Draft
from planner.solver.extent import option_count
from planner.solver.instance import Instance
from planner.solver.outcome import RanOutOfTime, Solved
from planner.solver.prove import prove

SEED = 1
MOST_TO_PROVE = 6_000  # options that fit into one search, if it begins with a plan that is nearly the best
SHARE_TO_PROVE = 0.8  # of the time


def plan_again(
    instance: Instance,
    known: Draft,
    seconds: float,
    workers: int = 1,
    should_stop: Callable[[], bool] = lambda: False,
) -> Solved | RanOutOfTime:
    """The best plan found and the bound that was proven; `known` is legal in this instance."""
    board = Board(instance, WallClock(seconds), lambda board: None, lambda board: None, should_stop)
    board.post_plan(known)
    board.locked = known  # plans that are constructed keep all that it holds
    if fits_into_one_search(instance):
        prove(board, SEED, workers, SHARE_TO_PROVE * seconds)
    if not board.is_done:
        alone.search(board, SEED, workers)
    outcome = alone.outcome_of(board)
    return outcome if isinstance(outcome, Solved | RanOutOfTime) else RanOutOfTime(board.bound)


def fits_into_one_search(instance: Instance) -> bool:
    """True if the whole scenario is small enough to be proven anew for every change."""
    return option_count(instance) <= MOST_TO_PROVE
