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
MOST_ROUNDS = 1500
NEW_PART = 0.7  # of the direction that comes from the last answer; the rest is what went before
SOURCE = "prices"
SAFETY = 0.01  # points; far above the rounding errors of the sums

Three = tuple[Floats, Floats, Floats]


def find_prices(board: Board, seconds: float) -> Prices | None:
    """Moves prices until the bound stops rising; posts every better bound. Returns the best prices."""
    arrays = arrays_of(board.instance)
    if not len(arrays.option_gain):
        return None
    limits = _limits(arrays)
    prices: Three = (np.zeros(len(limits[0])), np.zeros(len(limits[1])), np.zeros(len(limits[2])))
    best, direction = prices, prices
    least, step, waited = np.inf, 1.0, 0
    until = board.budget.left() - seconds
    for _ in range(MOST_ROUNDS):
        if step < SMALLEST_STEP or board.budget.left() < until or board.is_done:
            break
        answer = answer_to(arrays, Prices(*prices))
        total = answer.saved + sum(float(price @ limit) for price, limit in zip(prices, limits, strict=True))
        board.budget.charge_steps(_work(arrays))
        waited = 0 if total < least * (1 - 1e-4) else waited + 1
        if total < least:
            least, best = total, prices
            board.post_bound(SOURCE, board.instance.base_cost - int(np.floor(total + SAFETY)))
        if waited >= PATIENCE:
            waited, step, prices = 0, step / 2, best
            continue
        direction = _deflect(direction, astuple(answer.use), limits)
        prices = _move(prices, direction, step * max(1.0, total - _saved_by_best(board)))
    return Prices(*best)


def _limits(arrays: Arrays) -> Three:
    return arrays.option_usage.limits, arrays.teachers.usage.limits, arrays.rooms.usage.limits


def _work(arrays: Arrays) -> int:
    """Steps of work in one answer, for reproducible mode."""
    rows = len(arrays.rooms.usage.rows) + len(arrays.teachers.usage.rows) + len(arrays.option_usage.rows)
    return 1_000 + (len(arrays.option_gain) + rows) // 6


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
