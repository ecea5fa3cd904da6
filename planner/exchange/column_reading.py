"""One column while its table is read: where it stands, and the cells that have already been taken apart."""

from planner.exchange.bsn import holds_bsn
from planner.exchange.cells import Assume, CellError, ListOf
from planner.exchange.table_parts import Column
from planner.texts import message

MAX_CELLS_REMEMBERED = 20_000
MAX_LENGTH_REMEMBERED = 500


class ColumnReading:
    """Reads the cells of one column; what it has read before it remembers, for most cells occur often."""

    def __init__(self, column: Column, position: int) -> None:
        self.name = column.name
        self.field_name = column.field_name
        self.position = position
        self.remembered: dict[str, object] = {}
        self._column = column

    def read(self, text: str, row_holds_bsn: bool, assume: Assume) -> object:
        """The value of a cell; raises CellError if it has none."""
        column = self._column
        if row_holds_bsn and holds_bsn(text.replace(" ", "\n") if isinstance(column.kind, ListOf) else text):
            raise CellError(message("bsn"))
        if not text and column.must_be_filled:
            raise CellError(message("empty_cell"))
        value = column.kind.read(text, assume) if text else column.if_empty
        if len(self.remembered) < MAX_CELLS_REMEMBERED and len(text) <= MAX_LENGTH_REMEMBERED:
            self.remembered[text] = value
        return value
