"""The goals, and the runs it takes to see whether they are met."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import NamedTuple

from benchmarks.contest.runs import Entry
from benchmarks.peers.contestants import AFRESH, BY_HAND, CUTS, OURS, REPRODUCIBLE

GB = 1024**3


class Goal(NamedTuple):
    """What is asked at a size: share captured (the median of the seeds), in so many seconds and so much memory."""

    requests: int
    seconds: float
    captured: float
    is_proven: bool
    memory: int
    first_within: float  # seconds to a plan no worse than by hand


GOALS = {
    150: Goal(150, 30.0, 1.0, True, 1 * GB, 3.0),
    600: Goal(600, 60.0, 0.99, False, 2 * GB, 3.0),
    2_000: Goal(2_000, 180.0, 0.98, False, 4 * GB, 10.0),
    4_000: Goal(4_000, 300.0, 0.97, False, 6 * GB, 10.0),
}
SHORT_OF_BEST_BOUND = 0.02
REPRODUCIBLE_OF_QUICK = 0.95
TWICE_THE_SIZE = 2.5
SHARES = (0.9, 0.95, 0.97, 0.98, 0.99)
SECONDS_OF_HALF = {300: 60.0, 1_000: 120.0}  # sizes that are measured only to see what twice the size takes
BOUND_SECONDS = {300: 300.0, 600: 240.0}  # where cutting planes raise the bound of prices, which at 150 need no help
AGAIN_REQUESTS = 600
AGAIN_SECONDS = 10.0
CHANGES = ("teacher-ill", "new-requests")


def list_sizes(sizes: Sequence[int], seeds: Sequence[int]) -> Iterator[Entry]:
    """Ours and by hand on every size; also on half of a size, where that is not a size with a goal."""
    halves = [half for half in SECONDS_OF_HALF if 2 * half in sizes]
    seconds = {size: GOALS[size].seconds for size in sizes} | {half: SECONDS_OF_HALF[half] for half in halves}
    for requests, seed in product(sorted(seconds), seeds):
        for contestant in (OURS, BY_HAND) if requests in GOALS else (OURS,):
            yield Entry("plain", requests, seed, contestant, seconds[requests])


def list_bounds(sizes: Iterable[int], seeds: Iterable[int]) -> Iterator[Entry]:
    """Our model given to HiGHS for minutes, for a bound to hold all plans of these sizes and their halves against."""
    wanted = {half_or_whole for size in sizes for half_or_whole in (size // 2, size)}
    for requests, seed in product(sorted(wanted & BOUND_SECONDS.keys()), seeds):
        yield Entry("plain", requests, seed, CUTS, BOUND_SECONDS[requests])


def list_reproducible(sizes: Iterable[int], seeds: Iterable[int]) -> Iterator[Entry]:
    for requests, seed in product(sizes, seeds):
        yield Entry("plain", requests, seed, REPRODUCIBLE, GOALS[requests].seconds)


def list_again(seeds: Iterable[int]) -> Iterator[Entry]:
    """After a change: mended by hand, planned again, and afresh; the last two also in the time a new plan gets."""
    longer = GOALS[AGAIN_REQUESTS].seconds
    for change, seed in product(CHANGES, seeds):
        for contestant, seconds in (
            (BY_HAND, AGAIN_SECONDS),
            (OURS, AGAIN_SECONDS),
            (AFRESH, AGAIN_SECONDS),
            (AFRESH, longer),
            (OURS, longer),
        ):
            yield Entry(f"again-{change}", AGAIN_REQUESTS, seed, contestant, seconds)
