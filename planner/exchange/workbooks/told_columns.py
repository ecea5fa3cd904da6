"""What a column is for, said to whoever fills in the sheet: its meaning, what goes in a cell, and what empty means."""

from typing import Final

from planner.exchange.cells import CellKind, Day, Hours, Id, ListOf, TimeOfDay, WholeNumber, Word
from planner.exchange.table_parts import Column, Table
from planner.exchange.tables import ABSENCES
from planner.exchange.workbook_layout import TITLES, codes_of, label_of
from planner.texts import Language, Message, message

AS_GOOD_AS_ANY: Final = 1_000_000
_MEANINGS: Final = {
    ("absences", "kind"): message("book_absence_kind"),
    ("absences", "id"): message("book_absence_id"),
    ("absences", "start"): message("book_absence_start"),
    ("absences", "end"): message("book_absence_end"),
    ("cohorts", "status"): message("book_cohort_status"),
    ("cohorts", "locked"): message("book_locked"),
    ("placements", "status"): message("book_placement_status"),
    ("patterns", "slots"): message("book_pattern_slots"),
    ("timeslots", "slot_id"): message("book_slot_id"),
}
"""Where the data format speaks of files and codes, a sheet speaks of sheets and words."""
_EMPTY: Final = {("people", "klantmanager_id"): message("book_no_klantmanagers")}


def tell_column(table: Table, column: Column, language: Language) -> str:
    """Everything about the column, a sentence on each line."""
    parts = [
        tell_meaning(table, column, language),
        tell_holds(column, language),
        tell_empty(table, column, language),
    ]
    return "\n".join(f"{part[0].upper()}{part[1:]}." for part in parts)


def tell_meaning(table: Table, column: Column, language: Language) -> str:
    return _MEANINGS.get((table.name, column.name), column.meaning).in_language(language)


def tell_holds(column: Column, language: Language) -> str:
    """What a cell of this column may hold."""
    return _tell_kind(column.kind, column.refers_to, language).in_language(language)


def tell_empty(table: Table, column: Column, language: Language) -> str:
    if column.must_be_filled:
        return message("book_must_be_filled").in_language(language)
    means = _EMPTY.get((table.name, column.name)) or column.empty_means or message("book_must_be_filled")
    if codes_of(column.kind) and column.if_empty not in ("", None):
        means = label_of(column.kind.write(column.if_empty))
    return message("book_empty_means", means=means).in_language(language)


def list_words(kind: CellKind, language: Language) -> list[str]:
    """The words to choose from in a cell of this kind; none if it holds something else."""
    return [label_of(code).in_language(language) for code in codes_of(kind)]


def _tell_kind(kind: CellKind, refers_to: str | None, language: Language) -> Message:
    if words := list_words(kind, language):
        return message("book_holds_choice", words=", ".join(words))
    if refers_to is not None:
        key = "book_holds_ids_of" if isinstance(kind, ListOf) else "book_holds_id_of"
        return message(key, sheet=TITLES[refers_to])
    return _tell_sort(kind)


def _tell_sort(kind: CellKind) -> Message:
    match kind:
        case Id():
            return message("book_holds_id")
        case Word():
            return message("book_holds_word")
        case ListOf(item=Day()):
            return message("book_holds_days")
        case ListOf():
            return message("book_holds_words")
        case Day(must_be_monday=True):
            return message("book_holds_monday")
        case Day():
            return message("book_holds_day")
        case TimeOfDay():
            return message("book_holds_time")
        case WholeNumber(minimum=minimum, maximum=maximum) if maximum >= AS_GOOD_AS_ANY:
            return message("book_holds_number_from", minimum=minimum)
        case WholeNumber(minimum=minimum, maximum=maximum):
            return message("book_holds_whole_number", minimum=minimum, maximum=maximum)
        case Hours():
            return message("book_holds_hours")
        case _:
            return message("book_holds_text")


def refers_anywhere(table: Table, column: Column) -> bool:
    """True for the one column whose reference depends on another cell of its row."""
    return table is ABSENCES and column.name == "id"
