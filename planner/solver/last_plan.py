"""What of the last plan is still legal: the quickest first plan where there is one, and often close to the best.

Cohorts come in order of their first session, so that what must come earlier is there. What no longer fits (a person who
went, a teacher who fell ill, a group that became too small) is left out, unless a lock asks for it.
"""

from collections.abc import Sequence

from planner.model import Cohort
from planner.solver.draft import Draft, draft_of
from planner.solver.instance import Instance
from planner.solver.offer import Offer
from planner.solver.timetable import Timetable


def keep_last_plan(instance: Instance) -> Draft | None:
    """The last plan without what is not legal any more; None if a lock is not kept that way."""
    timetable = Timetable(instance)
    for cohort, offer in _cohorts_with_offers(instance):
        _keep(timetable, cohort, offer)
    opened = {cohort.offer.cohort_id for cohort in timetable.cohorts}
    seated = timetable.offer_of
    locks_are_kept = set(instance.must_open) <= opened and all(request in seated for request in instance.lock_of)
    return draft_of(timetable.cohorts) if locks_are_kept else None


def _cohorts_with_offers(instance: Instance) -> list[tuple[Cohort, Offer]]:
    offer_of = {offer.key: offer for offer in instance.offers}
    found = []
    for cohort in sorted(instance.scenario.cohorts, key=lambda row: row.cohort_id):
        where = (cohort.programme_id, cohort.start, cohort.pattern_id, cohort.location_id)
        offer = offer_of.get((*where, cohort.cohort_id)) or offer_of.get((*where, ""))
        if cohort.status != "running" and offer is not None:
            found.append((cohort, offer))
    return sorted(found, key=lambda pair: pair[1].time.first_day)


def _keep(timetable: Timetable, cohort: Cohort, offer: Offer) -> None:
    """Opens the cohort with those of its people who may still come, its own teacher and room first."""
    instance = timetable.instance
    own_teacher = instance.numbers.teachers[cohort.teacher_id]
    own_room = instance.numbers.rooms[cohort.room_id]
    teachers = [teacher for teacher in offer.teachers if timetable.teacher_can(teacher, offer)]
    rooms = [room for room in offer.rooms if timetable.room_can(room, offer)]
    if not teachers or not rooms:
        return
    teacher = own_teacher if own_teacher in teachers else teachers[0]
    members = _members(timetable, cohort, offer)
    if own_room in rooms:
        rooms.insert(0, own_room)
    room = max(rooms, key=lambda number: len(_fitting(instance, offer, number, members)))
    fitting = _fitting(instance, offer, room, members)
    if len(fitting) >= max(offer.min_size, 0 if cohort.locked else 1):
        opened = timetable.open(offer, teacher, room)
        for request in fitting:
            timetable.seat(request, opened)


def _members(timetable: Timetable, cohort: Cohort, offer: Offer) -> list[int]:
    """Who was in it and may still be, those who are locked in it first; never two who may not meet."""
    instance = timetable.instance
    placed = [
        instance.numbers.requests[row.request_id]
        for row in instance.scenario.placements
        if row.cohort_id == cohort.cohort_id
    ]
    members: list[int] = []
    barred: set[int] = set()
    for request in sorted(placed, key=lambda number: (number not in instance.lock_of, number)):
        person = instance.person_of[request]
        may_come = offer.index in instance.gains[request] and timetable.request_can(request, offer)
        if may_come and person not in barred:
            members.append(request)
            barred.update((person, *instance.partners[person]))
    return members


def _fitting(instance: Instance, offer: Offer, room: int, members: Sequence[int]) -> list[int]:
    """The members for whom the room has a seat and all they need."""
    suited = [request for request in members if room in instance.suitable_rooms(request, offer)]
    return suited[: offer.seats[room]]
