"""The CP-SAT model of a part of a plan, or of all of it, behind the words of the domain.

Free are some requests and some offers; all else is fixed in a timetable. An offer is counted: `count` says how many
cohorts of it are opened, its teachers and rooms are one Boolean each, and so is each request that could take part.
`x <= count` for every request and group makes the relaxation tight. The rules add themselves (`planner.solver.rules`).
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ortools.sat.python import cp_model

from planner.solver.bits import bits_of
from planner.solver.guide import Takers
from planner.solver.instance import Instance
from planner.solver.offer import Offer
from planner.solver.timetable import OpenCohort, Timetable

Choice = tuple[Offer, cp_model.IntVar]


@dataclass(frozen=True)
class Option:
    """A place that a request could have: in a free offer, or beside others in a fixed cohort."""

    request: int
    offer: Offer
    var: cp_model.IntVar
    cohort: OpenCohort | None = None


class PlanModel:
    """Variables of the free requests and offers; what is fixed has been taken off the possibilities."""

    def __init__(
        self, fixed: Timetable, requests: Iterable[int], offers: Iterable[Offer], takers: Takers | None = None
    ) -> None:
        """With `takers`, only these requests of each offer may take it; otherwise all that could."""
        self.cp = cp_model.CpModel()
        self.fixed = fixed
        self.instance: Instance = fixed.instance
        self.takers = takers
        self.free_offers: list[Offer] = []
        self.count: dict[int, cp_model.IntVar] = {}
        self.rooms_of: dict[int, list[int]] = {}
        self.teacher_choice: dict[tuple[int, int], cp_model.IntVar] = {}
        self.room_choice: dict[tuple[int, int], cp_model.IntVar] = {}
        self.choices_of_teacher: defaultdict[int, list[Choice]] = defaultdict(list)
        self.choices_of_room: defaultdict[int, list[Choice]] = defaultdict(list)
        self.options_of: dict[int, list[Option]] = {request: [] for request in sorted(requests)}
        self.options_in: defaultdict[int, list[Option]] = defaultdict(list)
        self.options_beside: defaultdict[OpenCohort, list[Option]] = defaultdict(list)
        self.seated: dict[int, dict[tuple[tuple[int, ...], int], cp_model.IntVar]] = {}
        self.swaps: list[cp_model.IntVar] = []
        self.requests_of_person: defaultdict[int, list[int]] = defaultdict(list)
        for request in self.options_of:
            self.requests_of_person[self.instance.person_of[request]].append(request)
        held = {cohort.offer.cohort_id for cohort in fixed.cohorts} - {""}
        self.must_open = {name for name in self.instance.must_open if name not in held}
        for offer in offers:
            if offer.cohort_id not in held:
                self._free_offer(offer)
        for cohort in fixed.cohorts:
            self._open_seats_beside(cohort)
        self._count_staff_swaps()

    @property
    def size(self) -> int:
        """The number of variables."""
        return len(self.cp.proto.variables)

    def enforces(self, rule: str) -> bool:
        return rule in self.instance.rules

    def seated_in(self, offer: Offer, room: int) -> list[cp_model.IntVar]:
        return [people for (_, seated_room), people in self.seated[offer.index].items() if seated_room == room]

    def presences(self, options: Iterable[Option]) -> list[Choice]:
        """Who is where: a person is in an offer once, also if without `person-overlap` several requests are."""
        if self.enforces("person-overlap"):
            return [(option.offer, option.var) for option in options]
        of_one: defaultdict[tuple[int, int], list[Option]] = defaultdict(list)
        for option in options:
            of_one[self.instance.person_of[option.request], option.offer.index].append(option)
        return [(several[0].offer, self._is_any_of(several)) for several in of_one.values()]

    def add_at_most_one_per_cell(self, choices: list[Choice]) -> None:
        """At most one of the choices in every stretch of time; stretches with equal choices are told once."""
        at_cell: defaultdict[int, list[cp_model.IntVar]] = defaultdict(list)
        for offer, var in choices:
            for cell in bits_of(offer.time.cells):
                at_cell[cell].append(var)
        for together in _widest(at_cell.values()):
            self.cp.add_at_most_one(together)

    def add_week_load(self, choices: list[Choice], allowed: int, used: dict[int, int]) -> None:
        """In each week the minutes of the choices and those already used stay within what is allowed."""
        in_week: defaultdict[int, list[tuple[cp_model.IntVar, int]]] = defaultdict(list)
        for offer, var in choices:
            for week, minutes in offer.time.minutes_by_week:
                in_week[week].append((var, minutes))
        for week, loads in in_week.items():
            left = max(0, allowed - used.get(week, 0))
            if sum(minutes for _, minutes in loads) > left:
                weights = [minutes for _, minutes in loads]
                self.cp.add(cp_model.LinearExpr.weighted_sum([var for var, _ in loads], weights) <= left)

    def objective(self) -> cp_model.LinearExprT:
        """Points on top of what is fixed, against leaving all free requests unplaced."""
        variables: list[cp_model.IntVar] = []
        points: list[int] = []
        for options in self.options_of.values():
            for option in options:
                variables.append(option.var)
                points.append(-self.instance.gains[option.request][option.offer.index])
        for offer in self.free_offers:
            variables.append(self.count[offer.index])
            points.append(offer.teaching_cost)
        variables += self.swaps
        points += [self.instance.scenario.cost.staff_changed] * len(self.swaps)
        return cp_model.LinearExpr.weighted_sum(variables, points)

    def _free_offer(self, offer: Offer) -> None:
        fixed = self.fixed
        teachers = [teacher for teacher in offer.teachers if fixed.teacher_can(teacher, offer)]
        rooms = [room for room in offer.rooms if fixed.room_can(room, offer)] if teachers else []
        copies = min(offer.copies, len(teachers), len(rooms))
        if copies == 0:
            return
        takers = [q for q in self._takers_of(offer) if q in self.options_of and fixed.request_can(q, offer)]
        needed = offer.min_size if self.enforces("group-size") else 0
        if len(takers) < needed or not (takers or offer.is_locked):
            return
        cp = self.cp
        self.free_offers.append(offer)
        self.rooms_of[offer.index] = rooms
        count = self.count[offer.index] = cp.new_int_var(0, copies, "")
        for teacher in teachers:
            choice = self.teacher_choice[offer.index, teacher] = cp.new_bool_var("")
            self.choices_of_teacher[teacher].append((offer, choice))
        for room in rooms:
            choice = self.room_choice[offer.index, room] = cp.new_bool_var("")
            self.choices_of_room[room].append((offer, choice))
        cp.add(cp_model.LinearExpr.sum([self.teacher_choice[offer.index, teacher] for teacher in teachers]) == count)
        cp.add(cp_model.LinearExpr.sum([self.room_choice[offer.index, room] for room in rooms]) == count)
        for request in takers:
            option = Option(request, offer, cp.new_bool_var(""))
            self.options_of[request].append(option)
            self.options_in[offer.index].append(option)
            if not offer.is_individual:
                cp.add(option.var <= count)
        if copies > 1:
            self._seat_by_room(offer, rooms)

    def _takers_of(self, offer: Offer) -> Sequence[int]:
        return offer.requests if self.takers is None else self.takers[offer.index]

    def _is_any_of(self, options: list[Option]) -> cp_model.IntVar:
        if len(options) == 1:
            return options[0].var
        is_any = self.cp.new_bool_var("")
        self.cp.add_max_equality(is_any, [option.var for option in options])
        return is_any

    def _seat_by_room(self, offer: Offer, rooms: list[int]) -> None:
        """Counts people per room where copies run side by side and not every room suits everyone."""
        alike: defaultdict[tuple[int, ...], list[cp_model.IntVar]] = defaultdict(list)
        for option in self.options_in[offer.index]:
            suitable = self.instance.suitable_rooms(option.request, offer)
            alike[tuple(room for room in rooms if room in suitable)].append(option.var)
        if set(alike) == {tuple(rooms)}:
            return
        seated = self.seated[offer.index] = {}
        for suitable_rooms, people in sorted(alike.items()):
            for room in rooms:
                most = min(offer.seats[room], len(people))
                seated[suitable_rooms, room] = self.cp.new_int_var(0, most, "")
            here = cp_model.LinearExpr.sum([seated[suitable_rooms, room] for room in rooms])
            self.cp.add(here == cp_model.LinearExpr.sum(people))

    def _open_seats_beside(self, cohort: OpenCohort) -> None:
        offer = cohort.offer
        left = offer.seats[cohort.room] - len(cohort.requests)
        if left <= 0 and len(cohort.requests) >= offer.min_size:
            return
        beside = self.options_beside[cohort]
        for request in self._takers_of(offer):
            if (
                request in self.options_of
                and cohort.room in self.instance.suitable_rooms(request, offer)
                and self.fixed.request_can(request, offer)
            ):
                option = Option(request, offer, self.cp.new_bool_var(""), cohort)
                self.options_of[request].append(option)
                beside.append(option)

    def _count_staff_swaps(self) -> None:
        """One point of `staff-changed` per announced cohort that is kept with another teacher or room."""
        for offer in self.free_offers:
            if offer.own_staff is not None:
                teacher, room = offer.own_staff
                swapped = self.cp.new_bool_var("")
                count = self.count[offer.index]
                self.cp.add(swapped >= count - self.teacher_choice.get((offer.index, teacher), 0))
                self.cp.add(swapped >= count - self.room_choice.get((offer.index, room), 0))
                self.swaps.append(swapped)


def _widest(groups: Iterable[list[cp_model.IntVar]]) -> list[list[cp_model.IntVar]]:
    """Each different group of at least two once, in order of first appearance."""
    found: dict[tuple[int, ...], list[cp_model.IntVar]] = {}
    for group in groups:
        if len(group) > 1:
            found.setdefault(tuple(var.index for var in group), group)
    return list(found.values())
