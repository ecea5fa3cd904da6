"""Which sheets of a workbook are read, where their header may be, and what is told of the others."""

from typing import Any

import pytest

from tests.exchange.workbooks.sample_book import KLEIN_SCENARIO, SampleBook


@pytest.fixture
def book() -> SampleBook:
    return SampleBook()


@pytest.mark.parametrize("title", ["People", "people", "DEELNEMERS ", "people.csv"])
def test_a_sheet_is_known_by_all_its_names(book: SampleBook, title: str) -> None:
    book.sheet("Deelnemers").title = title

    assert book.read().scenario == KLEIN_SCENARIO


def test_columns_may_stand_in_any_order_and_have_any_of_their_names(book: SampleBook) -> None:
    sheet = book.sheet("Plaatsingen")
    for row in sheet.iter_rows(min_row=1, max_row=sheet.max_row, max_col=3):
        values = [cell.value for cell in row]
        for cell, value in zip(row, (values[2], values[0], values[1]), strict=True):
            cell.value = value
    book.put("Plaatsingen", "A1", "status ")
    book.put("Plaatsingen", "B1", "Request")
    book.put("Plaatsingen", "C1", "cohort_id")

    assert book.read().scenario == KLEIN_SCENARIO


def test_a_title_above_the_header_and_blank_rows_are_passed_over(book: SampleBook) -> None:
    sheet = book.sheet("Deelnemers")
    for block in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(block))
    sheet.insert_rows(4)
    sheet.insert_rows(1, 3)
    book.put("Deelnemers", "A1", "Deelnemers van januari")
    book.put("Deelnemers", "C18", "B5")

    assert [(problem.row, problem.cell) for problem in book.problems()] == [(18, "C18")]


def test_a_hidden_sheet_and_hidden_rows_are_read_and_told(book: SampleBook) -> None:
    book.sheet("Lokalen").sheet_state = "hidden"
    book.sheet("Deelnemers").row_dimensions[3].hidden = True

    read = book.read()

    assert read.scenario == KLEIN_SCENARIO
    assert [found.sentence("nl") for found in read.assumptions] == [
        "Deelnemers: verborgen of weggefilterde rijen zijn ook gelezen (1).",
        "Lokalen: dit verborgen blad is ook gelezen.",
    ]


def test_a_sheet_that_is_not_ours_is_told(book: SampleBook) -> None:
    book.book.create_sheet("Notities van Piet")

    assert book.assumptions() == ["Notities van Piet: dit blad hoort niet bij de planning en is niet gelezen."]


def test_an_explanation_and_a_list_of_problems_are_passed_over(book: SampleBook) -> None:
    book.book.create_sheet("Fouten")

    assert book.assumptions() == []


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        (
            "Deelnemers",
            "Deelnemers: het blad 'Deelnemers' ontbreekt. Voeg het toe; 'planner template' maakt een "
            "werkmap met alle bladen.",
        ),
        (
            "Instellingen",
            "Instellingen: het blad 'Instellingen' ontbreekt. Voeg het toe; 'planner template' maakt een "
            "werkmap met alle bladen.",
        ),
    ],
)
def test_a_sheet_that_is_missing_is_told(book: SampleBook, title: str, sentence: str) -> None:
    del book.book[title]

    assert book.sentences() == [sentence]


def test_a_sheet_that_may_be_missing_is_an_empty_table(book: SampleBook) -> None:
    del book.book["Sluitingen"]
    del book.book["Afwezigheid"]

    scenario = book.read().scenario

    assert (scenario.closures, scenario.absences) == ((), ())


def test_a_title_with_a_slip_is_told(book: SampleBook) -> None:
    book.sheet("Sluitingen").title = "Sluitinge"

    assert book.sentences() == [
        "Sluitinge: het blad 'Sluitinge' wordt niet gelezen. Bedoel je 'Sluitingen'? Geef het blad dan die naam."
    ]


def test_two_sheets_for_one_table_are_told(book: SampleBook) -> None:
    book.book.create_sheet("People")

    assert book.sentences() == [
        "People: 'People' is hetzelfde blad als 'Deelnemers'. Zet alle rijen op één blad en verwijder het andere."
    ]


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        (
            {"A1": "iets"},
            "Locaties: in de eerste tien rijen staat geen kopregel van deze tabel. Begin met: Locatie, Naam, Soort.",
        ),
        ({}, "Locaties: het blad is leeg. Begin met een kopregel: Locatie, Naam, Soort."),
        (
            {"A1": "Locatie", "B1": "Naam"},
            "Locaties rij 1: de kolom 'Soort' ontbreekt. Voeg hem toe; lege cellen "
            "mogen alleen waar dat in het dataformaat staat.",
        ),
        (
            {"A1": "Locatie", "B1": "Naam", "C1": "Soort", "D1": "naam"},
            "Locaties rij 1, kolom naam (D1): de kolom 'naam' staat er twee keer. Laat er één staan.",
        ),
    ],
)
def test_a_header_that_is_not_right_is_told(book: SampleBook, cells: dict[str, Any], sentence: str) -> None:
    place = book.book.sheetnames.index("Locaties")
    del book.book["Locaties"]
    book.book.create_sheet("Locaties", place)
    for cell, value in cells.items():
        book.put("Locaties", cell, value)

    assert sentence in book.sentences()


def test_merged_cells_in_a_table_are_told(book: SampleBook) -> None:
    book.sheet("Deelnemers").merge_cells("H2:H4")

    assert book.sentences() == [
        "Deelnemers rij 2, kolom Uren per week (H2): de cellen H2:H4 zijn samengevoegd, en dan staat alleen in de "
        "eerste iets. Splits ze en vul elke cel in."
    ]


def test_merged_cells_above_the_header_are_no_problem(book: SampleBook) -> None:
    book.sheet("Locaties").insert_rows(1)
    book.put("Locaties", "A1", "Waar wij zitten")
    book.sheet("Locaties").merge_cells("A1:C1")

    assert book.read().scenario == KLEIN_SCENARIO


def test_problems_of_all_sheets_come_at_once(book: SampleBook) -> None:
    book.put("Deelnemers", "C14", "B5")
    book.put("Lokalen", "D3", "veel")
    book.put("Instellingen", "B3", "Mars")
    del book.book["Weekpatronen"]

    assert [(problem.sheet, problem.cell) for problem in book.problems()] == [
        ("Deelnemers", "C14"),
        ("Instellingen", "B3"),
        ("Lokalen", "D3"),
        ("Weekpatronen", None),
    ]


def test_a_setting_that_is_missing_or_twice_is_told(book: SampleBook) -> None:
    book.put("Instellingen", "A2", "Tijdzone")

    assert book.sentences() == [
        "Instellingen: 'Naam van de planning' ontbreekt. Voeg een rij toe met in de eerste kolom "
        "'Naam van de planning' en daarnaast de waarde.",
        "Instellingen rij 2, kolom Waarde (B2): 'Klein voorbeeld' is geen tijdzone. Gebruik een naam zoals "
        '"Europe/Amsterdam".',
        "Instellingen rij 3, kolom Instelling (A3): 'Tijdzone' staat er twee keer. Laat er één staan.",
    ]


def test_costs_that_are_empty_have_their_defaults(book: SampleBook) -> None:
    book.put("Instellingen", "B6", None)
    book.sheet("Instellingen").delete_rows(7)

    assert book.read().scenario == KLEIN_SCENARIO
