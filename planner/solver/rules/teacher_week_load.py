"""`teacher-week-load`: the hours taught in a calendar week add up to the teacher's maximum at the most."""

from planner.solver.load import minutes_allowed
from planner.solver.model import PlanModel
from planner.solver.offer import Offer
from planner.solver.timetable import Timetable


def is_free(timetable: Timetable, teacher: int, offer: Offer) -> bool:
    allowed = minutes_allowed(timetable.instance.teachers[teacher].max_hours_week)
    if allowed is None:
        return True
    taught = timetable.teacher_minutes[teacher]
    return all(taught.get(week, 0) + minutes <= allowed for week, minutes in offer.time.minutes_by_week)


def add(model: PlanModel) -> None:
    for teacher, choices in model.choices_of_teacher.items():
        allowed = minutes_allowed(model.instance.teachers[teacher].max_hours_week)
        if allowed is not None:
            model.add_week_load(choices, allowed, model.fixed.teacher_minutes[teacher])
