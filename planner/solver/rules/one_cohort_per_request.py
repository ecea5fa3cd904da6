"""`one-cohort-per-request`: of all places a request could have it gets at most one."""

from planner.solver.model import PlanModel
from planner.solver.offer import Offer
from planner.solver.timetable import Timetable


def is_free(timetable: Timetable, request: int, offer: Offer) -> bool:
    return request not in timetable.offer_of


def add(model: PlanModel) -> None:
    for options in model.options_of.values():
        model.cp.add_at_most_one(option.var for option in options)
