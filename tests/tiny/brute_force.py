"""The cheapest legal plan of a tiny scenario, found by trying, with the audit as the only judge of what is legal.

Nothing here knows the solver. What is tried and what is left out, and why that loses no best plan:

1. A plan is a set of cohorts with people. Cohorts are drawn from all programmes, Mondays (a week around the starting
   weeks included), patterns, locations, rooms and teachers; their ids are new, or those of the scenario.
2. Adding to a plan does not mend what is wrong with a part of it, with two exceptions: a cohort with too few people
   can get more, and an earlier request can still be placed. So a part with any other breach, beyond those of the plan
   in which only the running cohorts stand, is left. A breach that names one cohort is about that cohort alone, so that
   one audit judges many cohorts, with an unknown room or teacher: that breaks `room-fits` and `teacher-qualified` only.
3. A cohort with the id of one that is not locked and holds no locked placement, but elsewhere, is judged and priced
   as one with a new id. A locked cohort that is not as it was breaks `locks-kept`.
4. An empty cohort helps nobody and costs no less, unless it must be there: those are opened first.
5. A cohort that can never get its minimum, in no room, is not opened. A request whose earlier one was left without a
   place gets none.
6. Who is with whom, when and where comes first; rooms and teachers are then tried in all ways, cheapest first. So long
   as there is a way in which no two cohorts are in each other's way, the search goes on.
7. Points add up: a cohort costs what it adds to the bare plan, a placement what it adds to its cohort. A branch that
   cannot get below the best plan so far is left: everyone still to come adds at least the points of a seat and, unless
   the cohort is open, a share of opening it. The audit has to confirm the points of every plan that is found.

`tests/tiny/test_brute_force.py` compares all this with trying everything and leaving out nothing.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from planner.model import Cohort, Plan, Scenario
from tests.tiny.candidates import Row, Spot, list_spots
from tests.tiny.judge import Group, Judge


class Best(NamedTuple):
    """A legal plan of least cost."""

    cost: int
    plan: Plan


class Tried(NamedTuple):
    """What came of trying: the best plan, None if no plan is legal, and all rules that something was left out for."""

    best: Best | None
    rules_met: frozenset[str]

    @property
    def cost(self) -> int | None:
        return None if self.best is None else self.best.cost


def try_all(scenario: Scenario, ignoring: Iterable[str] = ()) -> Tried:
    """Finds the cheapest plan that the audit allows, breaches of some rules ignored."""
    search = Search(Judge(scenario, ignoring))
    search.open_missing(0, search.judge.price())
    return Tried(search.best, frozenset(search.judge.rules_met))


def is_any_legal(scenario: Scenario, ignoring: Iterable[str] = (), weeks_around: int = 1) -> bool:
    """True if the audit allows any plan at all, breaches of some rules ignored."""
    search = Search(Judge(scenario, ignoring, weeks_around), any_plan=True)
    search.open_missing(0, search.judge.price())
    return search.best is not None


@dataclass
class Opened:
    """A cohort of the plan that is being tried, with the requests in it."""

    spot: Spot
    members: list[str] = field(default_factory=list)

    @property
    def has_seats(self) -> bool:
        return len(self.members) < self.spot.most

    def group(self, cohort: Cohort) -> Group:
        return Group(cohort, tuple(self.members))


class Search:
    """Decides request by request: a place in a cohort that is open, one in a cohort to open, or none."""

    def __init__(self, judge: Judge, *, any_plan: bool = False) -> None:
        self.judge = judge
        self.any_plan = any_plan
        self.best: Best | None = None
        self.open: list[Opened] = []
        self.left: set[str] = set()
        self.spots = list_spots(judge)
        self.options = {one: [spot for spot in self.spots if one in spot.points] for one in judge.open_ids}
        self.missing_cohorts = [row.cohort_id for row in judge.scenario.cohorts if row.cohort_id in judge.missing]
        self.order = sorted(self.options, key=self._rank)
        self.least = [self._least_points(request_id) for request_id in self.order]

    def open_missing(self, number: int, cost: int) -> None:
        """Opens the cohorts that must be there, each in every way, and goes on with the requests."""
        if number == len(self.missing_cohorts):
            self.decide(0, cost)
            return
        for spot in self.spots:
            if spot.cohort.cohort_id == self.missing_cohorts[number] and self._pays(0, cost):
                self.open.append(Opened(spot))
                if self._can_be_staffed():
                    self.open_missing(number + 1, cost + spot.cost)
                self.open.pop()

    def decide(self, number: int, cost: int) -> None:
        """Tries all that the requests from this number on could do, as long as that could be the cheapest."""
        if not self._groups_may_stay(number):
            return
        if number == len(self.order):
            self._finish()
            return
        request_id = self.order[number]
        if not self._is_barred(request_id):
            for points, opened in self._list_ways(request_id):
                if self._pays(number + 1, cost + points, opened):
                    self._join(opened, number, cost + points)
        if request_id not in self.judge.missing:
            self.left.add(request_id)
            if self._pays(number + 1, cost):
                self.decide(number + 1, cost)
            self.left.remove(request_id)

    def _rank(self, request_id: str) -> tuple[object, ...]:
        """Earlier requests before later ones, then those that must have a place, then those with fewest options."""
        return self._count_earlier(request_id), request_id not in self.judge.missing, len(self.options[request_id])

    def _count_earlier(self, request_id: str) -> int:
        after = self.judge.scenario.request_by_id[request_id].after
        return 1 + self._count_earlier(after) if after else 0

    def _is_barred(self, request_id: str) -> bool:
        """True if a request that must come before it was left without a place."""
        after = self.judge.scenario.request_by_id[request_id].after
        if not after or "after-request" in self.judge.ignoring:
            return False
        return after in self.left or self._is_barred(after)

    def _list_ways(self, request_id: str) -> list[tuple[int, Opened]]:
        """The cohorts that the request could join, open ones and another of each, with what it adds; cheapest first."""
        taken = {opened.spot.cohort.cohort_id for opened in self.open} & set(self.judge.scenario.cohort_by_id)
        ways = [
            (opened.spot.points[request_id], opened)
            for opened in self.open
            if opened.has_seats and request_id in opened.spot.points
        ] + [
            (spot.points[request_id] + spot.cost, Opened(spot))
            for spot in self.options[request_id]
            if spot.cohort.cohort_id not in taken
        ]
        return sorted(ways, key=lambda way: way[0])

    def _join(self, opened: Opened, number: int, cost: int) -> None:
        is_new = not opened.members and all(opened is not other for other in self.open)
        if is_new:
            self.open.append(opened)
        if self._gets_on(opened, self.order[number]):
            opened.members.append(self.order[number])
            if self._can_be_staffed():
                self.decide(number + 1, cost)
            opened.members.pop()
        if is_new:
            self.open.pop()

    def _least_points(self, request_id: str) -> int:
        """The least a request adds to the cost, its share of opening a cohort included."""
        points = [spot.points[request_id] + spot.cost // max(1, spot.most) for spot in self.options[request_id]]
        return min(points, default=0) if request_id in self.judge.missing else min([*points, 0])

    def _pays(self, number: int, cost: int, joined: Opened | None = None) -> bool:
        """True if the requests from this number on could still make this the cheapest plan; `joined` is open too."""
        if self.best is None or self.any_plan:
            return self.best is None
        spots = [opened.spot for opened in (*self.open, *([joined] if joined else [])) if opened.has_seats]
        for request_id, least in zip(self.order[number:], self.least[number:], strict=True):
            if not self._is_barred(request_id):
                cost += min([least, *(spot.points[request_id] for spot in spots if request_id in spot.points)])
        return cost < self.best.cost

    def _gets_on(self, opened: Opened, request_id: str) -> bool:
        """True if the request may be with the others in the cohort, and with those in other cohorts."""
        judge, cohort = self.judge, opened.spot.cohort
        return judge.may_grow(Group(cohort, (*opened.members, request_id))) and all(
            judge.may_grow(Group(cohort, (request_id,)), Group(other.spot.cohort, (member,)))
            for other in self.open
            if other is not opened
            for member in other.members
            if judge.concern_each_other(request_id, member)
        )

    def _groups_may_stay(self, number: int) -> bool:
        """False if too few can still join a cohort, or if nobody can any more and it is wrong as it is."""
        for opened in self.open:
            still = sum(request_id in opened.spot.points for request_id in self.order[number:])
            if len(opened.members) + still < opened.spot.fewest:
                return False
            if not still and not self.judge.may_stay(opened.group(opened.spot.cohort)):
                return False
        return True

    def _can_be_staffed(self) -> bool:
        return next(self._list_staffings(()), None) is not None

    def _list_staffings(self, rows: tuple[Row, ...]) -> Iterator[tuple[Row, ...]]:
        """All ways to staff the open cohorts in which no two are in each other's way; `rows` are those of the first."""
        if len(rows) == len(self.open):
            yield rows
            return
        opened = self.open[len(rows)]
        for row in opened.spot.rows:
            if self.judge.may_grow(opened.group(row.in_room)) and all(self._fit_beside(row, other) for other in rows):
                yield from self._list_staffings((*rows, row))

    def _fit_beside(self, row: Row, other: Row) -> bool:
        pairs = []
        if row.cohort.room_id == other.cohort.room_id:
            pairs.append((Group(row.in_room), Group(other.in_room)))
        if row.cohort.teacher_id == other.cohort.teacher_id:
            pairs.append((Group(row.with_teacher), Group(other.with_teacher)))
        return all(self.judge.may_grow(*pair) for pair in pairs)

    def _finish(self) -> None:
        """Audits the plan with every staffing that makes it cheaper than the best so far."""
        seated = sum(opened.spot.points[member] for opened in self.open for member in opened.members)
        for rows in self._list_staffings(()):
            cost = self.judge.price() + seated + sum(row.cost for row in rows)
            if self.best is None or cost < self.best.cost:
                plan = self.judge.plan(self._name_groups(rows))
                audited = self.judge.price_if_legal(plan)
                if audited not in (None, cost):
                    raise AssertionError(f"the audit says {audited} points, adding up gives {cost}")
                self.best = self.best if audited is None else Best(cost, plan)

    def _name_groups(self, rows: tuple[Row, ...]) -> Iterator[Group]:
        """The cohorts of the plan; new ones get an id of their own, as there may be several at one place and time."""
        for number, (opened, row) in enumerate(zip(self.open, rows, strict=True)):
            is_new = row.cohort.cohort_id not in self.judge.scenario.cohort_by_id
            cohort = row.cohort.model_copy(update={"cohort_id": f"new{number}"}) if is_new else row.cohort
            yield opened.group(cohort)
