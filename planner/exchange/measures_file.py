"""Reading a file of measures: a table of what could be done to make room, and what each would cost.

What a row must say depends on its kind, and what it is about must stand in the scenario.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Final

from planner.exchange.cells import Code, FreeText, Hours, Id, WholeNumber
from planner.exchange.csv_rows import CsvRows
from planner.exchange.problems import ReadingReport
from planner.exchange.read_tables import ReadTable, TableReading
from planner.exchange.table_parts import Column, Table
from planner.exchange.tables import IDS, MOST_PEOPLE, NOTHING, WORDS
from planner.exchange.text_files import TextFile, open_text, take_text
from planner.model import Scenario
from planner.model.measures import MEASURE_KINDS, Measure
from planner.texts import Message, message

MOST_PRICE: Final = 1_000_000_000
MOST_MEASURES: Final = 200
NEEDS: Final[Mapping[str, tuple[str, ...]]] = {
    "teacher-slots": ("slots",),
    "teacher-hours": ("amount",),
    "teacher-skill": ("skills",),
    "teacher-location": ("locations",),
    "new-teacher": ("skills", "locations", "slots"),
    "new-room": ("locations", "amount"),
    "room-slots": ("slots",),
    "room-seats": ("amount",),
    "smaller-group": ("amount",),
    "larger-group": ("amount",),
}
"""By kind, the columns that must be filled in."""
MAY_HAVE: Final[Mapping[str, tuple[str, ...]]] = {
    "teacher-slots": ("amount",),
    "new-teacher": ("amount",),
    "new-room": ("slots", "features"),
}
"""By kind, the columns that may be filled in besides."""
DEPENDING: Final = ("amount", "skills", "locations", "slots", "features")
IN_WHOLES: Final = ("new-room", "room-seats", "smaller-group", "larger-group")
MEASURES: Final = Table(
    "measures",
    Measure,
    message("table_measures"),
    (
        Column("measure_id", Id(), message("column_measure_id")),
        Column("name", FreeText(), message("column_name"), "", NOTHING, may_be_missing=True),
        Column("price", WholeNumber(0, MOST_PRICE), message("column_price")),
        Column("kind", Code(MEASURE_KINDS, message("no_measure_kind")), message("column_measure_kind")),
        Column("id", Id(), message("column_measure_about")),
        Column("amount", Hours(), message("column_amount"), None, NOTHING, may_be_missing=True),
        Column("skills", WORDS, message("column_skills"), (), NOTHING, may_be_missing=True),
        Column("locations", IDS, message("column_measure_locations"), (), NOTHING, may_be_missing=True),
        Column("slots", IDS, message("column_measure_slots"), (), NOTHING, may_be_missing=True),
        Column("features", WORDS, message("column_features"), (), NOTHING, may_be_missing=True),
    ),
    id_column="measure_id",
    is_required=True,
)


def read_measures(file: Path, scenario: Scenario) -> tuple[Measure, ...]:
    """The measures in order of the file; raises DataError with all that is wrong."""
    report = ReadingReport()
    text = open_text(file, _table_of(file.name).file, report)
    return _read_text(file.name, text, scenario, report)


def read_measures_content(name: str, content: bytes, scenario: Scenario) -> tuple[Measure, ...]:
    """The same of a file that somebody sent."""
    report = ReadingReport()
    text = take_text(content, _table_of(name).file, report)
    return _read_text(name, text, scenario, report)


def _table_of(name: str) -> Table:
    return replace(MEASURES, name=name.removesuffix(".csv"))


def _read_text(name: str, text: TextFile | None, scenario: Scenario, report: ReadingReport) -> tuple[Measure, ...]:
    report.raise_if_any()
    if text is None:
        return ()
    table = _table_of(name)
    found = TableReading(table, report).read(CsvRows(table.file, text, table.column_by_name, report))
    if len(found.rows) > MOST_MEASURES:
        report.add(table.file, message("too_many_measures", count=len(found.rows), most=MOST_MEASURES))
    for row in found.rows:
        for column, what in _judge(row.values, scenario):
            report.add(table.file, what, row=row.number, column=column, value=_shown(row.values.get(column)))
    _refuse_doubles(found, report)
    report.raise_if_any()
    return tuple(Measure.model_validate(row.values) for row in found.rows)


def _judge(values: Mapping[str, object], scenario: Scenario) -> Iterator[tuple[str, Message]]:
    """Each column that is not right for the kind of measure, and why; cells that could not be read are left out."""
    kind = values.get("kind")
    if not isinstance(kind, str):
        return
    for column in DEPENDING:
        is_filled = values.get(column) not in (None, ())
        if column in values and column in NEEDS[kind] and not is_filled:
            yield column, message("measure_needs", column=column, kind=kind)
        if is_filled and column not in (*NEEDS[kind], *MAY_HAVE.get(kind, ())):
            yield column, message("measure_has_no", column=column, kind=kind)
    yield from _judge_subject(kind, values, scenario)
    yield from _judge_amount(kind, values, scenario)
    yield from _judge_lists(kind, values, scenario)


def _judge_subject(kind: str, values: Mapping[str, object], scenario: Scenario) -> Iterator[tuple[str, Message]]:
    id_ = str(values.get("id", ""))
    tables: dict[str, tuple[str, Mapping[str, object]]] = {
        "teacher": ("teachers.csv", scenario.teacher_by_id),
        "room": ("rooms.csv", scenario.room_by_id),
        "group": ("programmes.csv", scenario.programme_by_id),
    }
    file, known = next(found for word, found in tables.items() if word in kind.split("-"))
    if id_ and kind.startswith("new-") and id_ in known:
        yield "id", message("measure_not_new", id=id_, file=file)
    if id_ and not kind.startswith("new-") and id_ not in known:
        yield "id", message("reference_to_nothing", value=id_, file=file)


def _judge_amount(kind: str, values: Mapping[str, object], scenario: Scenario) -> Iterator[tuple[str, Message]]:
    amount = values.get("amount")
    if not isinstance(amount, Decimal):
        return
    if amount <= 0 or amount > MOST_PEOPLE or (kind in IN_WHOLES and amount != int(amount)):
        yield "amount", message("measure_amount", kind=kind)
        return
    programme = scenario.programme_by_id.get(str(values.get("id")))
    if programme and kind == "smaller-group" and amount >= programme.min_size:
        yield "amount", message("measure_not_smaller", now=programme.min_size)
    if programme and kind == "larger-group" and amount <= programme.max_size:
        yield "amount", message("measure_not_larger", now=programme.max_size)


def _judge_lists(kind: str, values: Mapping[str, object], scenario: Scenario) -> Iterator[tuple[str, Message]]:
    known: dict[str, tuple[str, Mapping[str, object]]] = {
        "locations": ("locations.csv", scenario.location_by_id),
        "slots": ("timeslots.csv", scenario.timeslot_by_id),
    }
    for column, (file, rows) in known.items():
        listed = values.get(column)
        for id_ in listed if isinstance(listed, tuple) else ():
            if id_ not in rows:
                yield column, message("reference_to_nothing", value=id_, file=file)
    locations = values.get("locations")
    if kind == "new-room" and isinstance(locations, tuple) and len(locations) > 1:
        yield "locations", message("measure_one_location")


def _refuse_doubles(found: ReadTable, report: ReadingReport) -> None:
    """Two measures may not make the same new teacher or room."""
    first: dict[tuple[object, object], int] = {}
    for row in found.rows:
        kind, id_ = row.values.get("kind"), row.values.get("id")
        if kind in ("new-teacher", "new-room") and id_ is not None:
            before = first.setdefault((kind, id_), row.number)
            if before != row.number:
                what = message("measure_twice_new", id=id_, first=before)
                report.add(found.table.file, what, row=row.number, column="id", value=str(id_))


def _shown(value: object) -> str:
    return " ".join(map(str, value)) if isinstance(value, tuple) else str(value or "")
