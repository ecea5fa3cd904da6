"""What a table of the data format consists of: columns, and rules between the cells of one row."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from planner.exchange.cells import CellKind
from planner.model.records import Record
from planner.texts import Message

Values = Mapping[str, object]


class _MustBeFilled:
    """Stands for the value of an empty cell that has none: the cell must be filled in."""


MUST_BE_FILLED: Final = _MustBeFilled()


@dataclass(frozen=True)
class Column:
    """One column; `if_empty` is the value of an empty cell, `empty_means` says so, `refers_to` names another table."""

    name: str
    kind: CellKind
    meaning: Message
    if_empty: object = MUST_BE_FILLED
    empty_means: Message | None = None
    refers_to: str | None = None
    may_be_missing: bool = False
    field: str = ""

    @property
    def field_name(self) -> str:
        """The name in the record, where the name of the column is a word of Python."""
        return self.field or self.name

    @property
    def must_be_filled(self) -> bool:
        return self.if_empty is MUST_BE_FILLED


@dataclass(frozen=True)
class RowRule:
    """What must hold between cells of a row: `fault` is asked only if the fields in `needs` are all sound."""

    column: str
    needs: tuple[str, ...]
    fault: Callable[[Values], Message | None]


@dataclass(frozen=True)
class Table:
    """One table: `name` is its field in the scenario, `record` what a row becomes, `id_column` what must be unique."""

    name: str
    record: type[Record]
    meaning: Message
    columns: tuple[Column, ...]
    id_column: str | None = None
    is_required: bool = False
    row_rules: tuple[RowRule, ...] = field(default=())

    @property
    def file(self) -> str:
        return f"{self.name}.csv"

    @cached_property
    def column_by_name(self) -> dict[str, Column]:
        return {column.name: column for column in self.columns}
