"""The instance as arrays for the Lagrangian relaxation: who could be where, and what every choice would use.

Scarce things are rows with a limit: a request (one place), a teacher or room in a stretch of time (one cohort), a
teacher in a week (so many minutes), an earlier request that must have ended. Each row has a price. Stretches of time
that the same offers use are one row. `planner.solver.tight_rows` has more, for what these leave to fractions only.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from planner.solver.bits import bits_of
from planner.solver.instance import Instance
from planner.solver.load import minutes_allowed
from planner.solver.tight_rows import (
    Use,
    days_of_teachers,
    time_of_people,
    weeks_of_people,
    weeks_of_teachers,
)

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Usage:
    """Which rows each choice uses and how much of them: runs per choice that begin at `begins`; `limits` per row."""

    rows: Ints
    shares: Floats
    begins: Ints
    limits: Floats

    def prices(self, price_of_row: Floats) -> Floats:
        """What each choice would pay at these prices."""
        paid: Floats = np.add.reduceat(price_of_row[self.rows] * self.shares, self.begins)
        return paid

    def use(self, choices: Ints) -> Floats:
        """How much of each row these choices use together."""
        lengths = np.diff(np.append(self.begins, len(self.rows)))[choices]
        starts = np.repeat(self.begins[choices] - np.append(0, np.cumsum(lengths)[:-1]), lengths)
        places = starts + np.arange(lengths.sum())
        used = np.bincount(self.rows[places], weights=self.shares[places], minlength=len(self.limits))
        return used.astype(np.float64)


@dataclass
class _Collector:
    """Gathers the uses of one choice after another."""

    row_of: dict[tuple[object, ...], int] = field(default_factory=dict)
    limits: list[float] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    shares: list[float] = field(default_factory=list)
    begins: list[int] = field(default_factory=list)

    def add(self, uses: Sequence[Use], limit: float = 1.0) -> None:
        self.begins.append(len(self.rows))
        for key, share in uses:
            if key not in self.row_of:
                self.row_of[key] = len(self.row_of)
                self.limits.append(0.0 if key[0] == "ended" else limit)
            self.rows.append(self.row_of[key])
            self.shares.append(share)

    def usage(self) -> Usage:
        return Usage(
            np.array(self.rows, dtype=np.int64),
            np.array(self.shares, dtype=np.float64),
            np.array(self.begins, dtype=np.int64),
            np.array(self.limits, dtype=np.float64),
        )


@dataclass(frozen=True)
class Staff:
    """Teachers or rooms: pairs of offer and staff, ordered by offer; `seats` is 0 for teachers."""

    offer: Ints
    seats: Ints
    first_pair: Ints
    usage: Usage


@dataclass(frozen=True)
class Arrays:
    """Options (offer, gain, what they use) ordered by offer, limits per offer, and both kinds of staff."""

    option_offer: Ints
    option_gain: Floats
    option_usage: Usage
    first_option: Ints
    copies: Ints
    min_size: Ints
    largest_room: Ints
    teaching: Floats
    teachers: Staff
    rooms: Staff


def arrays_of(instance: Instance, *, tight: bool = True) -> Arrays:
    """The arrays of an instance; offers in order of their number.

    Not `tight`, with the rows of the rules as they are: of a teacher's week the last rows of a pair, one for each week.
    """
    offers = instance.offers
    gains = [instance.gains[request][offer.index] for offer in offers for request in offer.requests]
    return Arrays(
        option_offer=np.array([offer.index for offer in offers for _ in offer.requests], dtype=np.int64),
        option_gain=np.array(gains, dtype=np.float64),
        option_usage=_uses_of_options(instance, tight=tight),
        first_option=_firsts([len(offer.requests) for offer in offers]),
        copies=np.array([offer.copies for offer in offers], dtype=np.int64),
        min_size=np.array([offer.min_size for offer in offers], dtype=np.int64),
        largest_room=np.array([max(offer.seats.values()) for offer in offers], dtype=np.int64),
        teaching=np.array([offer.teaching_cost for offer in offers], dtype=np.float64),
        teachers=_staff(instance, of_teachers=True, tight=tight),
        rooms=_staff(instance, of_teachers=False, tight=tight),
    )


def _firsts(lengths: Sequence[int]) -> Ints:
    return np.append(0, np.cumsum(np.array(lengths, dtype=np.int64)))[: len(lengths)].astype(np.int64)


def _uses_of_options(instance: Instance, *, tight: bool) -> Usage:
    """Each option uses its request; later requests use what has ended of earlier ones, which those provide."""
    collector = _Collector()
    begins_of = {
        request: sorted({instance.offers[index].time.first_day for index in instance.gains[request]})
        for request in instance.follows
        if "after-request" in instance.rules
    }
    open_requests = set(instance.open_requests)
    own = [time_of_people(instance), weeks_of_people(instance)] if tight else []
    for offer in instance.offers:
        for request in offer.requests:
            uses: list[Use] = [(("request", request), 1.0)]
            for more in own:
                uses += more.get((request, offer.index), ())
            if instance.follows.get(request) in open_requests and request in begins_of:
                uses += [(("ended", request, day), 1.0) for day in begins_of[request] if offer.time.first_day <= day]
            for later in instance.followed_by.get(request, ()):
                days = begins_of.get(later, ())
                uses += [(("ended", later, day), -1.0) for day in days if offer.time.last_day < day]
            collector.add(uses)
    return collector.usage()


def _staff(instance: Instance, *, of_teachers: bool, tight: bool) -> Staff:
    stretches = _stretches(instance)
    own = [days_of_teachers(instance), weeks_of_teachers(instance)] if of_teachers and tight else []
    collector = _Collector()
    offers: list[int] = []
    seats: list[int] = []
    for offer in instance.offers:
        for who in offer.teachers if of_teachers else offer.rooms:
            offers.append(offer.index)
            seats.append(0 if of_teachers else offer.seats[who])
            uses: list[Use] = [((who, stretch), 1.0) for stretch in stretches[id(offer.time)]]
            for more in own:
                uses += more.get((who, offer.index), ())
            if of_teachers and not tight:
                uses += _week_loads(instance, who, offer.time.minutes_by_week)
            collector.add(uses)
    counts = np.bincount(np.array(offers, dtype=np.int64), minlength=len(instance.offers))
    return Staff(
        offer=np.array(offers, dtype=np.int64),
        seats=np.array(seats, dtype=np.int64),
        first_pair=_firsts([int(count) for count in counts]),
        usage=collector.usage(),
    )


def _week_loads(instance: Instance, teacher: int, minutes_by_week: tuple[tuple[int, int], ...]) -> list[Use]:
    """The teacher's hours in each week as a share of what the running cohorts leave of the maximum."""
    allowed = minutes_allowed(instance.teachers[teacher].max_hours_week)
    if allowed is None or "teacher-week-load" not in instance.rules:
        return []
    used = instance.running.teacher_minutes[teacher]
    return [
        (("week", teacher, week), minutes / (allowed - used.get(week, 0)))
        for week, minutes in minutes_by_week
        if allowed > used.get(week, 0)
    ]


def _stretches(instance: Instance) -> dict[int, list[int]]:
    """For each different use of time its stretches: cells that always occur together are one."""
    uses = {id(offer.time): offer.time for offer in instance.offers}
    users: defaultdict[int, list[int]] = defaultdict(list)
    for number, time in enumerate(uses.values()):
        for cell in bits_of(time.cells):
            users[cell].append(number)
    groups: dict[tuple[int, ...], int] = {}
    found: list[list[int]] = [[] for _ in uses]
    for _, together in sorted(users.items()):
        key = tuple(together)
        if key not in groups:
            groups[key] = len(groups)
            for number in together:
                found[number].append(groups[key])
    return dict(zip(uses, found, strict=True))
