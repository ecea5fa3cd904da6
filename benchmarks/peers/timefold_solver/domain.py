"""What Timefold plans: each request gets a cohort or none, each cohort that could be opened a teacher and a room."""

from dataclasses import dataclass, field
from typing import Annotated

from timefold.solver.domain import (
    InverseRelationShadowVariable,
    PlanningEntityCollectionProperty,
    PlanningId,
    PlanningScore,
    PlanningVariable,
    ValueRangeProvider,
    planning_entity,
    planning_solution,
)
from timefold.solver.score import HardSoftScore


@dataclass(eq=False)
class Teacher:
    """`allowed` minutes a week, less than 0 for no limit; `used` by running cohorts, by week."""

    id: Annotated[int, PlanningId]
    allowed: int
    used: dict[int, int]


@dataclass(eq=False)
class Room:
    id: Annotated[int, PlanningId]


@planning_entity
@dataclass(eq=False)
class Cohort:
    """One of the cohorts of an offer; it is opened if anyone is in it, or if it is locked."""

    id: Annotated[int, PlanningId]
    offer: int
    name: str  # of a cohort that was announced, else empty
    is_locked: bool
    fewest: int
    cells: int
    days: int
    location: str
    is_online: bool
    first_day: int
    last_day: int
    weeks: list[int]
    minutes: list[int]
    teaching: int
    seats_in: dict[int, int]
    own_teacher: int
    own_room: int
    staff_changed: int
    teachers: Annotated[list[Teacher], ValueRangeProvider(id="teachers")]
    rooms: Annotated[list[Room], ValueRangeProvider(id="rooms")]
    teacher: Annotated[Teacher | None, PlanningVariable(value_range_provider_refs=["teachers"])] = None
    room: Annotated[Room | None, PlanningVariable(value_range_provider_refs=["rooms"])] = None
    seats: Annotated[list["Seat"], InverseRelationShadowVariable(source_variable_name="cohort")] = field(
        default_factory=list
    )

    def is_open(self) -> bool:
        return self.is_locked or len(self.seats) > 0

    def too_many(self) -> int:
        """People for whom there is no seat."""
        return max(0, len(self.seats) - self.seats_in[self.room.id])

    def in_unsuitable_room(self) -> int:
        """People for whom the room lacks something."""
        found = 0
        for seat in self.seats:
            if self.room.id in seat.unsuitable:
                found += 1
        return found

    def worth(self) -> int:
        """Points saved. A group that is still too small counts for half at most, and less the smaller it is."""
        gain = 0
        for seat in self.seats:
            gain += seat.gains[self.offer]
        if len(self.seats) < self.fewest:
            return gain * len(self.seats) // (2 * self.fewest)
        changed = self.own_teacher >= 0 and (self.teacher.id != self.own_teacher or self.room.id != self.own_room)
        return gain - self.teaching - (self.staff_changed if changed else 0)


@planning_entity
@dataclass(eq=False)
class Seat:
    """A request and the cohorts that it could be in; `after` is the request that must end first, or -1."""

    id: Annotated[int, PlanningId]
    person: int
    partners: list[int]
    after: int
    must: bool
    allowed: int
    used: dict[int, int]
    gains: dict[int, int]
    unsuitable: list[int]
    cohorts: Annotated[list[Cohort], ValueRangeProvider(id="cohorts")]
    cohort: Annotated[
        Cohort | None, PlanningVariable(value_range_provider_refs=["cohorts"], allows_unassigned=True)
    ] = None


@planning_solution
@dataclass(eq=False)
class Schedule:
    cohorts: Annotated[list[Cohort], PlanningEntityCollectionProperty]
    seats: Annotated[list[Seat], PlanningEntityCollectionProperty]
    score: Annotated[HardSoftScore | None, PlanningScore] = None
