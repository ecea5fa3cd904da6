"""The unlock card of one request beside a plan: what would give it a place, or a sooner one, from easy to hard.

1. A place that is free now.
2. A place for which the fewest places of others move, while nobody loses theirs.
3. The small changes that would each open a place, with nothing else changed.
4. The fewest rules that stand in the way of the nearest place.

The first that is easy enough ends the looking: with a free place nothing more is asked. What is said has been tried,
and the audit has passed it; what was not proven in the time is said so. Of what must come after a request that has no
place itself, a place is told only together with one for that request.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Literal

from planner.insight.seats import Bond, Seat, SeatIndex
from planner.insight.seats_taken import take_seat
from planner.insight.unlock_chain import Step, list_first, list_unplaced_before, take_way
from planner.insight.unlock_changes import ChangeSearch, Unlocks
from planner.insight.unlock_moves import FewestMoves, find_fewest_moves
from planner.insight.unlock_rules import Against, RuleSearch
from planner.model import Cohort, Plan, Scenario
from planner.rules.audit import audit
from planner.rules.facts import find_cohort_by_request
from planner.solver.budget import WallClock
from planner.solver.fewest_moves import Watch

Stage = Literal["seats", "rules", "changes", "moves", "done"]
MOST_SEATS = 5


@dataclass(frozen=True)
class FreeSeat:
    """A place that is free now, passed by the audit; `points` is what taking it adds to the cost of the plan.

    `first` are the places, free too and counted in the points, of requests without one that must come before it.
    """

    seat: Seat
    points: int
    first: tuple[Step, ...] = ()


@dataclass(frozen=True)
class UnlockCard:
    """What is known so far; None is for what was not looked at. `sooner_than` is the first day of the place it has.

    `bond` says what keeps a request in its place, if anything does; `was_stopped` that something was left undone.
    `waits_for` are the requests without a place that must come before, the nearest first.
    """

    request_id: str
    person_id: str
    placed_in: Cohort | None
    sooner_than: date | None
    bond: Bond
    waits_for: tuple[str, ...] = ()
    stage: Stage = "seats"
    free: tuple[FreeSeat, ...] = ()
    free_count: int = 0
    is_free_known: bool = False
    moves: FewestMoves | None = None
    changes: Unlocks | None = None
    against: Against | None = None
    was_stopped: bool = False


@dataclass(frozen=True)
class Onlooker:
    """Who waits for the card: sees it grow, hears what is tried, and may ask to stop."""

    on_card: Callable[[UnlockCard], None] = lambda card: None
    on_moves: Callable[[int | None], None] = lambda moves: None
    should_stop: Callable[[], bool] = lambda: False


def make_unlock_card(
    scenario: Scenario, plan: Plan, request_id: str, seconds: float, onlooker: Onlooker | None = None
) -> UnlockCard:
    """For a plan that is legal; looks for so many seconds at most, but for the steps that take no time."""
    onlooker = onlooker or Onlooker()
    budget = WallClock(seconds)
    making = _Making(scenario, plan, request_id, budget, onlooker)
    card = making.begin()
    for stage, step in making.steps(card):
        if onlooker.should_stop() or budget.left() <= 0:
            return _tell(onlooker, replace(card, was_stopped=True, stage="done"))
        card = _tell(onlooker, replace(card, stage=stage))
        card = step(card)
        if card.free:
            break
    return _tell(onlooker, replace(card, stage="done", was_stopped=onlooker.should_stop()))


def _tell(onlooker: Onlooker, card: UnlockCard) -> UnlockCard:
    onlooker.on_card(card)
    return card


class _Making:
    """One card in the making; `beside` is the plan in which the request has no place."""

    def __init__(self, scenario: Scenario, plan: Plan, request_id: str, budget: WallClock, onlooker: Onlooker) -> None:
        self.scenario = scenario
        self.plan = plan
        self.request_id = request_id
        self.budget = budget
        self.onlooker = onlooker
        self.beside = _leave_place(scenario, plan, request_id)
        self.cohort = find_cohort_by_request(scenario, plan).get(request_id)
        self.sooner_than = scenario.sessions_of(self.cohort).first_day if self.cohort else None

    @cached_property
    def index(self) -> SeatIndex:
        """Built when it is first asked, not before the card says whom it is about."""
        return SeatIndex(self.scenario, self.beside)

    @cached_property
    def search(self) -> ChangeSearch:
        return ChangeSearch(self.index, self.scenario, self.beside, self.request_id, self.sooner_than)

    def begin(self) -> UnlockCard:
        request = self.scenario.request_by_id[self.request_id]
        bond = self._find_bond()
        waits_for = list_unplaced_before(self.scenario, self.plan, self.request_id)
        return UnlockCard(self.request_id, request.person_id, self.cohort, self.sooner_than, bond, waits_for)

    def steps(self, card: UnlockCard) -> list[tuple[Stage, Callable[[UnlockCard], UnlockCard]]]:
        """What is to be looked for, in this order: the sure and quick first, what may take all the time last."""
        if card.bond in ("running", "fixed"):
            return []
        if card.bond == "needed":
            return [("moves", self._find_moves)]
        return [
            ("seats", self._find_free_in_turn if card.waits_for else self._find_free),
            ("rules", self._find_against),
            ("changes", self._find_changes),
            ("moves", self._find_moves),
        ]

    def _find_bond(self) -> Bond:
        if self.cohort is None:
            return ""
        if self.cohort.cohort_id in self.scenario.running_ids:
            return "running"
        before = self.scenario.placement_by_request.get(self.request_id)
        if before is not None and before.status == "locked":
            return "fixed"
        return "" if audit(self.scenario, self.beside).legal else "needed"

    def _find_free(self, card: UnlockCard) -> UnlockCard:
        seats = [seat for seat in self.index.find(self.request_id).seats if self._is_soon_enough(seat)]
        cost = audit(self.scenario, self.plan).cost
        free = []
        for seat in seats[:MOST_SEATS]:
            found = audit(self.scenario, take_seat(self.scenario, self.beside, seat, self.request_id))
            if found.legal:
                free.append(FreeSeat(seat, found.cost - cost))
        return replace(card, free=tuple(free), free_count=len(seats) if free else 0, is_free_known=True)

    def _find_free_in_turn(self, card: UnlockCard) -> UnlockCard:
        """Free places for the request and for those that must come before, if there are any for all of them."""
        way = self.search.find_free()
        if way is None:
            return replace(card, is_free_known=True)
        taken = take_way(self.scenario, self.beside, self.search.request_ids, way)
        points = audit(self.scenario, taken).cost - audit(self.scenario, self.plan).cost
        free = FreeSeat(way[-1], points, list_first(self.search.request_ids, way))
        return replace(card, free=(free,), free_count=1, is_free_known=True)

    def _find_against(self, card: UnlockCard) -> UnlockCard:
        against = RuleSearch(self.index.plan, self.request_id, card.sooner_than).find()
        return replace(card, against=against)

    def _find_changes(self, card: UnlockCard) -> UnlockCard:
        return replace(card, changes=self.search.find(self._is_over))

    def _find_moves(self, card: UnlockCard) -> UnlockCard:
        watch = Watch(self.onlooker.on_moves, self.onlooker.should_stop)
        before = card.sooner_than.toordinal() if card.sooner_than else None
        moves = find_fewest_moves(self.scenario, self.plan, self.request_id, before, self.budget, watch)
        return replace(card, moves=moves)

    def _is_soon_enough(self, seat: Seat) -> bool:
        return self.sooner_than is None or seat.first_day < self.sooner_than

    def _is_over(self) -> bool:
        return self.onlooker.should_stop() or self.budget.left() <= 0


def _leave_place(scenario: Scenario, plan: Plan, request_id: str) -> Plan:
    """The plan without this place, and without its cohort if nobody else is in it and it is not locked."""
    left = {row.cohort_id for row in plan.placements if row.request_id == request_id}
    placements = tuple(row for row in plan.placements if row.request_id != request_id)
    locked = {row.cohort_id for row in scenario.cohorts if row.locked or row.status == "running"}
    empty = left - locked - {row.cohort_id for row in placements}
    cohorts = tuple(row for row in plan.cohorts if row.cohort_id not in empty)
    return Plan(cohorts=cohorts, placements=placements)
