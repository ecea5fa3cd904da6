"""`person-overlap`: in every stretch of time a person has at most one of their requests, and one per cohort."""

from planner.solver.model import PlanModel
from planner.solver.offer import Offer
from planner.solver.timetable import Timetable


def is_free(timetable: Timetable, request: int, offer: Offer) -> bool:
    return not timetable.person_cells[timetable.instance.person_of[request]] & offer.time.cells


def add(model: PlanModel) -> None:
    for requests in model.requests_of_person.values():
        if len(requests) > 1:
            model.add_at_most_one_per_cell(
                [(option.offer, option.var) for request in requests for option in model.options_of[request]]
            )
