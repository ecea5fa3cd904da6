"""Lists of measures to choose from: a sample to be overwritten, and own measures beside those of a file."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from planner.exchange.measures_file import MEASURES
from planner.exchange.written_tables import write_records
from planner.insight.occupancy import list_dagdelen
from planner.model import Scenario
from planner.model.measures import Measure, MeasureKind, free_id
from planner.texts import Language, say

NEW: Final = ("new-teacher", "new-room")
PRICE: Final = 1000
HOURS: Final = Decimal(3)
SEATS: Final = Decimal(2)
ROOM: Final = Decimal(12)
KINDS: Final[dict[MeasureKind, str]] = {
    "teacher-slots": "sample_teacher-slots",
    "teacher-hours": "sample_teacher-hours",
    "teacher-skill": "sample_teacher-skill",
    "teacher-location": "sample_teacher-location",
    "new-teacher": "sample_new-teacher",
    "new-room": "sample_new-room",
    "room-slots": "sample_room-slots",
    "room-seats": "sample_room-seats",
    "smaller-group": "sample_smaller-group",
    "larger-group": "sample_larger-group",
}


def write_measures_sample(scenario: Scenario, language: Language) -> bytes:
    """A CSV file with a measure of every kind that this scenario could take, named by its kind in words."""
    found = (*_of_teachers(scenario), *_of_rooms(scenario), *_of_groups(scenario), *_new(scenario, language))
    rows = (
        row.model_copy(update={"measure_id": f"M{number}", "name": say(KINDS[row.kind], language)})
        for number, row in enumerate(found, 1)
    )
    return write_records(MEASURES, rows)


def join_measures(
    scenario: Scenario, of_file: Sequence[Measure], own: Sequence[Measure], word: str
) -> tuple[Measure, ...]:
    """Those of the file, then the own ones, named with this word; what they make new gets an id of its own."""
    joined = list(of_file)
    for measure in own:
        taken = {*scenario.teacher_by_id, *scenario.room_by_id, *(row.id for row in joined)}
        id_ = free_id(measure.id, taken) if measure.kind in NEW else measure.id
        name = free_id(word, {row.measure_id for row in joined})
        joined.append(measure.model_copy(update={"measure_id": name, "id": id_}))
    return tuple(joined)


def _of_teachers(scenario: Scenario) -> Iterator[Measure]:
    skills = sorted({row.skill for row in scenario.programmes})
    locations = [row.location_id for row in scenario.locations]
    for row in scenario.teachers[:1]:
        id_ = row.teacher_id
        yield from _first("teacher-slots", id_, slots=_slots_beside(scenario, row.slots))
        if row.max_hours_week is not None:
            yield _measure("teacher-hours", id_, amount=HOURS)
        yield from _first("teacher-skill", id_, skills=[one for one in skills if one not in row.skills])
        yield from _first("teacher-location", id_, locations=[one for one in locations if one not in row.locations])


def _of_rooms(scenario: Scenario) -> Iterator[Measure]:
    for row in scenario.rooms[:1]:
        yield _measure("room-seats", row.room_id, amount=SEATS)
    limited = next((row for row in scenario.rooms if row.slots), None)
    if limited is not None:
        yield from _first("room-slots", limited.room_id, slots=_slots_beside(scenario, limited.slots))


def _of_groups(scenario: Scenario) -> Iterator[Measure]:
    group = next((row for row in scenario.programmes if row.min_size > 1), None)
    if group is not None:
        yield _measure("smaller-group", group.programme_id, amount=Decimal(group.min_size - 1))
        yield _measure("larger-group", group.programme_id, amount=group.max_size + SEATS)


def _new(scenario: Scenario, language: Language) -> Iterator[Measure]:
    locations, slots = scenario.locations[:1], _slots_beside(scenario, ())[:1]
    skills = [row.skill for row in scenario.programmes[:1]]
    here = tuple(row.location_id for row in locations)
    if here and slots and skills:
        id_ = free_id(say("pcap_new_teacher_id", language), scenario.teacher_by_id)
        yield _measure("new-teacher", id_, skills=tuple(skills), locations=here, slots=tuple(slots), amount=HOURS)
    if here:
        id_ = free_id(say("pcap_new_room_id", language), scenario.room_by_id)
        yield _measure("new-room", id_, locations=here, amount=ROOM)


def _slots_beside(scenario: Scenario, slots: tuple[str, ...]) -> list[str]:
    return [row.slot_id for row in list_dagdelen(scenario) if not scenario.covers(slots, row.slot_id)]


def _first(kind: MeasureKind, id_: str, **choice: list[str]) -> Iterator[Measure]:
    """One measure with the first of what could be chosen, if there is anything."""
    for column, options in choice.items():
        if options:
            yield _measure(kind, id_, **{column: (options[0],)})


def _measure(kind: MeasureKind, id_: str, **cells: object) -> Measure:
    return Measure.model_validate({"measure_id": "", "price": PRICE, "kind": kind, "id": id_, **cells})
