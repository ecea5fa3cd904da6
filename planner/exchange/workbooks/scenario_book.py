"""The workbook of a scenario: explained, with its settings and a sheet per table; empty tables keep their sheet."""

from planner.exchange.tables import SCENARIO_TABLES
from planner.exchange.workbooks.book import Book
from planner.exchange.workbooks.data_sheets import EXAMPLE, UNLOCKED, write_table_sheet
from planner.exchange.workbooks.example_scenario import make_example
from planner.exchange.workbooks.explanation_sheet import write_explanation_sheet
from planner.exchange.workbooks.filled_cells import Look
from planner.exchange.workbooks.settings_sheet import write_settings_sheet
from planner.model import Scenario
from planner.texts import Language


def write_template(language: Language) -> bytes:
    """A workbook to fill in, with example rows that together can be planned."""
    return _write(make_example(language), language, EXAMPLE)


def write_scenario_book(scenario: Scenario, language: Language) -> bytes:
    """The scenario as a workbook, rows in the order they have; raises BookError for a text that no cell can hold."""
    return _write(scenario, language, UNLOCKED)


def _write(scenario: Scenario, language: Language, look: Look) -> bytes:
    book = Book(language)
    write_explanation_sheet(book, scenario.name, with_examples=look is EXAMPLE)
    write_settings_sheet(book, scenario, look)
    for table in SCENARIO_TABLES:
        write_table_sheet(book, scenario.name, table, getattr(scenario, table.name), look)
    return book.finish()
