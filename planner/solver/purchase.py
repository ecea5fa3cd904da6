"""The cheapest measures with which enough people can be placed: one model of the wide scenario with all of them taken.

What a teacher or room can do only with a measure takes one Boolean more. Where measures would have to work together in
ways that are not told here the model allows too much, never too little: so its price is a bound, and a set of measures
that turns out not to do is ruled out, with everything inside it.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ortools.sat.python import cp_model

from planner.model import Room, Scenario, Teacher, Timeslot
from planner.model.measures import Measure
from planner.solver.draft import Draft
from planner.solver.instance import Instance
from planner.solver.load import minutes_allowed
from planner.solver.model import Choice, PlanModel
from planner.solver.offer import Offer
from planner.solver.placing import FOUND, Aim, in_time, keep_places, make_solver, model_around
from planner.solver.solving import hint

SECONDS_TO_COVER = 5.0


@dataclass(frozen=True)
class Bought:
    """Places of measures in the list, None if no set was found; no set that does is cheaper than `at_least`."""

    chosen: tuple[int, ...] | None
    at_least: int
    is_cheapest: bool


@dataclass
class Shop:
    """The question, and the sets of measures that turned out not to be enough."""

    scenario: Scenario
    wide: Instance
    measures: Sequence[Measure]
    aim: Aim
    goal: int
    held: Draft = ()
    refused: list[frozenset[int]] = field(default_factory=list)

    def buy(self, known: Draft, seconds: float, workers: int) -> Bought:
        """The cheapest set that is not refused; of equally cheap ones the smallest."""
        model = model_around(self.wide, self.held)
        already = keep_places(model, self.aim, self.held)
        model.cp.add(in_time(model, self.aim) >= self.goal - already)
        taken = [model.cp.new_bool_var("") for _ in self.measures]
        _Links(self.scenario, model, self.measures, taken).add_all()
        for refused in self.refused:
            model.cp.add_bool_or([var for number, var in enumerate(taken) if number not in refused])
        each = len(self.measures) + 1
        prices = [each * measure.price + 1 for measure in self.measures]
        model.cp.minimize(cp_model.LinearExpr.weighted_sum(taken, prices))
        hint(model, known)
        solver = make_solver(seconds, workers)
        status = solver.solve(model.cp)
        if status not in FOUND:
            return Bought(None, 0, is_cheapest=False)
        chosen = tuple(number for number, var in enumerate(taken) if solver.value(var))
        least = max(0, math.ceil(solver.best_objective_bound - 1e-6))
        return Bought(chosen, least // each, is_cheapest=status == cp_model.OPTIMAL)


class _Links:
    """What each measure makes possible, told to a model in which all of it is possible."""

    def __init__(
        self, scenario: Scenario, model: PlanModel, measures: Sequence[Measure], taken: Sequence[cp_model.IntVar]
    ) -> None:
        self.scenario = scenario
        self.model = model
        self.instance = model.instance
        self.measures = list(zip(measures, taken, strict=True))
        self.of: dict[str, list[tuple[Measure, cp_model.IntVar]]] = {}
        for measure, var in self.measures:
            self.of.setdefault(measure.id, []).append((measure, var))

    def add_all(self) -> None:
        offers = {offer.index: offer for offer in self.model.free_offers}
        for (index, teacher), choice in self.model.teacher_choice.items():
            self._need(choice, self._needs_of_teacher(offers[index], self.instance.teachers[teacher].teacher_id))
        for (index, room), choice in self.model.room_choice.items():
            self._need(choice, self._needs_of_room(offers[index], self.instance.rooms[room].room_id))
        for teacher, choices in self.model.choices_of_teacher.items():
            self._limit_hours(teacher, choices)
        for offer in self.model.free_offers:
            self._limit_sizes(offer)
        self._limit_seats_beside()

    def _need(self, choice: cp_model.IntVar, needs: Iterable[list[cp_model.IntVar]]) -> None:
        for one_of in needs:
            self.model.cp.add_bool_or([*one_of, ~choice])

    def _needs_of_teacher(self, offer: Offer, teacher_id: str) -> Iterable[list[cp_model.IntVar]]:
        measures = self.of.get(teacher_id, [])
        teacher = self.scenario.teacher_by_id.get(teacher_id)
        if teacher is None:
            yield [var for measure, var in measures if measure.kind == "new-teacher"]
            return
        if offer.programme.skill not in teacher.skills:
            yield [var for measure, var in measures if offer.programme.skill in measure.skills]
        if offer.location_id not in teacher.locations:
            yield [var for measure, var in measures if offer.location_id in measure.locations]
        yield from self._needs_of_time(teacher, offer, [one for one in measures if one[0].kind == "teacher-slots"])

    def _needs_of_room(self, offer: Offer, room_id: str) -> Iterable[list[cp_model.IntVar]]:
        measures = self.of.get(room_id, [])
        room = self.scenario.room_by_id.get(room_id)
        if room is None:
            yield [var for measure, var in measures if measure.kind == "new-room"]
        elif room.slots:
            yield from self._needs_of_time(room, offer, [one for one in measures if one[0].kind == "room-slots"])

    def _needs_of_time(
        self, row: Teacher | Room, offer: Offer, measures: list[tuple[Measure, cp_model.IntVar]]
    ) -> Iterable[list[cp_model.IntVar]]:
        """For each slot of the pattern that is not their own: a measure that gives some time of it."""
        for slot_id in self.scenario.pattern_by_id[offer.pattern_id].slots:
            if not self.scenario.covers(row.slots, slot_id):
                slot = self.scenario.timeslot_by_id[slot_id]
                yield [var for measure, var in measures if self._touches(measure, slot)]

    def _touches(self, measure: Measure, slot: Timeslot) -> bool:
        others = (self.scenario.timeslot_by_id[slot_id] for slot_id in measure.slots)
        return any(
            other.weekday == slot.weekday and other.start < slot.end and slot.start < other.end for other in others
        )

    def _limit_hours(self, teacher: int, choices: list[Choice]) -> None:
        row = self.scenario.teacher_by_id.get(self.instance.teachers[teacher].teacher_id)
        extra = [(var, measure.amount) for measure, var in self.of.get(row.teacher_id if row else "", [])]
        more = [(var, math.ceil(60 * hours)) for var, hours in extra if hours is not None]
        allowed = None if row is None else minutes_allowed(row.max_hours_week)
        if allowed is None or not more:
            return
        used = self.model.fixed.teacher_minutes[teacher]
        for week in {week for offer, _ in choices for week, _ in offer.time.minutes_by_week}:
            taught = [
                (var, minutes) for offer, var in choices for at, minutes in offer.time.minutes_by_week if at == week
            ]
            variables = [*(var for var, _ in taught), *(var for var, _ in more)]
            weights = [*(minutes for _, minutes in taught), *(-minutes for _, minutes in more)]
            left = allowed - used.get(week, 0)
            if left >= 0:
                self.model.cp.add(cp_model.LinearExpr.weighted_sum(variables, weights) <= left)

    def _limit_sizes(self, offer: Offer) -> None:
        programme = self.scenario.programme_by_id[offer.programme.programme_id]
        about = self.of.get(programme.programme_id, [])
        people = [option.var for option in self.model.options_in[offer.index]]
        rooms = self.model.rooms_of[offer.index]
        ids = [self.instance.rooms[room].room_id for room in rooms]
        more = [
            (var, int(row.amount or 0)) for id_ in ids for row, var in self.of.get(id_, []) if row.kind == "room-seats"
        ]
        larger = [(var, int(row.amount or 0) - programme.max_size) for row, var in about if row.kind == "larger-group"]
        if more or larger:
            seats = [self._seats_now(room, programme.max_size) for room in rooms]
            choices = [self.model.room_choice[offer.index, room] for room in rooms]
            extra = [*more, *((var, offer.copies * size) for var, size in larger)]
            room_for = cp_model.LinearExpr.weighted_sum(choices, seats)
            added = cp_model.LinearExpr.weighted_sum([var for var, _ in extra], [size for _, size in extra])
            self.model.cp.add(cp_model.LinearExpr.sum(people) <= room_for + added)
        smaller = [
            (var, programme.min_size - int(row.amount or 0)) for row, var in about if row.kind == "smaller-group"
        ]
        if smaller and not offer.is_locked:
            less = cp_model.LinearExpr.weighted_sum([var for var, _ in smaller], [offer.copies * n for _, n in smaller])
            fewest = programme.min_size * self.model.count[offer.index]
            self.model.cp.add(cp_model.LinearExpr.sum(people) >= fewest - less)

    def _seats_now(self, room: int, max_size: int) -> int:
        row = self.instance.rooms[room]
        before = self.scenario.room_by_id.get(row.room_id, row)
        return min(before.capacity, max_size)

    def _limit_seats_beside(self) -> None:
        """Cohorts that are held may take in more people only with a measure if they are full without one."""
        for cohort, options in self.model.options_beside.items():
            programme = self.scenario.programme_by_id[cohort.offer.programme.programme_id]
            room_id = self.instance.rooms[cohort.room].room_id
            left = self._seats_now(cohort.room, programme.max_size) - len(cohort.requests)
            more = [(var, row) for id_ in (room_id, programme.programme_id) for row, var in self.of.get(id_, [])]
            extra = [
                (var, int(row.amount or 0) - (programme.max_size if row.kind == "larger-group" else 0))
                for var, row in more
                if row.kind in ("room-seats", "larger-group")
            ]
            added = cp_model.LinearExpr.weighted_sum([var for var, _ in extra], [size for _, size in extra])
            self.model.cp.add(cp_model.LinearExpr.sum([option.var for option in options]) <= max(0, left) + added)


def cover_cheapest(prices: Sequence[int], refused: Sequence[frozenset[int]]) -> tuple[int, ...] | None:
    """The cheapest set, and of these the smallest, with something outside each refused one; None if there is none."""
    cp = cp_model.CpModel()
    taken = [cp.new_bool_var("") for _ in prices]
    for few in refused:
        cp.add_bool_or([var for number, var in enumerate(taken) if number not in few])
    cp.minimize(cp_model.LinearExpr.weighted_sum(taken, [(len(prices) + 1) * price + 1 for price in prices]))
    solver = make_solver(SECONDS_TO_COVER, 1)
    if solver.solve(cp) != cp_model.OPTIMAL:
        return None
    return tuple(number for number, var in enumerate(taken) if solver.value(var))
