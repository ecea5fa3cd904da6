"""What one more of something would save according to the prices of a relaxation: an estimate, to know what to try.

Offers that an addition would make possible are taken greedily, dearest first, never two at one time and nobody twice.
"""

import heapq
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from planner.model import Scenario
from planner.solver.build import build_instance
from planner.solver.instance import Instance
from planner.solver.load import minutes_allowed
from planner.solver.relaxation import Floats, Ints
from planner.solver.shadow_prices import Market, find_prices, value_without_teacher

Dagdeel = tuple[str, str]  # a teacher, and a slot that is not theirs
Pair = tuple[int, int, float, float]  # offer, seats, and what teacher and room would ask


@dataclass(frozen=True)
class Estimates:
    """Points that one more dagdeel, one more room like this one, or one more hour a week would save."""

    dagdelen: Mapping[Dagdeel, float]
    rooms: Mapping[str, float]
    hours: Mapping[str, float]


def estimate(
    scenario: Scenario,
    dagdelen: Sequence[Dagdeel],
    rooms: Sequence[str],
    seconds: float,
    should_stop: Callable[[], bool] = lambda: False,
) -> Estimates:
    """Estimates for these dagdelen, for a twin of each of these rooms, and for the hours of every teacher."""
    twins = {room_id: _free_id(scenario, room_id) for room_id in rooms}
    instance = build_instance(_widen(scenario, dagdelen, twins))
    if not instance.offers:
        return Estimates({}, {}, {})
    shop = _Shop(scenario, instance, twins)
    market = find_prices(instance, shop.barred_teachers(), shop.barred_rooms(), seconds, should_stop)
    shop.open(market)
    return Estimates(
        {one: shop.dagdeel(*one) for one in dagdelen},
        {room_id: shop.room(room_id) for room_id in rooms},
        {row.teacher_id: shop.hour(row.teacher_id) for row in scenario.teachers if row.max_hours_week is not None},
    )


