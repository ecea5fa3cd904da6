"""Who waits without a place and could open a group together with one more person."""

from collections import defaultdict
from collections.abc import Iterable

from planner.insight.possibilities import pick_apart
from planner.insight.seats_agenda import Wish, can_attend, keep_agenda
from planner.insight.seats_in_plan import PlanAsItStands
from planner.insight.seats_places import Places
from planner.model import PRIORITIES, Request
from planner.solver.offer import Offer


class Company:
    """For each offer of a group the requests without a place that could take part, whoever needs help first.

    Not `in_turn`, those too that must come after a request without a place.
    """

    def __init__(self, plan: PlanAsItStands, places: Places, *, in_turn: bool = True) -> None:
        self.plan = plan
        self._in_turn = in_turn
        self._waiting: defaultdict[int, list[int]] = defaultdict(list)
        self._needs = frozenset(need for person in plan.scenario.people for need in person.needs)
        self._gathered: dict[tuple[int, frozenset[str]], tuple[int, ...]] = {}
        unplaced = [row for row in plan.scenario.requests if row.request_id not in plan.cohort_of]
        for request in sorted(unplaced, key=_urgency):
            self._let_wait(Wish(request, plan.scenario.person_by_id[request.person_id]), places)

    def gather(self, wish: Wish, avoid: frozenset[int], offer: Offer, room: int) -> tuple[int, ...]:
        """Requests, most urgent first, of different people who can all sit in this room together with this one.

        `avoid` are the people, by number, who cannot be in one cohort with whoever asks.
        """
        everyone = self._gather(offer, room)
        instance = self.plan.instance
        if not any(self._cannot_join(one, wish, avoid) for one in everyone):
            return everyone
        left = [one for one in self._who_suit(offer, room) if not self._cannot_join(one, wish, avoid)]
        return _pick(left, instance.person_of, pick_apart({instance.person_of[one] for one in left}, instance))

    def _let_wait(self, wish: Wish, places: Places) -> None:
        agenda = keep_agenda(self.plan, wish, in_turn=self._in_turn)
        if agenda is not None:
            number = self.plan.instance.numbers.requests[wish.request.request_id]
            for offer in (offer for place in places.fitting(wish) for offer in place.offers):
                if offer.min_size > 1 and can_attend(self.plan.scenario, agenda, offer):
                    self._waiting[offer.index].append(number)

    def _cannot_join(self, request: int, wish: Wish, avoid: frozenset[int]) -> bool:
        instance = self.plan.instance
        return instance.person_of[request] in avoid or instance.requests[request].after == wish.request.request_id

    def _gather(self, offer: Offer, room: int) -> tuple[int, ...]:
        instance = self.plan.instance
        key = (offer.index, self._needs.intersection(instance.rooms[room].features))
        if key not in self._gathered:
            suited = self._who_suit(offer, room)
            apart = pick_apart({instance.person_of[one] for one in suited}, instance)
            self._gathered[key] = _pick(suited, instance.person_of, apart)
        return self._gathered[key]

    def _who_suit(self, offer: Offer, room: int) -> list[int]:
        instance = self.plan.instance
        features = set(instance.rooms[room].features)
        return [one for one in self._waiting[offer.index] if instance.needs_of(one) <= features]


def _pick(requests: Iterable[int], person_of: list[int], people: Iterable[int]) -> tuple[int, ...]:
    """The first request of each of these people, in order."""
    left = set(people)
    picked = []
    for one in requests:
        if person_of[one] in left:
            left.discard(person_of[one])
            picked.append(one)
    return tuple(picked)


def _urgency(request: Request) -> tuple[int, bool, str, str]:
    since = request.waiting_since
    return -PRIORITIES.index(request.priority), since is None, str(since), request.request_id
