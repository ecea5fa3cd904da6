"""What a child process tells its parent, and what the parent tells its children."""

from dataclasses import dataclass

from planner.model import Plan
from planner.solver.bounds import Source
from planner.solver.guide import Guide
from planner.solver.outcome import Impossible, Outcome
from planner.solver.rows import Draft


@dataclass(frozen=True)
class Found:
    """A better plan: by numbers for the other searches, and in ids for the caller."""

    cost: int
    draft: Draft
    plan: Plan


@dataclass(frozen=True)
class Bounded:
    """A better bound for the whole problem, and what proved it."""

    source: Source
    bound: int


@dataclass(frozen=True)
class Priced:
    """What better prices tell; told by one search, and passed on to the others."""

    guide: Guide


@dataclass(frozen=True)
class Contradicted:
    """Proven that no plan is possible; which locks and rules it takes is still being narrowed down."""

    outcome: Impossible


@dataclass(frozen=True)
class Ended:
    """The search came to its end by itself; `outcome` is None if the other searches should go on."""

    outcome: Outcome | None


@dataclass(frozen=True)
class Broke:
    """The search failed; `detail` is for the developers, without data of people."""

    detail: str


@dataclass(frozen=True)
class Shared:
    """From the parent: another search has this better plan."""

    cost: int
    draft: Draft


Message = Found | Bounded | Priced | Contradicted | Ended | Broke
