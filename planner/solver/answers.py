"""What every offer would do at given prices if it were alone in the world: the inner problem of the relaxation.

An offer takes the people that save most, in the cheapest rooms with the cheapest teachers, and opens as many copies as
pay. One copy is weighed room by room; for several the largest room counts for all, which can only overstate the saving.
"""

from dataclasses import dataclass

import numpy as np

from planner.solver.relaxation import Arrays, Floats, Ints, Usage


@dataclass(frozen=True)
class Prices:
    """A number per row of options, of teachers and of rooms: prices in points, or how much of each is used."""

    options: Floats
    teachers: Floats
    rooms: Floats


@dataclass(frozen=True)
class Answer:
    """What all offers save together, what each saves (negative: what opening it would lose), and what they use."""

    saved: float
    offer_value: Floats
    use: Prices
    options: Ints  # places of the options that are taken


@dataclass(frozen=True)
class Ranked:
    """Entries of every offer from best to worst with running sums; offers one behind another."""

    order: Ints
    first: Ints
    length: Ints
    sums: Floats  # one longer than the entries
    blur: float  # points that all sums may fall short together, for nearly equal entries may stand in the wrong order

    def best(self, offers: Ints, count: Ints) -> Floats:
        """The sum of the best `count` entries of these offers."""
        total: Floats = self.sums[self.first[offers] + count] - self.sums[self.first[offers]]
        return total

    def taken(self, offers: Ints, count: Ints) -> Ints:
        """The places of the best `count` entries of these offers."""
        starts = np.repeat(self.first[offers] - np.append(0, np.cumsum(count)[:-1]), count)
        places: Ints = self.order[starts + np.arange(count.sum())]
        return places


class Ranking:
    """Ranks entries within their offer by falling value, from the order of last time, which is nearly right already."""

    def __init__(self, offer: Ints, first: Ints) -> None:
        self._offer = offer.astype(np.float64)
        self._first = first
        self._length: Ints = np.diff(np.append(first, len(offer)))
        self._order: Ints = np.arange(len(offer))

    def rank(self, value: Floats) -> Ranked:
        stride = 2 * float(np.abs(value).max(initial=0.0)) + 1  # further apart than any two values
        places = self._offer * stride - value
        self._order = self._order[np.argsort(places[self._order], kind="stable")]
        sums = np.append(0.0, np.cumsum(value[self._order]))
        blur = len(places) * float(np.spacing(np.abs(places).max(initial=0.0)))
        return Ranked(self._order, self._first, self._length, sums, blur)


def rank(offer: Ints, first: Ints, value: Floats) -> Ranked:
    """Ranks entries within their offer by falling value, once."""
    return Ranking(offer, first).rank(value)


class Rankings:
    """The rankings of people, teachers and rooms, kept from round to round."""

    def __init__(self, arrays: Arrays) -> None:
        self.people = Ranking(arrays.option_offer, arrays.first_option)
        self.teachers = Ranking(arrays.teachers.offer, arrays.teachers.first_pair)
        self.rooms = Ranking(arrays.rooms.offer, arrays.rooms.first_pair)


def answer_to(arrays: Arrays, prices: Prices, rankings: Rankings | None = None) -> Answer:
    """The best each offer can do at these prices; rankings of an earlier round make it fast."""
    rankings = rankings or Rankings(arrays)
    reduced = arrays.option_gain - arrays.option_usage.prices(prices.options)
    people = rankings.people.rank(reduced)
    teachers = rankings.teachers.rank(-arrays.teachers.usage.prices(prices.teachers))
    room_price = arrays.rooms.usage.prices(prices.rooms)
    rooms = rankings.rooms.rank(-room_price)
    welcome = np.bincount(arrays.option_offer[reduced > 0], minlength=len(arrays.first_option))
    value, copies, members, room = _one_copy(arrays, people, teachers, room_price, welcome)
    for count in range(2, int(arrays.copies.max()) + 1):
        _more_copies(arrays, count, people, teachers, rooms, welcome, value, copies, members)
    return _add_up(arrays, value, copies, members, room, people, teachers, rooms)


