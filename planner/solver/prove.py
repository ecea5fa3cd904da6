"""The whole problem at once: CP-SAT on all offers and requests that matter, for a proof that no plan is better."""

import math

from ortools.sat.python import cp_model

from planner.solver.board import Board
from planner.solver.bounds import Source
from planner.solver.model import PlanModel
from planner.solver.reading import read_model
from planner.solver.solving import build_model, hint
from planner.solver.timetable import Timetable

SOURCE: Source = "search"
NOTHING_PROVEN = -(10**15)
FIRST_WIDTH = 0.04  # of what a place is worth: what loses more is left out at first
SHARE_OF_A_WIDTH = 0.3  # of the time that is left, before more is let in
GROWTH = 3


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
    """Searches the whole problem; posts plans and bounds. True if it was searched to the end.

    If prices are known, what loses little at these is searched first, then thrice as much, and so on. What is left out
    can only be in plans that cost at least so much, so that every bound that is posted is one for the whole.
    """
    last = board.budget.left() - seconds
    guide = board.guide
    if guide is None or board.cost is None:
        return _search_below(board, None, seed, workers, seconds)
    below = guide.bound + max(1, round(FIRST_WIDTH * guide.worth))
    while below < board.cost and not board.is_done:
        _search_below(board, below, seed, workers, SHARE_OF_A_WIDTH * (board.budget.left() - last))
        below += (GROWTH - 1) * (below - guide.bound)
    return not board.is_done and _search_below(board, board.cost, seed, workers, board.budget.left() - last)


def _search_below(board: Board, below: int | None, seed: int, workers: int, seconds: float) -> bool:
    """Searches for plans that cost less than `below`, or for any; True if that was searched to the end.

    That there is none at all is believed only below a cost: without one it contradicts the plan that we have.
    """
    base = board.instance.base_cost
    model = model_below(board, below)
    if board.best is not None:
        hint(model, board.best)

    def prove_bound(points: float) -> None:
        """Of the plans that cost `below` or more not all were looked at."""
        bound = base + rounded_up(points)
        board.post_bound(SOURCE, bound if below is None else min(below, bound))

    solver = cp_model.CpSolver()
    solver.parameters.num_workers = workers
    if workers > 1:
        solver.parameters.subsolvers.extend(["max_lp"])
    else:
        solver.parameters.linearization_level = 2
    solver.parameters.random_seed = seed
    board.budget.limit(solver, seconds)
    post = _Post(board, model)
    solver.best_bound_callback = prove_bound
    status = solver.solve(model.cp, post)
    board.budget.charge(solver)
    if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        board.post_plan(read_model(model, solver))
        prove_bound(solver.best_objective_bound)
    elif status == cp_model.INFEASIBLE and below is not None:
        board.post_bound(SOURCE, below)
    return status == cp_model.OPTIMAL or (status == cp_model.INFEASIBLE and below is not None)


def model_below(board: Board, cost: int | None) -> PlanModel:
    """The whole problem, without what could only be in a plan that costs so much or more."""
    instance, takers = board.instance, None
    if board.guide is not None and cost is not None:
        takers = board.guide.takers_for_less(instance.offers, cost)
    everyone = instance.open_requests
    return build_model(Timetable(instance, frozenset(everyone)), everyone, instance.offers, takers=takers)


def rounded_up(bound: float) -> int:
    """The least whole number of points that a bound in floating point still proves."""
    return math.ceil(bound - 1e-6) if math.isfinite(bound) else NOTHING_PROVEN
