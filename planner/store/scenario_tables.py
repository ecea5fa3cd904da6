"""A scenario as tables of rows with a key: the settings are a table of one row, every other row is a record.

The key is the id of the row. A closure or an absence has none: its key follows from what it says (and from how many
rows before it say the same), so that it does not depend on the order of rows or on who looks.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache
from hashlib import sha256
from operator import attrgetter
from types import GenericAlias
from typing import Final, cast

from pydantic import ConfigDict, TypeAdapter

from planner.model import (
    Absence,
    Closure,
    Cohort,
    CostWeights,
    Klantmanager,
    Location,
    Pattern,
    Person,
    Placement,
    Programme,
    Request,
    Room,
    Scenario,
    Teacher,
    Timeslot,
)
from planner.model.records import Record

SETTINGS_TABLE: Final = "scenario"
SETTINGS_KEY: Final = "settings"
KEY_LENGTH: Final = 24


class Settings(Record):
    """What a scenario says beside its tables."""

    name: str
    timezone: str = "Europe/Amsterdam"
    starts_from: date
    starts_until: date
    cost: CostWeights = CostWeights()


KeyOf = Callable[[Record], str]
Rows = dict[str, Record]
Tables = dict[str, Rows]

RECORD_OF: Final[Mapping[str, type[Record]]] = {
    SETTINGS_TABLE: Settings,
    "timeslots": Timeslot,
    "patterns": Pattern,
    "programmes": Programme,
    "locations": Location,
    "rooms": Room,
    "teachers": Teacher,
    "klantmanagers": Klantmanager,
    "people": Person,
    "requests": Request,
    "closures": Closure,
    "absences": Absence,
    "cohorts": Cohort,
    "placements": Placement,
}
ID_OF: Final[Mapping[str, KeyOf]] = {
    "timeslots": attrgetter("slot_id"),
    "patterns": attrgetter("pattern_id"),
    "programmes": attrgetter("programme_id"),
    "locations": attrgetter("location_id"),
    "rooms": attrgetter("room_id"),
    "teachers": attrgetter("teacher_id"),
    "klantmanagers": attrgetter("klantmanager_id"),
    "people": attrgetter("person_id"),
    "requests": attrgetter("request_id"),
    "cohorts": attrgetter("cohort_id"),
    "placements": attrgetter("request_id"),
}
TABLES: Final = tuple(RECORD_OF)


def tables_of(scenario: Scenario) -> Tables:
    """All rows of a scenario by table and key, in their order."""
    settings = Settings(**{name: getattr(scenario, name) for name in Settings.model_fields})
    rows = {name: key_rows(name, getattr(scenario, name)) for name in TABLES if name != SETTINGS_TABLE}
    return {SETTINGS_TABLE: {SETTINGS_KEY: settings}, **rows}


def scenario_of(tables: Tables) -> Scenario:
    """The scenario that these rows make; what no longer fits the model raises pydantic's ValidationError."""
    settings = tables[SETTINGS_TABLE][SETTINGS_KEY]
    fields = {name: getattr(settings, name) for name in Settings.model_fields}
    return Scenario(**fields, **{name: tuple(tables[name].values()) for name in TABLES if name != SETTINGS_TABLE})


def key_rows(table: str, records: Iterable[Record]) -> Rows:
    """The rows of one table by key; of rows with one id the last counts, as ids are unique in a sound scenario."""
    if table in ID_OF:
        id_of = ID_OF[table]
        return {id_of(record): record for record in records}
    seen: Counter[str] = Counter()
    rows: Rows = {}
    for record in records:
        said = sha256(record.model_dump_json().encode()).hexdigest()[:KEY_LENGTH]
        seen[said] += 1
        rows[said if seen[said] == 1 else f"{said}-{seen[said]}"] = record
    return rows


def read_records(table: str, contents: Iterable[str]) -> tuple[Record, ...]:
    """The records that were written as JSON texts, read all at once, which is much faster than one by one."""
    return _reader_of(table).validate_json("[" + ",".join(contents) + "]")


@cache
def _reader_of(table: str) -> TypeAdapter[tuple[Record, ...]]:
    rows = cast("type[tuple[Record, ...]]", GenericAlias(tuple, (RECORD_OF[table], ...)))
    return TypeAdapter(rows, config=ConfigDict(hide_input_in_errors=True))
