"""The part of a plan that locks prescribe: cohorts that must be there, with who is locked in them and what these need.

Where there are no locks this is the empty plan, which is always legal. With locks it is a small model: the cohorts
that must open, everyone who could fill them, and the earlier requests of those locked in them. If that part has no
answer and something was left out of it, the whole model is asked, so that "impossible" is never said of a part.
"""

from dataclasses import dataclass
from enum import Enum

from ortools.sat.python import cp_model

from planner.solver.budget import Budget
from planner.solver.draft import Draft
from planner.solver.instance import Instance
from planner.solver.model import PlanModel
from planner.solver.offer import Offer
from planner.solver.reading import read_model
from planner.solver.solving import build_model
from planner.solver.timetable import Timetable

FEASIBLE = (cp_model.OPTIMAL, cp_model.FEASIBLE)


class NoDraft(Enum):
    """Why there is no plan: proven that there is none, or not decided within the budget."""

    IMPOSSIBLE = "impossible"
    UNDECIDED = "undecided"


@dataclass(frozen=True)
class Part:
    """Requests and offers to decide on; `is_whole` if no legal plan of the locks can need any others."""

    requests: frozenset[int]
    offers: tuple[Offer, ...]
    is_whole: bool


def plan_locks(instance: Instance, budget: Budget, seconds: float, seed: int) -> Draft | NoDraft:
    """A plan of what locks prescribe and nothing else, looked for in so many seconds at most."""
    if not instance.must_open:
        return ()
    part = part_of_locks(instance)
    found = _decide(model_of(instance, part, any_plan=True), budget, seconds, seed)
    if found is NoDraft.IMPOSSIBLE and not part.is_whole:
        found = _decide(model_of(instance, everything(instance), any_plan=True), budget, seconds, seed)
    return found


def part_of_locks(instance: Instance) -> Part:
    """Cohorts that must open, the requests that must come before those locked in them, and who could fill them."""
    needed = needed_requests(instance)
    before = needed - set(instance.lock_of)
    offers = tuple(
        offer
        for offer in instance.offers
        if offer.cohort_id in instance.must_open or any(request in before for request in offer.requests)
    )
    takers = {request for offer in offers for request in offer.requests}
    helpers = {request for request in takers if request not in instance.follows}
    return Part(frozenset(needed | helpers), offers, is_whole=takers <= needed | helpers)


def everything(instance: Instance) -> Part:
    return Part(frozenset(instance.open_requests), tuple(instance.offers), is_whole=True)


def needed_requests(instance: Instance) -> set[int]:
    """Locked requests, and those that must come before them."""
    needed: set[int] = set()
    for request in instance.lock_of:
        step: int | None = request
        while step is not None and step not in needed and step not in instance.running.last_day_of:
            needed.add(step)
            step = instance.follows.get(step) if "after-request" in instance.rules else None
    return needed


def model_of(instance: Instance, part: Part, *, any_plan: bool = False) -> PlanModel:
    """A model of this part and nothing around it."""
    return build_model(Timetable(instance, part.requests), part.requests, part.offers, any_plan=any_plan)


def _decide(model: PlanModel, budget: Budget, seconds: float, seed: int) -> Draft | NoDraft:
    solver = cp_model.CpSolver()
    solver.parameters.random_seed = seed
    solver.parameters.num_workers = 1
    budget.limit(solver, seconds)
    status = solver.solve(model.cp)
    budget.charge(solver)
    if status in FEASIBLE:
        return read_model(model, solver)
    return NoDraft.IMPOSSIBLE if status == cp_model.INFEASIBLE else NoDraft.UNDECIDED
