"""Hours a week as whole minutes."""

from decimal import Decimal
from functools import lru_cache


@lru_cache(maxsize=4096)
def minutes_allowed(hours: Decimal | None) -> int | None:
    """The whole minutes that fit into these hours; None means no limit."""
    return None if hours is None else int(hours * 60 // 1)
