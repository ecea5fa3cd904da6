"""Which cohorts of a plan a measure is most likely to change: those in the way of what it makes possible.

What becomes possible is ranked by what it would save in this plan if nothing stood in the way. In the way are the
cohorts of the teacher and of the room at that time, and those that its people would leave.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from planner.solver.instance import Instance
from planner.solver.offer import Offer
from planner.solver.rows import Draft, DraftCohort
from planner.solver.widening import Touched

MOST_OFFERS = 12  # of what becomes possible


@dataclass(frozen=True)
class Widened:
    """An instance before and after a measure, and who the measure is about."""

    before: Instance
    after: Instance
    touched: Touched


def list_nearby(widened: Widened, draft: Draft) -> list[DraftCohort]:
    """The cohorts that could have to do with the measure, the nearest first; the draft is one of both instances."""
    looking = _Looking(widened.after, draft)
    possible = [offer for offer in widened.after.offers if _is_made_possible(widened, offer)]
    ranked = sorted(((looking.saving(offer), -offer.index) for offer in possible), reverse=True)[:MOST_OFFERS]
    best = [widened.after.offers[-number] for saving, number in ranked if saving > 0]
    in_order = dict.fromkeys(chain.from_iterable(looking.in_the_way(offer, widened.touched) for offer in best))
    in_order.update(dict.fromkeys(looking.with_takers_of(possible)))
    return [draft[place] for place in in_order]


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
    """A draft in an instance, looked at by who and what is where; cohorts go by their place in it."""

    def __init__(self, instance: Instance, draft: Draft) -> None:
        self.instance = instance
        self.draft = draft
        self.place_of = {request: place for place, row in enumerate(draft) for request in row.requests}
        self.cells = [instance.offers[row.offer].time.cells for row in draft]
        self.with_teacher: dict[int, list[int]] = {}
        self.in_room: dict[int, list[int]] = {}
        for place, row in enumerate(draft):
            self.with_teacher.setdefault(row.teacher, []).append(place)
            self.in_room.setdefault(row.room, []).append(place)

    def saving(self, offer: Offer) -> int:
        """Points saved by opening it for those who gain most, with all that is in the way out of the way for free."""
        gained = [points for points, _ in self._who_gains(offer)]
        needed = offer.min_size
        return sum(points for place, points in enumerate(gained) if place < needed or points > 0) - offer.teaching_cost

    def in_the_way(self, offer: Offer, touched: Touched) -> Iterator[int]:
        teachers = [one for one in offer.teachers if one in touched.teachers] or list(offer.teachers)
        yield from min((self._busy(self.with_teacher, one, offer) for one in teachers), key=len)
        rooms = [one for one in offer.rooms if one in touched.rooms] or list(offer.rooms)
        yield from min((self._busy(self.in_room, one, offer) for one in rooms), key=self._people_in)
        for _, request in self._who_gains(offer):
            if request in self.place_of:
                yield self.place_of[request]

    def with_takers_of(self, offers: list[Offer]) -> list[int]:
        """Cohorts with people who could be in these, those with most of them first."""
        takers = {request for offer in offers for request in offer.requests}
        count = [sum(request in takers for request in row.requests) for row in self.draft]
        return sorted((place for place, people in enumerate(count) if people), key=lambda place: (-count[place], place))

    def _who_gains(self, offer: Offer) -> list[tuple[int, int]]:
        """Points and requests, as many as fit in, those first who gain most compared with the place that they have."""
        gains = self.instance.gains
        points = sorted(((gains[one][offer.index] - self._gain_now(one), -one) for one in offer.requests), reverse=True)
        return [(gained, -one) for gained, one in points[: max(offer.seats.values())]]

    def _gain_now(self, request: int) -> int:
        place = self.place_of.get(request)
        return 0 if place is None else self.instance.gains[request][self.draft[place].offer]

    def _busy(self, cohorts_of: Mapping[int, list[int]], who: int, offer: Offer) -> list[int]:
        return [place for place in cohorts_of.get(who, ()) if self.cells[place] & offer.time.cells]

    def _people_in(self, places: list[int]) -> int:
        return sum(len(self.draft[place].requests) for place in places)
