"""The whole problem at once with HiGHS: branch and cut, which proves what CP-SAT often cannot.

Only plans that cost less than the best one are asked for. So whatever loses more than that at the best prices is left
out, and again whenever cuts have raised the bound: most of a problem of this size falls away (Huangfu and Hall 2018).
"""

import math
from collections.abc import Callable, Sequence
from datetime import timedelta

from ortools.math_opt.python.parameters import SolveParameters, SolverType
from ortools.math_opt.python.result import TerminationReason
from ortools.math_opt.python.solve import solve
from ortools.math_opt.solvers.highs_pb2 import HighsOptionsProto
from ortools.sat.python import cp_model

from planner.solver.board import Board
from planner.solver.bounds import Source
from planner.solver.legality import is_legal
from planner.solver.linear import LinearModel
from planner.solver.prove import model_below, rounded_up
from planner.solver.reading import read_model

SOURCE: Source = "cuts"
LESS = 0.5  # points; costs are whole, so that what costs this much less costs less
BOUND, PLAN = 4, 5  # columns of a line of the log, counted from its first number


class _Values:
    """The values of the variables, read as those of CP-SAT."""

    def __init__(self, values: Sequence[float]) -> None:
        self._values = values

    def value(self, expression: cp_model.IntVar, /) -> int:
        return round(self._values[expression.index])


def prove_by_cuts(board: Board, seconds: float) -> None:
    """Searches for a cheaper plan than the best; posts it, and bounds as they rise. There must be a plan."""
    if board.cost is None:
        return
    base, cost = board.instance.base_cost, board.cost
    model = model_below(board, cost)
    linear = LinearModel(model.cp)
    options = HighsOptionsProto()
    options.double_options["objective_bound"] = cost - base - LESS
    options.double_options["mip_rel_gap"] = 0.0
    limit = SolveParameters(time_limit=timedelta(seconds=max(0.01, seconds)), highs=options)

    def prove(bound: float) -> None:
        """No plan costs less than this or than the best when we began."""
        board.post_bound(SOURCE, min(cost, base + rounded_up(bound)))

    result = solve(linear.model, SolverType.HIGHS, params=limit, msg_cb=_listen(prove))
    if result.has_primal_feasible_solution():
        draft = read_model(model, _Values(result.variable_values(linear.variables)))
        if is_legal(board.instance, draft):
            board.post_plan(draft)
    if result.termination.reason == TerminationReason.OPTIMAL:
        prove(result.dual_bound())
    elif result.termination.reason == TerminationReason.INFEASIBLE:
        board.post_bound(SOURCE, cost)


def _listen(prove: Callable[[float], None]) -> Callable[[Sequence[str]], None]:
    def listen(lines: Sequence[str]) -> None:
        for line in lines:
            _, bound = read_line(line)
            if bound is not None:
                prove(bound)

    return listen


def read_line(line: str) -> tuple[float | None, float | None]:
    """Points of the best plan and the bound in a line of the log, None for each that is not in it."""
    words = line.split()
    if not line.rstrip().endswith("s") or "%" not in line:
        return None, None
    numbers = words if words[0].isdigit() else words[1:]
    if len(numbers) <= PLAN or not numbers[0].isdigit():
        return None, None
    return _read_number(numbers[PLAN]), _read_number(numbers[BOUND])


def _read_number(word: str) -> float | None:
    """None for infinity, which says that there is nothing yet."""
    try:
        number = float(word)
    except ValueError:
        return None
    return None if math.isinf(number) else number
