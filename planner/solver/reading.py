"""Reads the plan out of a solution: what was fixed with who joined, and the offers that were opened."""

from collections import defaultdict
from typing import Protocol

from ortools.sat.python import cp_model

from planner.solver.draft import Draft, draft_of
from planner.solver.model import PlanModel
from planner.solver.offer import Offer
from planner.solver.timetable import OpenCohort


class Solution(Protocol):
    """Whatever knows a value for every variable."""

    def value(self, expression: cp_model.IntVar, /) -> int: ...


def read_model(model: PlanModel, solution: Solution) -> Draft:
    """The plan of a solution: what was fixed with who joined, and the offers that were opened."""
    cohorts = []
    for fixed in model.fixed.cohorts:
        joined = [option.request for option in model.options_beside.get(fixed, ()) if solution.value(option.var)]
        cohorts.append(OpenCohort(fixed.offer, fixed.teacher, fixed.room, [*fixed.requests, *joined]))
    for offer in model.free_offers:
        if solution.value(model.count[offer.index]):
            cohorts += _open_copies(model, solution, offer)
    return draft_of(cohorts)


def _open_copies(model: PlanModel, solution: Solution, offer: Offer) -> list[OpenCohort]:
    index = offer.index
    teachers = [t for t in offer.teachers if (index, t) in model.teacher_choice]
    teachers = [t for t in teachers if solution.value(model.teacher_choice[index, t])]
    rooms = [room for room in model.rooms_of[index] if solution.value(model.room_choice[index, room])]
    copies = [OpenCohort(offer, teacher, room) for teacher, room in zip(teachers, rooms, strict=True)]
    people = [option.request for option in model.options_in[index] if solution.value(option.var)]
    if index in model.seated:
        _seat_as_counted(model, solution, copies, people)
    else:
        _spread(copies, people)
    return copies


def _seat_as_counted(
    model: PlanModel,
    solution: Solution,
    copies: list[OpenCohort],
    people: list[int],
) -> None:
    """Seats people in the numbers per room that the solution gives for those whom the same rooms suit."""
    offer = copies[0].offer
    by_room = {copy.room: copy for copy in copies}
    waiting: defaultdict[tuple[int, ...], list[int]] = defaultdict(list)
    for person in people:
        suitable = model.instance.suitable_rooms(person, offer)
        waiting[tuple(room for room in model.rooms_of[offer.index] if room in suitable)].append(person)
    for (suitable, room), var in model.seated[offer.index].items():
        for _ in range(solution.value(var)):
            by_room[room].requests.append(waiting[suitable].pop(0))


def _spread(copies: list[OpenCohort], people: list[int]) -> None:
    """Everyone gets a seat: first each copy its minimum, then the rest where seats are left."""
    waiting = list(people)
    for copy in copies:
        while waiting and len(copy.requests) < copy.offer.min_size:
            copy.requests.append(waiting.pop(0))
    for copy in copies:
        while waiting and len(copy.requests) < copy.offer.seats[copy.room]:
            copy.requests.append(waiting.pop(0))
