"""docs/data-format.md, made from the tables and settings themselves: `python -m planner.exchange.data_format`."""

import sys

from planner.exchange.csv_rows import MAX_ROWS
from planner.exchange.problems import MAX_PROBLEMS_PER_FILE
from planner.exchange.settings import COSTS, SETTINGS
from planner.exchange.settings import FILE as SETTINGS_FILE
from planner.exchange.table_parts import Column, Table
from planner.exchange.tables import SCENARIO_TABLES
from planner.exchange.text_files import MAX_TABLE_BYTES, MEGABYTE
from planner.model import CostWeights
from planner.texts import LANGUAGES, Language, Message, message


def write_data_format() -> str:
    """The whole page, Dutch first."""
    return "\n".join(_write_in(language) for language in LANGUAGES)


def _write_in(language: Language) -> str:
    def say(what: Message) -> str:
        return what.in_language(language)

    excel = message(
        "format_excel", megabytes=MAX_TABLE_BYTES // MEGABYTE, rows=MAX_ROWS, problems=MAX_PROBLEMS_PER_FILE
    )
    parts = [
        f"# {say(message('format_title'))}",
        say(message("format_intro")),
        f"## {say(message('format_writing_title'))}",
        say(message("format_writing")),
        f"## {say(message('format_excel_title'))}",
        say(excel),
        f"## {say(message('format_workbook_title'))}",
        say(message("format_workbook")),
        f"## `{SETTINGS_FILE}`",
        say(message("format_settings_intro")),
        _settings_table(language),
        _cost_table(language),
        *(_table_section(table, language) for table in SCENARIO_TABLES),
        f"## {say(message('format_plan_title'))}",
        say(message("format_plan")),
    ]
    return "\n\n".join(parts) + "\n"


def _settings_table(language: Language) -> str:
    rows = [f"| `{row.key}` | `{row.example}` | {row.meaning.in_language(language)} |" for row in SETTINGS]
    return _join_table(message("format_head_settings"), rows, language)


def _cost_table(language: Language) -> str:
    defaults = CostWeights().model_dump()
    rows = [f"| `{key}` | {defaults[key]} | {meaning.in_language(language)} |" for key, meaning in COSTS.items()]
    return _join_table(message("format_head_costs"), rows, language)


def _table_section(table: Table, language: Language) -> str:
    needed = message("format_required") if table.is_required else message("format_optional")
    intro = f"{table.meaning.in_language(language)} ({needed.in_language(language)})."
    rows = [_column_row(column, language) for column in table.columns]
    head = f"## `{table.file}`\n\n{intro[0].upper()}{intro[1:]}"
    return f"{head}\n\n{_join_table(message('format_head_columns'), rows, language)}"


def _column_row(column: Column, language: Language) -> str:
    holds = column.kind.describe()
    if column.refers_to:
        holds = message("format_refers", kind=holds, file=f"{column.refers_to}.csv")
    empty = column.empty_means or message("format_not_empty")
    said = [what.in_language(language) for what in (holds, empty, column.meaning)]
    return f"| `{column.name}` | {' | '.join(said)} |"


def _join_table(head: Message, rows: list[str], language: Language) -> str:
    header = head.in_language(language)
    return "\n".join([header, "|" + "---|" * (header.count("|") - 1), *rows])


if __name__ == "__main__":
    sys.stdout.buffer.write(write_data_format().encode("utf-8"))
