"""Rows of the example that stay between somebody's own are read, and told once per sheet."""

from datetime import date

import pytest

from planner.exchange.workbooks.scenario_book import write_template
from planner.texts import LANGUAGES, Language
from tests.exchange.workbooks.sample_book import SampleBook

OWN_PERSON = ("P900", "K1", "A2", "ma-o", "centrum")
OWN_REQUEST = ("A900", "P900", "TBI")


def fill_in(book: SampleBook, title: str, row: int, cells: tuple[str, ...]) -> None:
    for letter, value in zip("ABCDE", cells, strict=False):
        book.put(title, f"{letter}{row}", value, "@")


def test_example_rows_between_own_rows_are_told_once_per_sheet() -> None:
    book = SampleBook(write_template("nl"))
    fill_in(book, "Deelnemers", 3, OWN_PERSON)
    fill_in(book, "Aanvragen", 3, OWN_REQUEST)

    told = book.assumptions()

    sentence = "ook gelezen: 1 rij van het voorbeeld uit de lege werkmap (rij 2). Haal weg wat niet is bedoeld."
    assert sorted(told) == [
        f"{title}: {sentence}"
        for title in (
            "Aanvragen",
            "Afwezigheid",
            "Cohorten",
            "Deelnemers",
            "Docenten",
            "Klantmanagers",
            "Locaties",
            "Lokalen",
            "Plaatsingen",
            "Programma's",
        )
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_example_row_that_was_changed_is_an_own_row(language: Language) -> None:
    book = SampleBook(write_template(language))
    people = "Deelnemers" if language == "nl" else "People"
    book.put(people, "C2", "A2")

    assert [found for found in book.assumptions() if found.startswith(people)] == []
    assert len(book.assumptions()) == 9


def test_own_rows_alone_are_told_nothing_about() -> None:
    assert SampleBook().assumptions() == []


def test_dagdelen_and_closed_days_may_be_those_of_the_example() -> None:
    book = SampleBook()
    book.put("Sluitingen", "A9", date(2027, 4, 27), "d-m-yyyy")
    book.put("Sluitingen", "B9", date(2027, 4, 27), "d-m-yyyy")
    book.put("Sluitingen", "D9", "Koningsdag")

    assert book.assumptions() == []
