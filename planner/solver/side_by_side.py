"""Gives cohorts that stand side by side, equal but for teacher and room, back what they had in the plan before.

The search counts such cohorts and does not name them, so that it may hand out their teachers, rooms and people anew.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from planner.solver.draft import Draft, DraftCohort, in_order
from planner.solver.instance import Instance

Staff = tuple[int, int]


def keep_side_by_side(instance: Instance, before: Draft, after: Draft) -> Draft:
    """The same plan with teachers in their own rooms, and people with their own teachers, where that is possible."""
    own: defaultdict[int, list[DraftCohort]] = defaultdict(list)
    now: defaultdict[int, list[DraftCohort]] = defaultdict(list)
    for row in before:
        own[row.offer].append(row)
    for row in after:
        now[row.offer].append(row)
    rows = [row for offer in now for row in _rearrange(instance, own[offer], now[offer])]
    return in_order(rows)


def _rearrange(instance: Instance, own: Sequence[DraftCohort], now: Sequence[DraftCohort]) -> Sequence[DraftCohort]:
    if len(now) < 2:
        return now
    staffs = _pair_up([(row.teacher, row.room) for row in own], now)
    members: dict[Staff, list[int]] = {staff: [] for staff in staffs}
    before = {request: (row.teacher, row.room) for row in own for request in row.requests}
    everyone = [request for row in now for request in row.requests]
    for request in (one for one in everyone if before.get(one) in members):
        members[before[request]].append(request)
    others = [one for one in everyone if before.get(one) not in members]
    offer = instance.offers[now[0].offer]
    for request in sorted(others, key=lambda one: (len(instance.suitable_rooms(one, offer)), one)):
        suited = [staff for staff in staffs if staff[1] in instance.suitable_rooms(request, offer)]
        open_ones = [staff for staff in suited if len(members[staff]) < offer.seats[staff[1]]]
        if not open_ones:
            return now
        members[min(open_ones, key=lambda staff: len(members[staff]))].append(request)
    rows = [DraftCohort(offer.index, *staff, tuple(sorted(members[staff]))) for staff in staffs]
    return rows if all(_is_sound(instance, row) for row in rows) else now


def _pair_up(own: Iterable[Staff], now: Sequence[DraftCohort]) -> list[Staff]:
    """The teachers and rooms of now, those who were together before together again."""
    teachers, rooms = [row.teacher for row in now], [row.room for row in now]
    pairs = []
    for teacher, room in own:
        if teacher in teachers and room in rooms:
            teachers.remove(teacher)
            rooms.remove(room)
            pairs.append((teacher, room))
    return [*pairs, *zip(teachers, rooms, strict=True)]


def _is_sound(instance: Instance, row: DraftCohort) -> bool:
    offer = instance.offers[row.offer]
    fits = all(row.room in instance.suitable_rooms(request, offer) for request in row.requests)
    return fits and offer.min_size <= len(row.requests) <= offer.seats[row.room]
