"""`care-partners`: in every stretch of time at most one of two care partners has a session.

Each of them has at most one request there anyway (`person-overlap`), so one sum over both says it at its strongest.
"""

from planner.solver.model import PlanModel
from planner.solver.offer import Offer
from planner.solver.timetable import Timetable


def is_free(timetable: Timetable, request: int, offer: Offer) -> bool:
    instance = timetable.instance
    return not any(
        timetable.person_cells[partner] & offer.time.cells for partner in instance.partners[instance.person_of[request]]
    )


def add(model: PlanModel) -> None:
    for person, requests in model.requests_of_person.items():
        for partner in model.instance.partners[person]:
            if person < partner and partner in model.requests_of_person:
                both = [*requests, *model.requests_of_person[partner]]
                model.add_at_most_one_per_cell(
                    [(option.offer, option.var) for request in both for option in model.options_of[request]]
                )
