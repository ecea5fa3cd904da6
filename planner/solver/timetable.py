"""What is fixed so far: who and what is busy when. Cohorts and people are added, never taken away.

It answers "could this still be added?" through the rules, for the constructive plan and for parts of a plan that are
planned again while the rest stays.
"""

from collections.abc import Set
from dataclasses import dataclass, field

from planner.solver.instance import Instance
from planner.solver.offer import Offer, TimeUse


@dataclass(eq=False)
class OpenCohort:
    """A cohort of the plan that is not running, with the requests placed in it."""

    offer: Offer
    teacher: int
    room: int
    requests: list[int] = field(default_factory=list)


class Timetable:
    """Occupation by the running cohorts and by every cohort that was opened here."""

    def __init__(self, instance: Instance, undecided: Set[int] = frozenset()) -> None:
        self.instance = instance
        self.undecided = undecided
        self.cohorts: list[OpenCohort] = []
        self.offer_of: dict[int, Offer] = {}
        self.teacher_cells = list(instance.running.teacher_cells)
        self.teacher_days = [dict(days) for days in instance.running.teacher_days]
        self.teacher_minutes = [dict(minutes) for minutes in instance.running.teacher_minutes]
        self.room_cells = list(instance.running.room_cells)
        self.person_cells = list(instance.running.person_cells)
        self.person_minutes = [dict(minutes) for minutes in instance.running.person_minutes]

    def last_day_of(self, request: int) -> int | None:
        """The day number of the last session of a placed request, those in running cohorts included."""
        if request in self.offer_of:
            return self.offer_of[request].time.last_day
        return self.instance.running.last_day_of.get(request)

    def teacher_can(self, teacher: int, offer: Offer) -> bool:
        for is_free in self.instance.teacher_rules:  # noqa: SIM110  `all` takes twice as long, and this is asked a lot
            if not is_free(self, teacher, offer):
                return False
        return True

    def room_can(self, room: int, offer: Offer) -> bool:
        for is_free in self.instance.room_rules:  # noqa: SIM110  as above
            if not is_free(self, room, offer):
                return False
        return True

    def request_can(self, request: int, offer: Offer) -> bool:
        """True if the rules let this request join; one that depends on no other is free whenever it is not placed."""
        if self.instance.is_alone[request]:
            return request not in self.offer_of
        return self.request_can_by_every_rule(request, offer)

    def request_can_by_every_rule(self, request: int, offer: Offer) -> bool:
        for is_free in self.instance.request_rules:  # noqa: SIM110  as above
            if not is_free(self, request, offer):
                return False
        return True

    def open(self, offer: Offer, teacher: int, room: int) -> OpenCohort:
        cohort = OpenCohort(offer, teacher, room)
        self.cohorts.append(cohort)
        occupy(self.teacher_cells, self.teacher_minutes, teacher, offer.time)
        if not self.instance.is_online(offer.location_id):
            days = self.teacher_days[teacher]
            days[offer.location_id] = days.get(offer.location_id, 0) | offer.time.days
        self.room_cells[room] |= offer.time.cells
        return cohort

    def seat(self, request: int, cohort: OpenCohort) -> None:
        cohort.requests.append(request)
        self.offer_of[request] = cohort.offer
        occupy(self.person_cells, self.person_minutes, self.instance.person_of[request], cohort.offer.time)


def occupy(cells: list[int], minutes: list[dict[int, int]], who: int, time: TimeUse) -> None:
    """Adds the time of an offer to what someone already does."""
    cells[who] |= time.cells
    by_week = minutes[who]
    for week, more in time.minutes_by_week:
        by_week[week] = by_week.get(week, 0) + more
