"""The whole problem at once: CP-SAT on every offer and request, for a proof that no plan is better."""

import math

from ortools.sat.python import cp_model

from planner.solver.board import Board
from planner.solver.model import PlanModel
from planner.solver.reading import read_model
from planner.solver.solving import build_model, hint
from planner.solver.timetable import Timetable

SOURCE = "search of the whole"
NOTHING_PROVEN = -(10**15)


class _Post(cp_model.CpSolverSolutionCallback):
    """Posts plans and bounds while the search goes on."""

    def __init__(self, board: Board, model: PlanModel) -> None:
        super().__init__()
        self._board = board
        self._model = model

    def on_solution_callback(self) -> None:
        self._board.post_plan(read_model(self._model, self))
        self.stop_if_done()

    def stop_if_done(self) -> None:
        if self._board.is_done:
            self.stop_search()


def prove(board: Board, seed: int, workers: int, seconds: float) -> bool:
    """Searches the whole problem; posts plans and bounds. True if it was searched to the end."""
    instance = board.instance
    everyone = instance.open_requests
    model = build_model(Timetable(instance, frozenset(everyone)), everyone, instance.offers)
    if board.best is not None:
        hint(model, board.best)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = workers
    if workers > 1:
        solver.parameters.subsolvers.extend(["max_lp"])
    else:
        solver.parameters.linearization_level = 2
    solver.parameters.random_seed = seed
    board.budget.limit(solver, seconds)
    post = _Post(board, model)
    solver.best_bound_callback = lambda bound: board.post_bound(SOURCE, instance.base_cost + rounded_up(bound))
    status = solver.solve(model.cp, post)
    board.budget.charge(solver)
    if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        board.post_plan(read_model(model, solver))
        board.post_bound(SOURCE, instance.base_cost + rounded_up(solver.best_objective_bound))
    return status == cp_model.OPTIMAL


def rounded_up(bound: float) -> int:
    """The least whole number of points that a bound in floating point still proves."""
    return math.ceil(bound - 1e-6) if math.isfinite(bound) else NOTHING_PROVEN
