"""Which cohorts of a plan a measure is most likely to change: those in the way of what it makes possible.

What becomes possible is ranked by what it would save in this plan if nothing stood in the way. In the way are the
cohorts of the teacher and of the room at that time, and those that its people would leave.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from planner.solver.instance import Instance
from planner.solver.offer import Offer
from planner.solver.rows import DraftCohort
from planner.solver.widening import Touched

MOST_OFFERS = 12  # of what becomes possible


@dataclass(frozen=True)
class Widened:
    """An instance before and after a measure, and who the measure is about."""

    before: Instance
    after: Instance
    touched: Touched


def pick_nearby(widened: Widened, rows: Mapping[str, DraftCohort], most: int) -> frozenset[str]:
    """At most so many cohorts by id; `rows` is the plan in the numbers of both instances."""
    looking = _Looking(widened.after, rows)
    possible = [offer for offer in widened.after.offers if _is_made_possible(widened, offer)]
    ranked = sorted(((looking.saving(offer), -offer.index) for offer in possible), reverse=True)[:MOST_OFFERS]
    best = [widened.after.offers[-number] for saving, number in ranked if saving > 0]
    in_order = dict.fromkeys(chain.from_iterable(looking.in_the_way(offer, widened.touched) for offer in best))
    in_order.update(dict.fromkeys(looking.with_takers_of(possible)))
    return frozenset(list(in_order)[:most])


def _is_made_possible(widened: Widened, offer: Offer) -> bool:
    """True if there is more of it than before, or if only the hours of who is touched grew, which shows nowhere."""
    if not widened.touched.has_part_in(offer):
        return False
    known = widened.before.offers
    was = known[offer.index] if offer.index < len(known) else None
    return was is None or (was.teachers, was.seats) != (offer.teachers, offer.seats) or _only_hours(widened)


def _only_hours(widened: Widened) -> bool:
    """True if nobody who is touched can do anything that they could not do before, one thing at a time."""
    return not widened.touched.rooms and all(
        widened.before.teachers[one].slots == widened.after.teachers[one].slots for one in widened.touched.teachers
    )


class _Looking:
    """A plan in an instance, looked at by who and what is where."""

    def __init__(self, instance: Instance, rows: Mapping[str, DraftCohort]) -> None:
        self.instance = instance
        self.rows = rows
        self.cohort_of = {request: name for name, row in rows.items() for request in row.requests}
        self.cells = {name: instance.offers[row.offer].time.cells for name, row in rows.items()}
        self.with_teacher: dict[int, list[str]] = {}
        self.in_room: dict[int, list[str]] = {}
        for name, row in sorted(rows.items()):
            self.with_teacher.setdefault(row.teacher, []).append(name)
            self.in_room.setdefault(row.room, []).append(name)

    def saving(self, offer: Offer) -> int:
        """Points saved by opening it for those who gain most, with all that is in the way out of the way for free."""
        gained = [points for points, _ in self._who_gains(offer)]
        needed = offer.min_size
        return sum(points for place, points in enumerate(gained) if place < needed or points > 0) - offer.teaching_cost

    def in_the_way(self, offer: Offer, touched: Touched) -> Iterator[str]:
        teachers = [one for one in offer.teachers if one in touched.teachers] or list(offer.teachers)
        yield from min((self._busy(self.with_teacher, one, offer) for one in teachers), key=len)
        rooms = [one for one in offer.rooms if one in touched.rooms] or list(offer.rooms)
        yield from min((self._busy(self.in_room, one, offer) for one in rooms), key=self._people_in)
        for _, request in self._who_gains(offer):
            if request in self.cohort_of:
                yield self.cohort_of[request]

    def with_takers_of(self, offers: list[Offer]) -> list[str]:
        """Cohorts with people who could be in these, those with most of them first."""
        takers = {request for offer in offers for request in offer.requests}
        count = {name: sum(request in takers for request in row.requests) for name, row in self.rows.items()}
        return sorted((name for name in count if count[name]), key=lambda name: (-count[name], name))

    def _who_gains(self, offer: Offer) -> list[tuple[int, int]]:
        """Points and requests, as many as fit in, those first who gain most compared with the place that they have."""
        gains = self.instance.gains
        points = sorted(((gains[one][offer.index] - self._gain_now(one), -one) for one in offer.requests), reverse=True)
        return [(gained, -one) for gained, one in points[: max(offer.seats.values())]]

    def _gain_now(self, request: int) -> int:
        name = self.cohort_of.get(request)
        return self.instance.gains[request][self.rows[name].offer] if name else 0

    def _busy(self, cohorts_of: Mapping[int, list[str]], who: int, offer: Offer) -> list[str]:
        return [name for name in cohorts_of.get(who, ()) if self.cells[name] & offer.time.cells]

    def _people_in(self, names: list[str]) -> int:
        return sum(len(self.rows[name].requests) for name in names)
