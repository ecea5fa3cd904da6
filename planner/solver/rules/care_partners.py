"""`care-partners`: in every stretch of time at most one of two care partners has a session.

Where `person-overlap` gives each of them at most one request at a time, one sum over both says it at its strongest.
"""

from planner.solver.model import Choice, PlanModel
from planner.solver.offer import Offer
from planner.solver.timetable import Timetable


def is_free(timetable: Timetable, request: int, offer: Offer) -> bool:
    instance = timetable.instance
    return not any(
        timetable.person_cells[partner] & offer.time.cells for partner in instance.partners[instance.person_of[request]]
    )


def add(model: PlanModel) -> None:
    for person in model.requests_of_person:
        for partner in model.instance.partners[person]:
            if person < partner and partner in model.requests_of_person:
                _keep_apart(model, _choices(model, person), _choices(model, partner))


def _choices(model: PlanModel, person: int) -> list[Choice]:
    requests = model.requests_of_person[person]
    return [(option.offer, option.var) for request in requests for option in model.options_of[request]]


def _keep_apart(model: PlanModel, one: list[Choice], other: list[Choice]) -> None:
    if model.enforces("person-overlap"):
        model.add_at_most_one_per_cell([*one, *other])
        return
    for offer, var in one:
        for offer_of_other, var_of_other in other:
            if offer.time.cells & offer_of_other.time.cells:
                model.cp.add_at_most_one([var, var_of_other])
