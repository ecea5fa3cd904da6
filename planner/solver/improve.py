"""Large-neighbourhood search: frees a part of the best plan, plans it again with CP-SAT, keeps what is better.

Everyone without a place takes part each time, and only what gains enough is asked for. A part is planned with all
options, or only with those that prices point to, some more closely than others: such parts can be several times as
large. Mostly it is taken where the plan loses most at these prices.
Sizes adapt: parts that are solved at once grow, parts that take long or are not solved in their time shrink, and what
has helped is tried more often (Shaw 1998; Ropke and Pisinger 2006).
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from random import Random

from ortools.sat.python import cp_model

from planner.solver.board import Board
from planner.solver.draft import Draft, DraftCohort, cost_of, fix
from planner.solver.extent import fits_one_part, is_large
from planner.solver.guide import ANY, CLOSE, FAR, NEAR, WIDTHS, Guide, Takers
from planner.solver.instance import Instance
from planner.solver.losses import Losses
from planner.solver.neighbourhoods import PICKS, by_losses
from planner.solver.offer import Offer
from planner.solver.reading import read_model
from planner.solver.solving import ask_for_less, build_model
from planner.solver.trials import Trial, draw_trial
from planner.solver.turns import Turns, every_time

SECONDS_PER_PART, SECONDS_PER_PART_OF_LARGE = 5.0, 2.0  # at most: what is not solved by then was too large
SECONDS_TO_RECOMBINE = 2.0
PRECISION = 0.007  # of what may be left to gain in the whole plan: a part need not be planned any better
PRECISION_OF_SHARE = 0.03  # nor any better than this of what may be left in it, if it is left in all cohorts alike
WORTH_ASKING = 0.3  # of that precision: a part is asked for no plan that gains less
STEPS_PER_VARIABLE = 40  # what building a model costs, in microseconds
OFTEN = 30.0  # times as often as any other kind of neighbourhood that does as well: where the plan loses most
ROWS = {CLOSE: 80.0, NEAR: 60.0, FAR: 45.0, ANY: 30.0}  # of the first part of each width, where the problem is small
ROWS_AT_LARGE = {CLOSE: 60.0, NEAR: 30.0, FAR: 22.0, ANY: 12.0}
LONG_ENOUGH, LONG_ENOUGH_AT_LARGE = 5.0, 1.5  # seconds; parts that take less grow, those that take more shrink


class Lens:
    """The options that are worth a look at each width, by the newest guide there is."""

    def __init__(self, board: Board) -> None:
        self._board = board
        self._guide: Guide | None = None
        self._takers: dict[float, Takers] = {}
        self._losses: Losses | None = None

    def losses(self) -> Losses | None:
        """What the best plan loses where; None as long as there are no prices."""
        guide = self._look()
        if guide is not None and self._losses is None:
            self._losses = Losses(self._board.instance, guide)
        return self._losses

    def takers(self, width: float) -> Takers:
        """For each offer the requests to look at; what the best plan uses comes on top."""
        guide = self._look()
        if width not in self._takers:
            offers = self._board.instance.offers
            self._takers[width] = guide.takers(offers, width) if guide else [offer.requests for offer in offers]
        return self._takers[width]

    def _look(self) -> Guide | None:
        """The newest guide; what was read from an older one is forgotten."""
        guide = self._board.guide
        if guide is not self._guide:
            self._guide, self._takers, self._losses = guide, {}, None
        return guide


class Search:
    """Improves the best plan of a board, and remembers from run to run which parts have helped."""

    def __init__(self, board: Board, draw: Random, turns: Turns | None = None) -> None:
        large = not fits_one_part(board.instance)
        rows, long_enough = (ROWS_AT_LARGE, LONG_ENOUGH_AT_LARGE) if large else (ROWS, LONG_ENOUGH)
        self._board = board
        self._draw = draw
        self._lens = Lens(board)
        where_it_loses = partial(by_losses, self._lens.losses, turns.times if turns else every_time)
        picks = [(pick, 1.0) for pick in PICKS] + [(where_it_loses, OFTEN)]
        self._trials = [
            Trial(pick, width, rows[width], long_enough, often) for pick, often in picks for width in WIDTHS
        ]

    def run(self, seconds: float, patience: float | None = None, until: Callable[[], bool] = lambda: False) -> None:
        """For so long, or until the board is done or nothing was gained for `patience` seconds."""
        board = self._board
        last = board.budget.left() - seconds
        gained_at, cost = board.budget.left(), board.cost
        while board.best is not None and not board.is_done and not until():
            if board.cost != cost:
                gained_at, cost = board.budget.left(), board.cost
            if board.budget.left() <= last or (patience is not None and gained_at - board.budget.left() > patience):
                break
            recombine(board, self._draw, board.budget.left() - last)
            self._plan_a_part(board, board.best, board.budget.left() - last)

    def _plan_a_part(self, board: Board, draft: Draft, seconds: float) -> None:
        trial = draw_trial(self._trials, self._draw)
        freed = trial.pick(board.instance, draft, self._draw, round(trial.size))
        before, left = board.cost, board.budget.left()
        solved = replan(board, draft, freed, self._lens.takers(trial.width), self._draw, seconds)
        gained = (before or 0) - (board.cost or 0)
        trial.learn(solved=solved, gained=gained, seconds=left - board.budget.left())


def improve(
    board: Board,
    seed: int,
    seconds: float,
    patience: float | None = None,
    until: Callable[[], bool] = lambda: False,
) -> None:
    """Improves the best plan for so long, or until the board is done or nothing was gained for `patience` seconds."""
    Search(board, Random(seed)).run(seconds, patience, until)


def recombine(board: Board, draw: Random, seconds: float) -> None:
    """Joins the plan that was taken over from another search with the one that was left behind for it.

    Planned again is all in which they differ, each request at its place in one of the two or at none (Rothberg 2007).
    In large plans teachers and rooms are those of one of the two as well: three times as fast, and nearly as good.
    """
    best, left, board.left_behind = board.best, board.left_behind, None
    if best is not None and left is not None:
        known = set(left)
        takers: list[list[int]] = [[] for _ in board.instance.offers]
        for row in left:
            takers[row.offer] += row.requests
        rows = {number for number, row in enumerate(best) if row not in known}
        offers = as_staffed(board.instance, (*best, *left)) if is_large(board.instance) else None
        replan(board, best, rows, takers, draw, min(seconds, SECONDS_TO_RECOMBINE), offers)


def as_staffed(instance: Instance, rows: Iterable[DraftCohort]) -> list[Offer]:
    """The offers of these rows, each with no other teachers and rooms than it has there."""
    staff: defaultdict[int, tuple[set[int], set[int]]] = defaultdict(lambda: (set(), set()))
    for row in rows:
        teachers, rooms = staff[row.offer]
        teachers.add(row.teacher)
        rooms.add(row.room)
    return [
        replace(instance.offers[index], teachers=tuple(sorted(teachers)), rooms=tuple(sorted(rooms)))
        for index, (teachers, rooms) in sorted(staff.items())
    ]


def replan(
    board: Board,
    draft: Draft,
    rows: set[int],
    takers: Takers,
    draw: Random,
    seconds: float = SECONDS_PER_PART,
    offers: Sequence[Offer] | None = None,
) -> bool:
    """Plans the freed rows again together with everyone unplaced; True if it was solved as well as it needs.

    Only a plan that gains enough is asked for: that there is none is mostly seen much sooner than how good the part
    could be at best. With `offers` nothing else is looked at, and those of the draft must be among them.
    """
    instance = board.instance
    kept = tuple(row for number, row in enumerate(draft) if number not in rows)
    placed = {request for row in kept for request in row.requests}
    free = [q for q in instance.open_requests if q not in placed and instance.gains[q]]
    within_reach = _with_those_of(draft, takers)
    used = {row.offer for row in draft}
    if offers is None:
        offers = [offer for offer in instance.offers if within_reach[offer.index] or offer.index in used]
    model = build_model(fix(instance, kept, frozenset(free)), free, offers, takers=within_reach)
    precision = min(PRECISION, PRECISION_OF_SHARE * len(rows) / max(1, len(draft)))
    cost = cost_of(instance, draft)
    gap = precision * max(0, cost - board.bound)
    ask_for_less(model, cost - cost_of(instance, kept) - max(1, round(WORTH_ASKING * gap)) + 1)
    board.budget.charge_steps(STEPS_PER_VARIABLE * model.size)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = draw.randrange(1 << 30)
    solver.parameters.subsolvers.append("max_lp")
    solver.parameters.symmetry_level = 0
    solver.parameters.cp_model_probing_level = 0
    solver.parameters.absolute_gap_limit = gap
    longest = SECONDS_PER_PART_OF_LARGE if is_large(instance) else SECONDS_PER_PART
    board.budget.limit(solver, min(seconds, longest))
    status = solver.solve(model.cp)
    board.budget.charge(solver)
    if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        board.post_plan(read_model(model, solver))
    return status in (cp_model.OPTIMAL, cp_model.INFEASIBLE)


def _with_those_of(draft: Draft, takers: Takers) -> Takers:
    """The takers, and those of the draft where it has them, so that the draft itself stays within reach."""
    own: defaultdict[int, set[int]] = defaultdict(set)
    for row in draft:
        own[row.offer].update(row.requests)
    within_reach = list(takers)
    for offer, requests in own.items():
        within_reach[offer] = sorted(requests.union(takers[offer]))
    return within_reach
