import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.conftest import Ask
from tests.commands.planner_process import Answer, ask_planner
from tests.exchange.sample_folder import SampleFolder


@pytest.fixture
def sample(tmp_path: Path) -> SampleFolder:
    return SampleFolder(tmp_path / "scenario")


def test_sound_data_is_ok(ask: Ask, sample: SampleFolder) -> None:
    answer = ask("validate", sample.path, "--json")

    assert (answer.code, json.loads(answer.out)) == (0, {"ok": True, "problems": []})
    assert answer.err.splitlines()[-1] == "De gegevens kloppen."


def test_the_command_and_the_module_are_the_same(sample: SampleFolder) -> None:
    command = Path(sys.executable).with_name("planner")

    said = subprocess.run([command, "validate", sample.path], capture_output=True, encoding="utf-8", check=False)

    assert Answer(said.returncode, said.stdout, said.stderr) == ask_planner("validate", sample.path)


def test_a_problem_says_where_what_and_what_to_do(ask: Ask, sample: SampleFolder) -> None:
    row = sample.row_of("people.csv", "P02")
    sample.set_cell("people.csv", row, "level", "B5")

    answer = ask("validate", sample.path, "--json", "--lang", "en")

    sentence = f"people.csv row {row}, level: 'B5' is not a level. Use A0, A1, A2, B1, B2 or C1."
    problem = {"file": "people.csv", "row": row, "column": "level", "value": "B5", "message": sentence}
    assert (answer.code, json.loads(answer.out)) == (2, {"ok": False, "problems": [problem]})
    assert answer.err.splitlines() == ["Something is wrong with the data:", f"- {sentence}"]


def test_all_problems_are_listed(ask: Ask, sample: SampleFolder) -> None:
    sample.set_cell("people.csv", 2, "level", "B5")
    sample.set_cell("rooms.csv", 2, "location_id", "nowhere")

    answer = ask("validate", sample.path)

    assert (answer.code, answer.out) == (2, "")
    assert len(answer.err.splitlines()) == 3


def test_what_was_assumed_is_told(ask: Ask, sample: SampleFolder) -> None:
    sample.write("people.csv", sample.text("people.csv").replace(",", ";"))

    answer = ask("validate", sample.path)

    assumed = [line for line in answer.err.splitlines() if line.startswith("Aangenomen: people.csv: ")]
    assert (answer.code, len(assumed)) == (0, 1)


def test_what_was_assumed_is_told_with_the_problems(ask: Ask, sample: SampleFolder) -> None:
    sample.set_cell("people.csv", 2, "level", "B5")
    sample.write("people.csv", sample.text("people.csv").replace(",", ";"))

    answer = ask("validate", sample.path)

    lines = answer.err.splitlines()
    assert (answer.code, len(lines)) == (2, 3)
    assert lines[0].startswith("Aangenomen: people.csv: ")


def test_a_folder_that_is_not_there_is_bad_data(ask: Ask, tmp_path: Path) -> None:
    answer = ask("validate", tmp_path / "nope")

    assert (answer.code, answer.out) == (2, "")
    assert answer.err.splitlines()[-1] == "- nope: deze map bestaat niet. Controleer de naam."
