"""The workbook to fill in: its example is sound and can be planned, and every column is explained and checked."""

import pytest
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from planner.exchange import read_scenario, write_scenario
from planner.exchange.cells import FreeText, Id, ListOf, Word
from planner.exchange.tables import SCENARIO_TABLES
from planner.exchange.workbook_layout import TITLES, codes_of, header_of
from planner.exchange.workbook_scan import scan_workbook
from planner.exchange.workbooks.scenario_book import write_template
from planner.rules.audit import audit
from planner.solver import find_plan
from planner.solver.outcome import Options, Solved
from planner.texts import LANGUAGES, Language
from tests.exchange.workbooks.book_reading import open_sheets, read_parts, read_scenario_book, read_sheets

TABLES = [(table, TITLES[table.name].in_language("nl")) for table in SCENARIO_TABLES]
TEMPLATE = open_sheets(write_template("nl"))


def check_at(sheet: Worksheet, cell: str) -> DataValidation | None:
    return next((check for check in sheet.data_validations.dataValidation if cell in check.sqref), None)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_has_a_row_and_all_is_sound(language: Language, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("scenario")

    scenario = read_scenario_book(write_template(language), language)

    write_scenario(scenario, folder)
    assert read_scenario(folder).scenario == scenario
    assert [table.name for table in SCENARIO_TABLES if not getattr(scenario, table.name)] == []


def test_the_example_is_planned() -> None:
    scenario = read_scenario_book(write_template("nl"))

    outcome = find_plan(scenario, Options(seconds=60, workers=1, seed=1, reproducible=False))

    assert isinstance(outcome, Solved)
    assert (outcome.is_optimal, audit(scenario, outcome.plan).placed) == (True, 1)


def test_the_last_plan_of_the_example_keeps_every_rule() -> None:
    scenario = read_scenario_book(write_template("nl"))

    assert audit(scenario, scenario.last_plan).findings == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_template_gives_the_same_bytes(language: Language) -> None:
    assert write_template(language) == write_template(language)


def test_our_own_scan_lets_the_template_in() -> None:
    assert "xl/workbook.xml" in scan_workbook(write_template("nl"))


def test_nothing_in_it_is_a_formula_or_a_link() -> None:
    parts = read_parts(write_template("nl"))

    assert [name for name, xml in parts.items() if "<f>" in xml or "<hyperlink" in xml] == []


@pytest.mark.parametrize(("table", "title"), TABLES, ids=lambda part: getattr(part, "name", ""))
def test_headers_are_explained_frozen_and_protected_while_cells_are_not(table: object, title: str) -> None:
    sheet = TEMPLATE[title]
    headers = [cell for cell in sheet[1] if cell.value]

    assert [cell.coordinate for cell in headers if cell.comment is None or len(cell.comment.text) < 20] == []
    assert {cell.protection.locked for cell in headers} == {True}
    assert {cell.protection.locked for cell in sheet[2]} == {False}
    assert (sheet.freeze_panes, sheet.protection.sheet, sheet.protection.password) == ("B2", True, None)
    assert (sheet.protection.sort, sheet.protection.insertRows, sheet.protection.deleteRows) == (False, False, False)


def test_every_cell_that_is_more_than_text_is_checked_and_every_list_is_hinted_at() -> None:
    bare = [
        f"{title}: {header_of(table, column).in_language('nl')}"
        for table, title in TABLES
        for position, column in enumerate(table.columns)
        if check_at(TEMPLATE[title], TEMPLATE[title].cell(5001, position + 1).coordinate) is None
        and not (isinstance(column.kind, Id | Word | FreeText) and column.refers_to is None)
    ]
    unhinted = [
        f"{title}: {column.name}"
        for table, title in TABLES
        for position, column in enumerate(table.columns)
        if isinstance(column.kind, ListOf)
        and not getattr(check_at(TEMPLATE[title], TEMPLATE[title].cell(2, position + 1).coordinate), "prompt", "")
    ]

    assert (bare, unhinted) == ([], [])


def test_every_reference_and_every_code_has_a_list_of_choices() -> None:
    lists = {
        f"{table.name}.{column.name}": (check.formula1, check.showErrorMessage)
        for table, title in TABLES
        for position, column in enumerate(table.columns)
        if (check := check_at(TEMPLATE[title], TEMPLATE[title].cell(5001, position + 1).coordinate)) is not None
        and check.type == "list"
    }
    columns = [(table, column) for table in SCENARIO_TABLES for column in table.columns]
    codes = {f"{table.name}.{column.name}" for table, column in columns if codes_of(column.kind)}
    references = {
        f"{table.name}.{column.name}": (f"ids_{column.refers_to}", not isinstance(column.kind, ListOf))
        for table, column in columns
        if column.refers_to is not None
    }

    assert lists.keys() == codes | references.keys() | {"absences.id"}
    assert {name: lists[name] for name in references} == references


@pytest.mark.parametrize(
    ("title", "cell", "kind", "first", "second"),
    [
        ("Lokalen", "B2", "list", "ids_locations", None),
        ("Aanvragen", "D2", "list", '"laag,normaal,hoog"', None),
        ("Dagdelen", "B2", "list", '"ma,di,wo,do,vr,za,zo"', None),
        ("Cohorten", "I2", "list", '"ja,nee"', None),
        ("Cohorten", "C2", "custom", "AND(ISNUMBER(C2),WEEKDAY(C2,2)=1)", None),
        ("Sluitingen", "A2", "date", "1", "2958465"),
        ("Programma's", "E2", "whole", "1", "520"),
        ("Docenten", "G2", "decimal", "0", "999999"),
        ("Afwezigheid", "B2", "list", 'IF($A2="docent",ids_teachers,IF($A2="lokaal",ids_rooms,ids_people))', None),
    ],
)
def test_a_cell_is_checked_for_what_it_may_hold(
    title: str, cell: str, kind: str, first: str, second: str | None
) -> None:
    check = check_at(TEMPLATE[title], cell)

    assert check is not None
    assert (check.type, check.formula1, check.formula2) == (kind, first, second)
    assert check.error


def test_a_list_of_ids_reaches_to_the_last_filled_row_of_the_sheet_that_it_comes_from() -> None:
    ids = TEMPLATE.defined_names["ids_programmes"].attr_text

    first = "'Programma''s'!$A$2"
    cells = f"{first}:$A$5001"
    assert ids == f'OFFSET({first},0,0,MAX(1,SUMPRODUCT(MAX(({cells}<>"")*ROW({cells})))-1),1)'


def test_example_rows_look_like_examples_and_the_explanation_says_so() -> None:
    font = TEMPLATE["Deelnemers"]["A2"].font

    assert (font.italic, font.color.rgb) == (True, "FF7F7F7F")
    assert str(TEMPLATE["Uitleg"]["A2"].value).startswith("De grijze, schuine rijen zijn een voorbeeld")


def test_the_explanation_comes_first_and_names_every_sheet_and_column() -> None:
    sheets = read_sheets(write_template("nl"))
    told = [str(row[0]) for row in sheets["Uitleg"]]

    assert next(iter(sheets)) == "Uitleg"
    assert [title for _, title in TABLES if not any(line.startswith(f"{title}: ") for line in told)] == []
    assert [head for _, title in TABLES for head in sheets[title][0] if head not in told] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_hint_or_fault_is_longer_than_excel_shows(language: Language) -> None:
    checks = [
        check for sheet in open_sheets(write_template(language)) for check in sheet.data_validations.dataValidation
    ]

    texts = [text for check in checks for text in (check.prompt, check.error) if text]
    titles = [text for check in checks for text in (check.promptTitle, check.errorTitle) if text]
    assert [text for text in texts if len(text) > 255] + [text for text in titles if len(text) > 32] == []
    assert len(checks) > 50
