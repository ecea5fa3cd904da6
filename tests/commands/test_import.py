"""`planner import`: what is written, what is said, and what is never overwritten."""

import json
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from planner.exchange import read_scenario
from tests.commands.conftest import Ask
from tests.exchange.sample_folder import KLEIN
from tests.exchange.workbooks.hostile_books import far_cell, with_headless_table
from tests.exchange.workbooks.sample_book import KLEIN_SCENARIO, SampleBook


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return SampleBook().save(tmp_path / "planning.xlsx")


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    spoilt = SampleBook()
    spoilt.put("Deelnemers", "C14", "B5")
    return spoilt.save(tmp_path / "fout.xlsx")


def test_a_workbook_becomes_a_scenario(ask: Ask, tmp_path: Path, book: Path) -> None:
    answer = ask("import", book, "--out", tmp_path / "scenario", "--json")

    assert (answer.code, json.loads(answer.out)) == (0, {"ok": True, "problems": []})
    assert read_scenario(tmp_path / "scenario").scenario == KLEIN_SCENARIO
    assert answer.err.splitlines()[-1] == f"Het scenario staat in {tmp_path / 'scenario'}."


def test_what_was_exported_can_be_imported(ask: Ask, tmp_path: Path) -> None:
    ask("export", KLEIN / "scenario", "--out", tmp_path / "boek.xlsx")

    answer = ask("import", tmp_path / "boek.xlsx", "--out", tmp_path / "scenario")

    assert answer.code == 0
    assert read_scenario(tmp_path / "scenario").scenario == KLEIN_SCENARIO


def test_a_folder_becomes_a_scenario(ask: Ask, tmp_path: Path) -> None:
    answer = ask("import", KLEIN / "scenario", "--out", tmp_path / "scenario")

    assert answer.code == 0
    assert read_scenario(tmp_path / "scenario").scenario == KLEIN_SCENARIO


def test_problems_are_told_and_nothing_is_written(ask: Ask, tmp_path: Path, faulty: Path) -> None:
    answer = ask("import", faulty, "--out", tmp_path / "scenario", "--json")

    assert answer.code == 2
    assert [(row["sheet"], row["row"], row["cell"]) for row in json.loads(answer.out)["problems"]] == [
        ("Deelnemers", 14, "C14")
    ]
    assert answer.err.splitlines() == [
        "Er klopt iets niet in de gegevens:",
        "- Deelnemers rij 14, kolom Niveau (C14): 'B5' is geen niveau. Gebruik A0, A1, A2, B1, B2 of C1.",
    ]
    assert not (tmp_path / "scenario").exists()


@pytest.fixture
def often_faulty(tmp_path: Path) -> Path:
    spoilt = SampleBook()
    for row in range(3, 33):
        spoilt.put("Sluitingen", f"A{row}", datetime(2027, 1, 1))
        spoilt.put("Sluitingen", f"B{row}", datetime(2027, 1, 1))
        spoilt.put("Sluitingen", f"C{row}", "K77", "@")
    for row in range(40, 70):
        spoilt.put("Afwezigheid", f"A{row}", "docent")
    return spoilt.save(tmp_path / "vaak.xlsx")


def test_what_is_wrong_in_many_rows_is_counted_in_full_and_listed_in_part(
    ask: Ask, tmp_path: Path, often_faulty: Path
) -> None:
    answer = ask("import", often_faulty, "--out", tmp_path / "scenario")

    lines = answer.err.splitlines()
    assert lines[0] == "Er kloppen 120 dingen niet in de gegevens:"
    assert [line for line in lines if " nog " in line] == [
        "- Afwezigheid, kolom Tot en met: een lege cel geeft hetzelfde probleem in nog 10 rijen.",
        "- Afwezigheid, kolom Van: een lege cel geeft hetzelfde probleem in nog 10 rijen.",
        "- Afwezigheid, kolom Wie of wat: een lege cel geeft hetzelfde probleem in nog 10 rijen.",
        "- Sluitingen, kolom Locatie: 'K77' geeft hetzelfde probleem in nog 10 rijen.",
    ]
    assert len(lines) == 1 + 4 * 21


def test_what_is_wrong_in_many_rows_is_told_and_marked_in_each(ask: Ask, tmp_path: Path, often_faulty: Path) -> None:
    marked = tmp_path / "nagekeken.xlsx"

    answer = ask("import", often_faulty, "--out", tmp_path / "scenario", "--annotated", marked, "--json")

    cells = [row["cell"] for row in json.loads(answer.out)["problems"] if row["sheet"] == "Sluitingen"]
    sheet = load_workbook(marked)["Sluitingen"]
    assert cells == [f"C{row}" for row in range(3, 33)]
    assert [cell for cell in cells if sheet[cell].comment is None] == []


