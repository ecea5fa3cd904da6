"""The part of a plan that locks prescribe: cohorts that must be there, with who is locked in them and what these need.

Where there are no locks this is the empty plan, which is always legal. With locks it is a small model: the cohorts
that must open, everyone who could fill them, and the earlier requests of those locked in them. If that has no answer
the whole model is asked for any plan at all, so that "impossible" is never said of a part.
"""

from ortools.sat.python import cp_model

from planner.solver.budget import Budget
from planner.solver.draft import Draft, read_model
from planner.solver.instance import Instance
from planner.solver.offer import Offer
from planner.solver.solving import build_model
from planner.solver.timetable import Timetable

FEASIBLE = (cp_model.OPTIMAL, cp_model.FEASIBLE)


class NoPlan:
    """Proven: the locks contradict the rules."""


class Undecided:
    """Neither a plan nor a proof within the budget."""


def plan_locks(instance: Instance, budget: Budget, seed: int) -> Draft | NoPlan | Undecided:
    """The cheapest plan of what locks prescribe, as far as found."""
    if not instance.must_open:
        return ()
    needed = _needed_requests(instance)
    offers = [
        offer
        for offer in instance.offers
        if offer.cohort_id in instance.must_open or any(request in needed for request in offer.requests)
    ]
    helpers = {request for offer in offers for request in offer.requests if request not in instance.follows}
    status, draft = _solve(instance, needed | helpers, offers, budget, seed)
    if status == cp_model.INFEASIBLE:
        everyone, everything = set(instance.open_requests), instance.offers
        status, draft = _solve(instance, everyone, everything, budget, seed, any_plan=True)
        if status == cp_model.INFEASIBLE:
            return NoPlan()
    return Undecided() if draft is None else draft


def _needed_requests(instance: Instance) -> set[int]:
    """Locked requests, and those that must come before them."""
    needed = set()
    for request in instance.lock_of:
        step: int | None = request
        while step is not None and step not in needed and step not in instance.running.last_day_of:
            needed.add(step)
            step = instance.follows.get(step)
    return needed


def _solve(
    instance: Instance, requests: set[int], offers: list[Offer], budget: Budget, seed: int, *, any_plan: bool = False
) -> tuple[cp_model.CpSolverStatus, Draft | None]:
    model = build_model(Timetable(instance, frozenset(requests)), requests, offers, any_plan=any_plan)
    solver = cp_model.CpSolver()
    solver.parameters.random_seed = seed
    solver.parameters.num_workers = 1
    budget.limit(solver, budget.left() if any_plan else budget.left() / 4)
    status = solver.solve(model.cp)
    budget.charge(solver)
    return status, read_model(model, solver) if status in FEASIBLE else None
