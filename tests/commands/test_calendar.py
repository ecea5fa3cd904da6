"""`planner calendar` on the worked example: the files, the answer and the exit code."""

import json
import shutil
from pathlib import Path

import pytest

from tests.commands.conftest import Ask
from tests.exchange.sample_folder import KLEIN

SCENARIO = KLEIN / "scenario"
FILES = [
    "coordinator.ics",
    "location-C.ics",
    "location-N.ics",
    "room-C1.ics",
    "room-C2.ics",
    "room-N1.ics",
    "room-N2.ics",
    "teacher-T1.ics",
    "teacher-T2.ics",
    "teacher-T3.ics",
    "teacher-T4.ics",
]


@pytest.fixture
def legal(tmp_path: Path) -> Path:
    """The legal plan in a folder that may be written."""
    return Path(shutil.copytree(KLEIN / "plans" / "legal", tmp_path / "legal"))


def calendars_in(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(folder.glob("*.ics"))}


def test_everyone_gets_a_calendar(ask: Ask, legal: Path, tmp_path: Path) -> None:
    answer = ask("calendar", SCENARIO, legal, "--out", tmp_path / "agenda")

    assert (answer.code, answer.out) == (0, "")
    assert list(calendars_in(tmp_path / "agenda")) == FILES


def test_all_is_what_no_choice_means(ask: Ask, legal: Path, tmp_path: Path) -> None:
    ask("calendar", SCENARIO, legal, "--out", tmp_path / "one")
    ask("calendar", SCENARIO, legal, "--out", tmp_path / "other", "--all")

    assert calendars_in(tmp_path / "one") == calendars_in(tmp_path / "other")


def test_one_calendar_has_the_bytes_that_it_has_among_all(ask: Ask, legal: Path, tmp_path: Path) -> None:
    ask("calendar", SCENARIO, legal, "--out", tmp_path / "all")
    ask("calendar", SCENARIO, legal, "--out", tmp_path / "one", "--teacher", "T1")

    assert calendars_in(tmp_path / "one") == {"teacher-T1.ics": calendars_in(tmp_path / "all")["teacher-T1.ics"]}


def test_an_unknown_teacher_is_told_with_the_ids_that_look_like_it(ask: Ask, legal: Path, tmp_path: Path) -> None:
    answer = ask("calendar", SCENARIO, legal, "--out", tmp_path / "agenda", "--teacher", "t1", "--lang", "en")

    assert (answer.code, answer.out) == (2, "")
    assert answer.err == "--teacher: neither scenario nor plan has a teacher 't1'. Do you mean T1 or T4 or T3?\n"
    assert not (tmp_path / "agenda").exists()


def test_two_choices_are_one_too_many(ask: Ask, legal: Path, tmp_path: Path) -> None:
    answer = ask("calendar", SCENARIO, legal, "--out", tmp_path / "agenda", "--teacher", "T1", "--room", "C1")

    assert answer.code == 2
    assert answer.err == "Kies één agenda, met --teacher, --room of --location, of alle met --all.\n"


def test_a_day_that_is_none_is_refused(ask: Ask, legal: Path, tmp_path: Path) -> None:
    answer = ask("calendar", SCENARIO, legal, "--out", tmp_path / "agenda", "--today", "2027-02-30")

    assert answer.code == 2
    assert answer.err == "--today: '2027-02-30' is geen datum. Schrijf jaar, maand en dag, zoals 2027-01-31.\n"


def test_the_answer_lists_the_calendars(ask: Ask, legal: Path, tmp_path: Path) -> None:
    answer = ask("calendar", SCENARIO, legal, "--out", tmp_path / "agenda", "--json")

    said = json.loads(answer.out)
    assert [row["file"] for row in said["calendars"]] == FILES
    assert said["calendars"][0] == {
        "file": "coordinator.ics",
        "kind": "coordinator",
        "id": "",
        "events": sum(row["events"] for row in said["calendars"] if row["kind"] == "teacher"),
        "cancelled": 0,
    }
    assert (list(said), said["record"], said["warnings"]) == (
        ["calendars", "record", "warnings"],
        "agenda-stand.json",
        [],
    )


