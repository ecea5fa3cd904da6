"""An instance of the same scenario with more made possible for a few teachers or rooms, without building it all anew.

What such a change makes possible is listed by itself, over the instance that there is; nothing ever becomes impossible
by it, so all else is taken over as it stands. New teachers and rooms get the numbers after those that are there.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from planner.model import Programme, Room, Scenario, Teacher
from planner.solver.build import are_enough_asking, keep_offers_with_takers
from planner.solver.instance import Instance
from planner.solver.listing import list_offers
from planner.solver.numbering import Numbering
from planner.solver.offer import Offer
from planner.solver.running import Running
from planner.solver.staffing import Staffing, staff_offers
from planner.solver.takers import Demand, find_takers

Row = TypeVar("Row", Teacher, Room)


@dataclass(frozen=True)
class Touched:
    """Numbers of the teachers and rooms that differ."""

    teachers: frozenset[int]
    rooms: frozenset[int]

    def has_part_in(self, offer: Offer) -> bool:
        return not self.teachers.isdisjoint(offer.teachers) or not self.rooms.isdisjoint(offer.rooms)


def widen(instance: Instance, demand: Demand, changed: Scenario) -> tuple[Instance, Touched]:
    """The instance of `changed`, which differs in teachers and rooms alone and can only do more, and who differs.

    `demand` is that of the instance (`planner.solver.takers.spots_in_demand`).
    """
    wide = _with_staff(instance, changed)
    touched = Touched(_that_differ(instance.teachers, wide.teachers), _that_differ(instance.rooms, wide.rooms))
    listed = _list_touched(wide, demand, touched)
    number_of = {offer.key: offer.index for offer in instance.offers}
    scratch = replace(wide, offers=[], gains=[{} for _ in wide.requests], offers_of_cohort={})
    find_takers(scratch, listed, demand)
    keep_offers_with_takers(scratch, listed)
    for offer in scratch.offers:
        _take_over(wide, scratch, offer, number_of.get(offer.key, len(wide.offers)))
    return wide, touched


def _with_staff(instance: Instance, changed: Scenario) -> Instance:
    """The same instance with the teachers and rooms of the changed scenario, of which offers know nothing yet."""
    teachers = _in_old_order([row.teacher_id for row in instance.teachers], changed.teacher_by_id)
    rooms = _in_old_order([row.room_id for row in instance.rooms], changed.room_by_id)
    numbers = Numbering(
        requests=instance.numbers.requests,
        people=instance.numbers.people,
        teachers={row.teacher_id: number for number, row in enumerate(teachers)},
        rooms={row.room_id: number for number, row in enumerate(rooms)},
    )
    return replace(
        instance,
        scenario=changed,
        numbers=numbers,
        teachers=teachers,
        rooms=rooms,
        running=_with_idle(instance.running, len(teachers), len(rooms)),
        offers=list(instance.offers),
        gains=list(instance.gains),
        offers_of_cohort=dict(instance.offers_of_cohort),
    )


def _in_old_order(known: Sequence[str], row_by_id: dict[str, Row]) -> list[Row]:
    return [row_by_id[name] for name in (*known, *sorted(row_by_id.keys() - set(known)))]


def _with_idle(running: Running, teachers: int, rooms: int) -> Running:
    new_teachers, new_rooms = teachers - len(running.teacher_cells), rooms - len(running.room_cells)
    return replace(
        running,
        teacher_cells=[*running.teacher_cells, *[0] * new_teachers],
        teacher_days=[*running.teacher_days, *({} for _ in range(new_teachers))],
        teacher_minutes=[*running.teacher_minutes, *({} for _ in range(new_teachers))],
        room_cells=[*running.room_cells, *[0] * new_rooms],
    )


def _that_differ(old: Sequence[Row], new: Sequence[Row]) -> frozenset[int]:
    return frozenset(number for number, row in enumerate(new) if number >= len(old) or old[number] != row)


def _list_touched(wide: Instance, demand: Demand, touched: Touched) -> list[Offer]:
    """All offers that somebody who differs could teach or host, with all who could."""
    staffing = Staffing(wide)

    def is_wanted(programme: Programme, pattern_id: str, location_id: str) -> bool:
        if not are_enough_asking(wide, demand, programme, pattern_id, location_id):
            return False
        teachers, rooms = staffing.who_could_staff(programme, pattern_id, location_id)
        is_touched = not (touched.teachers.isdisjoint(teachers) and touched.rooms.isdisjoint(rooms))
        return bool(teachers) and bool(rooms) and is_touched

    listed = staff_offers(wide, staffing, list_offers(wide.scenario, wide.clock, wide.rules, is_wanted))
    return [offer for offer in listed if touched.has_part_in(offer)]


def _take_over(wide: Instance, scratch: Instance, offer: Offer, index: int) -> None:
    """Puts the offer where it was, or at the end, with what it saves for each of its requests."""
    for request in offer.requests:
        wide.gains[request] = {**wide.gains[request], index: scratch.gains[request][offer.index]}
    offer.index = index
    wide.offers[index : index + 1] = [offer]
    if offer.cohort_id:
        others = [row for row in wide.offers_of_cohort.get(offer.cohort_id, ()) if row.key != offer.key]
        wide.offers_of_cohort[offer.cohort_id] = sorted([*others, offer], key=lambda row: row.index)
