"""What could be scarce: one more dagdeel of a teacher, one more room, one more seat, more agreed hours.

Each is a measure without a price, with an estimate of the points that it would save. The estimates of dagdelen, rooms
and hours follow from the prices of a relaxation, those of seats and of hours that keep a group from being given at all
from who would gain by them (`scarce_limits`).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import inf

from planner.insight.built_once import BuiltOnce
from planner.insight.occupancy import list_dagdelen
from planner.insight.scarce_limits import estimate_hours, estimate_seats, more_hours, one_seat_more
from planner.insight.worth_asking import pick_dagdelen, pick_rooms
from planner.model import Plan, Room, Scenario, Teacher, Timeslot
from planner.model.measures import Measure, free_id
from planner.rules.facts import find_cohort_by_request
from planner.solver.scarcity import Estimates, estimate

FEWEST_POINTS = 1.0  # what is estimated to save less is not worth trying


@dataclass(frozen=True)
class Scarce:
    """A measure that would add one thing, and the points that it is estimated to save."""

    measure: Measure
    estimate: float


def list_scarce(
    built: BuiltOnce, plan: Plan, seconds: float, should_stop: Callable[[], bool] = lambda: False
) -> tuple[Scarce, ...]:
    """Dearest first; of teachers who are alike in skills and locations only the one who would save most."""
    scenario, instance = built.scenario, built.instance
    placed = find_cohort_by_request(scenario, plan)
    slots = list_dagdelen(scenario)
    dagdelen = [
        (row.teacher_id, slot.slot_id)
        for row in scenario.teachers
        for slot in slots
        if not scenario.covers(row.slots, slot.slot_id)
    ]
    dagdelen = pick_dagdelen(instance, built.demand, placed, dagdelen)
    rooms = pick_rooms(instance, built.demand, placed, _rooms_that_differ(scenario))
    found = estimate(scenario, dagdelen, rooms, seconds, should_stop)
    scarce = [*_dagdelen(scenario, found, slots), *_rooms(scenario, found), *_hours(built, plan, found, slots)]
    scarce += _seats(built, plan)
    dear = [row for row in scarce if row.estimate >= FEWEST_POINTS]
    return tuple(sorted(dear, key=lambda row: (-row.estimate, row.measure.measure_id)))


def _dagdelen(scenario: Scenario, found: Estimates, slots: Sequence[Timeslot]) -> list[Scarce]:
    hours = {slot.slot_id: Decimal(slot.minutes) / 60 for slot in slots}
    best: dict[tuple[frozenset[str], frozenset[str], str], Scarce] = {}
    for (teacher_id, slot_id), points in sorted(found.dagdelen.items()):
        teacher = scenario.teacher_by_id[teacher_id]
        measure = Measure(
            measure_id=f"{teacher_id}.{slot_id}",
            kind="teacher-slots",
            id=teacher_id,
            slots=(slot_id,),
            amount=None if teacher.max_hours_week is None else hours[slot_id],
        )
        alike = (frozenset(teacher.skills), frozenset(teacher.locations), slot_id)
        if alike not in best or points > best[alike].estimate:
            best[alike] = Scarce(measure, points)
    return list(best.values())


def _rooms(scenario: Scenario, found: Estimates) -> list[Scarce]:
    scarce = []
    for room_id, points in found.rooms.items():
        room = scenario.room_by_id[room_id]
        measure = Measure(
            measure_id=f"{room_id}.lokaal",
            kind="new-room",
            id=free_id(room_id, scenario.room_by_id),
            amount=Decimal(room.capacity),
            locations=(room.location_id,),
            slots=room.slots,
            features=room.features,
        )
        scarce.append(Scarce(measure, points))
    return scarce


def _hours(built: BuiltOnce, plan: Plan, found: Estimates, slots: Sequence[Timeslot]) -> list[Scarce]:
    """A dagdeel's hours on top of what was agreed, for teachers who have dagdelen left to teach them in."""
    hours = Decimal(max((slot.minutes for slot in slots), default=0)) / 60
    teachers = [row.teacher_id for row in built.scenario.teachers if _has_time_left(built.scenario, row)]
    then_possible = estimate_hours(built, plan, teachers, hours)
    points = {one: max(found.hours.get(one, 0.0) * float(hours), then_possible.get(one, 0.0)) for one in teachers}
    return [Scarce(more_hours(one, hours), points[one]) for one in teachers]


def _has_time_left(scenario: Scenario, teacher: Teacher) -> bool:
    agreed = teacher.max_hours_week
    return agreed is not None and scenario.minutes_a_week(teacher.slots) > 60 * agreed


def _seats(built: BuiltOnce, plan: Plan) -> list[Scarce]:
    return [Scarce(one_seat_more(room_id), points) for room_id, points in sorted(estimate_seats(built, plan).items())]


def _rooms_that_differ(scenario: Scenario) -> list[str]:
    """One of every kind of room, by location, seats and features: the one that is there most."""
    kinds: dict[tuple[str, int, frozenset[str]], Room] = {}
    for row in sorted(scenario.rooms, key=lambda row: row.room_id):
        kind = (row.location_id, row.capacity, frozenset(row.features))
        if kind not in kinds or _hours_open(scenario, row) > _hours_open(scenario, kinds[kind]):
            kinds[kind] = row
    return sorted(row.room_id for row in kinds.values())


def _hours_open(scenario: Scenario, room: Room) -> float:
    """Minutes a week; no slots stand for always."""
    return scenario.minutes_a_week(room.slots) if room.slots else inf
