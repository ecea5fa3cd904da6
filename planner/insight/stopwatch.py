"""How much of the time for a question is left."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass
class Stopwatch:
    """Seconds of the clock from now on; `is_over` also once somebody asks to stop."""

    seconds: float
    should_stop: Callable[[], bool] = lambda: False
    started: float = field(default_factory=time.monotonic)

    @property
    def left(self) -> float:
        return max(0.0, self.seconds - (time.monotonic() - self.started))

    @property
    def is_over(self) -> bool:
        return self.left <= 0 or self.should_stop()