class _Shop:
    """Pairs of offers with staff in the wide instance, and what they would save at the prices of the market."""

    def __init__(self, scenario: Scenario, instance: Instance, twins: Mapping[str, str]) -> None:
        self.scenario = scenario
        self.instance = instance
        self.twin_of = {instance.numbers.rooms[twin]: room_id for room_id, twin in twins.items()}
        self.teacher_pairs = [(offer.index, one) for offer in instance.offers for one in offer.teachers]
        self.room_pairs = [(offer.index, one) for offer in instance.offers for one in offer.rooms]
        self._covered: dict[tuple[int, str, str], bool] = {}

    def barred_teachers(self) -> Ints:
        patterns = [offer.pattern_id for offer in self.instance.offers]
        real = (self._covers(teacher, patterns[offer], "") for offer, teacher in self.teacher_pairs)
        return np.array([number for number, is_real in enumerate(real) if not is_real], dtype=np.int64)

    def barred_rooms(self) -> Ints:
        return np.array([n for n, (_, room) in enumerate(self.room_pairs) if room in self.twin_of], dtype=np.int64)

    def open(self, market: Market) -> None:
        """Works out what each offer would save with a teacher or with a room that costs nothing."""
        self.market = market
        barred = set(self.barred_teachers().tolist())
        self.teacher_price = _cheapest(self.teacher_pairs, market.teacher_prices, barred, len(self.instance.offers))
        twins = set(self.barred_rooms().tolist())
        in_room = value_without_teacher(market)
        self.best_room: dict[int, tuple[float, int]] = {}
        for number, (offer, _) in enumerate(self.room_pairs):
            if number not in twins:
                value = float(in_room[number] - market.room_prices[number])
                if value > self.best_room.get(offer, (-np.inf, 0))[0]:
                    self.best_room[offer] = value, number
        self.in_twin: dict[str, list[tuple[int, int, float]]] = {}
        for number in sorted(twins):
            offer, room = self.room_pairs[number]
            value = float(in_room[number] - self.teacher_price[offer])
            self.in_twin.setdefault(self.twin_of[room], []).append((offer, room, value))
        self.pairs_of_teacher: dict[int, list[int]] = {}
        self.new_pairs: dict[tuple[int, str], list[int]] = {}
        for number, (offer, teacher) in enumerate(self.teacher_pairs):
            self.pairs_of_teacher.setdefault(teacher, []).append(number)
            if number in barred:
                self.new_pairs.setdefault((teacher, self.instance.offers[offer].pattern_id), []).append(number)

    def dagdeel(self, teacher_id: str, slot_id: str) -> float:
        """What the teacher would save in offers that only this slot keeps them from."""
        teacher = self.instance.numbers.teachers[teacher_id]
        found = []
        for pattern_id in self.scenario.pattern_by_id:
            numbers = self.new_pairs.get((teacher, pattern_id), ())
            if numbers and self._covers(teacher, pattern_id, slot_id):
                found += [
                    self._with_teacher(number) for number in numbers if self.teacher_pairs[number][0] in self.best_room
                ]
        return self._take(found)

    def _with_teacher(self, number: int) -> tuple[float, Pair]:
        """What the offer of a pair would save with its teacher, whose agreed hours grow along."""
        offer, _ = self.teacher_pairs[number]
        asked = float(self.market.teacher_prices[number]) - self._week_part(number)
        value, room = self.best_room[offer]
        return value - asked, (offer, self._seats(room), asked, float(self.market.room_prices[room]))

    def room(self, room_id: str) -> float:
        """What a twin of the room would save."""
        found = []
        for offer, room, value in self.in_twin.get(room_id, ()):
            seats = self.instance.offers[offer].seats[room]
            found.append((value, (offer, seats, float(self.teacher_price[offer]), 0.0)))
        return self._take(found)

    def hour(self, teacher_id: str) -> float:
        """What one more hour in every week would save: the prices of the weeks, per hour of what there is."""
        teacher = self.instance.numbers.teachers[teacher_id]
        allowed = minutes_allowed(self.instance.teachers[teacher].max_hours_week)
        used = self.instance.running.teacher_minutes[teacher]
        per_hour: dict[int, float] = {}
        for number in self.pairs_of_teacher.get(teacher, ()):
            for row, week in self._week_rows(number):
                left = (allowed or 0) - used.get(week, 0)
                per_hour[row] = float(self.market.week_prices[row]) * 60 / max(60, left)
        return sum(per_hour.values())

    def _take(self, found: Iterable[tuple[float, Pair]]) -> float:
        heap = []
        for value, pair in found:
            gained = value - max(0.0, float(self.market.value[pair[0]]))
            if gained > 0:
                heap.append((-gained, pair))
        heapq.heapify(heap)
        total, cells, seated = 0.0, 0, set[int]()
        while heap:
            _, pair = heapq.heappop(heap)
            time = self.instance.offers[pair[0]].time.cells
            if cells & time:
                continue
            gained, members = self._measure(pair, seated)
            if heap and -gained > heap[0][0] and gained > 0:
                heapq.heappush(heap, (-gained, pair))
            elif gained > 0:
                total, cells = total + gained, cells | time
                seated |= members
        return total

    def _measure(self, pair: Pair, seated: set[int]) -> tuple[float, set[int]]:
        """What the pair gains with people who are not seated yet, and who they are."""
        index, seats, teacher_price, room_price = pair
        offer = self.instance.offers[index]
        first = int(self.market.arrays.first_option[index])
        ranked = sorted(
            ((float(self.market.worth[first + at]), one) for at, one in enumerate(offer.requests) if one not in seated),
            reverse=True,
        )[:seats]
        if len(ranked) < offer.min_size:
            return 0.0, set()
        taken = [row for number, row in enumerate(ranked) if row[0] > 0 or number < offer.min_size]
        saved = sum(worth for worth, _ in taken) - offer.teaching_cost - teacher_price - room_price
        return saved - max(0.0, float(self.market.value[index])), {one for _, one in taken}

    def _covers(self, teacher: int, pattern_id: str, slot_id: str) -> bool:
        """True if the teacher is available in the pattern, with this slot on top of their own."""
        key = (teacher, pattern_id, slot_id)
        if key not in self._covered:
            own = self.scenario.teacher_by_id[self.instance.teachers[teacher].teacher_id].slots
            self._covered[key] = self.scenario.covers_pattern((*own, slot_id) if slot_id else own, pattern_id)
        return self._covered[key]

    def _week_part(self, number: int) -> float:
        return sum(float(self.market.week_prices[row]) for row, _ in self._week_rows(number))

    def _week_rows(self, number: int) -> list[tuple[int, int]]:
        """The rows of agreed hours that a pair uses, which come last in it, with their weeks."""
        offer, teacher = self.teacher_pairs[number]
        allowed = minutes_allowed(self.instance.teachers[teacher].max_hours_week)
        if allowed is None:
            return []
        used = self.instance.running.teacher_minutes[teacher]
        weeks = [week for week, _ in self.instance.offers[offer].time.minutes_by_week if allowed > used.get(week, 0)]
        usage = self.market.arrays.teachers.usage
        end = int(usage.begins[number + 1]) if number + 1 < len(usage.begins) else len(usage.rows)
        return list(zip(usage.rows[end - len(weeks) : end].tolist(), weeks, strict=True))

    def _seats(self, room_pair: int) -> int:
        offer, room = self.room_pairs[room_pair]
        return self.instance.offers[offer].seats[room]


def _cheapest(pairs: Sequence[tuple[int, int]], prices: Floats, barred: set[int], offers: int) -> Floats:
    """The price of the cheapest real teacher of each offer; infinite if there is none."""
    found = np.full(offers, np.inf)
    for number, (offer, _) in enumerate(pairs):
        if number not in barred:
            found[offer] = min(found[offer], prices[number])
    return found


def _widen(scenario: Scenario, dagdelen: Iterable[Dagdeel], twins: Mapping[str, str]) -> Scenario:
    more: dict[str, list[str]] = {}
    for teacher_id, slot_id in dagdelen:
        more.setdefault(teacher_id, []).append(slot_id)
    return scenario.with_tables(
        teachers=tuple(
            row.model_copy(update={"slots": (*row.slots, *more.get(row.teacher_id, ()))}) for row in scenario.teachers
        ),
        rooms=(
            *scenario.rooms,
            *(scenario.room_by_id[room_id].model_copy(update={"room_id": twin}) for room_id, twin in twins.items()),
        ),
    )


def _free_id(scenario: Scenario, room_id: str) -> str:
    """An id that no room has."""
    found = f"{room_id}.2"
    while found in scenario.room_by_id:
        found += "2"
    return found
