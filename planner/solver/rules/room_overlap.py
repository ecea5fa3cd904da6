"""`room-overlap`: in every stretch of time a room has at most one cohort."""

from planner.solver.model import PlanModel
from planner.solver.offer import Offer
from planner.solver.timetable import Timetable


def is_free(timetable: Timetable, room: int, offer: Offer) -> bool:
    return not timetable.room_cells[room] & offer.time.cells


def add(model: PlanModel) -> None:
    for choices in model.choices_of_room.values():
        model.add_at_most_one_per_cell([(offer, choice) for offer, choice in choices])
