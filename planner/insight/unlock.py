"""The unlock card of one request beside a plan: what would give it a place, or a sooner one, from easy to hard.

1. A place that is free now.
2. A place for which the fewest places of others move, while nobody loses theirs.
3. The small changes that would each open a place, with nothing else changed.
4. The fewest rules that stand in the way of the nearest place.

The first that is easy enough ends the looking: with a free place nothing more is asked. What is said has been tried,
and the audit has passed it; what was not proven in the time is said so. Of what must come after a request that has no
place itself no single change can open a place, so none is tried: only the moves place both.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from planner.insight.seats import Bond, Seat, SeatIndex
from planner.insight.seats_taken import take_seat
from planner.insight.unlock_changes import ChangeSearch, Unlocks
from planner.insight.unlock_moves import FewestMoves, find_fewest_moves
from planner.insight.unlock_rules import Against, RuleSearch
from planner.model import Cohort, Plan, Request, Scenario
from planner.rules.audit import audit
from planner.rules.facts import find_cohort_by_request
from planner.solver.budget import WallClock
from planner.solver.fewest_moves import Watch

Stage = Literal["seats", "rules", "changes", "moves", "done"]
MOST_SEATS = 5


@dataclass(frozen=True)
class FreeSeat:
    """A place that is free now, passed by the audit; `points` is what taking it adds to the cost of the plan."""

    seat: Seat
    points: int


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
        self.index: SeatIndex | None = None

    def begin(self) -> UnlockCard:
        request = self.scenario.request_by_id[self.request_id]
        cohort = find_cohort_by_request(self.scenario, self.plan).get(self.request_id)
        sooner_than = self.scenario.sessions_of(cohort).first_day if cohort else None
        bond = self._find_bond(cohort)
        waits_for = tuple(self._list_unplaced_before(request))
        return UnlockCard(self.request_id, request.person_id, cohort, sooner_than, bond, waits_for)

    def steps(self, card: UnlockCard) -> list[tuple[Stage, Callable[[UnlockCard], UnlockCard]]]:
        """What is to be looked for, in this order: the sure and quick first, what may take all the time last."""
        if card.bond in ("running", "fixed"):
            return []
        if card.bond == "needed":
            return [("moves", self._find_moves)]
        changes: list[tuple[Stage, Callable[[UnlockCard], UnlockCard]]] = [("changes", self._find_changes)]
        return [
            ("seats", self._find_free),
            ("rules", self._find_against),
            *([] if card.waits_for else changes),
            ("moves", self._find_moves),
        ]

    def _list_unplaced_before(self, request: Request) -> Iterator[str]:
        placed = {row.request_id for row in self.plan.placements}
        while request.after and request.after not in placed:
            yield request.after
            request = self.scenario.request_by_id[request.after]

    def _find_bond(self, cohort: Cohort | None) -> Bond:
        if cohort is None:
            return ""
        if cohort.cohort_id in self.scenario.running_ids:
            return "running"
        before = self.scenario.placement_by_request.get(self.request_id)
        if before is not None and before.status == "locked":
            return "fixed"
        return "" if audit(self.scenario, self.beside).legal else "needed"

    def _find_free(self, card: UnlockCard) -> UnlockCard:
        self.index = SeatIndex(self.scenario, self.beside)
        seats = [seat for seat in self.index.find(self.request_id).seats if _is_soon_enough(card, seat)]
        cost = audit(self.scenario, self.plan).cost
        free = []
        for seat in seats[:MOST_SEATS]:
            found = audit(self.scenario, take_seat(self.scenario, self.beside, seat, self.request_id))
            if found.legal:
                free.append(FreeSeat(seat, found.cost - cost))
        return replace(card, free=tuple(free), free_count=len(seats) if free else 0, is_free_known=True)

    def _find_against(self, card: UnlockCard) -> UnlockCard:
        index = self.index or SeatIndex(self.scenario, self.beside)
        against = RuleSearch(index.plan, self.request_id, card.sooner_than).find()
        return replace(card, against=against)

    def _find_changes(self, card: UnlockCard) -> UnlockCard:
        index = self.index or SeatIndex(self.scenario, self.beside)
        search = ChangeSearch(index, self.scenario, self.beside, self.request_id, card.sooner_than)
        return replace(card, changes=search.find(self._is_over))

    def _find_moves(self, card: UnlockCard) -> UnlockCard:
        watch = Watch(self.onlooker.on_moves, self.onlooker.should_stop)
        before = card.sooner_than.toordinal() if card.sooner_than else None
        moves = find_fewest_moves(self.scenario, self.plan, self.request_id, before, self.budget, watch)
        return replace(card, moves=moves)

    def _is_over(self) -> bool:
        return self.onlooker.should_stop() or self.budget.left() <= 0


def _is_soon_enough(card: UnlockCard, seat: Seat) -> bool:
    return card.sooner_than is None or seat.first_day < card.sooner_than


def _leave_place(scenario: Scenario, plan: Plan, request_id: str) -> Plan:
    """The plan without this place, and without its cohort if nobody else is in it and it is not locked."""
    left = {row.cohort_id for row in plan.placements if row.request_id == request_id}
    placements = tuple(row for row in plan.placements if row.request_id != request_id)
    locked = {row.cohort_id for row in scenario.cohorts if row.locked or row.status == "running"}
    empty = left - locked - {row.cohort_id for row in placements}
    cohorts = tuple(row for row in plan.cohorts if row.cohort_id not in empty)
    return Plan(cohorts=cohorts, placements=placements)
