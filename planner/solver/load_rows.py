"""Lessons in a week as shares of it: whatever can be held together has shares that sum to 1 at most.

Of a week of 540 minutes two lessons of 300 can never be held, but nine fifths of one would fill it. Where there are
fractions it helps to count 300 as all of such a week: functions that keep the sum of whatever fits at 1 or less are
called dual feasible (Lueker 1983), and these are u of Fekete and Schepers (2001).
"""

from functools import lru_cache
from itertools import combinations_with_replacement

Shares = dict[int, float]  # minutes -> share of the week
MOST_LESSONS = 6  # by which minutes are rounded
ROUNDING = 1e-9


@lru_cache(maxsize=4096)
def rows_of_loads(left: int, loads: frozenset[int]) -> tuple[Shares, ...]:
    """The shares that these minutes have of a week with so many minutes left, in all ways that tell something."""
    if left <= 0:
        return ()
    rows = [{load: load / left for load in loads}]
    rows += [{load: _share_of(load, left, lessons) for load in loads} for lessons in range(1, MOST_LESSONS + 1)]
    for row in reversed(rows[:]):
        others = [other for other in rows if other is not row]
        if any(_is_implied(row, one, other) for one, other in combinations_with_replacement(others, 2)):
            rows = others
    return tuple(rows)


def _share_of(load: int, left: int, lessons: int) -> float:
    """Counts in a unit of which the week has room for just too few: so many lessons are all of it."""
    units, rest = divmod((lessons + 1) * load, left)
    return load / left if rest == 0 else units / lessons


def _is_implied(row: Shares, one: Shares, other: Shares) -> bool:
    """True if two rows together, one for a part and the other for the rest, say as much for every load."""
    least, most = 0.0, 1.0
    for load, share in row.items():
        missing, more = share - other[load], one[load] - other[load]
        if abs(more) < ROUNDING:
            if missing > ROUNDING:
                return False
        elif more > 0:
            least = max(least, missing / more)
        else:
            most = min(most, missing / more)
    return least <= most + ROUNDING
