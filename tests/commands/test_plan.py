"""`planner plan` on the worked example: the files, the answer and the exit code."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from planner.exchange import read_plan, read_scenario
from planner.rules.audit import audit
from tests.commands.planner_process import Answer, ask_planner
from tests.exchange.sample_folder import KLEIN, SampleFolder

HEADERS = {
    "cohorts.csv": "cohort_id,programme_id,start,pattern_id,location_id,room_id,teacher_id,status,locked",
    "placements.csv": "request_id,cohort_id,status",
    "sessions.csv": "cohort_id,date,start,end,location_id,room_id,teacher_id,held",
    "unplaced.csv": "request_id,person_id,klantmanager_id,priority,reason,detail",
}
LEAST_COST = 4553


class Made:
    """What one run of the planner left behind."""

    def __init__(self, folder: Path, answer: Answer) -> None:
        self.folder = folder
        self.answer = answer

    def rows(self, file: str) -> list[dict[str, str]]:
        with (self.folder / file).open(encoding="utf-8", newline="") as text:
            return list(csv.DictReader(text))

    def bytes_of_files(self) -> dict[str, bytes]:
        return {file.name: file.read_bytes() for file in self.folder.iterdir()}


def make_plan(scenario: Path, folder: Path, *options: str) -> Made:
    return Made(folder, ask_planner("plan", scenario, "--out", folder, "--json", "--seconds", "30", *options))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return make_plan(KLEIN / "scenario", tmp_path_factory.mktemp("plan") / "plan", "--reproducible")


@pytest.fixture(scope="module")
def summary(made: Made) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(made.answer.out)
    return found


def test_a_plan_is_made(made: Made) -> None:
    assert made.answer.code == 0
    assert sorted(file.name for file in made.folder.iterdir()) == sorted([*HEADERS, "summary.json"])


def test_the_answer_is_the_summary(made: Made) -> None:
    assert made.answer.out.encode() == (made.folder / "summary.json").read_bytes()


def test_the_summary_says_what_came_out(summary: dict[str, Any]) -> None:
    told = ("status", "cost", "bound", "bound_proven_by", "gap", "placed", "requests", "cohorts")
    assert {key: summary[key] for key in told} == {
        "status": "optimal",
        "bound_proven_by": "search",
        "cost": LEAST_COST,
        "bound": LEAST_COST,
        "gap": 0.0,
        "placed": 15,
        "requests": 18,
        "cohorts": 9,
    }
    assert sum(summary["cost_by"].values()) == LEAST_COST


def test_the_summary_says_how_it_was_made(summary: dict[str, Any]) -> None:
    assert {key: summary[key] for key in ("seconds", "seed", "reproducible", "stopped")} == {
        "seconds": 30.0,
        "seed": 1,
        "reproducible": True,
        "stopped": False,
    }


@pytest.mark.parametrize("file", HEADERS)
def test_a_table_has_its_columns_and_plain_line_ends(made: Made, file: str) -> None:
    content = (made.folder / file).read_bytes()

    assert content.decode().split("\n")[0] == HEADERS[file]
    assert b"\r" not in content
    assert content.endswith(b"\n")


@pytest.mark.parametrize("file", HEADERS)
def test_rows_are_sorted(made: Made, file: str) -> None:
    keys = [tuple(row.values())[:3] for row in made.rows(file)]

    assert keys == sorted(keys)


def test_the_plan_is_legal_and_costs_what_it_says(made: Made) -> None:
    scenario = read_scenario(KLEIN / "scenario").scenario

    result = audit(scenario, read_plan(made.folder, scenario))

    assert (result.legal, result.cost, result.placed) == (True, LEAST_COST, 15)


def test_every_request_has_a_place_or_a_reason(made: Made) -> None:
    scenario = read_scenario(KLEIN / "scenario").scenario
    placed = [row["request_id"] for row in made.rows("placements.csv")]
    unplaced = [row["request_id"] for row in made.rows("unplaced.csv")]

    assert sorted(placed + unplaced) == sorted(row.request_id for row in scenario.requests)


def test_reasons_are_words_with_a_sentence(made: Made, summary: dict[str, Any]) -> None:
    rows = made.rows("unplaced.csv")

    assert {row["reason"] for row in rows} <= {"no-offer", "no-resources", "group-too-small", "outcompeted"}
    assert all(row["detail"].endswith(".") for row in rows)
    assert sum(summary["unplaced_by_reason"].values()) == len(rows) == 3


def test_every_session_is_listed_lost_ones_too(made: Made) -> None:
    scenario = read_scenario(KLEIN / "scenario").scenario
    plan = read_plan(made.folder, scenario)
    rows = made.rows("sessions.csv")

    listed = {(row["cohort_id"], row["date"], row["start"], row["held"]) for row in rows}
    assert listed == {
        (cohort.cohort_id, str(session.day), f"{session.start // 60:02d}:{session.start % 60:02d}", held)
        for cohort in plan.cohorts
        for held, sessions in zip(("yes", "no"), scenario.sessions_of(cohort), strict=True)
        for session in sessions
    }
    assert len(rows) == len(listed)
    assert {row["held"] for row in rows} == {"yes", "no"}


def test_the_words_of_the_last_plan_are_kept(made: Made) -> None:
    words = {row["cohort_id"]: (row["status"], row["locked"]) for row in made.rows("cohorts.csv")}
    placements = {row["request_id"]: row["status"] for row in made.rows("placements.csv")}

    assert (words["RUN-1"], words["LOK-1"]) == (("running", "no"), ("published", "yes"))
    assert (placements["Q06"], placements["Q12"]) == ("published", "locked")


def test_what_was_made_can_be_read_back_as_the_plan_so_far(made: Made, tmp_path: Path) -> None:
    sample = SampleFolder(tmp_path / "next")
    for file in ("cohorts.csv", "placements.csv"):
        sample.write(file, (made.folder / file).read_text(encoding="utf-8"))

    assert sample.problems() == ()


def test_a_coordinator_reads_the_result_on_standard_error(made: Made) -> None:
    lines = made.answer.err.splitlines()

    assert "Met een plaats: 15 van de 18 aanvragen (83 %)." in lines
    assert lines[-3:-1] == [
        "Bewezen: geen plan dat zich aan alle regels houdt, kost minder dan 4.553 punten. Beter kan niet.",
        "Hoe: CP-SAT heeft alles doorzocht wat in een goedkoper plan kan staan.",
    ]
    assert lines[-1].startswith(f"Het plan staat in {made.folder}: ")


def test_the_same_scenario_and_seed_give_the_same_bytes(made: Made, tmp_path: Path) -> None:
    sample = SampleFolder(tmp_path / "shuffled")
    for file in ("people.csv", "requests.csv", "teachers.csv", "rooms.csv"):
        header, *rows = sample.rows(file)
        sample.write_rows(file, [header, *reversed(rows)])

    again = make_plan(sample.path, tmp_path / "plan", "--reproducible")

    assert again.answer.code == 0
    assert again.bytes_of_files() == made.bytes_of_files()


def test_quick_mode_finds_as_cheap_a_plan(tmp_path: Path) -> None:
    quick = json.loads(make_plan(KLEIN / "scenario", tmp_path / "plan").answer.out)

    assert (quick["status"], quick["cost"], quick["reproducible"]) == ("optimal", LEAST_COST, False)
    assert 0 < quick["seconds"] < 30


def test_the_details_are_in_the_language_of_the_reader(made: Made, tmp_path: Path) -> None:
    english = make_plan(KLEIN / "scenario", tmp_path / "plan", "--lang", "en")

    dutch_details = {row["request_id"]: row["detail"] for row in made.rows("unplaced.csv")}
    english_details = {row["request_id"]: row["detail"] for row in english.rows("unplaced.csv")}
    assert [request for request in english_details if english_details[request] == dutch_details.get(request)] == []
    assert "With a place: 15 of 18 requests (83 %)." in english.answer.err.splitlines()


@pytest.fixture
def impossible(tmp_path: Path) -> SampleFolder:
    """The worked example with a second locked cohort for one teacher at the same hours."""
    sample = SampleFolder(tmp_path / "impossible")
    sample.add_row("cohorts.csv", "LOK-2", "LWT-zorg", "2027-01-25", "di-do-o", "N", "N2", "T3", "published", "yes")
    return sample


def test_an_impossible_scenario_names_rules_and_locks(impossible: SampleFolder, tmp_path: Path) -> None:
    answer = make_plan(impossible.path, tmp_path / "plan").answer

    said = json.loads(answer.out)
    assert (answer.code, said["status"], said["cost"]) == (3, "impossible", None)
    assert said["rules"] != []
    assert "LOK-2" in {lock["cohort_id"] for lock in said["locks"]}
    assert [list(lock) for lock in said["locks"]] == [["kind", "cohort_id", "request_id"]] * len(said["locks"])


def test_an_impossible_scenario_leaves_the_old_plan(impossible: SampleFolder, made: Made, tmp_path: Path) -> None:
    (tmp_path / "plan").mkdir()
    for name, content in made.bytes_of_files().items():
        (tmp_path / "plan" / name).write_bytes(content)

    again = make_plan(impossible.path, tmp_path / "plan")

    assert again.answer.code == 3
    assert again.bytes_of_files() == made.bytes_of_files()


def test_bad_data_writes_nothing(tmp_path: Path) -> None:
    sample = SampleFolder(tmp_path / "bad")
    sample.set_cell("people.csv", 2, "level", "B5")

    answer = make_plan(sample.path, tmp_path / "plan").answer

    said = json.loads(answer.out)
    assert (answer.code, said["ok"], [problem["value"] for problem in said["problems"]]) == (2, False, ["B5"])
    assert not (tmp_path / "plan").exists()


def test_a_plan_replaces_the_plan_before_and_nothing_else(made: Made, tmp_path: Path) -> None:
    folder = tmp_path / "plan"
    folder.mkdir()
    (folder / "unplaced.csv").write_text("old")
    (folder / "notes.txt").write_text("mine")

    again = make_plan(KLEIN / "scenario", folder, "--reproducible")

    assert again.answer.code == 0
    assert again.bytes_of_files() == {**made.bytes_of_files(), "notes.txt": b"mine"}
