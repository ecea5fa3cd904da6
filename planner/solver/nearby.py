"""Plans a part of a known plan again to the end: some cohorts are freed, with everyone unplaced; the rest stays."""

from collections.abc import Sequence

from planner.solver.board import loose_bound
from planner.solver.draft import Draft, DraftCohort, fix, in_order
from planner.solver.instance import Instance
from planner.solver.placing import FOUND, make_solver
from planner.solver.reading import read_model
from planner.solver.solving import build_model, hint


def plan_nearby(instance: Instance, kept: Sequence[DraftCohort], freed: Sequence[DraftCohort], seconds: float) -> Draft:
    """The best plan found that holds what is kept; what was freed is a part of one that is possible."""
    known = in_order((*kept, *freed))
    placed = {request for row in kept for request in row.requests}
    free = [request for request in instance.open_requests if request not in placed and instance.gains[request]]
    model = build_model(fix(instance, kept, frozenset(free)), free, instance.offers)
    hint(model, known)
    solver = make_solver(seconds, 1)
    return read_model(model, solver) if solver.solve(model.cp) in FOUND else known


def bound_of(instance: Instance) -> int:
    """No plan costs less: nobody can do better than have every request in its best place, free of charge."""
    return loose_bound(instance)
