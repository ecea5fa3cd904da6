"""The Lagrangian bound: scarce places, teachers and rooms get prices, and every offer then decides by itself.

For any prices of at least 0, what the offers would still save plus the price of all there is comes to no less than what
any plan saves; so base cost minus that sum is a bound for the whole problem (Geoffrion 1974). Prices follow the
subgradient with steps that adapt per price (Adam: Kingma and Ba 2015), kept at 0 or more; in a sweep the steps shrink
from coarse to fine. Rules that have no price can only make plans dearer, so the bound stays valid.
"""

from array import array
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from planner.solver.answers import Prices, Rankings, answer_to, losses_at
from planner.solver.board import Board
from planner.solver.bounds import Source
from planner.solver.extent import is_small
from planner.solver.guide import Guide
from planner.solver.instance import Instance
from planner.solver.relaxation import Arrays, Floats, arrays_of

SOURCE: Source = "prices"
SAFETY = 0.01  # points; far above the rounding errors of the sums
FLOOR = 0.05  # of the size, so that a price that is hardly ever asked moves little


@dataclass(frozen=True)
class Sweep:
    """So many rounds, in which steps shrink from `first_step` to `last_step`; shares of what a place is worth.

    `memory` is what stays from round to round of the mean and of the size of what was asked too much.
    """

    rounds: int
    first_step: float
    last_step: float
    memory: float


ROUGH = Sweep(150, 0.4, 0.002, memory=0.8)
FINE = Sweep(450, 0.2, 0.0001, memory=0.95)
FINEST = Sweep(600, 0.2, 0.00003, memory=0.95)


class Pricing:
    """Prices under way for one board: every sweep goes on from the best prices so far."""

    def __init__(self, board: Board) -> None:
        self._board = board
        self._arrays = arrays_of(board.instance)
        self._rankings = Rankings(self._arrays)
        parts = (self._arrays.option_usage, self._arrays.teachers.usage, self._arrays.rooms.usage)
        self._limits: Floats = np.concatenate([part.limits for part in parts])
        self._ends = np.cumsum([len(part.limits) for part in parts])[:-1]
        self._worth = _worth_of_a_place(board.instance)
        self._best: Floats = np.zeros(len(self._limits))
        self._mean, self._size, self._weight = np.zeros_like(self._best), np.zeros_like(self._best), 0.0
        self._least, self._bound = np.inf, 0

    def settle(self, seconds: float) -> None:
        """Fine steps within these seconds; where a proof is near, the finest in what they leave."""
        last = self._board.budget.left() - seconds
        self.run(seconds, FINE)
        left = self._board.budget.left() - last
        if left > 0 and is_small(self._board.instance):
            self.run(left, FINEST)

    def run(self, seconds: float, sweep: Sweep) -> None:
        """One sweep within these seconds; posts better bounds, and what the prices tell about offers and options."""
        board = self._board
        if not len(self._arrays.option_gain):
            return
        began = board.budget.left()
        prices, done = self._best, 0.0
        while done < 1.0 and not board.is_done:
            excess = self._ask(prices)
            step = self._worth * sweep.first_step * (sweep.last_step / sweep.first_step) ** done
            prices = self._move(prices, excess, step, sweep.memory)
            done = max(done + 1 / sweep.rounds, (began - board.budget.left()) / seconds)
        offers, options = losses_at(self._arrays, self._named(self._best), self._rankings)
        board.post_guide(
            Guide(
                bound=self._bound,
                worth=self._worth,
                losses=tuple(map(int, _at_least(offers))),
                option_losses=array("i", _at_least(options).tobytes()),
            )
        )

    def _ask(self, prices: Floats) -> Floats:
        """What the offers want at these prices, in excess of what there is; posts the bound that follows."""
        board = self._board
        answer = answer_to(self._arrays, self._named(prices), self._rankings)
        board.budget.charge_steps(_work(self._arrays))
        total = answer.saved + float(np.sum(prices * self._limits))  # `@` would keep all processors busy
        if total < self._least:
            self._least, self._best = total, prices
            self._bound = board.instance.base_cost - int(np.floor(total + SAFETY))
            board.post_bound(SOURCE, self._bound)
        use = answer.use
        excess: Floats = np.concatenate((use.options, use.teachers, use.rooms)) - self._limits
        return np.where((prices <= 0) & (excess < 0), 0.0, excess)

    def _move(self, prices: Floats, excess: Floats, step: float, memory: float) -> Floats:
        self._mean = memory * self._mean + (1 - memory) * excess
        self._size = memory * self._size + (1 - memory) * excess * excess
        self._weight = memory * self._weight + (1 - memory)
        mean, size = self._mean / self._weight, self._size / self._weight
        moved: Floats = prices + step * mean / (np.sqrt(size) + FLOOR)
        return np.maximum(0.0, moved)

    def _named(self, prices: Floats) -> Prices:
        return Prices(*np.split(prices, self._ends))


def _worth_of_a_place(instance: Instance) -> float:
    """What the best place saves, at the median of the requests that could have one."""
    return float(np.median([max(1, *gains.values()) for gains in instance.gains if gains] or [1]))


def _at_least(points: Floats) -> NDArray[np.int32]:
    """Whole points that rounding errors cannot have added to."""
    return np.maximum(0.0, np.floor(points - SAFETY)).astype(np.int32)


def _work(arrays: Arrays) -> int:
    """Steps of work in one answer, for reproducible mode."""
    rows = len(arrays.rooms.usage.rows) + len(arrays.teachers.usage.rows) + len(arrays.option_usage.rows)
    return 1_000 + (len(arrays.option_gain) + rows) // 18
