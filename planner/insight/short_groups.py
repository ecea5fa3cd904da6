"""Groups that miss their minimum by one to three people, though a teacher and a room are free for them.

Of everyone without a place the dearest group comes first, and nobody waits in two groups. What could be done about it
is in `ways_for_a_group`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from planner.insight.built_once import BuiltOnce
from planner.insight.full_plan import FullPlan
from planner.insight.possibilities import pick_apart
from planner.insight.stopwatch import Stopwatch
from planner.insight.ways_for_a_group import Way, list_ways
from planner.model import Plan
from planner.model.records import Record
from planner.solver.offer import Offer

MOST_MISSING = 3
MOST_GROUPS = 12
LONG = 3600.0


class ShortGroup(Record):
    """`waiting` could start here together, `missing` more are needed; ways in order of points, cheapest first."""

    programme_id: str
    start: date
    pattern_id: str
    location_id: str
    room_id: str
    teacher_id: str
    waiting: tuple[str, ...]
    missing: int
    ways: tuple[Way, ...]


@dataclass(frozen=True)
class _Gathered:
    """Who could come to an offer in a room, and the points that they would save."""

    offer: Offer
    teacher: int
    room: int
    members: tuple[int, ...]
    saved: int


def find_short_groups(built: BuiltOnce, plan: Plan, seconds: float = LONG) -> tuple[ShortGroup, ...]:
    """The groups that save most first, as many as can be looked at in the time, but one at least; the plan is legal."""
    watch = Stopwatch(seconds)
    full = FullPlan(built.possibilities, plan)
    instance = full.instance
    unplaced = frozenset(one for one in instance.open_requests if one not in full.timetable.offer_of)
    gathered = [row for offer in instance.offers for row in _gather(full, offer, unplaced)]
    found: list[ShortGroup] = []
    used: set[int] = set()
    for row in sorted(gathered, key=lambda row: (-row.saved, row.offer.index)):
        if found and (watch.is_over or len(found) == MOST_GROUPS):
            break
        if used.isdisjoint(row.members):
            used.update(row.members)
            found.append(_describe(full, plan, row))
    return tuple(found)


def _gather(full: FullPlan, offer: Offer, unplaced: frozenset[int]) -> Iterator[_Gathered]:
    """The group in the room that suits most people, if it misses a few."""
    needed = full.possibilities.smallest_group(offer)
    waiting = [one for one in offer.requests if one in unplaced]
    if offer.cohort_id or needed < 2 or len(waiting) < max(1, needed - MOST_MISSING):
        return
    staff = full.free_staff(offer)
    if not staff.teachers or not staff.rooms:
        return
    free = [one for one in waiting if full.timetable.request_can(one, offer)]
    members, room = max(
        ((_suited(full, free, offer, room), room) for room in staff.rooms), key=lambda pair: (len(pair[0]), -pair[1])
    )
    if members and 1 <= needed - len(members) <= MOST_MISSING:
        saved = sum(full.instance.gains[one][offer.index] for one in members) - offer.teaching_cost
        yield _Gathered(offer, staff.teachers[0], room, members, saved)


def _suited(full: FullPlan, free: list[int], offer: Offer, room: int) -> tuple[int, ...]:
    """Those whom the room suits, one request per person, no care partners together."""
    instance = full.instance
    request_of: dict[int, int] = {}
    for one in sorted(free, key=lambda one: (-instance.gains[one][offer.index], one)):
        if full.possibilities.suits(one, room):
            request_of.setdefault(instance.person_of[one], one)
    return tuple(sorted(request_of[person] for person in pick_apart(request_of, instance)))


def _describe(full: FullPlan, plan: Plan, row: _Gathered) -> ShortGroup:
    instance, offer = full.instance, row.offer
    missing = full.possibilities.smallest_group(offer) - len(row.members)
    group = ShortGroup(
        programme_id=offer.programme.programme_id,
        start=offer.start,
        pattern_id=offer.pattern_id,
        location_id=offer.location_id,
        room_id=instance.rooms[row.room].room_id,
        teacher_id=instance.teachers[row.teacher].teacher_id,
        waiting=tuple(instance.requests[one].request_id for one in row.members),
        missing=missing,
        ways=(),
    )
    ways = list_ways(full, plan, offer, row.teacher, row.room, row.members, missing)
    return group.model_copy(update={"ways": ways})
