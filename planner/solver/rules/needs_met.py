"""`needs-met`: a person is seated only in rooms with every feature they need."""

from ortools.sat.python import cp_model

from planner.solver.model import PlanModel


def add(model: PlanModel) -> None:
    for offer in model.free_offers:
        if offer.index in model.seated:
            for (suits, room), people in model.seated[offer.index].items():
                if room not in suits:
                    model.cp.add(people == 0)
        else:
            for option in model.options_in[offer.index]:
                rooms = model.rooms_of[offer.index]
                suitable = set(model.instance.suitable_rooms(option.request, offer)) & set(rooms)
                if len(suitable) < len(rooms):
                    choices = [model.room_choice[offer.index, room] for room in sorted(suitable)]
                    model.cp.add(cp_model.LinearExpr.sum(choices) >= option.var)
