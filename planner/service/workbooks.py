"""The use cases of writing workbooks: one to fill in, and one that holds a scenario."""

from pathlib import Path

from planner.exchange import ScenarioRead, read_scenario
from planner.exchange.workbooks.book_file import refuse_to_replace_file, replace_file
from planner.exchange.workbooks.scenario_book import write_scenario_book, write_template
from planner.texts import Language


def make_template(out: Path, language: Language) -> None:
    """Writes a workbook to fill in; raises BookError if it cannot be written there."""
    replace_file(out, write_template(language))


def export_scenario(scenario_folder: Path, out: Path, language: Language) -> ScenarioRead:
    """Writes the scenario as a workbook that reads the same; raises DataError, or BookError if that cannot be."""
    refuse_to_replace_file(out)
    read = read_scenario(scenario_folder)
    replace_file(out, write_scenario_book(read.scenario, language))
    return read
