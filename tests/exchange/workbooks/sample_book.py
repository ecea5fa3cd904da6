"""The sample scenario as a workbook that can be spoiled, cell by cell, as a person would."""

import io
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from planner.exchange import DataError, Problem, ScenarioRead, read_scenario
from planner.exchange.workbook_reading import read_book_content
from planner.exchange.workbooks.scenario_book import write_scenario_book
from planner.model import Scenario
from tests.exchange.sample_folder import KLEIN

KLEIN_SCENARIO: Scenario = read_scenario(KLEIN / "scenario").scenario
KLEIN_BOOK: bytes = write_scenario_book(KLEIN_SCENARIO, "nl")


class SampleBook:
    """The workbook of the sample, opened to be changed."""

    def __init__(self, content: bytes = KLEIN_BOOK) -> None:
        self.book: Workbook = load_workbook(io.BytesIO(content))

    def sheet(self, title: str) -> Worksheet:
        sheet = self.book[title]
        assert isinstance(sheet, Worksheet)
        return sheet

    def put(self, title: str, place: str, value: Any, number_format: str | None = None) -> None:
        cell = self.sheet(title)[place]
        cell.value = value
        if number_format is not None:
            cell.number_format = number_format

    def content(self) -> bytes:
        self.book.properties.lastModifiedBy = "Fatima"
        place = io.BytesIO()
        self.book.save(place)
        return place.getvalue()

    def save(self, path: Path) -> Path:
        path.write_bytes(self.content())
        return path

    def read(self) -> ScenarioRead:
        return read_book_content("planning.xlsx", self.content())

    def assumptions(self) -> list[str]:
        return [assumption.sentence("nl") for assumption in self.read().assumptions]

    def problems(self) -> tuple[Problem, ...]:
        try:
            self.read()
        except DataError as error:
            return error.problems
        return ()

    def sentences(self) -> list[str]:
        return [problem.sentence("nl") for problem in self.problems()]