def test_a_plan_that_breaks_rules_is_shown_as_it_is_with_a_warning(ask: Ask, legal: Path, tmp_path: Path) -> None:
    for file in ("cohorts.csv", "placements.csv"):
        shutil.copy(KLEIN / "plans" / "person-overlap" / file, legal)

    answer = ask("calendar", SCENARIO, legal, "--out", tmp_path / "agenda", "--lang", "en")

    assert answer.code == 0
    assert answer.err.splitlines()[0] == (
        "Note: This plan does not keep every rule (person-overlap); the calendars show it as it is. "
        "'planner check' explains what is wrong."
    )


def test_a_plan_that_cannot_be_read_is_bad_data(ask: Ask, tmp_path: Path) -> None:
    answer = ask("calendar", SCENARIO, tmp_path, "--out", tmp_path / "agenda", "--json")

    assert answer.code == 2
    assert [row["file"] for row in json.loads(answer.out)["problems"]] == ["cohorts.csv", "placements.csv"]
    assert not (tmp_path / "agenda").exists()


def test_a_file_is_no_folder_for_calendars(ask: Ask, legal: Path, tmp_path: Path) -> None:
    (tmp_path / "agenda").write_text("")

    answer = ask("calendar", SCENARIO, legal, "--out", tmp_path / "agenda", "--lang", "en")

    assert (answer.code, answer.err) == (2, f"--out: {tmp_path / 'agenda'} is a file. Give a folder.\n")


def test_other_files_in_the_folder_stay(ask: Ask, legal: Path, tmp_path: Path) -> None:
    (tmp_path / "cohorts.csv").write_text("mine")

    ask("calendar", SCENARIO, legal, "--out", tmp_path)

    assert (tmp_path / "cohorts.csv").read_text() == "mine"


@pytest.mark.parametrize(
    ("option", "id_", "sentence"),
    [
        ("--teacher", "", "--teacher: het scenario en het plan kennen geen docent ''."),
        ("--teacher", "../T1", "--teacher: het scenario en het plan kennen geen docent '../T1'."),
        ("--room", "zaal", "--room: het scenario en het plan kennen geen lokaal 'zaal'."),
        ("--location", "Q", "--location: het scenario en het plan kennen geen locatie 'Q'."),
    ],
)
def test_what_nobody_knows_is_told(ask: Ask, legal: Path, tmp_path: Path, option: str, id_: str, sentence: str) -> None:
    answer = ask("calendar", SCENARIO, legal, "--out", tmp_path / "agenda", option, id_)

    assert (answer.code, answer.err[: len(sentence)]) == (2, sentence)
    assert not (tmp_path / "agenda").exists()


def test_a_previous_plan_that_is_not_there_is_bad_data(ask: Ask, legal: Path, tmp_path: Path) -> None:
    answer = ask("calendar", SCENARIO, legal, "--out", tmp_path / "agenda", "--previous", tmp_path / "weg", "--json")

    assert answer.code == 2
    assert [row["file"] for row in json.loads(answer.out)["problems"]] == ["weg"]
    assert not (tmp_path / "agenda").exists()


def test_calendars_may_lie_with_the_plan_itself(ask: Ask, legal: Path, tmp_path: Path) -> None:
    tables = {file.name: file.read_bytes() for file in legal.iterdir()}

    answer = ask("calendar", SCENARIO, legal, "--out", legal)

    found = {file.name: file.read_bytes() for file in legal.iterdir()}
    assert answer.code == 0
    assert tables.items() <= found.items()
    assert sorted(found.keys() - tables.keys()) == sorted(["agenda-stand.json", *FILES])
