"""`after-request`: a later request is placed only behind its earlier one.

Told as sums over time: what of the later request has begun by a day is at most what of the earlier has ended before it.
"""

from ortools.sat.python import cp_model

from planner.solver.model import PlanModel
from planner.solver.offer import Offer
from planner.solver.timetable import Timetable


def is_free(timetable: Timetable, request: int, offer: Offer) -> bool:
    """True if the earlier request ends before this offer begins, and the later ones placed begin after it ends."""
    instance = timetable.instance
    earlier = instance.follows.get(request)
    if earlier is not None and earlier not in timetable.undecided:
        ends = timetable.last_day_of(earlier)
        if ends is None or ends >= offer.time.first_day:
            return False
    return all(
        timetable.offer_of[later].time.first_day > offer.time.last_day
        for later in instance.followed_by.get(request, ())
        if later in timetable.offer_of
    )


def add(model: PlanModel) -> None:
    for request, options in model.options_of.items():
        earlier = model.instance.follows.get(request)
        if earlier in model.options_of:
            _order(model, [(o.offer, o.var) for o in model.options_of[earlier]], [(o.offer, o.var) for o in options])
        for later in model.instance.followed_by.get(request, ()):
            if later in model.fixed.offer_of:
                begins = model.fixed.offer_of[later].time.first_day
                model.cp.add_exactly_one(o.var for o in options if o.offer.time.last_day < begins)


def _order(
    model: PlanModel, earlier: list[tuple[Offer, cp_model.IntVar]], later: list[tuple[Offer, cp_model.IntVar]]
) -> None:
    for day in sorted({offer.time.first_day for offer, _ in later}):
        begun = cp_model.LinearExpr.sum([var for offer, var in later if offer.time.first_day <= day])
        ended = cp_model.LinearExpr.sum([var for offer, var in earlier if offer.time.last_day < day])
        model.cp.add(begun <= ended)
