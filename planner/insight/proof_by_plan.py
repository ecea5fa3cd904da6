"""Proves that requests could be placed, by making legal plans in which they are; the audit has the last word.

A plan here starts from what every plan must hold and takes in one request after another, each with as many others as it
needs; so one plan proves many. Who comes first in a plan and still finds no place is left over: that proves nothing.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice

from planner.insight.numbered_plan import number_cohorts
from planner.insight.possibilities import Possibilities, pick_apart
from planner.model import Plan
from planner.rules.audit import audit
from planner.solver.draft import DraftCohort, draft_of, fix, plan_of
from planner.solver.offer import Offer
from planner.solver.timetable import OpenCohort

TRIES = 12  # offers that a request looks at if it is not the first in a plan


def find_placeable(possibilities: Possibilities, plan: Plan, requests: Sequence[int]) -> set[int]:
    """Those of these requests that some legal plan was made for; `plan` is any legal plan."""
    rows = number_cohorts(possibilities.instance, plan)
    placeable: set[int] = set()
    waiting = list(requests)
    while waiting:
        first, *others = waiting
        base = keep_what_must_be(possibilities, rows, spared=possibilities.who_could_help(first))
        made = PlanInTheMaking(possibilities, base, waiting)
        if not made.place(first):
            made.place_with_latecomers(first)
        for request in others:
            made.place(request, TRIES)
        placed = made.placed_legally()
        placeable |= placed
        waiting = [request for request in others if request not in placed]
    return placeable


def keep_what_must_be(
    possibilities: Possibilities, rows: Mapping[str, DraftCohort], spared: frozenset[int]
) -> list[DraftCohort]:
    """Of a plan the cohorts that must be there, and those with what must come before someone in them.

    Each with no more people than it takes, and of those rather others than the ones that are `spared`.
    """
    instance = possibilities.instance
    cohort_of = {request: cohort_id for cohort_id, row in rows.items() for request in row.requests}
    kept: defaultdict[str, set[int]] = defaultdict(set)
    to_fill = [cohort_id for cohort_id in instance.must_open if cohort_id in rows]
    while to_fill:
        cohort_id = to_fill.pop()
        row, members = rows[cohort_id], kept[cohort_id]
        members.update(instance.locked_in.get(cohort_id, ()))
        others = sorted(
            set(row.requests) - members, key=lambda one: (one in spared, instance.follows.get(one) in cohort_of, one)
        )
        members.update(others[: max(0, possibilities.smallest_group(instance.offers[row.offer]) - len(members))])
        for request in sorted(members):
            earlier = instance.follows.get(request)
            if earlier in cohort_of and earlier not in kept[cohort_of[earlier]]:
                kept[cohort_of[earlier]].add(earlier)
                to_fill.append(cohort_of[earlier])
    return [replace(rows[cohort_id], requests=tuple(sorted(kept[cohort_id]))) for cohort_id in sorted(kept)]


class PlanInTheMaking:
    """A legal plan that grows; `wanted` are the requests that should get the seats that are left."""

    def __init__(self, possibilities: Possibilities, base: Sequence[DraftCohort], wanted: Sequence[int]) -> None:
        self.possibilities = possibilities
        self.instance = possibilities.instance
        self.wanted = frozenset(wanted)
        self.timetable = fix(self.instance, base)
        self.open_at: defaultdict[int, list[OpenCohort]] = defaultdict(list)
        for cohort in self.timetable.cohorts:
            self.open_at[cohort.offer.index].append(cohort)
        self.names = {cohort.offer.cohort_id for cohort in self.timetable.cohorts} - {""}

    def placed_legally(self) -> set[int]:
        """The wanted requests that are placed, if the audit lets the plan pass."""
        plan = plan_of(self.instance, draft_of(self.timetable.cohorts))
        if not audit(self.possibilities.scenario, plan).legal:
            return set()
        return {request for request in self.wanted if request in self.timetable.offer_of}

    def place(self, request: int, tries: int | None = None, spared: frozenset[int] = frozenset()) -> bool:
        """Places the request, and before it the one that must come first; False if it found no place.

        `spared` are taken along only if nobody else can, for they are needed later.
        """
        if request in self.timetable.offer_of:
            return True
        places = self.possibilities.places(request)
        earlier = self.instance.follows.get(request)
        must_wait = earlier is not None and self.timetable.last_day_of(earlier) is None
        spared_before = spared | self.possibilities.company_of(request) if must_wait else spared
        if earlier is not None and must_wait and not self.place(earlier, tries, spared_before):
            return False
        possible = (offer for offer in places if self.timetable.request_can(request, offer))
        return any(
            self._join(request, offer) or self._open(request, offer, spared) for offer in islice(possible, tries)
        )

    def place_with_latecomers(self, request: int) -> None:
        """Places the request, if it can, together with people who must have ended something else before."""
        for offer in self.possibilities.places(request):
            company = self.possibilities.who_could_come(offer)
            for other in company:
                earlier = self.instance.follows.get(other)
                if earlier is not None and self.timetable.last_day_of(earlier) is None:
                    self.place(earlier, spared=frozenset(company))
            if self.timetable.request_can(request, offer) and self._open(request, offer, frozenset()):
                return

    def _join(self, request: int, offer: Offer) -> bool:
        for cohort in self.open_at[offer.index]:
            has_seat = len(cohort.requests) < offer.seats[cohort.room]
            if has_seat and self.possibilities.suits(request, cohort.room):
                self.timetable.seat(request, cohort)
                return True
        return False

    def _open(self, request: int, offer: Offer, spared: frozenset[int]) -> bool:
        if offer.is_locked or offer.cohort_id in self.names:
            return False
        staff = self.possibilities.staff(offer)
        teachers = [teacher for teacher in staff.teachers if self.timetable.teacher_can(teacher, offer)]
        for room in self.possibilities.rooms_for(request, offer) if teachers else ():
            members = self._gather(request, offer, room, spared) if self.timetable.room_can(room, offer) else []
            if members:
                cohort = self.timetable.open(offer, teachers[0], room)
                for member in members:
                    self.timetable.seat(member, cohort)
                self.open_at[offer.index].append(cohort)
                self.names |= {offer.cohort_id} - {""}
                return True
        return False

    def _gather(self, request: int, offer: Offer, room: int, spared: frozenset[int]) -> list[int]:
        """The request with enough others, none if there are too few; wanted ones may take all seats."""
        rank = partial(self._rank, spared)
        needed = self.possibilities.smallest_group(offer)
        if offer.is_individual or offer.seats[room] == 1:
            return [request]
        person = self.instance.person_of[request]
        request_of: dict[int, int] = {}
        for other in sorted(self.possibilities.who_could_come(offer), key=rank):
            if self.possibilities.suits(other, room) and self.timetable.request_can(other, offer):
                request_of.setdefault(self.instance.person_of[other], other)
        company = pick_apart(set(request_of) - {person, *self.instance.partners[person]}, self.instance)
        others = sorted((request_of[one] for one in company), key=rank)
        if len(others) + 1 < needed:
            return []
        wanted = [one for one in others if one in self.wanted and one not in spared]
        return [request, *others[: max(needed, min(offer.seats[room], 1 + len(wanted))) - 1]]

    def _rank(self, spared: frozenset[int], request: int) -> tuple[bool, bool, int]:
        return request in spared, request not in self.wanted, request