def test_problems_are_marked_in_a_copy(ask: Ask, tmp_path: Path, faulty: Path) -> None:
    before = faulty.read_bytes()

    answer = ask("import", faulty, "--out", tmp_path / "scenario", "--annotated", tmp_path / "nagekeken.xlsx")

    assert answer.code == 2
    assert faulty.read_bytes() == before
    assert SampleBook((tmp_path / "nagekeken.xlsx").read_bytes()).sheet("Fouten")["D3"].value == "C14"
    assert answer.err.splitlines()[-1] == (
        f"In {tmp_path / 'nagekeken.xlsx'} zijn de fouten gemarkeerd; verbeter ze daar en lees die werkmap opnieuw in."
    )


def test_without_problems_no_copy_is_written(ask: Ask, tmp_path: Path, book: Path) -> None:
    answer = ask("import", book, "--out", tmp_path / "scenario", "--annotated", tmp_path / "nagekeken.xlsx")

    assert answer.code == 0
    assert not (tmp_path / "nagekeken.xlsx").exists()
    assert answer.err.splitlines()[-1] == (
        f"Er zijn geen fouten, dus {tmp_path / 'nagekeken.xlsx'} is niet geschreven."
    )


def test_the_workbook_itself_is_never_overwritten(ask: Ask, tmp_path: Path, faulty: Path) -> None:
    before = faulty.read_bytes()
    (tmp_path / "link.xlsx").symlink_to(faulty)

    codes = [
        ask("import", faulty, "--out", tmp_path / "scenario", "--annotated", place).code
        for place in (faulty, tmp_path / "link.xlsx")
    ]

    assert codes == [2, 2]
    assert faulty.read_bytes() == before


def test_problems_are_told_of_a_workbook_that_cannot_be_marked(ask: Ask, tmp_path: Path, faulty: Path) -> None:
    (tmp_path / "vreemd.xlsx").write_bytes(with_headless_table(SampleBook(faulty.read_bytes())))

    answer = ask("import", tmp_path / "vreemd.xlsx", "--out", tmp_path / "s", "--annotated", tmp_path / "n.xlsx")

    assert answer.code == 2
    assert answer.err.splitlines()[-2:] == [
        "- Deelnemers rij 14, kolom Niveau (C14): 'B5' is geen niveau. Gebruik A0, A1, A2, B1, B2 of C1.",
        "In deze werkmap kunnen de fouten niet worden aangegeven (table). Sla hem in Excel opnieuw op als .xlsx, "
        "of laat --annotated weg.",
    ]
    assert not (tmp_path / "n.xlsx").exists()


def test_a_marked_copy_may_be_made_again(ask: Ask, tmp_path: Path, faulty: Path) -> None:
    marked = tmp_path / "nagekeken.xlsx"

    codes = [ask("import", faulty, "--out", tmp_path / "s", "--annotated", marked, "--lang", it) for it in ("nl", "en")]

    assert [answer.code for answer in codes] == [2, 2]
    assert SampleBook(marked.read_bytes()).sheet("Problems")["D3"].value == "C14"


def test_what_was_mended_in_a_marked_copy_is_not_overwritten(ask: Ask, tmp_path: Path, faulty: Path) -> None:
    marked = SampleBook().save(tmp_path / "nagekeken.xlsx")
    before = marked.read_bytes()

    answer = ask("import", faulty, "--out", tmp_path / "scenario", "--annotated", marked)

    assert answer.code == 2
    assert marked.read_bytes() == before


def test_a_hostile_file_is_refused_and_not_annotated(ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "ver.xlsx").write_bytes(far_cell())

    answer = ask("import", tmp_path / "ver.xlsx", "--out", tmp_path / "s", "--annotated", tmp_path / "n.xlsx")

    assert answer.code == 2
    assert [path.name for path in tmp_path.iterdir()] == ["ver.xlsx"]


def test_an_import_may_be_repeated(ask: Ask, tmp_path: Path, book: Path) -> None:
    ask("import", book, "--out", tmp_path / "scenario")
    (tmp_path / "scenario" / "aantekeningen.md").write_text("van mij", encoding="utf-8")

    answer = ask("import", book, "--out", tmp_path / "scenario")

    assert answer.code == 0
    assert (tmp_path / "scenario" / "aantekeningen.md").read_text(encoding="utf-8") == "van mij"


