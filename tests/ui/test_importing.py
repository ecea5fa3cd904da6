"""Importing on the page Scenario's: an empty workbook to begin with, what was read, and all that is wrong."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from planner.exchange.workbooks.scenario_book import write_template
from planner.service.uploads import read_upload
from planner.store.scenarios import list_scenarios
from tests.exchange.workbooks.sample_book import SampleBook
from tests.ui.opening import open_page, press
from ui.parts.storage import the_store

BOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@pytest.fixture
def faulty(tmp_path: Path) -> bytes:
    spoilt = SampleBook()
    spoilt.put("Deelnemers", "C14", "B5")
    return spoilt.save(tmp_path / "fout.xlsx").read_bytes()


def import_file(name: str, content: bytes) -> AppTest:
    page = open_page("scenarios")
    page.file_uploader[0].set_value((name, content, BOOK)).run()
    return press(page, "Importeer")


def downloads_of(page: AppTest) -> list[str]:
    return [str(getattr(button, "label", "")) for button in page.get("download_button")]


def test_an_empty_workbook_can_be_had_before_there_is_anything() -> None:
    page = open_page("scenarios")

    assert downloads_of(page) == ["Download een leeg werkboek"]


def test_the_empty_workbook_is_imported_with_its_examples() -> None:
    content = write_template("nl")

    page = import_file("leeg.xlsx", content)

    assert [line.name for line in list_scenarios(the_store())] == [read_upload("leeg.xlsx", content).scenario.name]
    assert not page.error


def test_what_was_assumed_in_reading_is_told_once(tmp_path: Path) -> None:
    book = SampleBook()
    cell = book.sheet("Aanvragen")["C2"]
    cell.value = str(cell.value).replace(" ", ", ")
    content = book.save(tmp_path / "boek.xlsx").read_bytes()
    told = [one.sentence("nl") for one in read_upload("boek.xlsx", content).assumptions]

    page = import_file("boek.xlsx", content)
    first = [row.label for row in page.main.expander]
    page.run()

    assert (len(told), first) == (1, ["Zo is het bestand gelezen: 1 opmerking"])
    assert [row.label for row in page.main.expander] == []


def test_a_problem_in_a_workbook_names_its_sheet_and_cell(faulty: bytes) -> None:
    page = import_file("fout.xlsx", faulty)

    problems = page.dataframe[-1].value
    assert [(row["file"], row["cell"]) for _, row in problems.iterrows()] == [("Deelnemers", "C14")]
    assert list_scenarios(the_store()) == ()


def test_a_workbook_with_problems_comes_back_with_its_cells_marked(faulty: bytes) -> None:
    page = import_file("fout.xlsx", faulty)

    assert downloads_of(page)[-1] == "Download het nagekeken werkboek"


def test_what_is_no_workbook_is_told_and_not_given_back() -> None:
    page = import_file("fout.xlsx", b"hallo")

    assert len(page.error) == 1
    assert downloads_of(page) == ["Download een leeg werkboek"]
