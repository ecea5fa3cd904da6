"""Sentences about the data: its problems, what was assumed in reading it, and the words of the data format."""

from planner.texts.data_cells import CELLS, ROWS, SETTINGS_FILE, TABLES_TOGETHER
from planner.texts.data_columns import COLUMNS, EMPTY_CELLS, KINDS_OF_CELLS
from planner.texts.data_files import ASSUMPTIONS, FILES, HEADERS, PLACES
from planner.texts.data_format import PAGE, SETTINGS, TABLES

DATA: dict[str, tuple[str, str]] = {
    **PLACES,
    **FILES,
    **HEADERS,
    **ASSUMPTIONS,
    **CELLS,
    **ROWS,
    **TABLES_TOGETHER,
    **SETTINGS_FILE,
    **KINDS_OF_CELLS,
    **EMPTY_CELLS,
    **COLUMNS,
    **TABLES,
    **SETTINGS,
    **PAGE,
}
