"""The Lagrangian bound: scarce places, teachers and rooms get prices, and every offer then decides by itself.

For any prices of at least 0, what the offers would still save plus the price of all there is comes to no less than what
any plan saves; so base cost minus that sum is a bound for the whole problem (Geoffrion 1974). Prices move along a
deflected subgradient (Camerini, Fratta and Maffioli 1975) with Polyak steps. Rules that have no price can only make
plans dearer, so the bound stays valid.
"""

from dataclasses import astuple

import numpy as np

from planner.solver.answers import Prices, answer_to
from planner.solver.board import Board
from planner.solver.relaxation import Arrays, Floats, arrays_of

PATIENCE = 20
SMALLEST_STEP = 0.002
NEW_PART = 0.7  # of the direction that comes from the last answer; the rest is what went before
SOURCE = "prices"
SAFETY = 0.01  # points; far above the rounding errors of the sums

Three = tuple[Floats, Floats, Floats]


class Pricing:
    """Prices under way for one board: `run` may be called again to go on where it stopped."""

    def __init__(self, board: Board) -> None:
        self._board = board
        self._arrays = arrays_of(board.instance)
        self._limits = _limits(self._arrays)
        options, teachers, rooms = (np.zeros(len(limit)) for limit in self._limits)
        self._prices: Three = (options, teachers, rooms)
        self._best = self._direction = self._prices
        self._least, self._step, self._waited = np.inf, 1.0, 0

    def run(self, seconds: float, rounds: int) -> None:
        """Moves prices until the bound stops rising; posts better bounds, and what offers lose at the best prices."""
        if not len(self._arrays.option_gain):
            return
        until = self._board.budget.left() - seconds
        for _ in range(rounds):
            if self._step < SMALLEST_STEP or self._board.budget.left() < until or self._board.is_done:
                break
            self._round()
        values = answer_to(self._arrays, Prices(*self._best)).offer_value
        self._board.losses = tuple(int(-value) for value in values)

    def _round(self) -> None:
        board = self._board
        answer = answer_to(self._arrays, Prices(*self._prices))
        paid = sum(float(price @ limit) for price, limit in zip(self._prices, self._limits, strict=True))
        total = answer.saved + paid
        board.budget.charge_steps(_work(self._arrays))
        self._waited = 0 if total < self._least * (1 - 1e-4) else self._waited + 1
        if total < self._least:
            self._least, self._best = total, self._prices
            board.post_bound(SOURCE, board.instance.base_cost - int(np.floor(total + SAFETY)))
        if self._waited >= PATIENCE:
            self._waited, self._step, self._prices = 0, self._step / 2, self._best
            return
        self._direction = _deflect(self._direction, astuple(answer.use), self._limits)
        self._prices = _move(self._prices, self._direction, self._step * max(1.0, total - _saved_by_best(board)))


def _limits(arrays: Arrays) -> Three:
    return arrays.option_usage.limits, arrays.teachers.usage.limits, arrays.rooms.usage.limits


def _work(arrays: Arrays) -> int:
    """Steps of work in one answer, for reproducible mode."""
    rows = len(arrays.rooms.usage.rows) + len(arrays.teachers.usage.rows) + len(arrays.option_usage.rows)
    return 1_000 + (len(arrays.option_gain) + rows) // 18


def _saved_by_best(board: Board) -> int:
    return 0 if board.cost is None else board.instance.base_cost - board.cost


def _deflect(direction: Three, use: Three, limits: Three) -> Three:
    one, two, three = (
        (1 - NEW_PART) * before + NEW_PART * (used - limit)
        for before, used, limit in zip(direction, use, limits, strict=True)
    )
    return one, two, three


def _move(prices: Three, direction: Three, gap: float) -> Three:
    """A step up where more is used than there is, down where less; prices that are 0 and would fall do not count."""
    ways = [np.where((price <= 0) & (way < 0), 0.0, way) for price, way in zip(prices, direction, strict=True)]
    size = gap / max(1e-9, sum(float(way @ way) for way in ways))
    one, two, three = (np.maximum(0, price + size * way) for price, way in zip(prices, ways, strict=True))
    return one, two, three
