"""Where a plan loses most at the prices is planned again most often, with what is in the way of something better."""

from array import array
from collections import Counter
from collections.abc import Callable
from random import Random

from benchmarks.instances import make_scenario
from benchmarks.recipe import Recipe
from planner.solver.alone import start
from planner.solver.board import Board
from planner.solver.budget import CountedWork
from planner.solver.build import build_instance
from planner.solver.guide import Guide
from planner.solver.improve import Lens
from planner.solver.losses import Losses
from planner.solver.neighbourhoods import by_losses
from planner.solver.prices import ROUGH, Pricing
from planner.solver.rows import Draft, DraftCohort
from planner.solver.turns import every_time

INSTANCE = build_instance(make_scenario(Recipe(requests=60, seed=1)))
OPTIONS = [(offer.index, request) for offer in INSTANCE.offers for request in offer.requests]


def board_with_plan() -> Board:
    board = Board(INSTANCE, CountedWork(60), lambda board: None, lambda board: None, lambda: False)
    start(board, 1)
    return board


def pick(find_losses: Callable[[], Losses | None], draft: Draft, seed: int, size: int) -> set[int]:
    return by_losses(find_losses, every_time, INSTANCE, draft, Random(seed), size)


def guide_with(losses: dict[tuple[int, int], int], opening: dict[int, int] | None = None) -> Guide:
    """Prices at which these options, and opening these offers, lose so many points, and all else nothing."""
    return Guide(
        bound=0,
        worth=100.0,
        losses=tuple((opening or {}).get(offer.index, 0) for offer in INSTANCE.offers),
        option_losses=array("i", [losses.get(option, 0) for option in OPTIONS]),
    )


def test_a_row_loses_by_opening_and_by_whoever_would_lose_more_than_that() -> None:
    offer = next(offer for offer in INSTANCE.offers if len(offer.requests) > 2)
    one, two, three = offer.requests[:3]
    losses = Losses(INSTANCE, guide_with({(offer.index, one): 10, (offer.index, two): 7}, {offer.index: 4}))

    def lost(*requests: int) -> int:
        return losses.of_row(DraftCohort(offer.index, offer.teachers[0], offer.rooms[0], requests))

    assert (lost(one), lost(two), lost(one, two), lost(three), lost()) == (10, 7, 13, 4, 4)


def test_good_offers_are_those_where_a_request_loses_little() -> None:
    request = OPTIONS[0][1]
    own = [index for index, other in OPTIONS if other == request]
    losses = Losses(INSTANCE, guide_with({(index, request): 3 for index in own[1:]}))

    assert losses.good_offers(request) == own[:1]


def test_the_row_that_loses_all_is_always_taken() -> None:
    board = board_with_plan()
    assert board.best is not None
    bad = board.best[3]
    losses = Losses(INSTANCE, guide_with({(bad.offer, bad.requests[0]): 50}))

    picked = [pick(lambda: losses, board.best, seed, 6) for seed in range(20)]

    assert all(3 in rows and len(rows) <= 6 for rows in picked)
    assert max(len(rows) for rows in picked) > 1


def test_rows_that_lose_more_are_taken_more_often() -> None:
    board = board_with_plan()
    Pricing(board).run(10, ROUGH)
    assert board.best is not None
    assert board.guide is not None
    losses = Losses(INSTANCE, board.guide)
    lost = [losses.of_row(row) for row in board.best]

    times = Counter(n for seed in range(200) for n in pick(lambda: losses, board.best, seed, 3))

    in_order = sorted(range(len(lost)), key=lost.__getitem__)
    half = len(lost) // 2
    assert sum(times[n] for n in in_order[half:]) > 2 * sum(times[n] for n in in_order[:half])


def test_without_prices_or_losses_any_rows_are_taken() -> None:
    board = board_with_plan()
    assert board.best is not None
    nothing = Losses(INSTANCE, guide_with({}))

    for find_losses in (lambda: None, lambda: nothing):
        picked = {row for seed in range(60) for row in pick(find_losses, board.best, seed, 5)}
        assert picked == set(range(len(board.best)))


def test_losses_are_those_of_the_newest_prices() -> None:
    board = board_with_plan()
    lens = Lens(board)
    before = lens.losses()
    offer, request = OPTIONS[0]
    row = DraftCohort(offer, INSTANCE.offers[offer].teachers[0], INSTANCE.offers[offer].rooms[0], (request,))

    told = []
    for loss in (5, 9):
        board.guide = guide_with({(offer, request): loss})
        losses = lens.losses()
        assert losses is not None
        told.append(losses.of_row(row))

    assert (before, told) == (None, [5, 9])
