"""The knobs of a made-up scenario: how large, how scarce, what kind of weeks, what is already planned."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Literal

Hours = Literal["sparse", "normal", "dense"]
Length = Literal["short", "mixed", "long"]
Change = Literal["none", "teacher-ill", "new-requests"]

TEACHERS_PER_1000 = 85
ROOMS_PER_1000 = 55
SCALE_EXPONENT = 0.35


@dataclass(frozen=True)
class Recipe:
    """What to make; 0 teachers, rooms or locations means in proportion to the requests.

    `tightness` 1.0 leaves about a third of the requests without a place, lower is roomier. `running`, `published` are
    shares of the requests that already have a place; `locked` is the share of the published cohorts that must stay, and
    of the published places in the others. `change` is what happens after publishing.
    """

    requests: int = 600
    teachers: int = 0
    rooms: int = 0
    locations: int = 0
    weeks: int = 13
    seed: int = 1
    tightness: float = 1.0
    hours: Hours = "normal"
    length: Length = "mixed"
    running: float = 0.0
    published: float = 0.0
    locked: float = 0.0
    change: Change = "none"
    starts_from: date = field(default=date(2026, 11, 2))

    @property
    def starts_until(self) -> date:
        return self.starts_from + timedelta(weeks=self.weeks - 1)

    @property
    def teacher_count(self) -> int:
        return self.teachers or max(4, -(-self.requests * TEACHERS_PER_1000 // 1000))

    @property
    def room_count(self) -> int:
        return self.rooms or max(3, -(-self.requests * ROOMS_PER_1000 // 1000))

    @property
    def location_count(self) -> int:
        return self.locations or max(2, min(16, 3 + self.requests // 300))

    @property
    def scarcity(self) -> float:
        """Tightness, corrected for size: among more people groups fill better, so each needs less of a teacher."""
        return float(self.tightness * (self.requests / 600) ** SCALE_EXPONENT)

    @property
    def sector_count(self) -> int:
        return max(1, min(6, 1 + self.requests // 300))

    def draw(self, part: str) -> Random:
        """A stream of its own for each part, so that a change in one part leaves the others as they were."""
        return Random(f"{self.seed}/{part}")


def share_out(weights: Mapping[str, float], count: int, draw: Random) -> list[str]:
    """`count` names in the proportion of their weights, shuffled; every name once before any name twice."""
    total = sum(weights.values())
    heaviest = sorted(weights, key=lambda name: (-weights[name], name))
    names = heaviest[:count]
    while len(names) < count:
        names.append(max(heaviest, key=lambda name: weights[name] / total * count - names.count(name)))
    draw.shuffle(names)
    return names
