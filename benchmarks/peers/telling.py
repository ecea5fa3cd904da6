"""What a contestant tells while it searches: lines of JSON, each with the seconds since it was given the scenario."""

import json
import time
from dataclasses import dataclass, field
from typing import TextIO

from planner.model import Plan


@dataclass
class Teller:
    """Tells better plans and bounds as they are found; the clock starts when it is made."""

    out: TextIO
    seconds: float  # that the contestant may take
    started: float = field(default_factory=time.monotonic)
    cost: int | None = None
    bound: int | None = None

    def __post_init__(self) -> None:
        self._write({"ready": True})

    def spent(self) -> float:
        return time.monotonic() - self.started

    def left(self) -> float:
        return max(0.1, self.seconds - self.spent())

    def set_clock(self, spent: float) -> None:
        """Lets the clock stand at these seconds from now on."""
        self.started = time.monotonic() - spent
        self._write({"ready": True})

    def found(self, cost: int, plan: Plan | None = None) -> None:
        """A plan that is better than any before; one without the plan itself counts once that has been told too."""
        self.cost = cost
        self._write({"cost": cost} | ({} if plan is None else {"plan": plan.model_dump(mode="json")}))

    def bounded(self, bound: int) -> None:
        """No plan costs less than this, says the contestant; lower ones than before are not told."""
        if self.bound is None or bound > self.bound:
            self.bound = bound
            self._write({"bound": bound})

    def ended(self, how: str) -> None:
        """The last line: `done`, `impossible`, `nothing` found, `missing` software, or `broke`."""
        self._write({"ended": how})

    def _write(self, what: dict[str, object]) -> None:
        print(json.dumps({"seconds": round(self.spent(), 3)} | what), file=self.out, flush=True)
