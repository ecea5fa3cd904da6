"""How the cells of a workbook are understood, and what is told of those that are not."""

import re
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

import pytest

from planner.exchange import DataError
from planner.exchange.workbook_reading import read_book_content
from tests.exchange.workbooks.book_mutations import PART_OF
from tests.exchange.workbooks.hostile_books import parts_of
from tests.exchange.workbooks.raw_book import zip_parts
from tests.exchange.workbooks.sample_book import KLEIN_BOOK, KLEIN_SCENARIO, SampleBook


@pytest.fixture
def book() -> SampleBook:
    return SampleBook()


@pytest.mark.parametrize(
    ("value", "shown_as"),
    [
        (datetime(2026, 9, 1), "dd-mm-yyyy"),
        (datetime(2026, 9, 1), "[$-413]dddd d mmmm yyyy;@"),
        ("2026-09-01", "@"),
        ("1-9-2026", "@"),
        (" 01/09/2026 ", "General"),
        ("di 1 sep 2026", "@"),
        ("1 september 2026", "@"),
        ("1-9-26", "@"),
        ("01-09-'26", "@"),
        ("di 01-09-2026", "@"),
        ("2026-09-01 00:00:00", "@"),
    ],
)
def test_a_day_is_read_however_it_is_written(book: SampleBook, value: Any, shown_as: str) -> None:
    book.put("Aanvragen", "E2", value, shown_as)

    assert book.read().scenario.requests[0].waiting_since == date(2026, 9, 1)


def test_a_book_that_counts_days_from_1904_is_read(book: SampleBook) -> None:
    book.book.epoch = datetime(1904, 1, 1)
    book.put("Aanvragen", "E2", datetime(2026, 9, 1))

    assert book.read().scenario.requests[0].waiting_since == date(2026, 9, 1)


@pytest.mark.parametrize(
    ("value", "shown_as"),
    [
        (time(9, 0), "hh:mm"),
        (0.375, "General"),
        (0.375, "hh:mm"),
        (datetime(1899, 12, 30, 9, 0), "hh:mm"),
        (datetime(1904, 1, 1, 9, 0), "yyyy-mm-dd hh:mm"),
        ("09:00", "@"),
        ("9:00", "@"),
    ],
)
def test_a_time_is_read_however_it_is_written(book: SampleBook, value: Any, shown_as: str) -> None:
    book.put("Dagdelen", "C2", value, shown_as)

    assert book.read().scenario.timeslots[0].start == 540


def test_midnight_as_an_end_is_read_from_a_whole_day(book: SampleBook) -> None:
    book.put("Dagdelen", "D6", 1, "[h]:mm")

    assert book.read().scenario.timeslots[4].end == 1440


@pytest.mark.parametrize(("value", "hours"), [(7.5, "7.5"), ("7,5", "7.5"), (12, "12"), (0.1, "0.1")])
def test_hours_are_exact(book: SampleBook, value: Any, hours: str) -> None:
    book.put("Deelnemers", "H2", value)

    assert book.read().scenario.people[0].max_hours_week == Decimal(hours)


def test_ids_typed_as_numbers_are_ids(book: SampleBook) -> None:
    book.put("Klantmanagers", "A2", 7, "0")
    for row in range(2, 7):
        book.put("Deelnemers", f"B{row}", 7, "0")
    book.put("Deelnemers", "B13", "7")

    problems = [problem.value for problem in book.problems()]

    assert set(problems) <= {"K1"}
    assert "7" not in problems


@pytest.mark.parametrize(
    ("value", "priority"), [("hoog", "high"), ("Laag", "low"), ("high", "high"), ("NORMAAL ", "normal")]
)
def test_codes_are_read_by_their_words(book: SampleBook, value: str, priority: str) -> None:
    book.put("Aanvragen", "D2", value)

    assert book.read().scenario.requests[0].priority == priority


@pytest.mark.parametrize(
    ("value", "locked"), [(True, True), (False, False), ("ja", True), ("Nee", False), ("yes", True)]
)
def test_yes_and_no_are_read(book: SampleBook, value: Any, locked: bool) -> None:
    book.put("Cohorten", "I3", value)

    assert book.read().scenario.cohorts[1].locked == locked


