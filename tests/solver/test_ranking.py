"""Choices are ranked from the order of the round before, and what rounding may hide is never counted as a saving."""

import numpy as np

from planner.solver.answers import Ranking

OFFERS = np.array([0, 0, 0, 1, 1, 2])
FIRST = np.array([0, 3, 5])


def test_every_offer_has_its_own_order_whatever_the_round_before() -> None:
    ranking = Ranking(OFFERS, FIRST)
    ranking.rank(np.array([3.0, 2.0, 1.0, 5.0, 4.0, -9.0]))

    ranked = ranking.rank(np.array([-1.0, 7.0, 2.0, -3.0, 6.0, 0.0]))

    assert ranked.order.tolist() == [1, 2, 0, 4, 3, 5]
    assert ranked.best(np.array([0, 1, 2]), np.array([2, 1, 1])).tolist() == [9.0, 6.0, 0.0]


def test_sums_with_their_blur_reach_what_exact_sorting_gives() -> None:
    draw = np.random.default_rng(1)
    offers = np.repeat(np.arange(20_000), 5)
    value = np.asarray(1e7 + draw.integers(0, 4, len(offers)) * 1e-6, dtype=np.float64)
    ranking = Ranking(offers, np.arange(20_000) * 5)

    ranked = ranking.rank(value)

    short = (
        np.sort(value.reshape(-1, 5), axis=1)[:, ::-1][:, :2].sum() - value[ranked.order].reshape(-1, 5)[:, :2].sum()
    )
    assert 0 < short <= ranked.blur
