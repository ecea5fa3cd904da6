"""How many people must at least move before another cohort of an offer can be opened beside a plan: a lower bound.

To open it a teacher and a room must come free. What they do now must then close, and all its people move, or go to
another teacher or room, where the same holds again. Teachers and rooms are looked at apart from each other, and of
several things that must go only the dearest counts; so the bound may be too low, and is never too high. Groups that
trade teachers in a circle cost nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from planner.solver.draft import Draft
from planner.solver.instance import Instance
from planner.solver.load import minutes_allowed
from planner.solver.offer import Offer

NEVER = 1_000_000
NOBODY = -1

InTheWay = tuple[tuple[int, ...], ...]  # of each inner group of rows at least one must go


@dataclass(frozen=True)
class Side:
    """Teachers, or rooms: who has which rows, who could take an offer, and which rows keep whom from which offer."""

    rows_of: dict[int, list[int]]
    candidates: Callable[[Offer], Iterable[int]]
    in_the_way: Callable[[int, Offer, int], InTheWay]


class OpeningBounds:
    """Bounds around one plan; `free` are requests of the plan that may leave without counting as moved."""

    def __init__(self, instance: Instance, draft: Draft, free: frozenset[int] = frozenset()) -> None:
        self._instance = instance
        self._rows = draft
        self._offers = [instance.offers[row.offer] for row in draft]
        self._to_close = _people_to_close(instance, draft, free)
        teachers = Side(_group(row.teacher for row in draft), lambda offer: offer.teachers, self._keep_teacher)
        rooms = Side(_group(row.room for row in draft), lambda offer: offer.rooms, self._keep_room)
        self._sides = (teachers, rooms)
        self._teacher_rows, self._room_rows = teachers.rows_of, rooms.rows_of
        self._to_leave = (
            self._settle(teachers, [row.teacher for row in draft]),
            self._settle(rooms, [row.room for row in draft]),
        )

    def moves_to_open(self, offer: Offer) -> int:
        """No legal plan that keeps everyone placed opens another cohort here with fewer people moved than this."""
        return max(
            min((_price(side.in_the_way(who, offer, NOBODY), leave) for who in side.candidates(offer)), default=NEVER)
            for side, leave in zip(self._sides, self._to_leave, strict=True)
        )

    def _settle(self, side: Side, own: list[int]) -> list[int]:
        """For each row the fewest people that must move before it can leave its teacher or room."""
        others = [
            [side.in_the_way(who, offer, row) for who in side.candidates(offer) if who != own[row]]
            if not offer.is_locked
            else []
            for row, offer in enumerate(self._offers)
        ]
        prices = [0] * len(others)
        while True:
            better = [
                min([self._to_close[row], *(_price(ways, prices) for ways in others[row])])
                for row in range(len(others))
            ]
            if better == prices:
                return prices
            prices = better

    def _keep_teacher(self, teacher: int, offer: Offer, leaving: int) -> InTheWay:
        instance = self._instance
        rows = [row for row in self._teacher_rows.get(teacher, ()) if row != leaving]
        busy = [row for row in rows if self._keeps_busy(row, offer)]
        return (*((row,) for row in busy), *self._too_much(teacher, offer, rows, busy, instance))

    def _keeps_busy(self, row: int, offer: Offer) -> bool:
        other = self._offers[row]
        if other.time.cells & offer.time.cells:
            return True
        is_elsewhere = other.location_id != offer.location_id and bool(other.time.days & offer.time.days)
        online = self._instance.is_online
        return is_elsewhere and not online(other.location_id) and not online(offer.location_id)

    def _too_much(
        self, teacher: int, offer: Offer, rows: list[int], gone: list[int], instance: Instance
    ) -> Iterable[tuple[int, ...]]:
        """The rows of each week in which the teacher would teach too many hours, those that go anyway left out."""
        allowed = minutes_allowed(instance.teachers[teacher].max_hours_week)
        if allowed is None:
            return
        used = Counter(instance.running.teacher_minutes[teacher])
        in_week: defaultdict[int, list[int]] = defaultdict(list)
        for row in rows:
            if row not in gone:
                for week, minutes in self._offers[row].time.minutes_by_week:
                    used[week] += minutes
                    in_week[week].append(row)
        for week, minutes in offer.time.minutes_by_week:
            if used[week] + minutes > allowed:
                yield tuple(in_week[week])

    def _keep_room(self, room: int, offer: Offer, leaving: int) -> InTheWay:
        rows = (row for row in self._room_rows.get(room, ()) if row != leaving)
        return tuple((row,) for row in rows if self._offers[row].time.cells & offer.time.cells)


def _people_to_close(instance: Instance, draft: Draft, free: frozenset[int]) -> list[int]:
    """All people of a row; nobody where its people could sit in a cohort of the same offer, which is no move."""
    copies = Counter(row.offer for row in draft)
    found = []
    for row in draft:
        offer = instance.offers[row.offer]
        people = len(set(row.requests) - free)
        can_merge = copies[row.offer] > 1 and not offer.is_individual
        found.append(NEVER if offer.is_locked else 0 if can_merge else people)
    return found


def _price(ways: InTheWay, prices: list[int]) -> int:
    return max((min((prices[row] for row in group), default=NEVER) for group in ways), default=0)


def _group(owners: Iterable[int]) -> dict[int, list[int]]:
    rows: defaultdict[int, list[int]] = defaultdict(list)
    for row, owner in enumerate(owners):
        rows[owner].append(row)
    return dict(rows)