@pytest.mark.parametrize(
    ("title", "cell", "value", "assumed"),
    [
        ("Cohorten", "I4", "J", "'J' is gelezen als ja."),
        ("Cohorten", "I4", "WAAR", "'WAAR' is gelezen als ja."),
        ("Cohorten", "I4", "true", "'true' is gelezen als ja."),
        ("Cohorten", "I3", "N", "'N' is gelezen als nee."),
        ("Cohorten", "I3", "ONWAAR", "'ONWAAR' is gelezen als nee."),
        ("Cohorten", "I3", "false", "'false' is gelezen als nee."),
        ("Aanvragen", "D3", "Gewoon", "'Gewoon' is gelezen als normaal."),
        ("Dagdelen", "B2", "maandag", "'maandag' is gelezen als ma."),
        ("Dagdelen", "B2", "Maandag", "'Maandag' is gelezen als ma."),
        ("Dagdelen", "B2", "ma.", "'ma.' is gelezen als ma."),
        ("Dagdelen", "C2", "9.00", "tijden zoals '9.00' zijn gelezen als 09:00."),
        ("Dagdelen", "C2", "9 uur", "tijden zoals '9 uur' zijn gelezen als 09:00."),
    ],
)
def test_what_people_write_for_a_code_or_a_time_is_read_and_told(
    book: SampleBook, title: str, cell: str, value: str, assumed: str
) -> None:
    book.put(title, cell, value)

    read = book.read()

    assert read.scenario == KLEIN_SCENARIO
    assert [found.sentence("nl") for found in read.assumptions] == [f"{title}: {assumed}"]


@pytest.mark.parametrize("value", ["J", "WAAR", "gewoon", "maandag"])
def test_a_word_for_another_kind_of_code_is_a_problem(book: SampleBook, value: str) -> None:
    book.put("Deelnemers", "C14", value)

    assert [(problem.cell, problem.message.key) for problem in book.problems()] == [("C14", "no_level")]


def test_a_number_is_no_time_because_it_has_a_point(book: SampleBook) -> None:
    book.put("Dagdelen", "C2", 10.15, "General")

    assert [(problem.cell, problem.message.key) for problem in book.problems()] == [("C2", "bad_time")]


@pytest.mark.parametrize("value", ["ma 25 jan 2027, 1 feb 2027", "25-1-2027 en 1-2-2027", "25-01-'27\n01-02-'27"])
def test_days_to_start_are_read_as_the_workbook_itself_shows_days(book: SampleBook, value: str) -> None:
    book.put("Programma's", "N6", value, "@")

    assert book.read().scenario.programmes[4].starts == (date(2027, 1, 25), date(2027, 2, 1))


@pytest.mark.parametrize("value", ["TBG-A2, TBI", "TBG-A2;TBI", "TBG-A2\nTBI", " TBG-A2  TBI "])
def test_a_list_may_be_separated_in_any_way(book: SampleBook, value: str) -> None:
    book.put("Aanvragen", "C2", value)

    read = book.read()

    assert read.scenario == KLEIN_SCENARIO
    assert next((found.sheet, found.message.key) for found in read.assumptions) == ("Aanvragen", "assumed_list")


def test_dagdelen_in_words_are_told_once_for_every_text(book: SampleBook) -> None:
    book.put("Deelnemers", "D4", "ma ochtend, wo ochtend, di en do middag")
    book.put("Deelnemers", "D5", "ma ochtend, wo ochtend, di en do middag")
    book.put("Docenten", "F4", "di-o wo-m do ochtend vr middag")

    read = book.read()

    assert [person.slots for person in read.scenario.people[2:4]] == [("ma-o", "wo-o", "di-m", "do-m")] * 2
    assert [found.sentence("nl") for found in read.assumptions] == [
        "Deelnemers: 'ma ochtend, wo ochtend, di en do middag' is gelezen als ma-o wo-o di-m do-m.",
        "Docenten: 'di-o wo-m do ochtend vr middag' is gelezen als di-o wo-m do-o vr-m.",
    ]


def with_cell(sheet_part: str, place: str, cell: str) -> bytes:
    """The workbook of the sample with other XML for one cell."""
    parts = parts_of(KLEIN_BOOK)
    old = re.compile(rb'<c r="%s"(?:[^>]*/>|.*?</c>)' % place.encode())
    return zip_parts({**parts, sheet_part: old.sub(cell.encode(), parts[sheet_part])})


UNREADABLE = [
    '<c r="H6"><v>1_0</v></c>',
    '<c r="H6"><v>١٢</v></c>',
    '<c r="H6"><v>0x10</v></c>',
    '<c r="H6"><v>inf</v></c>',
    '<c r="H6" t="zzz"><v>12</v></c>',
    '<c r="H6"><v>1</v><v>2</v></c>',
    '<c r="H6" t="inlineStr"><t>12</t></c>',
    '<c r="H6" t="s"><is><t>12</t></is></c>',
    '<c r="H6" t="s"><v>99999</v></c>',
    '<c r="H6" t="b"><v>TRUE!</v></c>',
    '<c r="H6" t="b"><v>2</v></c>',
]


