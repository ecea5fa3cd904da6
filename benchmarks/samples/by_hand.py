"""Tables written by hand in the code: a header and rows with bars between the cells, an empty cell is the default."""

from typing import TypeVar, get_origin

from planner.model.records import Record

Row = TypeVar("Row", bound=Record)


def rows_of(record: type[Row], table: str) -> tuple[Row, ...]:
    header, *lines = (_cells(line) for line in table.strip().splitlines())
    return tuple(_row(record, dict(zip(header, line, strict=True))) for line in lines)


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.split("|")]


def _row(record: type[Row], cells: dict[str, str]) -> Row:
    lists = {name for name, field in record.model_fields.items() if get_origin(field.annotation) is tuple}
    return record.model_validate(
        {name: tuple(cell.split()) if name in lists else cell for name, cell in cells.items() if cell}
    )
