"""What is kept of every run, a line of JSON each, so that a contest that was broken off goes on where it stopped."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict


class Point(NamedTuple):
    """What was known at a moment: cost of the best plan and bound, None as long as there is none."""

    seconds: float
    cost: int | None
    bound: int | None


class Entry(NamedTuple):
    """Who plans what in how many seconds; a scenario follows from kind, requests and seed."""

    kind: str
    requests: int
    seed: int
    contestant: str
    seconds: float

    @property
    def scenario(self) -> str:
        return f"{self.kind}-{self.requests}-{self.seed}"


class Run(BaseModel):
    """One entry and what came of it; `cost` is what the audit counts, None without a legal plan."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    entry: Entry
    ended: str  # done, impossible, nothing, missing, broke, stopped
    broken: tuple[str, ...] = ()  # the rules that the plan breaks
    cost: int | None = None
    claimed: int | None = None
    bound: int | None = None
    base: int  # cost of placing nobody
    placed: int = 0
    cost_by: dict[str, int] = {}
    points: tuple[Point, ...] = ()
    took: float = 0.0  # seconds of the clock
    processor: float = 0.0  # seconds of processor time, over all its processes
    memory: int = 0  # most bytes in use at once, over all its processes
    busy: float = 0.0  # processors that were at work on other things just before the run
    processors: int = 0
    commit: str = ""

    @property
    def first_at(self) -> float | None:
        """When there was a plan for the first time."""
        return next((point.seconds for point in self.points if point.cost is not None), None)

    def cost_at(self, seconds: float) -> int | None:
        """The cost of the best plan at that moment."""
        costs = [point.cost for point in self.points if point.seconds <= seconds and point.cost is not None]
        return min(costs, default=None)


def read_runs(path: Path) -> list[Run]:
    """All runs that were kept; a last line that was cut off does not count."""
    if not path.exists():
        return []
    lines = path.read_text(encoding="utf-8").split("\n")[:-1]
    return [Run.model_validate_json(line) for line in lines if line]


def keep_run(path: Path, run: Run) -> None:
    """Adds one line; a line before it that was cut off is taken away."""
    path.parent.mkdir(parents=True, exist_ok=True)
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    whole = before[: before.rfind("\n") + 1]
    if whole != before:
        path.write_text(whole, encoding="utf-8")
    with path.open("a", encoding="utf-8") as file:
        file.write(run.model_dump_json() + "\n")


def still_to_do(entries: Iterable[Entry], runs: Iterable[Run]) -> list[Entry]:
    """The entries without a run, in their own order."""
    done = {run.entry for run in runs}
    return [entry for entry in dict.fromkeys(entries) if entry not in done]
