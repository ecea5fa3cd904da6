"""Improvement that goes on where it is stuck: by way of other plans, which are joined with the best one.

Where no part can be planned better any more, some of the plan is kept, the rest is constructed anew with other prices
in mind, and what comes out is improved by itself until that is stuck as well. It mostly ends about as good as the best
plan and different from it, so that together they often hold a better one (Lourenço, Martin and Stützle 2003; Rothberg
2007).
"""

from random import Random

from planner.solver.board import Board
from planner.solver.construct import STEPS_PER_OPTION, construct, less_losses
from planner.solver.draft import Draft
from planner.solver.extent import option_count
from planner.solver.guide import Guide
from planner.solver.improve import Search
from planner.solver.instance import Instance
from planner.solver.legality import is_legal
from planner.solver.skeleton import needed_requests
from planner.solver.turns import Turns

STUCK_AFTER = 3.0  # seconds in which nothing was gained, for so many options and fewer; in proportion for more
TURN_BACK_AFTER = 1.5  # the same on a detour, and on the best plan after a detour that gave nothing
OPTIONS = 40_000
KEPT = 0.4, 0.8  # of the cohorts, at least and at most
PRICES = 0.5, 1.5  # of what an offer loses, at least and at most


def improve_by_detours(board: Board, seed: int, seconds: float, turns: Turns | None = None) -> None:
    """Improves the best plan for so long or until the board is done, on detours where it is stuck."""
    draw = Random(seed)
    last = board.budget.left() - seconds
    search, detours = Search(board, draw, turns), Detours(board, draw, turns)
    times = patience_times(board.instance)
    patience = STUCK_AFTER * times
    while board.best is not None and not board.is_done and board.budget.left() > last:
        search.run(board.budget.left() - last, patience)
        before = board.cost
        detours.take(board.budget.left() - last)
        patience = times * (STUCK_AFTER if board.cost != before else TURN_BACK_AFTER)


class Detours:
    """Other plans beside the best one of a board, one at a time."""

    def __init__(self, board: Board, draw: Random, turns: Turns | None = None) -> None:
        self._board = board
        self._draw = draw
        self._aside = Board(board.instance, board.budget, self._tell, lambda aside: None, lambda: board.is_done)
        self._aside.bounds = board.bounds
        self._search = Search(self._aside, draw, turns)

    def take(self, seconds: float) -> None:
        """Makes another plan, improves it for so long at most, and leaves it behind for the next run to join."""
        board, aside, best = self._board, self._aside, self._board.best
        if best is None or board.guide is None or board.is_done:
            return
        start = self._another(best, board.guide)
        board.budget.charge_steps(STEPS_PER_OPTION * option_count(board.instance))
        if not is_legal(board.instance, start):
            return
        aside.best, aside.cost, aside.guide = None, None, board.guide
        aside.post_plan(start)
        self._search.run(seconds, TURN_BACK_AFTER * patience_times(board.instance))
        board.left_behind = best if board.best == aside.best else aside.best

    def _another(self, best: Draft, guide: Guide) -> Draft:
        kept = kept_rows(self._board.instance, best, self._draw, self._draw.uniform(*KEPT))
        losses = [round(loss * self._draw.uniform(*PRICES)) for loss in guide.losses]
        return construct(self._board.instance, kept, less_losses(losses))

    def _tell(self, aside: Board) -> None:
        if aside.best is not None:
            self._board.post_plan(aside.best)


def patience_times(instance: Instance) -> float:
    """A large plan may gain nothing for a while and not be stuck, and a detour from it takes long."""
    return max(1.0, option_count(instance) / OPTIONS)


def kept_rows(instance: Instance, draft: Draft, draw: Random, share: float) -> Draft:
    """About so many of the cohorts, with all that locks ask for and the cohorts that must come before others."""
    needed = needed_requests(instance)
    row_of = {request: number for number, row in enumerate(draft) for request in row.requests}
    kept = [
        number
        for number, row in enumerate(draft)
        if draw.random() < share
        or instance.offers[row.offer].cohort_id in instance.must_open
        or not needed.isdisjoint(row.requests)
    ]
    seen = set(kept)
    for number in kept:
        for request in draft[number].requests:
            before = row_of.get(instance.follows.get(request, -1))
            if before is not None and before not in seen:
                seen.add(before)
                kept.append(before)
    return tuple(draft[number] for number in sorted(kept))