def losses_at(arrays: Arrays, prices: Prices, rankings: Rankings) -> tuple[Floats, Floats]:
    """What is lost at least, in points, if an offer is opened, and if an option is taken, at these prices.

    The bound of these prices plus the loss is a bound for all plans that do so. Who is taken fills a seat that the last
    of a full cohort could have had, or is one of the fewest that it needs; otherwise they bring what they are worth.
    """
    values = answer_to(arrays, prices, rankings).offer_value
    reduced = arrays.option_gain - arrays.option_usage.prices(prices.options)
    people = rankings.people.rank(reduced)
    seats = arrays.copies * arrays.largest_room
    last_seated = np.where(seats < people.length, _value_at(people, reduced, seats), -np.inf)
    last_needed = np.minimum(0.0, _value_at(people, reduced, arrays.min_size))
    for_seat = np.maximum(last_seated, last_needed)[arrays.option_offer] - reduced
    of_offers: Floats = np.maximum(0.0, -values)
    return of_offers, of_offers[arrays.option_offer] + np.maximum(0.0, for_seat)


def _value_at(ranked: Ranked, value: Floats, place: Ints) -> Floats:
    """The value of the entry at this place, counted from 1, or of the last or first if there is none, per offer."""
    found: Floats = value[ranked.order[ranked.first + np.clip(place, 1, ranked.length) - 1]]
    return found


def _one_copy(
    arrays: Arrays, people: Ranked, teachers: Ranked, room_price: Floats, welcome: Ints
) -> tuple[Floats, Ints, Ints, Ints]:
    """Value with one copy, copies (all 1), people in it, and the room pair that suits best."""
    offer = arrays.rooms.offer
    wanted = np.maximum(welcome, arrays.min_size)[offer]
    count = np.minimum(np.minimum(wanted, arrays.rooms.seats), people.length[offer])
    of_pair = people.best(offer, count) - room_price
    best = np.maximum.reduceat(of_pair, arrays.rooms.first_pair)
    is_best = np.flatnonzero(of_pair == best[offer])
    room = np.zeros(len(best), dtype=np.int64)
    room[offer[is_best[::-1]]] = is_best[::-1]
    everyone = np.arange(len(best))
    value = best + teachers.best(everyone, np.ones_like(everyone)) - arrays.teaching
    return value, np.ones_like(everyone), count[room], room


def _more_copies(
    arrays: Arrays,
    count: int,
    people: Ranked,
    teachers: Ranked,
    rooms: Ranked,
    welcome: Ints,
    value: Floats,
    copies: Ints,
    members: Ints,
) -> None:
    """Improves value, copies and members in place where so many copies save more."""
    enough = (arrays.copies >= count) & (people.length >= count * arrays.min_size)
    offers = np.flatnonzero(enough)
    if not len(offers):
        return
    most = count * arrays.largest_room[offers]
    wanted = np.maximum(welcome[offers], count * arrays.min_size[offers])
    number = np.minimum(np.minimum(wanted, most), people.length[offers])
    each = np.full(len(offers), count)
    saved = people.best(offers, number) + teachers.best(offers, each) + rooms.best(offers, each)
    saved -= count * arrays.teaching[offers]
    better = saved > value[offers]
    value[offers[better]] = saved[better]
    copies[offers[better]] = count
    members[offers[better]] = number[better]


def _add_up(
    arrays: Arrays,
    value: Floats,
    copies: Ints,
    members: Ints,
    room: Ints,
    people: Ranked,
    teachers: Ranked,
    rooms: Ranked,
) -> Answer:
    opened = np.flatnonzero(value > 0)
    single, several = opened[copies[opened] == 1], opened[copies[opened] > 1]
    options = people.taken(opened, members[opened])
    teacher_pairs = teachers.taken(opened, copies[opened])
    room_pairs = np.append(room[single], rooms.taken(several, copies[several]))
    use = Prices(
        _use(arrays.option_usage, options),
        _use(arrays.teachers.usage, teacher_pairs),
        _use(arrays.rooms.usage, room_pairs),
    )
    saved = float(value[opened].sum()) + people.blur + teachers.blur + rooms.blur
    return Answer(saved, value, use, options)


def _use(usage: Usage, choices: Ints) -> Floats:
    return usage.use(choices) if len(choices) else np.zeros(len(usage.limits))
