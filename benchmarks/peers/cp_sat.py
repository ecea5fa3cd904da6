"""CP-SAT on the whole problem: as most would write it, and tuned as well as we can."""

import math

from ortools.sat.python import cp_model
from ortools.sat.python.cp_model_helper import CpModelProto

from benchmarks.peers.formulation import Formulation, formulate
from benchmarks.peers.linear import LinearModel, Values
from benchmarks.peers.telling import Teller
from planner.model import Scenario
from planner.solver.build import build_instance
from planner.solver.draft import plan_of

WORKERS = 2
NO_LIMIT = 2**62


def plan_straightforwardly(scenario: Scenario, teller: Teller) -> str:
    """A Boolean per cohort and per person in it, no links, default parameters."""
    return _solve(formulate(build_instance(scenario), is_counted=False, has_links=False), teller, cp_model.CpSolver())


def plan_tuned(scenario: Scenario, teller: Teller) -> str:
    """Counted offers, links, and the one strategy that follows the linear programme closely."""
    solver = cp_model.CpSolver()
    solver.parameters.subsolvers.append("max_lp")
    return _solve(formulate(build_instance(scenario), is_counted=True, has_links=True), teller, solver)


def write_proto(model: LinearModel, proto: CpModelProto) -> None:
    """Fills CP-SAT's own form of a model directly, which is ten times as fast as asking its Python classes to."""
    for upper in model.upper:
        proto.variables.add().domain.extend([0, upper])
    for group in model.at_most_one:
        proto.constraints.add().at_most_one.literals.extend(group)
    for row in model.sums:
        linear = proto.constraints.add().linear
        linear.vars.extend(row.variables)
        linear.coeffs.extend(row.weights)
        linear.domain.extend(
            [-NO_LIMIT if row.least is None else row.least, NO_LIMIT if row.most is None else row.most]
        )
    proto.objective.vars.extend(range(len(model.points)))
    proto.objective.coeffs.extend(model.points)


class Listener(cp_model.CpSolverSolutionCallback):
    """Passes every better plan on."""

    def __init__(self, formulation: Formulation, teller: Teller) -> None:
        super().__init__()
        self._formulation, self._teller = formulation, teller

    def on_solution_callback(self) -> None:
        values: Values = list(self.response_proto.solution)
        instance = self._formulation.instance
        cost = instance.base_cost + self._formulation.model.cost_of(values)
        if self._teller.cost is None or cost < self._teller.cost:
            self._teller.found(cost, plan_of(instance, self._formulation.draft_of(values)))


def _solve(formulation: Formulation, teller: Teller, solver: cp_model.CpSolver) -> str:
    model = cp_model.CpModel()
    write_proto(formulation.model, model.proto)
    base = formulation.instance.base_cost
    solver.parameters.num_workers = WORKERS
    solver.parameters.max_time_in_seconds = teller.left()
    solver.best_bound_callback = lambda bound: teller.bounded(base + math.ceil(bound - 1e-6))
    status = solver.solve(model, Listener(formulation, teller))
    if status == cp_model.INFEASIBLE:
        return "impossible"
    if status == cp_model.MODEL_INVALID:
        return "broke"
    if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        teller.bounded(base + math.ceil(solver.best_objective_bound - 1e-6))
    return "nothing" if teller.cost is None else "done"