def test_a_scenario_that_changed_since_is_not_overwritten(ask: Ask, tmp_path: Path, book: Path) -> None:
    ask("import", book, "--out", tmp_path / "scenario")
    table = tmp_path / "scenario" / "cohorts.csv"
    table.write_text(table.read_text(encoding="utf-8").replace(",no", ",yes"), encoding="utf-8")
    before = table.read_bytes()

    answer = ask("import", book, "--out", tmp_path / "scenario")

    assert answer.code == 2
    assert answer.err.startswith("--out: ")
    assert table.read_bytes() == before


@pytest.mark.parametrize("kind", ["scenario", "other files", "file", "source", "here"])
def test_a_place_where_something_would_be_lost_is_refused(
    ask: Ask, tmp_path: Path, book: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "brief.txt").touch()
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path / "empty")
    places = {
        "scenario": KLEIN / "scenario",
        "other files": tmp_path / "own",
        "file": book,
        "source": KLEIN,
        "here": tmp_path / "empty",
    }

    answer = ask("import", KLEIN / "scenario" if kind == "source" else book, "--out", places[kind])

    assert answer.code == 2
    assert answer.err.startswith("--out: ")
    assert len(answer.err.splitlines()) == 1


def test_a_file_that_is_not_there_is_told(ask: Ask, tmp_path: Path) -> None:
    answer = ask("import", tmp_path / "weg.xlsx", "--out", tmp_path / "s", "--lang", "en")

    assert answer == (
        2,
        "",
        "Something is wrong with the data:\n- weg.xlsx: this file does not exist. Check the name.\n",
    )


@pytest.mark.parametrize("language", ["nl", "en"])
def test_help_is_given_in_the_language_of_the_reader(ask: Ask, language: str) -> None:
    answer = ask("import", "--help", "--lang", language)

    assert (answer.code, answer.err) == (0, "")
    assert "help_" not in answer.out


def test_a_book_that_is_a_link_to_itself_is_told_of_the_book(ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "rond.xlsx").symlink_to("rond.xlsx")

    answer = ask("import", tmp_path / "rond.xlsx", "--out", tmp_path / "scenario")

    assert answer.err.splitlines()[1] == (
        "- rond.xlsx: kan niet worden geopend (een verwijzing naar zichzelf). Controleer de rechten en of het bestand "
        "nog bestaat."
    )


def test_a_book_with_a_name_that_is_too_long_is_told_of_the_book(ask: Ask, tmp_path: Path) -> None:
    answer = ask("import", tmp_path / ("a" * 300 + ".xlsx"), "--out", tmp_path / "scenario")

    assert answer.code == 2
    assert answer.err.splitlines()[1].endswith(
        "…: kan niet worden geopend (de naam is te lang). Controleer de rechten en of het bestand nog bestaat."
    )


@pytest.mark.parametrize(("option", "place"), [("--out", "rond"), ("--annotated", "rond.xlsx")])
def test_a_place_to_write_that_is_a_link_to_itself_is_told_of_that_place(
    ask: Ask, tmp_path: Path, book: Path, option: str, place: str
) -> None:
    (tmp_path / place).symlink_to(place)
    places = {"--out": tmp_path / "scenario", option: tmp_path / place}

    answer = ask("import", book, *(said for pair in places.items() for said in pair))

    assert str(tmp_path / place) in answer.err
    assert "(een verwijzing naar zichzelf)" in answer.err


def test_a_marked_copy_is_made_anew_until_somebody_mends_it(ask: Ask, tmp_path: Path, faulty: Path) -> None:
    marked = tmp_path / "gemarkeerd.xlsx"
    codes = [ask("import", faulty, "--out", tmp_path / "scenario", "--annotated", marked).code for _ in range(2)]
    made = load_workbook(marked)
    assert made.properties.version is not None
    made.properties.version = "2026-01-01T00:00:00"  # as if it had been marked long before this program saves it
    made["Deelnemers"]["C14"] = "B1"
    made.save(marked)
    before = marked.read_bytes()

    answer = ask("import", faulty, "--out", tmp_path / "scenario", "--annotated", marked)

    assert codes == [2, 2]
    assert (answer.code, marked.read_bytes()) == (2, before)
    assert f"{marked} is er al en komt niet, of niet meer zo, van de planner" in answer.err
    assert ask("import", marked, "--out", tmp_path / "scenario").code == 0
