"""How many people one programme could have at most, if all else gave way: a model of its offers alone.

Locks and the order of a person's requests are left aside, so a plan may seat fewer, and never more.
"""

import math
from collections.abc import Collection, Mapping

from ortools.sat.python import cp_model

from planner.solver import rulebook
from planner.solver.instance import Instance
from planner.solver.model import PlanModel
from planner.solver.placing import FOUND, make_solver
from planner.solver.timetable import Timetable

LEFT_ASIDE = ("after-request", "locks-kept")


def count_most_seats(
    instance: Instance, programme_id: str, groups: Mapping[str, Collection[int]], seconds: float, workers: int
) -> dict[str, int]:
    """For each group of requests, by number, how many of them the programme could have at once at most.

    Without time that is all who could have a place in it.
    """
    offers = [offer for offer in instance.offers if offer.programme.programme_id == programme_id]
    takers = {request for offer in offers for request in offer.requests}
    most = {name: len(takers.intersection(group)) for name, group in groups.items()}
    if seconds <= 0:
        return most
    model = PlanModel(Timetable(instance, frozenset(instance.open_requests)), takers, offers)
    for rule, add in rulebook.CONSTRAINTS.items():
        if rule not in LEFT_ASIDE:
            add(model)
    to_solve = [name for name in groups if most[name]]
    for name in to_solve:
        most[name] = _solve(model, groups[name], most[name], seconds / len(to_solve), workers)
    return most


def _solve(model: PlanModel, group: Collection[int], most: int, seconds: float, workers: int) -> int:
    chosen = [option.var for request in group for option in model.options_of.get(request, ())]
    model.cp.maximize(cp_model.LinearExpr.sum(chosen))
    solver = make_solver(seconds, workers)
    status = solver.solve(model.cp)
    return min(most, math.floor(solver.best_objective_bound + 1e-6)) if status in FOUND else most
