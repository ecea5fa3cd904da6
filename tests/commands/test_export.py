"""`planner export`: a scenario or a plan becomes a workbook, and what is proven is said only where it holds."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from planner.cli.app import BAD_INPUT, DONE
from planner.exchange import read_scenario
from planner.exchange.workbooks.scenario_book import write_scenario_book
from tests.commands.conftest import Ask
from tests.exchange.workbooks.book_reading import read_sheets

KLEIN = Path(__file__).parents[1] / "cases" / "klein"
SCENARIO, LEGAL = KLEIN / "scenario", KLEIN / "plans" / "legal"
SUMMARY: dict[str, Any] = {
    "scenario": "Klein voorbeeld",
    "status": "feasible",
    "cost": 7446,
    "cost_by": {"placement-moved": 900, "start-later": 105, "teaching": 441, "unplaced": 6000},
    "bound": 7000,
    "placed": 13,
    "requests": 18,
    "made_at": "2026-11-22T01:30:00Z",
}
NOT_KNOWN = "Het plan kost 7.446 punten. Of het beter kan, is hier niet bekend."
BOUND = (
    "Het plan kost 7.446 punten. Bewezen: geen plan dat zich aan alle regels houdt, kost minder dan 7.000; "
    "beter zoeken kan hoogstens 446 punten schelen."
)
BEST = "Bewezen: geen plan dat zich aan alle regels houdt, kost minder dan de 7.446 punten van dit plan."


def test_a_scenario_is_exported(ask: Ask, tmp_path: Path) -> None:
    out = tmp_path / "boek.xlsx"

    answer = ask("export", SCENARIO, "--out", out, "--json")

    assert (answer.code, json.loads(answer.out)) == (DONE, {"file": str(out)})
    assert out.read_bytes() == write_scenario_book(read_scenario(SCENARIO).scenario, "nl")
    assert (
        answer.err.splitlines()[-1] == f"Het scenario staat in {out}. Na wijzigingen leest 'planner import' het weer."
    )


def test_a_scenario_that_is_exported_and_imported_is_equal(ask: Ask, tmp_path: Path) -> None:
    ask("export", SCENARIO, "--out", tmp_path / "boek.xlsx")

    answer = ask("import", tmp_path / "boek.xlsx", "--out", tmp_path / "weer")

    assert answer.code == DONE
    assert read_scenario(tmp_path / "weer").scenario == read_scenario(SCENARIO).scenario


def test_an_untouched_template_is_imported_and_sound(ask: Ask, tmp_path: Path) -> None:
    ask("template", tmp_path / "leeg.xlsx")

    answer = ask("import", tmp_path / "leeg.xlsx", "--out", tmp_path / "scenario")

    assert answer.code == DONE
    assert len(read_scenario(tmp_path / "scenario").scenario.requests) == 1


def test_a_plan_is_exported(ask: Ask, tmp_path: Path) -> None:
    out = tmp_path / "plan.xlsx"

    answer = ask("export", SCENARIO, LEGAL, "--out", out, "--json", "--lang", "en")

    said = json.loads(answer.out)
    assert (answer.code, said["file"], said["legal"], said["cost"]) == (DONE, str(out), True, 7446)
    assert answer.err.splitlines()[-1] == f"The plan is in {out}, to look at and to print."
    assert next(iter(read_sheets(out.read_bytes()))) == "Key figures"


def test_a_plan_that_breaks_rules_is_exported_with_its_findings(ask: Ask, tmp_path: Path) -> None:
    out = tmp_path / "plan.xlsx"

    answer = ask("export", SCENARIO, KLEIN / "plans" / "person-overlap", "--out", out)

    lines = answer.err.splitlines()
    assert (answer.code, lines[0]) == (DONE, "Het plan houdt zich niet aan alle regels; gebroken regels: 1.")
    assert lines[-1] == "LET OP: dit plan houdt zich niet aan alle regels"
    assert list(read_sheets(out.read_bytes()))[:2] == ["Kerncijfers", "Regels"]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({}, BOUND),
        ({"bound": 7446, "status": "optimal"}, BEST),
        ({"bound": 7446}, NOT_KNOWN),
        ({"status": "optimal"}, NOT_KNOWN),
        ({"cost": 7445, "bound": 7445, "status": "optimal"}, NOT_KNOWN),
        ({"bound": 7447}, NOT_KNOWN),
        ({"bound": -1}, NOT_KNOWN),
        ({"bound": "7000"}, NOT_KNOWN),
        ({"bound": True}, NOT_KNOWN),
        ({"placed": 12}, NOT_KNOWN),
        ({"requests": 17}, NOT_KNOWN),
        ({"scenario": "Een ander"}, NOT_KNOWN),
        ({"cost_by": {}}, NOT_KNOWN),
    ],
)
def test_a_proof_is_told_only_if_the_summary_is_about_this_plan(
    ask: Ask, tmp_path: Path, changes: dict[str, object], sentence: str
) -> None:
    plan = shutil.copytree(LEGAL, tmp_path / "plan")
    (plan / "summary.json").write_text(json.dumps({**SUMMARY, **changes}), encoding="utf-8")

    ask("export", SCENARIO, plan, "--out", tmp_path / "plan.xlsx")

    assert read_sheets((tmp_path / "plan.xlsx").read_bytes())["Kerncijfers"][2][0] == sentence


@pytest.mark.parametrize("text", ["", "[]", "{", "nul", "[" * 100_000])
def test_a_summary_that_cannot_be_read_proves_nothing(ask: Ask, tmp_path: Path, text: str) -> None:
    plan = shutil.copytree(LEGAL, tmp_path / "plan")
    (plan / "summary.json").write_text(text, encoding="utf-8")

    answer = ask("export", SCENARIO, plan, "--out", tmp_path / "plan.xlsx")

    assert answer.code == DONE
    assert read_sheets((tmp_path / "plan.xlsx").read_bytes())["Kerncijfers"][2][0] == NOT_KNOWN


def test_changes_are_those_since_the_plan_that_is_given(ask: Ask, tmp_path: Path) -> None:
    ask("export", SCENARIO, LEGAL, "--previous", LEGAL, "--out", tmp_path / "plan.xlsx")

    rows = read_sheets((tmp_path / "plan.xlsx").read_bytes())["Wijzigingen"]
    assert [row[0] for row in rows] == ["Wijziging", "Er verandert niets."]


@pytest.mark.parametrize("option", ["--names", "--previous"])
def test_an_option_about_a_plan_needs_a_plan(ask: Ask, tmp_path: Path, option: str) -> None:
    words = [option, LEGAL] if option == "--previous" else [option]

    answer = ask("export", SCENARIO, "--out", tmp_path / "boek.xlsx", *words)

    sentence = f"{option} hoort bij een plan. Geef ook de map PLAN, of laat {option} weg.\n"
    assert answer == (BAD_INPUT, "", sentence)
    assert list(tmp_path.iterdir()) == []


def test_a_place_where_no_workbook_can_come_is_told_before_anything_is_read(ask: Ask, tmp_path: Path) -> None:
    answer = ask("export", tmp_path / "weg", "--out", tmp_path / "boek.csv")

    out = tmp_path / "boek.csv"
    assert answer == (BAD_INPUT, "", f"{out}: een werkmap heeft een naam die eindigt op .xlsx. Geef zo'n naam.\n")


def test_a_scenario_that_is_not_sound_is_not_exported(ask: Ask, tmp_path: Path) -> None:
    answer = ask("export", tmp_path / "weg", "--out", tmp_path / "boek.xlsx")

    assert (answer.code, list(tmp_path.iterdir())) == (BAD_INPUT, [])
