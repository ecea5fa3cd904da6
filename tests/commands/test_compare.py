"""The command `planner compare`: two plans side by side, said, as data and in a workbook."""

import json
import shutil
from pathlib import Path

import openpyxl
import pytest

from planner.exchange import plan_to_files, read_plan, read_scenario
from planner.insight.matched_cohorts import PlanOf
from planner.model import Plan
from planner.service.comparing import compare, write_comparison
from tests.commands.conftest import Ask

KLEIN = Path(__file__).parents[1] / "cases" / "klein"
SCENARIO, LEGAL, KEPT = KLEIN / "scenario", KLEIN / "plans" / "legal", KLEIN / "plans" / "kept"


def squeeze(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def test_what_is_wrong_is_told_with_the_folder_it_is_in(ask: Ask, tmp_path: Path) -> None:
    broken = tmp_path / "b"
    broken.mkdir()
    (broken / "cohorts.csv").write_text("cohort,start\n")

    answer = ask("compare", SCENARIO, LEGAL, SCENARIO, broken, "--json")

    files = {row["file"] for row in json.loads(answer.out)["problems"]}
    assert (answer.code, files) == (2, {str(broken / "cohorts.csv"), str(broken / "placements.csv")})


def test_what_changes_is_told_in_numbers_and_by_name(ask: Ask) -> None:
    answer = ask("compare", SCENARIO, LEGAL, SCENARIO, KEPT)

    assert (answer.code, answer.out) == (0, "")
    assert squeeze(answer.err) == [
        "Plan A: een plaats voor 13 van de 18 aanvragen, 7 cohorten, 7.446 punten (Klein voorbeeld).",
        "Plan B: een plaats voor 11 van de 18 aanvragen, 6 cohorten, 10.270 punten (Klein voorbeeld).",
        "De gegevens zijn in beide gelijk.",
        "Dit raakt 7 deelnemers van 2 klantmanagers, en 2 docenten.",
        "Wat er verandert van A naar B Aantal Samen, weken",
        "krijgen een plaats 1",
        "verliezen de plaats 3",
        "beginnen eerder 3 3,0",
        "cohorten komen erbij 1",
        "cohorten vervallen 2",
        "cohorten zijn verplaatst 1",
        "cohorten krijgen een andere docent 1",
        "Aanvraag Deelnemer Wat verandert In A In B",
        "Q01 P01 1 week eerder PUB-1: TBG-A2 2026-12-14, maandag PUB-1: TBG-A2 2026-12-07, maandag en",
        "en woensdag 9:00–12:00, C woensdag 9:00–12:00, C",
        "Q02 P02 verliest de plaats PUB-1: TBG-A2 2026-12-14, maandag –",
        "en woensdag 9:00–12:00, C",
        "Q03 P03 1 week eerder PUB-1: TBG-A2 2026-12-14, maandag PUB-1: TBG-A2 2026-12-07, maandag en",
        "en woensdag 9:00–12:00, C woensdag 9:00–12:00, C",
        "Q04 P04 verliest de plaats N-2: TBI 2026-12-07, dinsdag en –",
        "donderdag 13:00–16:00, C",
        "Q05 P05 1 week eerder PUB-1: TBG-A2 2026-12-14, maandag PUB-1: TBG-A2 2026-12-07, maandag en",
        "en woensdag 9:00–12:00, C woensdag 9:00–12:00, C",
        "Q10 P10 verliest de plaats N-3: TBI 2026-12-07, dinsdag en –",
        "donderdag 13:00–16:00, C",
        "Q14 P08 krijgt een plaats – N-4: TBI 2027-01-04, maandag en",
        "woensdag 9:00–10:30, C",
        "Cohort Wat verandert In A In B",
        "N-2 cohort vervalt TBI 2026-12-07, dinsdag en donderdag –",
        "13:00–16:00, C, T2, C2",
        "N-3 cohort vervalt TBI 2026-12-07, dinsdag en donderdag –",
        "13:00–16:00, C, T1, C1",
        "N-4 nieuw cohort – TBI 2027-01-04, maandag en woensdag",
        "9:00–10:30, C, T1, C2",
        "PUB-1 1 week eerder, andere docent TBG-A2 2026-12-14, maandag en TBG-A2 2026-12-07, maandag en woensdag",
        "woensdag 9:00–12:00, C, T1, C1 9:00–12:00, C, T2, C1",
        "Waar de punten vandaan komen In A In B Verschil",
        "een andere locatie dan de eerste keus 0 20 +20",
        "afgesproken plaatsen die veranderen 900 600 -300",
        "afgesproken cohorten met een andere docent of lokaal 0 50 +50",
        "weken later beginnen dan kan 105 110 +5",
        "lesuren 441 330 -111",
        "aanvragen zonder plaats 6.000 9.160 +3.160",
        "Samen 7.446 10.270 +2.824",
    ]


def test_the_same_plan_compares_as_empty(ask: Ask) -> None:
    answer = ask("compare", SCENARIO, LEGAL, SCENARIO, LEGAL, "--json", "--lang", "en")

    said = json.loads(answer.out)
    assert (said["equal"], said["requests"], said["cohorts"], said["renamed"]) == (True, [], [], [])
    assert said["cost_by"] == {}
    assert said["data"] == {"settings": [], "tables": {}}
    assert set(said["counts"].values()) == {0}
    assert said["concerned"] == {"people": [], "klantmanagers": [], "teachers": [], "rooms": []}
    assert answer.err.splitlines()[-1].startswith("The plans are equal:")


def test_the_difference_is_given_as_data(ask: Ask) -> None:
    answer = ask("compare", SCENARIO, LEGAL, SCENARIO, KEPT, "--json")

    said = json.loads(answer.out)
    assert said["requests"][0] == {
        "request": "Q01",
        "person": "P01",
        "klantmanagers": ["K1"],
        "what": "moved",
        "aspects": ["earlier"],
        "weeks_later": -1.0,
        "before": {
            "cohort_id": "PUB-1",
            "programme_id": "TBG-A2",
            "start": "2026-12-14",
            "pattern_id": "ma-wo-o",
            "location_id": "C",
            "room_id": "C1",
            "teacher_id": "T1",
            "first_day": "2026-12-14",
            "last_day": "2027-01-20",
        },
        "after": {
            "cohort_id": "PUB-1",
            "programme_id": "TBG-A2",
            "start": "2026-12-07",
            "pattern_id": "ma-wo-o",
            "location_id": "C",
            "room_id": "C1",
            "teacher_id": "T2",
            "first_day": "2026-12-07",
            "last_day": "2027-01-11",
        },
    }
    assert [(row["what"], row["aspects"]) for row in said["cohorts"]] == [
        ("cancelled", []),
        ("cancelled", []),
        ("opened", []),
        ("moved", ["days", "teacher"]),
    ]
    assert said["cost_by"]["unplaced"] == {"before": 6000, "after": 9160, "more": 3160}


def test_what_differs_in_the_data_is_told_too(ask: Ask, tmp_path: Path) -> None:
    other = tmp_path / "ander"
    shutil.copytree(SCENARIO, other)
    settings = other / "scenario.toml"
    settings.write_text(settings.read_text().replace("2027-02-01", "2027-02-08"))
    (other / "closures.csv").unlink()

    answer = ask("compare", SCENARIO, LEGAL, other, LEGAL)

    lines = squeeze(answer.err)
    assert lines[2] == "De gegevens verschillen ook. Wat hieronder anders is, kan daarvan komen."
    assert lines[3:6] == [
        "Instellingen die verschillen: Laatste startweek.",
        "Gegevens Alleen in A Alleen in B Anders",
        "Sluitingen 2 0 0",
    ]


def test_points_that_are_counted_over_something_else_are_said_to_be_so(ask: Ask, tmp_path: Path) -> None:
    other = tmp_path / "ander"
    shutil.copytree(SCENARIO, other)
    placements = other / "placements.csv"
    placements.write_text(placements.read_text().replace("Q10,PUB-1,published\n", ""))

    answer = ask("compare", SCENARIO, LEGAL, other, LEGAL)

    lines = squeeze(answer.err)
    assert lines[3].startswith("De punten van A en B zijn niet zomaar te vergelijken")
    assert lines[5] == "Plaatsingen (laatste plan) 1 0 0"


def test_a_plan_that_breaks_rules_is_told(ask: Ask) -> None:
    answer = ask("compare", SCENARIO, KLEIN / "plans" / "person-overlap", SCENARIO, LEGAL)

    assert answer.err.splitlines()[2] == "Let op: plan A houdt zich niet aan alle regels (person-overlap)."


def test_a_long_list_is_cut_short_and_says_where_the_rest_is(ask: Ask, tmp_path: Path) -> None:
    sample = Path(__file__).parents[2] / "data" / "samples" / "maand"
    for name, content in plan_to_files(Plan()).items():
        (tmp_path / name).write_bytes(content)

    answer = ask("compare", sample, sample, sample, tmp_path)

    assert "En nog 20. Met --out komt alles in een werkmap, met --json als gegevens." in answer.err.splitlines()


def test_the_workbook_has_a_sheet_of_numbers_of_people_and_of_cohorts(ask: Ask, tmp_path: Path) -> None:
    book = tmp_path / "vergelijking.xlsx"

    answer = ask("compare", SCENARIO, LEGAL, SCENARIO, KEPT, "--out", book)

    sheets = openpyxl.load_workbook(book).worksheets
    assert [sheet.title for sheet in sheets] == ["Vergelijking", "Verschil per deelnemer", "Verschil per cohort"]
    assert [sheet.max_row for sheet in sheets[1:]] == [8, 5]
    assert [cell.value for cell in sheets[1][2]] == [
        "Q01",
        "P01",
        "K1",
        "1 week eerder",
        "PUB-1: TBG-A2 op maandag en woensdag 9:00–12:00 vanaf ma 14 dec 2026, C Centrum",
        "PUB-1: TBG-A2 op maandag en woensdag 9:00–12:00 vanaf ma 7 dec 2026, C Centrum",
        -1,
    ]
    assert answer.err.splitlines()[-1] == f"De vergelijking staat in {book}."


def test_the_same_comparison_gives_the_same_bytes() -> None:
    scenario = read_scenario(SCENARIO).scenario
    sides = [PlanOf(scenario, read_plan(folder, scenario)) for folder in (LEGAL, KEPT)]

    assert write_comparison(compare(*sides), "nl") == write_comparison(compare(*sides), "nl")


@pytest.mark.parametrize("name", ["vergelijking.txt", "bestaat/niet.xlsx"])
def test_a_workbook_that_cannot_be_written_is_refused_before_anything_is_read(
    ask: Ask, tmp_path: Path, name: str
) -> None:
    answer = ask("compare", tmp_path / "geen", LEGAL, SCENARIO, KEPT, "--out", tmp_path / name)

    assert (answer.code, name in answer.err) == (2, True)
