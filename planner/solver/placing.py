"""How many can have a place at all: models that count people instead of points.

Whoever must keep a place keeps one, though perhaps another; of the others those count who begin by a day. A part of a
plan may be held where it is, for scenarios that are too large to be searched as a whole; then nothing is proven.
"""

import math
from dataclasses import dataclass

from ortools.sat.python import cp_model

from planner.solver.budget import CATCH_CTRL_C
from planner.solver.draft import Draft, fix
from planner.solver.instance import Instance
from planner.solver.model import PlanModel
from planner.solver.reading import read_model
from planner.solver.skeleton import NoDraft
from planner.solver.solving import build_model, hint

FOUND = (cp_model.OPTIMAL, cp_model.FEASIBLE)
SEED = 1


@dataclass(frozen=True)
class Aim:
    """Requests, by number, that must keep a place, and the day number by which the others should have begun."""

    keep: frozenset[int]
    by_day: int


@dataclass(frozen=True)
class MostPlaced:
    """A plan with `count` people who begin in time (those in running cohorts left out), of `at_most` that can be."""

    draft: Draft | None
    count: int
    at_most: int


def model_around(instance: Instance, held: Draft) -> PlanModel:
    """A model of everyone who is in no cohort that is held, with every rule and no objective yet."""
    seated = {request for row in held for request in row.requests}
    free = [request for request in instance.open_requests if request not in seated]
    return build_model(fix(instance, held, frozenset(free)), free, instance.offers, any_plan=True)


def place_most(
    instance: Instance, known: Draft, aim: Aim, seconds: float, workers: int, held: Draft = ()
) -> MostPlaced:
    """As many people as possible who begin in time; `known` is a plan to start from."""
    model = model_around(instance, held)
    already = keep_places(model, aim, held)
    model.cp.maximize(in_time(model, aim))
    hint(model, known)
    solver = make_solver(seconds, workers)
    if solver.solve(model.cp) not in FOUND:
        return MostPlaced(None, 0, already + len(model.options_of))
    most = math.floor(solver.best_objective_bound + 1e-6)
    return MostPlaced(read_model(model, solver), already + round(solver.objective_value), already + most)


def place_so_many(
    instance: Instance, known: Draft, aim: Aim, goal: int, seconds: float, workers: int, held: Draft = ()
) -> Draft | NoDraft:
    """A plan with at least so many people who begin in time, or that there is none, or that the time ran out.

    As many as possible are looked for, because that is decided sooner, and no longer than until the answer is known.
    """
    model = model_around(instance, held)
    already = keep_places(model, aim, held)
    model.cp.maximize(in_time(model, aim))
    hint(model, known)
    solver = make_solver(seconds, workers)
    until = _UntilKnown(solver, goal - already)
    solver.best_bound_callback = until.hear_bound
    status = solver.solve(model.cp, until)
    if status in FOUND and round(solver.objective_value) >= goal - already:
        return read_model(model, solver)
    is_known = status in FOUND and math.floor(solver.best_objective_bound + 1e-6) < goal - already
    return (
        NoDraft.IMPOSSIBLE if is_known or until.is_out_of_reach or status == cp_model.INFEASIBLE else NoDraft.UNDECIDED
    )


class _UntilKnown(cp_model.CpSolverSolutionCallback):
    """Stops the search once a plan has enough people, or no plan can have."""

    def __init__(self, solver: cp_model.CpSolver, goal: int) -> None:
        super().__init__()
        self._solver = solver
        self._goal = goal
        self.is_out_of_reach = False

    def on_solution_callback(self) -> None:
        if self.is_out_of_reach or round(self.objective_value) >= self._goal:
            self.stop_search()

    def hear_bound(self, bound: float) -> None:
        if math.floor(bound + 1e-6) < self._goal:
            self.is_out_of_reach = True
            self._solver.stop_search()  # this may be heard before there is any solution to call back for


def keep_places(model: PlanModel, aim: Aim, held: Draft) -> int:
    """Sees to it that who must keep a place has one; returns how many of those in held cohorts begin in time."""
    offers = model.instance.offers
    for request, options in model.options_of.items():
        if request in aim.keep:
            model.cp.add(cp_model.LinearExpr.sum([option.var for option in options]) >= 1)
    return sum(len(row.requests) for row in held if offers[row.offer].time.first_day <= aim.by_day)


def in_time(model: PlanModel, aim: Aim) -> cp_model.LinearExprT:
    """The number of free requests that begin by the day."""
    chosen = (option for options in model.options_of.values() for option in options)
    return cp_model.LinearExpr.sum([option.var for option in chosen if option.offer.time.first_day <= aim.by_day])


def make_solver(seconds: float, workers: int) -> cp_model.CpSolver:
    solver = cp_model.CpSolver()
    solver.parameters.catch_sigint_signal = CATCH_CTRL_C
    solver.parameters.max_time_in_seconds = max(0.01, seconds)
    solver.parameters.num_workers = workers
    solver.parameters.random_seed = SEED
    if workers == 1:
        solver.parameters.linearization_level = 2
    return solver
