"""Workbooks open in LibreOffice as they were meant: every sheet, every text, and no text that becomes a formula."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from clients.libreoffice import convert, open_book
from clients.written_plans import MADE_AT, SEASONS, plan_by_hand, run_planner, write_plan
from planner.exchange import write_scenario

FORMULAS = ("=1+1", "+1+1", "-1+1", "@SUM(1;1)", "=cmd|' /C calc'!A0")


@pytest.fixture(scope="module", params=["template", "scenario", "plan"])
def book(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workbook of each kind; names in it look like formulas."""
    folder = tmp_path_factory.mktemp("book")
    out = folder / "book.xlsx"
    if request.param == "template":
        run_planner("template", out)
        return out
    scenario = SEASONS["clock goes forward"].make()
    named = [
        row.model_copy(update={"name": FORMULAS[number % len(FORMULAS)]})
        for number, row in enumerate(scenario.programmes)
    ]
    scenario = scenario.with_tables(programmes=tuple(named))
    write_scenario(scenario, folder / "scenario")
    if request.param == "scenario":
        run_planner("export", folder / "scenario", "--out", out)
        return out
    write_plan(folder / "plan", scenario, plan_by_hand(scenario), MADE_AT)
    run_planner("export", folder / "scenario", folder / "plan", "--out", out)
    return out


def test_a_workbook_opens_with_every_sheet_and_every_text(book: Path, tmp_path: Path) -> None:
    written = load_workbook(book)

    shown = open_book(book, tmp_path)

    assert set(shown) == set(written.sheetnames)
    for sheet in written:
        texts = {
            (cell.row - 1, cell.column - 1): cell.value
            for row in sheet.iter_rows()
            for cell in row
            if isinstance(cell.value, str) and cell.value
        }
        assert {place: shown[sheet.title][place[0]][place[1]] for place in texts} == texts


def test_a_workbook_can_be_printed(book: Path, tmp_path: Path) -> None:
    convert(book, tmp_path, "pdf")

    assert (tmp_path / "book.pdf").read_bytes().startswith(b"%PDF")


def test_no_cell_is_a_formula(book: Path) -> None:
    cells = [cell for sheet in load_workbook(book) for row in sheet.iter_rows() for cell in row]

    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []


def test_a_name_that_looks_like_a_formula_is_shown_as_it_is(tmp_path: Path) -> None:
    scenario = SEASONS["clock goes forward"].make()
    first, *others = scenario.programmes
    named = (first.model_copy(update={"name": "=1+1"}), *others)
    write_scenario(scenario.with_tables(programmes=named), tmp_path / "scenario")
    run_planner("export", tmp_path / "scenario", "--out", tmp_path / "book.xlsx")

    shown = open_book(tmp_path / "book.xlsx", tmp_path)

    cells = [cell for rows in shown.values() for row in rows for cell in row]
    assert ("=1+1" in cells, "#NAME?" in cells) == (True, False)
