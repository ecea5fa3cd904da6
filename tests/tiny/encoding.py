"""Puts one plan after another to the model of a whole scenario: could it be so, and what would it cost?

The model counts the cohorts of one offer and does not say which of them someone is in. Plans that differ in nothing
else are one to it: they have one outline.
"""

from collections import Counter

from ortools.sat.python import cp_model

from planner.model import Cohort, Plan, Scenario
from planner.rules.facts import list_judged_cohorts, list_judged_seats, stands_as_before
from planner.solver.build import build_instance
from planner.solver.rulebook import ALL_RULES
from planner.solver.solving import build_model
from planner.solver.timetable import Timetable

Choice = tuple[object, ...]
Outline = frozenset[tuple[Choice, int]]  # of each offer: how many cohorts, which teachers and rooms, who is in it


class Encoding:
    """The model of a scenario with these rules in it, for the cheapest plan or for any plan at all."""

    def __init__(self, scenario: Scenario, rules: frozenset[str] = ALL_RULES, *, any_plan: bool = False) -> None:
        self.scenario = scenario
        self.instance = build_instance(scenario, rules)
        everyone = self.instance.open_requests
        around_running = Timetable(self.instance, frozenset(everyone))
        self.model = build_model(around_running, everyone, self.instance.offers, any_plan=any_plan)
        self._keys = {offer.key for offer in self.instance.offers}
        self._vars = self._name_variables()

    def outline(self, plan: Plan) -> Outline:
        """What the model would see of a plan."""
        running = self.scenario.running_ids
        choices: Counter[Choice] = Counter()
        key_of = {row.cohort_id: self._key(row) for row in plan.cohorts if row.cohort_id not in running}
        for row in plan.cohorts:
            if row.cohort_id in key_of:
                key = key_of[row.cohort_id]
                choices.update([(key, "count"), (key, "teacher", row.teacher_id), (key, "room", row.room_id)])
        stays = {(row.request_id, row.cohort_id) for row in self.scenario.placements if row.cohort_id in running}
        for seat in plan.placements:
            if (seat.request_id, seat.cohort_id) not in stays:
                choices[key_of.get(seat.cohort_id, "running"), "seat", seat.request_id] += 1
        return frozenset(choices.items())

    def costs_of(self, outline: Outline) -> set[int]:
        """What a plan of this outline costs at least, as a set of one; empty if the model has no such plan."""
        wanted = dict(outline)
        if any(value > self._most(choice) for choice, value in wanted.items()):
            return set()
        before = [(place, tuple(self._domain(place))) for place in self._vars.values()]
        for choice, place in self._vars.items():
            value = wanted.get(choice, 0)
            self._set_domain(place, (value, value))
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.cp_model_presolve = False
        status = solver.solve(self.model.cp)
        for place, domain in before:
            self._set_domain(place, domain)
        if status == cp_model.INFEASIBLE:
            return set()
        if status != cp_model.OPTIMAL:
            raise AssertionError(f"the search ended with {solver.status_name(status)}")
        return {self.instance.base_cost + round(solver.objective_value)}

    def _key(self, cohort: Cohort) -> Choice:
        place = (cohort.programme_id, cohort.start, cohort.pattern_id, cohort.location_id)
        own = (*place, cohort.cohort_id)
        return own if own in self._keys else (*place, "")

    def _name_variables(self) -> dict[Choice, int]:
        """The place in the model of each variable that a plan decides on."""
        places: dict[Choice, int] = {}
        instance, model = self.instance, self.model
        for offer in model.free_offers:
            places[offer.key, "count"] = model.count[offer.index].index
            for option in model.options_in[offer.index]:
                places[offer.key, "seat", instance.requests[option.request].request_id] = option.var.index
        for (index, teacher), var in model.teacher_choice.items():
            places[instance.offers[index].key, "teacher", instance.teachers[teacher].teacher_id] = var.index
        for (index, room), var in model.room_choice.items():
            places[instance.offers[index].key, "room", instance.rooms[room].room_id] = var.index
        return places

    def _most(self, choice: Choice) -> int:
        return int(self._domain(self._vars[choice])[-1]) if choice in self._vars else 0

    def _domain(self, place: int) -> list[int]:
        return list(self.model.cp.proto.variables[place].domain)

    def _set_domain(self, place: int, domain: tuple[int, ...]) -> None:
        for end, value in enumerate(domain):
            self.model.cp.proto.variables[place].domain[end] = value


def can_be_outlined(scenario: Scenario, plan: Plan) -> bool:
    """False for plans that the model need not know or sees in another way, as long as no rule is left out of it.

    Nobody in a cohort that is not locked; a request in a cohort that has begun; a locked cohort elsewhere; and two
    cohorts that share place and time.
    """
    judged = list_judged_cohorts(scenario, plan)
    places = Counter((row.programme_id, row.start, row.pattern_id, row.location_id) for row in judged)
    filled = {seat.cohort.cohort_id for seat in list_judged_seats(scenario, plan)}
    was_running = {row.request_id for row in scenario.placements if row.cohort_id in scenario.running_ids}
    return (
        all(row.cohort_id in filled or is_locked(scenario, row) for row in judged)
        and all(stands_as_before(scenario, row) for row in judged if is_locked(scenario, row))
        and {row.request_id for row in plan.placements if row.cohort_id in scenario.running_ids} <= was_running
        and max(places.values(), default=1) == 1
    )


def is_locked(scenario: Scenario, cohort: Cohort) -> bool:
    before = scenario.cohort_by_id.get(cohort.cohort_id)
    return before is not None and before.locked
