"""A plan while it is being searched: cohorts with their people, its cost, and the way back to ids."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

from ortools.sat.python import cp_model

from planner.model import Cohort, Placement, Plan
from planner.solver.instance import Instance
from planner.solver.listing import cohorts_with_identity
from planner.solver.model import PlanModel
from planner.solver.offer import Offer
from planner.solver.timetable import OpenCohort, Timetable


@dataclass(frozen=True)
class DraftCohort:
    """An opened cohort by numbers, small enough to send to another process."""

    offer: int
    teacher: int
    room: int
    requests: tuple[int, ...]


Draft = tuple[DraftCohort, ...]


def draft_of(cohorts: Sequence[OpenCohort]) -> Draft:
    """The same cohorts in one order, whatever the order they were opened in."""
    rows = [DraftCohort(c.offer.index, c.teacher, c.room, tuple(sorted(c.requests))) for c in cohorts]
    return tuple(sorted(rows, key=lambda row: (row.offer, row.teacher, row.room)))


def cost_of(instance: Instance, draft: Draft) -> int:
    """Points of the whole plan, in integers from the instance's own tables."""
    points = instance.base_cost
    for row in draft:
        offer = instance.offers[row.offer]
        points += offer.teaching_cost
        points -= sum(instance.gains[request][row.offer] for request in row.requests)
        if offer.own_staff not in (None, (row.teacher, row.room)):
            points += instance.scenario.cost.staff_changed
    return points


def fix(instance: Instance, rows: Sequence[DraftCohort], undecided: frozenset[int] = frozenset()) -> Timetable:
    """A timetable with these cohorts and their people in it."""
    timetable = Timetable(instance, undecided)
    for row in rows:
        cohort = timetable.open(instance.offers[row.offer], row.teacher, row.room)
        for request in row.requests:
            timetable.seat(request, cohort)
    return timetable


def read_model(model: PlanModel, solver: cp_model.CpSolver | cp_model.CpSolverSolutionCallback) -> Draft:
    """The plan of a solution: what was fixed with who joined, and the offers that were opened."""
    cohorts = []
    for fixed in model.fixed.cohorts:
        joined = [option.request for option in model.options_beside.get(fixed, ()) if solver.value(option.var)]
        cohorts.append(OpenCohort(fixed.offer, fixed.teacher, fixed.room, [*fixed.requests, *joined]))
    for offer in model.free_offers:
        if solver.value(model.count[offer.index]):
            cohorts += _open_copies(model, solver, offer)
    return draft_of(cohorts)


def _open_copies(
    model: PlanModel, solver: cp_model.CpSolver | cp_model.CpSolverSolutionCallback, offer: Offer
) -> list[OpenCohort]:
    index = offer.index
    teachers = [t for t in offer.teachers if (index, t) in model.teacher_choice]
    teachers = [t for t in teachers if solver.value(model.teacher_choice[index, t])]
    rooms = [room for room in model.rooms_of[index] if solver.value(model.room_choice[index, room])]
    copies = [OpenCohort(offer, teacher, room) for teacher, room in zip(teachers, rooms, strict=True)]
    people = [option.request for option in model.options_in[index] if solver.value(option.var)]
    if index in model.seated:
        _seat_as_counted(model, solver, copies, people)
    else:
        _spread(copies, people)
    return copies


def _seat_as_counted(
    model: PlanModel,
    solver: cp_model.CpSolver | cp_model.CpSolverSolutionCallback,
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
        for _ in range(solver.value(var)):
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


def plan_of(instance: Instance, draft: Draft) -> Plan:
    """The plan in ids: running cohorts as they are, kept cohorts under their own id, new ones numbered."""
    scenario = instance.scenario
    cohorts = [cohort for cohort in scenario.cohorts if cohort.status == "running"]
    placements = [row for row in scenario.placements if row.cohort_id in scenario.running_ids]
    names = _name_cohorts(instance, draft)
    for row, cohort_id in zip(draft, names, strict=True):
        offer = instance.offers[row.offer]
        was = scenario.cohort_by_id.get(cohort_id)
        cohorts.append(
            Cohort(
                cohort_id=cohort_id,
                programme_id=offer.programme.programme_id,
                start=offer.start,
                pattern_id=offer.pattern_id,
                location_id=offer.location_id,
                room_id=instance.rooms[row.room].room_id,
                teacher_id=instance.teachers[row.teacher].teacher_id,
                status=was.status if was else "draft",
                locked=was.locked if was else False,
            )
        )
        for request in row.requests:
            request_id = instance.requests[request].request_id
            before = scenario.placement_by_request.get(request_id)
            status = before.status if before and before.cohort_id == cohort_id else "draft"
            placements.append(Placement(request_id=request_id, cohort_id=cohort_id, status=status))
    return Plan(
        cohorts=tuple(sorted(cohorts, key=lambda cohort: cohort.cohort_id)),
        placements=tuple(sorted(placements, key=lambda placement: placement.request_id)),
    )


def _name_cohorts(instance: Instance, draft: Draft) -> list[str]:
    """Own ids for cohorts with one, ids of drafts that come back in the same place, new ones numbered per programme."""
    scenario = instance.scenario
    with_offers = {cohort.cohort_id for cohort in cohorts_with_identity(scenario)}
    drafts = [cohort for cohort in scenario.cohorts if cohort.status == "draft" and cohort.cohort_id not in with_offers]
    spare = sorted(drafts, key=lambda cohort: cohort.cohort_id)
    taken = set(scenario.cohort_by_id)
    names = []
    for row in draft:
        offer = instance.offers[row.offer]
        name = offer.cohort_id or _take_spare(spare, offer) or _new_name(offer.programme.programme_id, taken)
        taken.add(name)
        names.append(name)
    return names


def _new_name(programme_id: str, taken: set[str]) -> str:
    return next(name for number in count(1) if (name := f"{programme_id[:50]}-{number:03d}") not in taken)


def _take_spare(spare: list[Cohort], offer: Offer) -> str:
    where = (offer.programme.programme_id, offer.start, offer.pattern_id, offer.location_id)
    for cohort in spare:
        if (cohort.programme_id, cohort.start, cohort.pattern_id, cohort.location_id) == where:
            spare.remove(cohort)
            return cohort.cohort_id
    return ""
