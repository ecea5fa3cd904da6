"""Places one request with the fewest places of others moved, while nobody who has a place loses it.

A place is moved if it is at another programme, start, pattern or location, or in another cohort where that was
announced; another teacher or another room is no move. Asked is, for 0, 1, 2, ... moves, whether a legal plan exists;
after a few of these also, whether there is one at all, with as few moves as that search can find. A "no" counts only if
two differently configured searches say so, and then that many moves are proven too few, or any number of them.

For so many moves only a part of the whole has to be looked at, and that loses nothing. Of a plan with the fewest moves,
cohorts that are opened and hold nobody who moved, who is placed for the first time and asked for, or who must come
before or along with one of these, can be left out. An opened cohort is filled by those who moved and those without a
place, and a teacher and a room came free for it (`planner.solver.restaffing`).
"""

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from ortools.sat.python import cp_model

from planner.solver.budget import CATCH_CTRL_C, WallClock
from planner.solver.draft import Draft
from planner.solver.instance import Instance
from planner.solver.model import PlanModel
from planner.solver.offer import Offer
from planner.solver.reading import read_model
from planner.solver.restaffing import OpeningBounds
from planner.solver.side_by_side import keep_side_by_side
from planner.solver.solving import build_model, hint
from planner.solver.timetable import Timetable

FEW_MOVES = 3  # so many are asked for one by one before it is asked whether it can be done at all
MOST_OPTIONS = 200_000  # a larger part would need too much memory
SECONDS_BETWEEN_LOOKS = 0.05
SHARE_OF_TIME = 0.5  # of what is left, for one number of moves
POINTS_PER_SWAP = 200  # what another teacher or room weighs against a later start, where the moves are equal
SEED = 1


@dataclass(frozen=True)
class Goal:
    """What is asked for: a place for this request, at the latest beginning before `before` (a day number)."""

    request: int
    before: int | None = None

    def is_met_by(self, offer: Offer) -> bool:
        return self.before is None or offer.time.first_day < self.before


@dataclass(frozen=True)
class Moves:
    """The plan found, if any, and how many places move in it; no plan has fewer than `at_least`, which is proven.

    `is_impossible` says that it is proven of any number of moves.
    """

    draft: Draft | None
    moved: int
    at_least: int
    is_impossible: bool = False

    @property
    def is_fewest(self) -> bool:
        return self.draft is not None and self.moved <= self.at_least


@dataclass
class Watch:
    """Who looks on: hears what number of moves is tried (None is for any number), and may ask to stop."""

    on_moves: Callable[[int | None], None] = lambda moves: None
    should_stop: Callable[[], bool] = lambda: False