@pytest.mark.parametrize("cell", UNREADABLE)
def test_a_cell_that_is_stored_in_an_odd_way_is_a_problem(cell: str) -> None:
    with pytest.raises(DataError) as fault:
        read_book_content("planning.xlsx", with_cell(PART_OF["Deelnemers"], "H6", cell))

    assert [(found.cell, found.message.key) for found in fault.value.problems] == [("H6", "cell_unreadable")]


@pytest.mark.parametrize(
    ("said", "locked"), [("1", True), ("TRUE", True), ("true", True), ("0", False), ("false", False)]
)
def test_yes_and_no_as_excel_stores_them_are_read(said: str, locked: bool) -> None:
    content = with_cell(PART_OF["Cohorten"], "I3", f'<c r="I3" t="b"><v>{said}</v></c>')

    assert read_book_content("planning.xlsx", content).scenario.cohorts[1].locked == locked


@pytest.mark.parametrize("said", ["1", "true", "on"])
def test_a_book_that_says_in_any_way_that_it_counts_from_1904_is_read(said: str) -> None:
    parts = parts_of(KLEIN_BOOK)
    main = parts["xl/workbook.xml"].replace(b"<workbookPr ", f'<workbookPr date1904="{said}" '.encode())

    with pytest.raises(DataError) as fault:
        read_book_content("planning.xlsx", zip_parts({**parts, "xl/workbook.xml": main}))

    assert (fault.value.problems[0].cell, fault.value.problems[0].value) == ("C2", "2030-11-17")


PROBLEMS: dict[tuple[str, str, Any, str], str] = {
    ("Aanvragen", "E2", "ma 1-9-2026", "@"): "Aanvragen rij 2, kolom Wacht sinds (E2): 'ma 1-9-2026' spreekt zichzelf "
    "tegen: die datum is di 1 sep 2026. Verbeter de weekdag of de datum.",
    ("Programma's", "N6", "ma 25 jan", "@"): "Programma's rij 6, kolom Startmaandagen (N6): 'ma 25 jan' is geen datum. "
    "Schrijf hem als 4-1-2027 of 2027-01-04.",
    ("Deelnemers", "H2", "zeven", "@"): "Deelnemers rij 2, kolom Uren per week (H2): 'zeven' is geen aantal uren. "
    "Schrijf een getal, zoals 12 of 7,5; scheiden komma's de cellen, dan 7.5.",
    ("Deelnemers", "C14", "B5", "@"): "Deelnemers rij 14, kolom Niveau (C14): 'B5' is geen niveau. "
    "Gebruik A0, A1, A2, B1, B2 of C1.",
    ("Aanvragen", "D5", "hoogst", "@"): "Aanvragen rij 5, kolom Voorrang (D5): 'hoogst' is geen prioriteit. "
    "Gebruik laag, normaal of hoog.",
    ("Cohorten", "I2", "misschien", "@"): "Cohorten rij 2, kolom Vastgezet (I2): 'misschien' is geen ja of nee. "
    "Gebruik ja of nee.",
    ("Aanvragen", "E6", datetime(2026, 1, 1, 12, 30), "d-m-yyyy"): "Aanvragen rij 6, kolom Wacht sinds (E6): "
    "'2026-01-01 12:30' is een datum met een tijd. Vul alleen de datum in.",
    ("Deelnemers", "F2", datetime(2027, 5, 1), "d-mmm"): "Deelnemers rij 2, kolom Nodig in lokaal (F2): Excel heeft "
    "van deze cel een datum of tijd gemaakt ('2027-05-01'). Geef de cel het formaat Tekst en typ opnieuw wat er hoort "
    "te staan.",
    ("Deelnemers", "F3", "#N/A", "General"): "Deelnemers rij 3, kolom Nodig in lokaal (F3): de cel toont de fout "
    "'#N/A'. Verbeter de formule, of typ de waarde zelf.",
    ("Deelnemers", "G3", "=1+1", "General"): "Deelnemers rij 3, kolom Kenmerken (G3): deze formule is nog nooit "
    "uitgerekend. Open de werkmap in Excel, sla hem op en probeer het opnieuw.",
    ("Deelnemers", "B5", "K9", "@"): "Deelnemers rij 5, kolom Klantmanager (B5): 'K9' staat niet in Klantmanagers. "
    "Voeg het daar toe of verbeter de id.",
    ("Deelnemers", "B4", None, "@"): "Deelnemers rij 4, kolom Klantmanager (B4): de cel is leeg. "
    "Vul de klantmanager in, een id uit Klantmanagers.",
    ("Deelnemers", "H2", -3, "General"): "Deelnemers rij 2, kolom Uren per week (H2): -3 uur kan niet. "
    "Gebruik 0 of meer, of laat de cel leeg als er geen grens is.",
    ("Deelnemers", "K3", "los", "General"): "Deelnemers rij 3, kolom K (K3): deze cel staat in een kolom zonder naam. "
    "Geef de kolom een naam of maak de cel leeg.",
    ("Deelnemers", "H3", 123456782, "0"): "Deelnemers rij 3, kolom Uren per week (H3): hier staat een nummer van "
    "negen cijfers dat een BSN kan zijn. Haal het weg; een BSN hoort niet in de planning.",
    ("Deelnemers", "D3", "bel 123456782", "0"): "Deelnemers rij 3, kolom Dagdelen (D3): hier staat een nummer van "
    "negen cijfers dat een BSN kan zijn. Haal het weg; een BSN hoort niet in de planning.",
    ("Programma's", "G3", 9, "0"): "Programma's rij 3, kolom Minste aantal (G3): Minste aantal 9 is meer dan "
    "Hoogste aantal 4. Verbeter een van beide.",
    ("Aanvragen", "H12", "Q12", "@"): "Aanvragen rij 12, kolom Na aanvraag (H12): deze aanvragen wachten op elkaar: "
    "Q11 > Q12 > Q11. Maak bij een van de 2 de cel Na aanvraag leeg.",
    ("Instellingen", "B4", datetime(2027, 1, 5), "d-m-yyyy"): "Instellingen rij 4, kolom Waarde (B4): '2027-01-05' "
    "(di 5 jan 2027) is geen maandag. Gebruik 2027-01-04 of 2027-01-11.",
    ("Instellingen", "B7", "veel", "@"): "Instellingen rij 7, kolom Waarde (B7): 'veel' is geen aantal punten. "
    "Gebruik een heel getal van 0 tot en met 99999999.",
    ("Instellingen", "B5", None, "@"): "Instellingen rij 5, kolom Waarde (B5): de cel is leeg. Vul hem in.",
    ("Instellingen", "A9", "Onzin", "@"): "Instellingen rij 9, kolom Instelling (A9): 'Onzin' is geen instelling. "
    "Haal de rij weg, of neem de naam over uit 'planner template'.",
    ("Deelnemers", "D1", "Dagdeel", "@"): "Deelnemers rij 1, kolom Dagdeel (D1): 'Dagdeel' is geen kolom van deze "
    "tabel. Bedoel je 'Dagdelen'?",
}


