"""`teacher-one-location-a-day`: each teaching day of a teacher belongs to one location; online does not count."""

from collections import defaultdict

from ortools.sat.python import cp_model

from planner.solver.bits import bits_of
from planner.solver.model import PlanModel
from planner.solver.offer import Offer
from planner.solver.timetable import Timetable


def is_free(timetable: Timetable, teacher: int, offer: Offer) -> bool:
    if timetable.instance.is_online(offer.location_id):
        return True
    return not any(
        days & offer.time.days
        for location_id, days in timetable.teacher_days[teacher].items()
        if location_id != offer.location_id
    )


def add(model: PlanModel) -> None:
    for choices in model.choices_of_teacher.values():
        on_site = [(offer, var) for offer, var in choices if not model.instance.is_online(offer.location_id)]
        if len({offer.location_id for offer, _ in on_site}) > 1:
            _give_each_day_one_location(model, on_site)


def _give_each_day_one_location(model: PlanModel, choices: list[tuple[Offer, cp_model.IntVar]]) -> None:
    on_day: defaultdict[int, defaultdict[str, list[tuple[Offer, cp_model.IntVar]]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for offer, var in choices:
        for day in bits_of(offer.time.days):
            on_day[day][offer.location_id].append((offer, var))
    seen: set[tuple[int, ...]] = set()
    for at in on_day.values():
        key = tuple(sorted(var.index for teaching in at.values() for _, var in teaching))
        if len(at) > 1 and key not in seen:
            seen.add(key)
            _give_one_location(model, at)


def _give_one_location(model: PlanModel, at: dict[str, list[tuple[Offer, cp_model.IntVar]]]) -> None:
    is_there = []
    for _, teaching in sorted(at.items()):
        there = model.cp.new_bool_var("")
        is_there.append(there)
        for _, var in teaching:
            model.cp.add_implication(var, there)
    model.cp.add_at_most_one(is_there)
