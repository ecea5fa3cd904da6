"""The whole problem at once: CP-SAT on all offers and requests that matter, for a proof that no plan is better.

If prices are known, only plans that cost less than the best one are asked for: that there is none is the proof.
"""

import math

from ortools.sat.python import cp_model

from planner.solver.board import Board
from planner.solver.bounds import Source
from planner.solver.model import PlanModel
from planner.solver.reading import read_model
from planner.solver.solving import ask_for_less, build_model, hint
from planner.solver.timetable import Timetable

SOURCE: Source = "search"
NOTHING_PROVEN = -(10**15)
REFUTES_BEST = "pseudo_costs"  # the strategy of CP-SAT that proves most steadily that nothing costs less


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
    """Searches the whole problem; posts plans and bounds. True if it was searched to the end, or as far as it takes.

    It ends at once with a plan that costs no more than what prices prove.
    If prices are known, only what could be in a plan that costs less than the best is looked at. What is left out can
    only be in plans that cost at least so much, so that every bound that is posted is one for the whole. That there is
    no plan is believed only below a cost: without one it contradicts the plan that we have.
    """
    if board.guide is not None and board.is_done:
        return False
    base, below = board.instance.base_cost, None if board.guide is None else board.cost
    model = model_below(board, below)
    if below is not None:
        ask_for_less(model, below - base)
    elif board.best is not None:
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
        if below is not None:
            solver.parameters.subsolvers.append(REFUTES_BEST)
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
    searched = status == cp_model.OPTIMAL or (status == cp_model.INFEASIBLE and below is not None)
    return searched or (board.cost is not None and board.bound >= board.cost)


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