@pytest.mark.parametrize("spoilt", PROBLEMS, ids=lambda spoilt: f"{spoilt[0]} {spoilt[1]}")
def test_a_problem_names_sheet_row_column_cell_and_remedy(book: SampleBook, spoilt: tuple[str, str, Any, str]) -> None:
    if spoilt[2] == "Q12":
        book.put("Aanvragen", "H13", "Q11")
    book.put(*spoilt)

    assert PROBLEMS[spoilt] in book.sentences()


def test_a_problem_as_json_has_its_sheet_and_cell(book: SampleBook) -> None:
    book.put("Deelnemers", "C14", "B5")

    assert [problem.as_json("en") for problem in book.problems()] == [
        {
            "file": "planning.xlsx",
            "row": 14,
            "column": "Niveau",
            "value": "B5",
            "message": "Deelnemers row 14, column Niveau (C14): 'B5' is not a level. Use A0, A1, A2, B1, B2 or C1.",
            "sheet": "Deelnemers",
            "cell": "C14",
        }
    ]


def test_a_bsn_is_never_shown(book: SampleBook) -> None:
    book.put("Deelnemers", "H3", 123456782)
    book.put("Deelnemers", "D4", "ma 123456782")
    book.put("Instellingen", "B2", "Planning 123456782")
    book.put("Deelnemers", "M5", "1234.56.782")
    book.book.create_sheet("Blad 123456782")
    book.put("Deelnemers", "L1", "Nummer 123456782")
    with pytest.raises(DataError) as fault:
        book.read()

    told = [str(problem.as_json("nl")) for problem in fault.value.problems]
    told += [assumption.sentence("nl") for assumption in fault.value.assumptions]

    assert len(told) == 6
    assert not any("123456782" in text or "1234.56.782" in text for text in told)
