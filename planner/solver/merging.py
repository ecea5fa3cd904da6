"""Carries what one search changed over to the plan of another, so that of two gains at the same time none is lost."""

from collections.abc import Iterable
from dataclasses import dataclass

from planner.solver.draft import Draft, DraftCohort, cost_of
from planner.solver.instance import Instance
from planner.solver.timetable import Timetable


@dataclass(frozen=True)
class Change:
    """Cohorts that went and cohorts that came in their place."""

    gone: frozenset[DraftCohort]
    come: frozenset[DraftCohort]


def change_between(before: Draft, after: Draft) -> Change:
    was, now = frozenset(before), frozenset(after)
    return Change(was - now, now - was)


def carry_over(instance: Instance, draft: Draft, changes: Iterable[Change]) -> Draft:
    """The draft with each change, in order, that can be made in it, keeps every rule and saves points."""
    cost = cost_of(instance, draft)
    for change in changes:
        rows = frozenset(draft)
        if not change.gone <= rows:
            continue
        changed = in_order(rows - change.gone | change.come)
        points = cost_of(instance, changed)
        if points < cost and is_legal(instance, changed):
            draft, cost = changed, points
    return draft


def in_order(rows: Iterable[DraftCohort]) -> Draft:
    return tuple(sorted(rows, key=lambda row: (row.offer, row.teacher, row.room)))


def is_legal(instance: Instance, draft: Draft) -> bool:
    """True if these cohorts, each of which is legal by itself, can stand side by side and keep all locks."""
    timetable = Timetable(instance)
    for row in sorted(draft, key=lambda row: instance.offers[row.offer].time.first_day):
        offer = instance.offers[row.offer]
        if not timetable.teacher_can(row.teacher, offer) or not timetable.room_can(row.room, offer):
            return False
        cohort = timetable.open(offer, row.teacher, row.room)
        for request in row.requests:
            if not timetable.request_can(request, offer):
                return False
            timetable.seat(request, cohort)
    return _names_once(timetable) and _keeps_locks(timetable)


def _names_once(timetable: Timetable) -> bool:
    names = [cohort.offer.cohort_id for cohort in timetable.cohorts if cohort.offer.cohort_id]
    return len(names) == len(set(names))


def _keeps_locks(timetable: Timetable) -> bool:
    instance = timetable.instance
    opened = {cohort.offer.cohort_id for cohort in timetable.cohorts}
    seated = timetable.offer_of
    return set(instance.must_open) <= opened and all(
        request in seated and seated[request].cohort_id == cohort_id for request, cohort_id in instance.lock_of.items()
    )
