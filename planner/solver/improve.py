"""Large-neighbourhood search: frees a part of the best plan, plans it again with CP-SAT, keeps what is no worse.

Everyone without a place takes part each time. Sizes adapt: parts that are solved at once grow, parts that are not
solved within their time shrink (Shaw 1998; Ropke and Pisinger 2006).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from ortools.sat.python import cp_model

from planner.solver.board import Board
from planner.solver.draft import Draft, fix, read_model
from planner.solver.neighbourhoods import PICKS, Pick
from planner.solver.offer import Offer
from planner.solver.solving import build_model, hint

SECONDS_PER_PART = 2.0
STEPS_PER_VARIABLE = 40  # what building a model costs, in microseconds
SMALLEST, LARGEST = 4, 400
SHARES = (0.1, 0.2, 0.4, 1.0)  # of the offers, drawn anew for each part


@dataclass
class Trial:
    """How a kind of neighbourhood has been doing: its size now, and its recent success."""

    pick: Pick
    size: float = 12.0
    weight: float = 1.0


def improve(board: Board, seed: int, seconds: float, failures: int | None = None) -> None:
    """Improves the best plan for so long, or until the board is done or so many parts in a row gave nothing better."""
    draw = Random(seed)
    trials = [Trial(pick) for pick in PICKS]
    until = board.budget.left() - seconds
    failed = 0
    while board.best is not None and board.budget.left() > until and failed != failures and not board.is_done:
        trial = draw.choices(trials, [t.weight for t in trials])[0]
        rows = trial.pick(board.instance, board.best, draw, round(trial.size))
        offers = promising_offers(board, board.best, draw.choice(SHARES))
        before = board.cost
        solved = replan(board, board.best, rows, offers, draw)
        gained = board.cost is not None and before is not None and board.cost < before
        failed = 0 if gained else failed + 1
        trial.weight = max(0.2, 0.85 * trial.weight + (0.6 if gained else 0.0))
        trial.size = min(LARGEST, max(SMALLEST, trial.size * (1.25 if solved else 0.8)))


def promising_offers(board: Board, draft: Draft, share: float) -> list[Offer]:
    """This share of the offers, those that lose least at the current prices, and all that the plan uses."""
    offers = board.instance.offers
    if board.losses is None or share == 1.0:
        return offers
    used = {row.offer for row in draft}
    worst = sorted(board.losses)[int(share * (len(offers) - 1))]
    return [o for o in offers if board.losses[o.index] <= worst or o.index in used or o.cohort_id]


def replan(board: Board, draft: Draft, rows: set[int], offers: Sequence[Offer], draw: Random) -> bool:
    """Plans the freed rows again together with everyone unplaced; True if that part was solved to the end."""
    instance = board.instance
    kept = [row for number, row in enumerate(draft) if number not in rows]
    placed = {request for row in kept for request in row.requests}
    free = [q for q in instance.open_requests if q not in placed and instance.gains[q]]
    model = build_model(fix(instance, kept, frozenset(free)), free, offers)
    hint(model, draft)
    board.budget.charge_steps(STEPS_PER_VARIABLE * model.size)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = draw.randrange(1 << 30)
    solver.parameters.subsolvers.append("max_lp")
    solver.parameters.symmetry_level = 0
    solver.parameters.cp_model_probing_level = 0
    board.budget.limit(solver, SECONDS_PER_PART)
    status = solver.solve(model.cp)
    board.budget.charge(solver)
    if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        board.post_plan(read_model(model, solver))
    return status == cp_model.OPTIMAL
