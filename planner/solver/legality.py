"""Whether cohorts, each of which is legal by itself, can stand side by side."""

from planner.solver.instance import Instance
from planner.solver.rows import Draft
from planner.solver.timetable import Timetable


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
