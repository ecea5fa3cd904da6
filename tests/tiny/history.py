"""What was planned before in a tiny scenario: running, announced, draft and locked cohorts with people in them.

The last plan need not be legal any more, so most of it is drawn to fit and some of it is not.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from planner.model import Cohort, Location, Pattern, Placement, Programme, Request, Room, Teacher
from tests.tiny.draws import Draw


@dataclass
class History:
    """Draws cohorts one by one; a request sits in one cohort at the most."""

    draw: Draw
    mondays: Sequence[date]
    programmes: Sequence[Programme]
    patterns: Sequence[Pattern]
    locations: Sequence[Location]
    rooms: Sequence[Room]
    teachers: Sequence[Teacher]
    waiting: list[Request]
    cohorts: list[Cohort] = field(default_factory=list)
    placements: list[Placement] = field(default_factory=list)

    def add_cohort(self, cohort_id: str) -> None:
        draw = self.draw
        status = draw.weighted((("published", 5), ("running", 4), ("draft", 3)))
        programme = draw.one(self.programmes)
        location_id, room, teacher = self._draw_staff(programme)
        fits = draw.chance(92)
        cohort = Cohort(
            cohort_id=cohort_id,
            programme_id=programme.programme_id,
            start=self._draw_start(status),
            pattern_id=draw.one(programme.patterns) if fits else draw.one(self.patterns).pattern_id,
            location_id=location_id,
            room_id=room.room_id,
            teacher_id=teacher.teacher_id,
            status=status,
            locked=draw.chance(28),
        )
        self.cohorts.append(cohort)
        self._seat(cohort, programme)

    def _draw_start(self, status: str) -> date:
        if status == "running":
            return self.mondays[0] + timedelta(weeks=self.draw.weighted(((0, 3), (-1, 4), (-2, 1), (1, 1))))
        if self.draw.chance(75):
            return self.draw.one(self.mondays)
        return self.draw.one((self.mondays[0] - timedelta(weeks=1), self.mondays[-1] + timedelta(weeks=1)))

    def _draw_staff(self, programme: Programme) -> tuple[str, Room, Teacher]:
        """Mostly a room at the location and a teacher with the skill, if there is one."""
        draw = self.draw
        room = draw.one(self.rooms)
        location_id = room.location_id if draw.chance(92) else draw.one(self.locations).location_id
        able = [one for one in self.teachers if programme.skill in one.skills and location_id in one.locations]
        return location_id, room, draw.one(able if able and draw.chance(92) else self.teachers)

    def _seat(self, cohort: Cohort, programme: Programme) -> None:
        draw = self.draw
        asking = [request for request in self.waiting if programme.programme_id in request.programmes]
        asking = asking if draw.chance(90) else self.waiting
        for request in draw.some(asking, draw.number(0, programme.max_size)):
            self.waiting.remove(request)
            status = "published" if cohort.status == "running" else cohort.status
            status = draw.weighted(((status, 5), ("published", 2), ("draft", 2), ("locked", 3)))
            self.placements.append(Placement(request_id=request.request_id, cohort_id=cohort.cohort_id, status=status))
