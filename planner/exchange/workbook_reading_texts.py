"""One column of a workbook or of tables kept by hand: its cells become the texts that the data format asks for.

What is judged later is judged by the same rules as in CSV; here words of people become words of the data format.
"""

import re
from decimal import Decimal
from typing import Final, NamedTuple

from planner.exchange.cells import (
    MINUTES_A_DAY,
    AnyText,
    Assume,
    CellError,
    CellKind,
    Code,
    Day,
    FreeText,
    Hours,
    ListOf,
    TimeOfDay,
    WholeNumber,
    YesNo,
)
from planner.exchange.dagdelen import Dagdelen
from planner.exchange.days_in_words import to_iso_day, to_iso_days
from planner.exchange.problems import ReadingReport
from planner.exchange.table_parts import Column, Table
from planner.exchange.times_in_words import to_clock
from planner.exchange.words_for_codes import find_code_meant
from planner.exchange.workbook_layout import codes_of, find_code, label_of
from planner.exchange.workbook_reading_cells import CellValue, Moment
from planner.texts import Message, message

MOST_REMEMBERED: Final = 20_000
_BETWEEN_ITEMS: Final = re.compile(r"[\s,;]+")
_MARKS_BETWEEN: Final = re.compile(r"[,;\r\n]")
_SPACES: Final = re.compile(r"[\u00a0\u2007\u202f\ufeff\t]")
_NUMBERS: Final = (WholeNumber, Hours)
_DAYS_OF_1904: Final = 1462


class Understood(NamedTuple):
    """The text of a cell as the data format has it, or what is wrong with it; a fault of None need not be told."""

    text: str
    is_sound: bool = True
    fault: Message | None = None


class ColumnWords:
    """Understands the cells of one column; without sound slots (`dagdelen` None) what people say of them is let be."""

    def __init__(self, table: Table, column: Column, dagdelen: Dagdelen | None, report: ReadingReport) -> None:
        self._kind = column.kind
        self._is_of_slots = column.refers_to == "timeslots"
        self._dagdelen = dagdelen
        self._file = table.file
        self._report = report
        self._remembered: dict[tuple[type, CellValue], Understood] = {}

    def understand(self, value: CellValue) -> Understood:
        if isinstance(value, Message):
            return Understood(str(value.values.get("value", "")), False, value)
        known = self._remembered.get((type(value), value))
        if known is None:
            known = self._understand_anew(value)
            if len(self._remembered) < MOST_REMEMBERED:
                self._remembered[type(value), value] = known
        return known

    def _understand_anew(self, value: CellValue) -> Understood:
        shown = show_value(value)
        try:
            return Understood(self._find_text(value))
        except CellError as fault:
            return Understood(shown, False, fault.what)
        except _UntoldError:
            return Understood(shown, False, None)

    def _find_text(self, value: CellValue) -> str:
        if isinstance(value, str):
            return self._tidy(value)
        if isinstance(value, Moment):
            return self._write_moment(value)
        if isinstance(self._kind, TimeOfDay) and isinstance(value, float):
            return _write_time(value) if 0 <= value <= 1 else show_value(value)
        return self._tidy(show_value(value))

    def _write_moment(self, moment: Moment) -> str:
        if isinstance(self._kind, Day) or _is_list_of_days(self._kind):
            if moment.seconds:
                raise CellError(message("day_with_time", value=show_value(moment)))
            return moment.day.isoformat()
        if isinstance(self._kind, TimeOfDay) and (moment.serial <= 1 or int(moment.serial) == _DAYS_OF_1904):
            return _write_time(moment.serial - int(moment.serial) if moment.serial != 1 else 1.0)
        if isinstance(self._kind, (TimeOfDay, *_NUMBERS)):
            return show_value(moment)
        raise CellError(message("day_in_text", value=show_value(moment)))

    def _tidy(self, text: str) -> str:
        if isinstance(self._kind, FreeText | AnyText):
            return text
        tidy = _SPACES.sub(" ", text).strip()
        if tidy != text and tidy:
            self._assume(message("assumed_trimmed"))
        if not tidy:
            return ""
        if codes_of(self._kind):
            return self._find_code(tidy)
        if self._is_of_slots:
            return self._find_slots(tidy)
        if isinstance(self._kind, Day):
            return to_iso_day(tidy, self._assume)
        if isinstance(self._kind, TimeOfDay):
            return to_clock(tidy, self._assume)
        return self._split(tidy) if isinstance(self._kind, ListOf) else tidy

    def _find_code(self, text: str) -> str:
        if code := find_code(self._kind, text):
            return code
        if code := find_code_meant(self._kind, text):
            self._assume(message("assumed_code", value=text, word=label_of(code)), about=text)
            return code
        key = self._kind.fault.key if isinstance(self._kind, Code) else "no_yes_or_no"
        raise CellError(message(key, value=text, allowed=list_labels(self._kind)))

    def _find_slots(self, text: str) -> str:
        if self._dagdelen is None:
            raise _UntoldError
        found = " ".join(self._dagdelen.understand(text))
        if found != " ".join(_BETWEEN_ITEMS.split(text)):
            self._assume(message("assumed_dagdelen", value=text, slots=found), about=text)
        elif found != text:
            self._assume(message("assumed_list", value=text))
        return found

    def _split(self, text: str) -> str:
        if _is_list_of_days(self._kind):
            return self._split_days(text)
        items = " ".join(item for item in _BETWEEN_ITEMS.split(text) if item)
        if items != text:
            self._assume(message("assumed_list", value=text))
        return items

    def _split_days(self, text: str) -> str:
        if _MARKS_BETWEEN.search(text):
            self._assume(message("assumed_list", value=text))
        return to_iso_days(text, self._assume)

    def _assume(self, what: Message, about: str = "") -> None:
        self._report.assume(self._file, what, about)


class _UntoldError(Exception):
    """The cell cannot be understood because of something that is told elsewhere."""


def show_value(value: CellValue) -> str:
    """What stands in the cell, as text: whole numbers without a point, days and times as in the data format."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return YesNo().write(value)
    if isinstance(value, Moment):
        return _show_moment(value)
    if isinstance(value, Message):
        return str(value.values.get("value", ""))
    return format(Decimal(repr(value)), "f").removesuffix(".0")


def list_labels(kind: CellKind) -> Message:
    """The words for the codes of a kind as a person would list a choice."""
    labels = [label_of(code) for code in codes_of(kind)]
    return message("one_of_words", words=join_words(labels[:-1]), last=labels[-1])


def join_words(words: list[Message]) -> Message:
    joined = words[0]
    for word in words[1:]:
        joined = message("more_words", words=joined, word=word)
    return joined


def read_day(value: CellValue, assume: Assume) -> object:
    """The day in a cell that must hold one; raises CellError."""
    if isinstance(value, Moment) and not value.seconds:
        return value.day
    if isinstance(value, Moment):
        raise CellError(message("day_with_time", value=show_value(value)))
    return Day().read(to_iso_day(show_value(value).strip(), assume), assume)


def _is_list_of_days(kind: CellKind) -> bool:
    return isinstance(kind, ListOf) and isinstance(kind.item, Day)


def _show_moment(moment: Moment) -> str:
    clock = _write_time(moment.serial - int(moment.serial))
    if moment.serial < 1:
        return clock
    return moment.day.isoformat() + (f" {clock}" if moment.seconds else "")


def _write_time(part_of_day: float) -> str:
    seconds = round(part_of_day * MINUTES_A_DAY * 60)
    minutes, rest = divmod(seconds, 60)
    return f"{minutes // 60:02d}:{minutes % 60:02d}" + (f":{rest:02d}" if rest else "")
