"""A plan while it is being searched: cohorts with their people, its cost, and the way back to ids."""

from collections.abc import Sequence
from itertools import count

from planner.model import Cohort, Placement, Plan
from planner.solver.instance import Instance
from planner.solver.listing import cohorts_with_identity
from planner.solver.offer import Offer
from planner.solver.rows import Draft, DraftCohort, in_order
from planner.solver.timetable import OpenCohort, Timetable

__all__ = ["Draft", "DraftCohort", "cost_of", "draft_of", "fix", "in_order", "plan_of"]


def draft_of(cohorts: Sequence[OpenCohort]) -> Draft:
    """The same cohorts in one order, whatever the order they were opened in."""
    return in_order(DraftCohort(c.offer.index, c.teacher, c.room, tuple(sorted(c.requests))) for c in cohorts)


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
