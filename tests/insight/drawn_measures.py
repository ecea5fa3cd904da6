"""Measures for a tiny scenario, drawn from a seed: of each kind some, of which many help nobody."""

from decimal import Decimal
from random import Random

from planner.model import Scenario
from planner.model.measures import Measure

PRICES = (0, 100, 200, 300, 500)


def draw_measures(scenario: Scenario, seed: int, count: int) -> tuple[Measure, ...]:
    random = Random(f"measures/{seed}")
    possible = list_measures(scenario)
    picked = random.sample(possible, min(count, len(possible)))
    return tuple(
        row.model_copy(update={"measure_id": f"m{number}", "price": random.choice(PRICES)})
        for number, row in enumerate(picked)
    )


def list_measures(scenario: Scenario) -> list[Measure]:
    """One of every kind for everything that it could be about."""
    slots = tuple(row.slot_id for row in scenario.timeslots)
    skills = tuple(sorted({row.skill for row in scenario.programmes}))
    locations = tuple(row.location_id for row in scenario.locations)
    features = tuple(sorted({feature for row in scenario.programmes for feature in row.room_features}))
    found = [
        measure("new-teacher", "new", skills=skills, locations=locations, slots=slots),
        *(measure("new-room", f"new-{one}", locations=(one,), amount=4, features=features) for one in locations),
    ]
    for teacher in scenario.teachers:
        missing = tuple(slot for slot in slots if not scenario.covers(teacher.slots, slot))
        if missing:
            found.append(measure("teacher-slots", teacher.teacher_id, slots=missing, amount=3))
        found.append(measure("teacher-hours", teacher.teacher_id, amount=3))
        found.append(measure("teacher-skill", teacher.teacher_id, skills=skills))
        found.append(measure("teacher-location", teacher.teacher_id, locations=locations))
    for room in scenario.rooms:
        found.append(measure("room-slots", room.room_id, slots=slots))
        found.append(measure("room-seats", room.room_id, amount=1))
    for programme in scenario.programmes:
        if programme.min_size > 1:
            found.append(measure("smaller-group", programme.programme_id, amount=programme.min_size - 1))
        if programme.kind != "taalboost_individueel":
            found.append(measure("larger-group", programme.programme_id, amount=programme.max_size + 1))
    return found


def measure(kind: str, id_: str, *, amount: int | None = None, **fields: tuple[str, ...]) -> Measure:
    hours = None if amount is None else Decimal(amount)
    return Measure.model_validate({"measure_id": f"{id_}-{kind}", "kind": kind, "id": id_, "amount": hours, **fields})
