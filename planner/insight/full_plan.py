"""A legal plan as it stands: which cohorts are open, and which teachers, rooms and people are free at an offer."""

from collections import defaultdict

from planner.insight.diary import Diary
from planner.insight.numbered_plan import number_cohorts
from planner.insight.possibilities import Possibilities, Staff, pick_apart
from planner.model import Plan
from planner.solver.offer import Offer
from planner.solver.timetable import OpenCohort, Timetable


class FullPlan:
    """Answers are remembered, for many requests ask about the same offers."""

    def __init__(self, possibilities: Possibilities, plan: Plan) -> None:
        self.possibilities = possibilities
        self.instance = possibilities.instance
        self.timetable = Timetable(self.instance)
        self.diary = Diary(self.instance.scenario, self.instance.clock, plan)
        self.id_of: dict[OpenCohort, str] = {}
        self.open_at: defaultdict[int, list[OpenCohort]] = defaultdict(list)
        for cohort_id, row in number_cohorts(self.instance, plan).items():
            cohort = self.timetable.open(self.instance.offers[row.offer], row.teacher, row.room)
            for request in row.requests:
                self.timetable.seat(request, cohort)
            self.id_of[cohort] = cohort_id
            self.open_at[row.offer].append(cohort)
        self._free: dict[int, Staff] = {}
        self._waiting: dict[int, list[int]] = {}

    def free_staff(self, offer: Offer) -> Staff:
        """Teachers and rooms that are free at the offer as the plan stands."""
        if offer.index not in self._free:
            staff = self.possibilities.staff(offer)
            teachers = tuple(one for one in staff.teachers if self.timetable.teacher_can(one, offer))
            rooms = tuple(one for one in staff.rooms if self.timetable.room_can(one, offer))
            self._free[offer.index] = Staff(teachers, rooms)
        return self._free[offer.index]

    def is_elsewhere(self, offer: Offer) -> bool:
        """True if the offer is of one cohort, and the plan has that cohort at another offer."""
        is_in_plan = bool(offer.cohort_id) and offer.cohort_id in self.id_of.values()
        return is_in_plan and not self.open_at[offer.index]

    def find_seat(self, request: int, offer: Offer) -> OpenCohort | None:
        """A cohort of the offer with a seat left, in a room that suits this request."""
        for cohort in self.open_at[offer.index]:
            if len(cohort.requests) < offer.seats[cohort.room] and self.possibilities.suits(request, cohort.room):
                return cohort
        return None

    def gather(self, request: int, offer: Offer, room: int) -> list[int]:
        """This request, and of those without a place the most that could come with it, who save most first."""
        person_of, gains = self.instance.person_of, self.instance.gains
        request_of: dict[int, int] = {}
        for other in self._who_wait(offer):
            if self.possibilities.suits(other, room):
                request_of.setdefault(person_of[other], other)
        person = person_of[request]
        company = pick_apart(set(request_of) - {person, *self.instance.partners[person]}, self.instance)
        others = sorted((request_of[one] for one in company), key=lambda one: (-gains[one][offer.index], one))
        return [request, *others]

    def _who_wait(self, offer: Offer) -> list[int]:
        """Requests without a place that could come to the offer as the plan stands, who save most first."""
        if offer.index not in self._waiting:
            free = [one for one in offer.requests if self.timetable.request_can(one, offer)]
            free.sort(key=lambda one: (-self.instance.gains[one][offer.index], one))
            self._waiting[offer.index] = free
        return self._waiting[offer.index]
