"""How much work is left: wall clock in quick mode, counted work in reproducible mode.

Counted work is CP-SAT's deterministic time plus fixed charges for our own steps; it does not depend on the machine's
load, so that a search that is limited by it alone takes the same path everywhere.
"""

import time
from dataclasses import dataclass, field

from ortools.sat.python import cp_model

WORK_PER_SECOND = 0.3  # deterministic time that an ordinary core does in a second on parts of these models

CATCH_CTRL_C = False  # CP-SAT would listen in the place of whoever listened before, and not give it back


@dataclass
class WallClock:
    """Seconds until a deadline."""

    seconds: float
    started: float = field(default_factory=time.monotonic)

    def left(self) -> float:
        return self.seconds - (time.monotonic() - self.started)

    def limit(self, solver: cp_model.CpSolver, share: float) -> None:
        """Lets the solver work for `share` seconds at most."""
        solver.parameters.catch_sigint_signal = CATCH_CTRL_C
        solver.parameters.max_time_in_seconds = max(0.01, min(share, self.left()))

    def charge(self, solver: cp_model.CpSolver) -> None:
        """Time passes by itself."""

    def charge_steps(self, steps: int) -> None:
        """Time passes by itself."""


@dataclass
class CountedWork:
    """Seconds' worth of work, counted."""

    seconds: float
    spent: float = 0.0

    def left(self) -> float:
        return self.seconds - self.spent

    def limit(self, solver: cp_model.CpSolver, share: float) -> None:
        """Lets the solver do the work of `share` seconds at most, on one worker."""
        solver.parameters.catch_sigint_signal = CATCH_CTRL_C
        solver.parameters.num_workers = 1
        solver.parameters.max_deterministic_time = max(0.001, min(share, self.left()) * WORK_PER_SECOND)

    def charge(self, solver: cp_model.CpSolver) -> None:
        self.spent += solver.response_proto.deterministic_time / WORK_PER_SECOND

    def charge_steps(self, steps: int) -> None:
        """Charges our own work: a step is about a microsecond."""
        self.spent += steps / 1_000_000


Budget = WallClock | CountedWork
