"""Which kind of part to plan again next, and how large: what has helped is tried more often, sizes adapt."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from planner.solver.neighbourhoods import Pick

MEMORY = 0.7  # of what a kind of neighbourhood gained, and of the time it took, from part to part
EXPLORE = 0.2  # of the best rate, for those that gained nothing lately
SMALLEST, LARGEST = 4, 400


@dataclass
class Trial:
    """How a kind of neighbourhood has been doing at a width: its size now, and what it gained lately in what time.

    One that is to be tried `often` is, so many times as often as another that does as well.
    """

    pick: Pick
    width: float
    size: float
    long_enough: float
    often: float = 1.0
    gained: float = 0.0  # points
    seconds: float = 0.0

    @property
    def rate(self) -> float:
        """Points a second, lately."""
        return self.gained / max(0.05, self.seconds)

    def learn(self, *, solved: bool, gained: int, seconds: float) -> None:
        """A part that took no time may be half as large again; one that was not solved was too large."""
        self.gained = MEMORY * self.gained + gained
        self.seconds = MEMORY * self.seconds + seconds
        growth = 1.6 - 0.6 * min(2.0, seconds / self.long_enough) if solved else 0.8
        self.size = min(LARGEST, max(SMALLEST, self.size * growth))


def draw_trial(trials: Sequence[Trial], draw: Random) -> Trial:
    """Often what gains most in its time, now and then any; what was not tried yet as often as the best."""
    best = max(trial.rate for trial in trials) or 1.0
    weights = [one.often * ((one.rate if one.seconds else best) + EXPLORE * best) for one in trials]
    return draw.choices(trials, weights)[0]
