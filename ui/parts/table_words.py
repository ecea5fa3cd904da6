"""What tables and columns are called on the screen."""

from planner.exchange.table_parts import Column, Table
from planner.exchange.workbook_layout import TITLES, codes_of, header_of, label_of
from ui.parts.words import t, tell


def title_of(table_name: str) -> str:
    return tell(TITLES[table_name]) if table_name in TITLES else t("table_settings")


def title_of_file(file: str) -> str:
    """The title of the table that is kept in a file of this name; the name itself if there is none."""
    return title_of(file.removesuffix(".csv")) if file.removesuffix(".csv") in TITLES else file


def header(table: Table, column: Column) -> str:
    return tell(header_of(table, column))


def explain(column: Column) -> str:
    """What a column means, what may stand in it and what an empty cell means."""
    words = [tell(label_of(code)) for code in codes_of(column.kind) if code]
    parts = [tell(column.meaning), t("column_words", words=", ".join(words)) if words else tell(column.kind.describe())]
    if column.empty_means is not None:
        parts.append(t("column_empty", meaning=tell(column.empty_means)))
    return " · ".join(parts)
