"""`teacher-overlap`: in every stretch of time a teacher has at most one cohort."""

from planner.solver.model import PlanModel
from planner.solver.offer import Offer
from planner.solver.timetable import Timetable


def is_free(timetable: Timetable, teacher: int, offer: Offer) -> bool:
    return not timetable.teacher_cells[teacher] & offer.time.cells


def add(model: PlanModel) -> None:
    for choices in model.choices_of_teacher.values():
        model.add_at_most_one_per_cell([(offer, choice) for offer, choice in choices])
