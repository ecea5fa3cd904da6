"""The header of a table in a sheet: looked for in the first rows, its columns known by what people call them."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Final, NamedTuple

from planner.exchange.bsn import holds_bsn, mask_bsn
from planner.exchange.headers import MAX_NAME_COMPARED
from planner.exchange.problems import ReadingReport
from planner.exchange.table_parts import Column, Table
from planner.exchange.workbook_layout import find_column, header_of, plainly
from planner.exchange.workbook_reading_cells import CellValue
from planner.exchange.workbook_reading_places import Place
from planner.exchange.workbook_reading_texts import join_words, show_value
from planner.exchange.workbook_scan_sheet import write_letters
from planner.texts import LANGUAGES, Message, message

ROWS_LOOKED_AT: Final = 10
NearNames = Mapping[str, Message]


class FoundHeader(NamedTuple):
    """The row of the header, the columns found with their positions, and every position that has a header."""

    row: int
    columns: tuple[tuple[Column, int], ...]
    headed: frozenset[int]


def find_header_row(table: Table, rows: Iterable[tuple[int, Mapping[int, CellValue]]]) -> int | None:
    """The number of the row that has most headers of the table; None if none of these rows has any."""
    matches = {number: _count_headers(table, cells) for number, cells in rows}
    best = max(matches.values(), default=0)
    return next((number for number, count in matches.items() if count == best), None) if best else None


def read_found_header(
    table: Table, row: int, cells: Mapping[int, CellValue], place: Place, report: ReadingReport
) -> FoundHeader:
    """The columns of the header; its faults are reported and where each column stands is told to `place`."""
    texts = {at: show_value(value).strip() for at, value in sorted(cells.items()) if show_value(value).strip()}
    columns: dict[str, tuple[Column, int]] = {}
    unknown: dict[int, str] = {}
    for at, text in texts.items():
        column = find_column(table, text)
        place.columns[write_letters(at)] = (mask_bsn(text), at)
        if column is None or holds_bsn(text):
            unknown[at] = text
        elif column.name in columns:
            _report(report, table, row, at, text, message("double_column", name=text))
        else:
            columns[column.name] = (column, at)
            place.columns[column.name] = (text, at)
    missing = [column for column in table.columns if column.name not in columns]
    naming = _find_naming(table, [(column, texts[at]) for column, at in columns.values()])
    for at, text in unknown.items():
        _report(report, table, row, at, text, _fault_of_name(table, text, missing, naming))
    for column in missing:
        if not column.may_be_missing:
            report.add(table.file, message("missing_column", name=naming[column.name]), row=row)
    return FoundHeader(row, tuple(columns.values()), frozenset(texts))


def _find_naming(table: Table, found: Iterable[tuple[Column, str]]) -> dict[str, Message]:
    """By column what to call it: as the data format does where all headers here are of the data format."""
    is_data_format = all(column.name == text for column, text in found)
    return {
        column.name: message("only_word", word=column.name) if is_data_format else header_of(table, column)
        for column in table.columns
    }


def list_headers(table: Table) -> Message:
    return join_words([header_of(table, column) for column in table.columns])


def nearest_meant(name: str, meant: NearNames) -> Message | None:
    """What was probably meant by a name, out of the plain names there are."""
    near = get_close_matches(plainly(name)[:MAX_NAME_COMPARED], meant, n=1, cutoff=0.7)
    return meant[near[0]] if near else None


def name_in_all_languages(said: Message, *others: str) -> dict[str, Message]:
    """Every plain name of one thing, leading to what it is called."""
    return {plainly(name): said for name in (*others, *(said.in_language(language) for language in LANGUAGES))}


def _count_headers(table: Table, cells: Mapping[int, CellValue]) -> int:
    found = (find_column(table, value) for value in cells.values() if isinstance(value, str))
    return len({column.name for column in found if column is not None})


def _fault_of_name(table: Table, name: str, missing: list[Column], naming: Mapping[str, Message]) -> Message:
    if holds_bsn(name):
        return message("bsn")
    meant: dict[str, Message] = {}
    for column in missing:
        meant |= dict.fromkeys(name_in_all_languages(header_of(table, column), column.name), naming[column.name])
    if near := nearest_meant(name, meant):
        return message("unknown_column_near", name=name, near=near)
    return message("unknown_column", name=name, columns=join_words(list(naming.values())))


def _report(report: ReadingReport, table: Table, row: int, at: int, text: str, what: Message) -> None:
    report.add(table.file, what, row=row, column=write_letters(at), value=text)
