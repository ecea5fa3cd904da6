"""`planner template`: a workbook, whole or not at all, and a sentence where none can come."""

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from planner.exchange.workbooks.scenario_book import write_template
from tests.commands.conftest import Ask
from tests.exchange.workbooks.sample_book import SampleBook


def test_a_template_is_written(ask: Ask, tmp_path: Path) -> None:
    out = tmp_path / "leeg.xlsx"

    answer = ask("template", out)

    assert answer == (0, "", f"De werkmap staat in {out}. Vul hem in en lees hem met 'planner import'.\n")
    assert out.read_bytes() == write_template("nl")
    assert list(tmp_path.iterdir()) == [out]


def test_a_template_in_english_and_json(ask: Ask, tmp_path: Path) -> None:
    out = tmp_path / "empty.XLSX"

    answer = ask("template", out, "--lang", "en", "--json")

    assert (answer.code, json.loads(answer.out)) == (0, {"file": str(out)})
    assert out.read_bytes() == write_template("en")


def test_a_template_that_nobody_saved_is_replaced(ask: Ask, tmp_path: Path) -> None:
    out = tmp_path / "oud.xlsx"
    out.write_bytes(write_template("en"))

    answer = ask("template", out)

    assert (answer.code, out.read_bytes()) == (0, write_template("nl"))


def test_a_template_that_has_been_filled_in_is_not_replaced(ask: Ask, tmp_path: Path) -> None:
    out = SampleBook().save(tmp_path / "ingevuld.xlsx")
    before = out.read_bytes()

    answer = ask("template", out)

    assert answer == (
        2,
        "",
        f"{out} is er al en komt niet, of niet meer zo, van de planner: hij wordt niet vervangen. "
        "Kies een andere naam, of haal dat bestand eerst zelf weg.\n",
    )
    assert out.read_bytes() == before


def test_a_template_filled_in_by_a_program_that_leaves_our_name_is_not_replaced(ask: Ask, tmp_path: Path) -> None:
    out = tmp_path / "ingevuld.xlsx"
    ask("template", out)
    book = load_workbook(out)
    book["Locaties"]["A3"] = "Noord"
    book.save(out)
    before = out.read_bytes()

    answer = ask("template", out)

    assert (answer.code, out.read_bytes()) == (2, before)


@pytest.mark.parametrize("content", [b"oud", b"PK\x03\x04half"])
def test_a_file_that_is_no_workbook_is_not_replaced(ask: Ask, tmp_path: Path, content: bytes) -> None:
    out = tmp_path / "oud.xlsx"
    out.write_bytes(content)

    answer = ask("template", out)

    assert (answer.code, out.read_bytes()) == (2, content)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("boek.xls", "{out}: een werkmap heeft een naam die eindigt op .xlsx. Geef zo'n naam."),
        ("map.xlsx", "{out} is een map. Geef de naam van een bestand."),
        ("weg/boek.xlsx", "{out}: de map {folder} bestaat niet. Maak die map, of kies een andere."),
        ("pijp.xlsx", "{out} is geen gewoon bestand en wordt niet vervangen. Kies een andere naam."),
    ],
)
def test_a_place_where_no_workbook_can_come_is_told(ask: Ask, tmp_path: Path, name: str, sentence: str) -> None:
    (tmp_path / "map.xlsx").mkdir()
    (tmp_path / "pijp.xlsx").symlink_to("/dev/null")
    out = tmp_path / name

    answer = ask("template", out)

    assert answer == (2, "", sentence.format(out=out, folder=out.parent) + "\n")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["map.xlsx", "pijp.xlsx"]


def test_a_folder_that_cannot_be_written_is_told(ask: Ask) -> None:
    answer = ask("template", "/proc/boek.xlsx")

    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("/proc/boek.xlsx kan niet worden geschreven (")
