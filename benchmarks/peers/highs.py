"""HiGHS, a solver of mixed-integer programmes, on the counted model with links.

It does not hand over plans before it ends, so what it finds on the way is read from its log.
"""

import math
from collections.abc import Sequence
from datetime import timedelta

from ortools.math_opt.python.model import Model
from ortools.math_opt.python.parameters import SolveParameters, SolverType
from ortools.math_opt.python.result import TerminationReason
from ortools.math_opt.python.solve import solve
from ortools.math_opt.python.variables import Variable

from benchmarks.peers.formulation import Formulation, formulate
from benchmarks.peers.linear import LinearModel
from benchmarks.peers.telling import Teller
from planner.model import Scenario
from planner.solver.build import build_instance
from planner.solver.draft import plan_of
from planner.solver.highs import read_line


def plan(scenario: Scenario, teller: Teller) -> str:
    formulation = formulate(build_instance(scenario), is_counted=True, has_links=True)
    model, variables = write_model(formulation.model)
    base = formulation.instance.base_cost

    def listen(lines: Sequence[str]) -> None:
        for line in lines:
            cost, bound = read_line(line)
            if bound is not None:
                teller.bounded(base + math.ceil(bound - 1e-6))
            if cost is not None and (teller.cost is None or base + round(cost) < teller.cost):
                teller.found(base + round(cost))

    limit = SolveParameters(time_limit=timedelta(seconds=teller.left()), relative_gap_tolerance=0.0)
    result = solve(model, SolverType.HIGHS, params=limit, msg_cb=listen)
    if result.termination.reason == TerminationReason.INFEASIBLE:
        return "impossible"
    if not result.has_primal_feasible_solution():
        return "nothing"
    _tell_plan(formulation, [round(value) for value in result.variable_values(variables)], teller)
    if result.termination.reason == TerminationReason.OPTIMAL:
        teller.bounded(base + math.ceil(result.dual_bound() - 1e-6))
    return "done"


def _tell_plan(formulation: Formulation, values: list[int], teller: Teller) -> None:
    instance = formulation.instance
    cost = instance.base_cost + formulation.model.cost_of(values)
    teller.found(cost, plan_of(instance, formulation.draft_of(values)))


def write_model(linear: LinearModel) -> tuple[Model, list[Variable]]:
    """The same linear programme in MathOpt's classes."""
    model = Model()
    variables = [model.add_integer_variable(lb=0, ub=upper) for upper in linear.upper]
    for group in linear.at_most_one:
        row = model.add_linear_constraint(ub=1)
        for variable in group:
            row.set_coefficient(variables[variable], 1)
    for kept in linear.sums:
        least = -math.inf if kept.least is None else kept.least
        row = model.add_linear_constraint(lb=least, ub=math.inf if kept.most is None else kept.most)
        for variable, weight in zip(kept.variables, kept.weights, strict=True):
            row.set_coefficient(variables[variable], weight)
    for one, points in zip(variables, linear.points, strict=True):
        if points:
            model.objective.set_linear_coefficient(one, points)
    return model, variables