class MoveSearch:
    """One request beside one plan that is legal; `draft` is that plan, with the request in it or not."""

    def __init__(self, instance: Instance, draft: Draft, goal: Goal) -> None:
        self.instance = instance
        self.draft = draft
        self.goal = goal
        self.home = {one: row.offer for row in draft for one in row.requests if one != goal.request}
        self._opened = Counter(row.offer for row in draft)
        self._members = Counter(self.home.values())
        self._bounds = OpeningBounds(instance, draft, frozenset({goal.request}))
        self._waiting = frozenset(instance.open_requests) - set(self.home)

    def find(self, budget: WallClock, watch: Watch) -> Moves:
        """Tries 0, 1, 2, ... moves until a plan is found, the time is over or it is asked to stop."""
        everyone = len(self.home)
        known = self._count_up(Moves(None, 0, 0), range(min(FEW_MOVES, everyone) + 1), budget, watch)
        if known.draft is None and known.at_least <= everyone:
            known = self._find_any(known, budget, watch)
        if not known.is_impossible and not known.is_fewest:
            most = everyone if known.draft is None else known.moved - 1
            known = self._count_up(known, range(FEW_MOVES + 1, most + 1), budget, watch)
        return replace(known, is_impossible=known.is_impossible or known.at_least > everyone)

    def _count_up(self, known: Moves, numbers: range, budget: WallClock, watch: Watch) -> Moves:
        """Asks for each of these numbers of moves, until there is a plan."""
        for moves in numbers:
            if budget.left() <= 0 or watch.should_stop():
                break
            watch.on_moves(moves)
            found = self._ask(moves, budget, watch)
            if isinstance(found, tuple):
                return self._keep(found, known.at_least)
            if found is False:
                known = replace(known, at_least=moves + 1)
        return known

    def _find_any(self, known: Moves, budget: WallClock, watch: Watch) -> Moves:
        """Asks whether it can be done at all, whoever moves."""
        if budget.left() <= 0 or watch.should_stop():
            return known
        watch.on_moves(None)
        found = self._ask(len(self.home), budget, watch, is_any=True)
        if isinstance(found, tuple):
            return self._keep(found, known.at_least)
        return replace(known, is_impossible=found is False)

    def _keep(self, found: Draft, at_least: int) -> Moves:
        kept = keep_side_by_side(self.instance, self.draft, found)
        return Moves(kept, self.count_moved(kept), at_least)

    def count_moved(self, draft: Draft) -> int:
        now = {one: row.offer for row in draft for one in row.requests}
        return sum(now.get(one) != offer for one, offer in self.home.items())

    def _ask(self, moves: int, budget: WallClock, watch: Watch, *, is_any: bool = False) -> Draft | bool | None:
        """A plan with at most so many moves; False if it is proven that there is none, None if that is not known.

        With `is_any` the plan has as few moves as could be found in the time.
        """
        part = self._take_part(moves)
        if not any(self.goal.request in offer.requests for offer in part):
            return False
        if sum(len(offer.requests) for offer in part) > MOST_OPTIONS:
            return None
        until = budget.left() * (1 - SHARE_OF_TIME)
        model = self._build(part, moves, is_any=is_any)
        for presolve in (False, True):
            solver = _make_solver(presolve=presolve)
            status = _solve(solver, model, budget.left() - until, watch)
            if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
                return self._polish(read_model(model, solver), budget, watch)
            if status != cp_model.INFEASIBLE:
                return None
        return False

    def _build(self, part: list[Offer], moves: int, *, is_any: bool) -> PlanModel:
        model = self._make_model(part)
        moved = [
            option.var
            for request, home in self.home.items()
            for option in model.options_of[request]
            if option.offer.index != home
        ]
        if is_any:
            model.cp.minimize(cp_model.LinearExpr.sum(moved))
        else:
            model.cp.add(cp_model.LinearExpr.sum(moved) <= moves)
        hint(model, self.draft)
        return model

    def _make_model(self, part: list[Offer]) -> PlanModel:
        """Everyone who has a place keeps one, and the request gets one."""
        everyone = self.instance.open_requests
        fixed = Timetable(self.instance, frozenset(everyone))
        model = build_model(fixed, everyone, part, any_plan=True)
        for request in (*self.home, self.goal.request):
            model.cp.add_exactly_one(option.var for option in model.options_of[request])
        return model

    def _take_part(self, moves: int) -> list[Offer]:
        concerned = self._who_is_concerned() if moves == 0 else self._waiting
        part: list[Offer] = []
        for offer in self.instance.offers:
            can_open = self._can_open(offer, moves, concerned)
            if can_open or self._opened[offer.index]:
                spare = moves if can_open else moves - self._who_must_leave(offer)
                takers = tuple(one for one in offer.requests if self._may_take(one, offer, spare, concerned))
                copies = offer.copies if can_open else self._opened[offer.index]
                if takers or offer.is_locked:
                    part.append(replace(offer, requests=takers, copies=copies))
        return part

    def _can_open(self, offer: Offer, moves: int, concerned: frozenset[int]) -> bool:
        """False if no plan with so many moves can have one more cohort here."""
        others = sum(one in concerned for one in offer.requests)
        return others + moves >= offer.min_size and self._bounds.moves_to_open(offer) <= moves

    def _who_must_leave(self, offer: Offer) -> int:
        """How many people must at least move away before one more can join the cohorts that stand here."""
        seats = self._opened[offer.index] * max(offer.seats.values(), default=0)
        return max(0, self._members[offer.index] + 1 - seats)

    def _may_take(self, request: int, offer: Offer, spare: int, concerned: frozenset[int]) -> bool:
        """False if it would take more moves than the `spare` ones, or if no smallest plan needs it."""
        if request in self.home:
            return spare > 0 or self.home[request] == offer.index
        if request == self.goal.request:
            return spare >= 0 and self.goal.is_met_by(offer)
        return spare >= 0 and request in concerned and (not offer.is_individual or request in self.instance.followed_by)

    def _who_is_concerned(self) -> frozenset[int]:
        """Of those without a place: the request, who must come before it, who could come along, and so on for those."""
        found: set[int] = set()
        to_look = [self.goal.request]
        while to_look:
            request = to_look.pop()
            if request in found:
                continue
            found.add(request)
            earlier = self.instance.follows.get(request)
            company = (
                other
                for index in self.instance.gains[request]
                if not self.instance.offers[index].is_individual
                for other in self.instance.offers[index].requests
            )
            to_look += [one for one in (earlier, *company) if one in self._waiting and one not in found]
        return frozenset(found)

    def _polish(self, draft: Draft, budget: WallClock, watch: Watch) -> Draft:
        """The best plan that moves nobody else: as few other teachers and rooms as possible, and the fewest points."""
        now = {one: row.offer for row in draft for one in row.requests}
        used = Counter(row.offer for row in draft)
        part: list[Offer] = []
        for offer in self.instance.offers:
            takers = tuple(one for one in offer.requests if self._may_stay_or_go(one, offer, now))
            if takers or offer.is_locked:
                copies = max(used[offer.index], self._opened[offer.index], 1)
                part.append(replace(offer, requests=takers, copies=min(offer.copies, copies)))
        model = self._make_model(part)
        kept = cp_model.LinearExpr.sum(list(self._own_staff(model)))
        model.cp.minimize(cp_model.LinearExpr.sum([model.objective(), -POINTS_PER_SWAP * kept]))
        hint(model, draft)
        solver = _make_solver(presolve=True)
        status = _solve(solver, model, max(1.0, budget.left() / 2), watch)
        return read_model(model, solver) if status in (cp_model.OPTIMAL, cp_model.FEASIBLE) else draft

    def _may_stay_or_go(self, request: int, offer: Offer, now: dict[int, int]) -> bool:
        """Who moved and who is new may go elsewhere still; all others stay where they are."""
        if request not in now:
            return False
        if request == self.goal.request and not self.goal.is_met_by(offer):
            return False
        return now[request] == offer.index or self.home.get(request) != now[request]

    def _own_staff(self, model: PlanModel) -> Iterator[cp_model.IntVar]:
        """The choices that give each cohort of the plan the teacher and the room that it has."""
        for row in self.draft:
            teacher = model.teacher_choice.get((row.offer, row.teacher))
            room = model.room_choice.get((row.offer, row.room))
            yield from (choice for choice in (teacher, room) if choice is not None)


def _make_solver(*, presolve: bool) -> cp_model.CpSolver:
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = SEED
    solver.parameters.linearization_level = 0
    solver.parameters.cp_model_presolve = presolve
    solver.parameters.cp_model_probing_level = 0
    solver.parameters.symmetry_level = 0
    solver.parameters.catch_sigint_signal = CATCH_CTRL_C
    return solver


def _solve(solver: cp_model.CpSolver, model: PlanModel, seconds: float, watch: Watch) -> cp_model.CpSolverStatus:
    solver.parameters.max_time_in_seconds = max(0.01, seconds)
    with _stopped_when(watch.should_stop, solver):
        return solver.solve(model.cp)


@contextmanager
def _stopped_when(should_stop: Callable[[], bool], solver: cp_model.CpSolver) -> Iterator[None]:
    """The search ends soon after somebody asks to stop."""
    is_over = threading.Event()

    def look() -> None:
        while not is_over.wait(SECONDS_BETWEEN_LOOKS):
            if should_stop():
                solver.stop_search()

    looking = threading.Thread(target=look, daemon=True)
    looking.start()
    try:
        yield
    finally:
        is_over.set()
        looking.join()
