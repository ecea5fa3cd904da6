"""Puts the rules into a model and runs CP-SAT on it with parameters that were measured to suit this problem."""

from collections.abc import Iterable

from planner.solver import rulebook
from planner.solver.draft import Draft, DraftCohort
from planner.solver.guide import Takers
from planner.solver.model import PlanModel
from planner.solver.offer import Offer
from planner.solver.timetable import Timetable

FAR_BELOW = 10**15  # points; no objective is as low as this


def build_model(
    fixed: Timetable,
    requests: Iterable[int],
    offers: Iterable[Offer],
    *,
    takers: Takers | None = None,
    any_plan: bool = False,
) -> PlanModel:
    """A model with all enforced rules in it, for the cheapest plan or for any plan at all."""
    model = PlanModel(fixed, requests, offers, takers)
    for add in rulebook.enforced(rulebook.CONSTRAINTS, fixed.instance.rules):
        add(model)
    if not any_plan:
        model.cp.minimize(model.objective())
    return model


def ask_for_less(model: PlanModel, points: int) -> None:
    """Lets the model have only plans whose objective is less than so many points; it needs no plan to start from."""
    model.cp.proto.objective.domain.extend([-FAR_BELOW, points - 1])


def hint(model: PlanModel, draft: Draft) -> None:
    """Tells the search a plan it can start from."""
    rows: dict[int, list[DraftCohort]] = {}
    for row in draft:
        rows.setdefault(row.offer, []).append(row)
    for offer in model.free_offers:
        here = rows.get(offer.index, [])
        model.cp.add_hint(model.count[offer.index], len(here))
        teachers, rooms = {row.teacher for row in here}, {row.room for row in here}
        members = {request for row in here for request in row.requests}
        for teacher in offer.teachers:
            if (offer.index, teacher) in model.teacher_choice:
                model.cp.add_hint(model.teacher_choice[offer.index, teacher], teacher in teachers)
        for room in model.rooms_of[offer.index]:
            model.cp.add_hint(model.room_choice[offer.index, room], room in rooms)
        for option in model.options_in[offer.index]:
            model.cp.add_hint(option.var, option.request in members)
