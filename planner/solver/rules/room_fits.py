"""`room-fits`: only rooms at the location with the programme's features; no more people than seats."""

from ortools.sat.python import cp_model

from planner.model import Programme, Room
from planner.solver.model import PlanModel


def fits(room: Room, programme: Programme, location_id: str) -> bool:
    return room.location_id == location_id and set(programme.room_features) <= set(room.features)


def add(model: PlanModel) -> None:
    for offer in model.free_offers:
        if offer.index in model.seated:
            for room in model.rooms_of[offer.index]:
                people = cp_model.LinearExpr.sum(model.seated_in(offer, room))
                model.cp.add(people <= offer.seats[room] * model.room_choice[offer.index, room])
        else:
            people = cp_model.LinearExpr.sum([var for _, var in model.presences(model.options_in[offer.index])])
            rooms = model.rooms_of[offer.index]
            choices = [model.room_choice[offer.index, room] for room in rooms]
            seats = [offer.seats[room] for room in rooms]
            model.cp.add(people <= cp_model.LinearExpr.weighted_sum(choices, seats))
    for cohort, options in model.options_beside.items():
        left = cohort.offer.seats[cohort.room] - len(cohort.requests)
        if left < len(options):
            model.cp.add(cp_model.LinearExpr.sum([option.var for option in options]) <= left)
