"""Every reference from one table to another: what it names must exist."""

import re
from collections.abc import Mapping
from difflib import get_close_matches

from planner.exchange.bsn import holds_bsn
from planner.exchange.problems import MAX_ROWS_PER_VALUE, ReadingReport
from planner.exchange.read_tables import ReadTable
from planner.exchange.table_parts import Column, Table
from planner.exchange.tables import ABSENCE_TABLES, ABSENCES
from planner.texts import Message, message

_MARKS = re.compile(r"[._-]")
_LEADING_ZEROS = re.compile(r"(?<![0-9])0+(?=[0-9])")
MOST_IDS_COMPARED = 2000
MOST_COMPARISONS = 50
MOST_ITEMS_TOLD = MAX_ROWS_PER_VALUE


def check_references(tables: Mapping[str, ReadTable], report: ReadingReport) -> None:
    """Reports every reference to nothing, in all tables; `tables` by name."""
    nearest = NearestIds()
    for source in tables.values():
        for column in source.table.columns:
            if column.refers_to is not None:
                _check_column(source, column, tables[column.refers_to], nearest, report)
    _check_absences(tables, nearest, report)


class NearestIds:
    """Finds the id that was probably meant; stops looking after a while, for one look takes milliseconds."""

    def __init__(self) -> None:
        self._plain: dict[str, dict[str, str]] = {}
        self._comparisons = 0

    def find(self, table: ReadTable, id_: str) -> str | None:
        name = table.table.name
        if name not in self._plain:
            ids = [known for known in table.row_of_id if not holds_bsn(known)]
            self._plain[name] = {_plainly(known): known for known in reversed(ids)}
        plain = self._plain[name]
        if _plainly(id_) in plain:
            return plain[_plainly(id_)]
        if len(plain) > MOST_IDS_COMPARED or self._comparisons >= MOST_COMPARISONS:
            return None
        self._comparisons += 1
        near = get_close_matches(_plainly(id_), plain, n=1, cutoff=0.8)
        return plain[near[0]] if near else None


def _check_column(
    source: ReadTable, column: Column, target: ReadTable, nearest: NearestIds, report: ReadingReport
) -> None:
    if not target.is_complete:
        return
    known = target.row_of_id
    whole: set[object] = {"", ()}
    for number, value in source.sound(column.field_name):
        if value in whole:
            continue
        items = value if isinstance(value, tuple) else (value,)
        unknown = [item for item in items if item not in known]
        if not unknown:
            whole.add(value)
        for item in unknown[:MOST_ITEMS_TOLD]:
            what = _names_nothing(target, str(item), nearest)
            report.add(source.table.file, what, row=number, column=column.name, value=" ".join(items))


def _check_absences(tables: Mapping[str, ReadTable], nearest: NearestIds, report: ReadingReport) -> None:
    for row in tables[ABSENCES.name].rows:
        kind, id_ = row.values.get("kind"), row.values.get("id")
        if kind is None or id_ is None:
            continue
        target = tables[ABSENCE_TABLES[str(kind)]]
        if target.is_complete and id_ not in target.row_of_id:
            what = _names_nothing(target, str(id_), nearest)
            report.add(ABSENCES.file, what, row=row.number, column="id", value=str(id_))


def _names_nothing(target: ReadTable, id_: str, nearest: NearestIds) -> Message:
    table: Table = target.table
    if not target.row_of_id:
        return message("reference_to_empty_table", value=id_, file=table.file)
    near = nearest.find(target, id_)
    if near is None:
        return message("reference_to_nothing", value=id_, file=table.file)
    return message("reference_to_nothing_near", value=id_, file=table.file, near=near)


def _plainly(id_: str) -> str:
    """An id without what is easily mistyped: capitals, marks, zeros in front of a number."""
    return _LEADING_ZEROS.sub("", _MARKS.sub("", id_.lower())) or id_
