"""Runs as they would be kept, for the arithmetic of tables and pictures."""

from typing import Any

from benchmarks.contest.runs import Entry, Point, Run


def make_run(contestant: str = "ours", seed: int = 1, **values: Any) -> Run:
    """A run of 10 seconds on a scenario where placing nobody costs 1,000."""
    entry = Entry("plain", 150, seed, contestant, 10.0)
    return Run.model_validate({"entry": entry, "ended": "done", "base": 1_000, "took": 10.0} | values)


def make_points(*points: tuple[float, int | None, int | None]) -> tuple[Point, ...]:
    return tuple(Point(*point) for point in points)
