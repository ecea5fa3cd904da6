"""How a plan is found: the only package that knows CP-SAT."""

from planner.solver.conduct import find_plan
from planner.solver.outcome import (
    Impossible,
    Lock,
    Options,
    Outcome,
    Progress,
    RanOutOfTime,
    SearchBroke,
    Solved,
)

__all__ = [
    "Impossible",
    "Lock",
    "Options",
    "Outcome",
    "Progress",
    "RanOutOfTime",
    "SearchBroke",
    "Solved",
    "find_plan",
]
