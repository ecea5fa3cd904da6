"""What a search for a plan can end in; expected outcomes are types, never None, infinity or an exception."""

from dataclasses import dataclass

from planner.model import Plan
from planner.solver.bounds import Source


@dataclass(frozen=True)
class Options:
    """How to search: `seconds` of wall clock, processes at work, the seed, and whether runs must repeat exactly."""

    seconds: float = 60.0
    workers: int = 2
    seed: int = 1
    reproducible: bool = False


@dataclass(frozen=True)
class Progress:
    """What is known while the search goes on: best cost so far (None before the first plan) and proven bound."""

    cost: int | None
    bound: int
    seconds: float


@dataclass(frozen=True)
class Solved:
    """A plan, what it costs and a bound proven for the whole problem; `is_optimal` says the bound equals the cost."""

    plan: Plan
    cost: int
    bound: int
    proven_by: Source | None = None  # None if nobody says

    @property
    def is_optimal(self) -> bool:
        return self.cost == self.bound


@dataclass(frozen=True)
class Lock:
    """One thing that must stay: a running or locked cohort, or a locked placement."""

    kind: str  # "running-cohort", "locked-cohort" or "locked-placement"
    cohort_id: str
    request_id: str = ""


@dataclass(frozen=True)
class Impossible:
    """No legal plan exists: these locks contradict these rules; `is_smallest` if no lock or rule can be left out."""

    rules: tuple[str, ...]
    locks: tuple[Lock, ...]
    is_smallest: bool


@dataclass(frozen=True)
class RanOutOfTime:
    """Neither a plan nor a proof that there is none within the time; `bound` holds for any plan there may be."""

    bound: int


@dataclass(frozen=True)
class SearchBroke:
    """The child process died (out of memory, a crash) before it had a plan; `detail` is what the system said."""

    detail: str


Outcome = Solved | Impossible | RanOutOfTime | SearchBroke
