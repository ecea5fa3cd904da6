"""What a page worked out of things that never change, kept for its visitor until it would come out otherwise.

A scenario, a plan and an index are told from others by being the very same object, for comparing thousands of rows
takes as long as working it out again; what was chosen beside them is compared by what it says.
"""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

from ui import state

Result = TypeVar("Result")


@dataclass(frozen=True)
class WorkedOut(Generic[Result]):
    """A result with what it was worked out of."""

    of: tuple[object, ...]
    choice: Hashable
    result: Result

    def is_of(self, things: tuple[object, ...], choice: Hashable) -> bool:
        same = len(things) == len(self.of) and all(one is other for one, other in zip(things, self.of, strict=True))
        return same and choice == self.choice


def work_out(name: str, of: tuple[object, ...], choice: Hashable, work: Callable[[], Result]) -> Result:
    """What `work` makes of these things and this choice; one result is kept under each name."""
    known: WorkedOut[Result] | None = state.kept(f"worked-out:{name}", WorkedOut)
    if known is None or not known.is_of(of, choice):
        known = WorkedOut(of, choice, work())
        state.keep(f"worked-out:{name}", known)
    return known.result
