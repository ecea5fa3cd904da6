"""`group-size`: every cohort has enough people and, through the seats of its offer, not too many."""

from ortools.sat.python import cp_model

from planner.solver.model import PlanModel
from planner.solver.offer import Offer


def add(model: PlanModel) -> None:
    for offer in model.free_offers:
        if offer.index in model.seated:
            for room in model.rooms_of[offer.index]:
                people = cp_model.LinearExpr.sum(model.seated_in(offer, room))
                model.cp.add(people >= offer.min_size * model.room_choice[offer.index, room])
        elif offer.min_size > 0:
            people = cp_model.LinearExpr.sum([var for _, var in model.presences(model.options_in[offer.index])])
            model.cp.add(people >= offer.min_size * model.count[offer.index])
        if not model.enforces("room-fits"):
            _keep_maximum(model, offer)
    for cohort, options in model.options_beside.items():
        missing = cohort.offer.min_size - len(cohort.requests)
        if missing > 0:
            model.cp.add(cp_model.LinearExpr.sum([option.var for option in options]) >= missing)


def _keep_maximum(model: PlanModel, offer: Offer) -> None:
    people = cp_model.LinearExpr.sum([var for _, var in model.presences(model.options_in[offer.index])])
    model.cp.add(people <= offer.programme.max_size * model.count[offer.index])
