"""The prices of scarce time in a relaxation of a scenario that is wider than the real one.

In the wide instance teachers and rooms stand ready that are not really there; a pair of an offer with one of these is
barred by a price nobody pays, so that all other prices are those of the real scenario (see `planner.solver.prices`).
"""

import time
from collections.abc import Callable
from dataclasses import astuple, dataclass, replace

import numpy as np

from planner.solver.answers import Prices, Rankings, answer_to, rank
from planner.solver.instance import Instance
from planner.solver.relaxation import Arrays, Floats, Ints, Staff, Usage, arrays_of

NOBODY_PAYS = 1e9
ROUNDS = 400
FIRST_STEP, LAST_STEP = 0.2, 0.001  # shares of what a place is worth
MEMORY = 0.9
FLOOR = 0.05


@dataclass(frozen=True)
class Market:
    """What everything costs at the best prices found; pairs are of an offer with a teacher or a room, barred ones too.

    `worth` is what each option saves after the price of the request, `value` what each offer saves with real staff.
    """

    arrays: Arrays
    worth: Floats
    value: Floats
    teacher_prices: Floats
    room_prices: Floats
    week_prices: Floats


def find_prices(
    instance: Instance, barred_teachers: Ints, barred_rooms: Ints, seconds: float, should_stop: Callable[[], bool]
) -> Market:
    """Prices after so many seconds at most; `barred` are the numbers of pairs that are not real."""
    arrays = arrays_of(instance, tight=False)  # what an hour more is worth is asked of each week by itself
    barred = replace(
        arrays,
        teachers=_bar(arrays.teachers, barred_teachers),
        rooms=_bar(arrays.rooms, barred_rooms),
    )
    prices = _descend(barred, _worth_of_a_place(instance), seconds, should_stop)
    answer = answer_to(barred, prices)
    real = Prices(prices.options, prices.teachers[:-1], prices.rooms[:-1])
    return Market(
        arrays=arrays,
        worth=arrays.option_gain - arrays.option_usage.prices(real.options),
        value=answer.offer_value,
        teacher_prices=arrays.teachers.usage.prices(real.teachers),
        room_prices=arrays.rooms.usage.prices(real.rooms),
        week_prices=real.teachers,
    )


def value_without_teacher(market: Market) -> Floats:
    """What each offer would save in each of its rooms, barred ones too, with a teacher who costs nothing."""
    arrays = market.arrays
    people = rank(arrays.option_offer, arrays.first_option, market.worth)
    welcome = np.bincount(arrays.option_offer[market.worth > 0], minlength=len(arrays.first_option))
    offer = arrays.rooms.offer
    wanted = np.maximum(welcome, arrays.min_size)[offer]
    count = np.minimum(np.minimum(wanted, arrays.rooms.seats), people.length[offer])
    saved: Floats = people.best(offer, count) - arrays.teaching[offer]
    return saved


def _bar(staff: Staff, barred: Ints) -> Staff:
    """The same pairs, of which these use one more row that there is nothing of."""
    usage = staff.usage
    ends = np.append(usage.begins[1:], len(usage.rows))
    rows = np.insert(usage.rows, ends[barred], len(usage.limits))
    shares = np.insert(usage.shares, ends[barred], 1.0)
    is_barred = np.zeros(len(usage.begins), dtype=np.int64)
    is_barred[barred] = 1
    begins = usage.begins + np.append(0, np.cumsum(is_barred)[:-1]).astype(np.int64)
    return replace(staff, usage=Usage(rows, shares, begins[: len(usage.begins)], np.append(usage.limits, 0.0)))


def _descend(arrays: Arrays, worth: float, seconds: float, should_stop: Callable[[], bool]) -> Prices:
    """The best prices found by following the subgradient, with the price of what is not real held where it is."""
    parts = (arrays.option_usage, arrays.teachers.usage, arrays.rooms.usage)
    limits: Floats = np.concatenate([part.limits for part in parts])
    ends = np.cumsum([len(part.limits) for part in parts])
    held = ends[1:] - 1
    prices = best = np.zeros(len(limits))
    prices[held] = NOBODY_PAYS
    mean, size, least = np.zeros_like(prices), np.zeros_like(prices), np.inf
    rankings = Rankings(arrays)
    until = time.monotonic() + seconds
    for number in range(1, ROUNDS + 1):
        answer = answer_to(arrays, Prices(*np.split(prices, ends[:-1])), rankings)
        total = answer.saved + float(np.sum(prices * limits))  # `@` would keep all processors busy
        if total < least:
            least, best = total, prices
        if time.monotonic() > until or should_stop():
            break
        excess: Floats = np.concatenate(astuple(answer.use)) - limits
        excess = np.where((prices <= 0) & (excess < 0), 0.0, excess)
        mean = MEMORY * mean + (1 - MEMORY) * excess
        size = MEMORY * size + (1 - MEMORY) * excess * excess
        unbiased = 1 - MEMORY**number
        step = worth * FIRST_STEP * (LAST_STEP / FIRST_STEP) ** (number / ROUNDS)
        prices = np.maximum(0.0, prices + step * (mean / unbiased) / (np.sqrt(size / unbiased) + FLOOR))
        prices[held] = NOBODY_PAYS
    return Prices(*np.split(best, ends[:-1]))


def _worth_of_a_place(instance: Instance) -> float:
    return float(np.median([max(1, *gains.values()) for gains in instance.gains if gains] or [1]))
