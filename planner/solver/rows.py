"""The rows of a plan while it is being searched, free of CP-SAT: the process that only waits does without it."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class DraftCohort:
    """An opened cohort by numbers, small enough to send to another process."""

    offer: int
    teacher: int
    room: int
    requests: tuple[int, ...]


Draft = tuple[DraftCohort, ...]


def in_order(rows: Iterable[DraftCohort]) -> Draft:
    """One order, whatever the order in which they were found."""
    return tuple(sorted(rows, key=lambda row: (row.offer, row.teacher, row.room)))
