"""Where `planner change` may write: never over a plan, a scenario or somebody's own work."""

from pathlib import Path
from shutil import copytree

import pytest

from planner.exchange import read_scenario
from planner.model import Scenario
from tests.commands.conftest import Ask

KLEIN = Path(__file__).parents[1] / "cases" / "klein"
SCENARIO, LEGAL = KLEIN / "scenario", KLEIN / "plans" / "legal"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "veranderd"


def read(folder: Path) -> Scenario:
    return read_scenario(folder).scenario


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_the_scenario_itself_is_never_overwritten(ask: Ask) -> None:
    answer = ask("change", SCENARIO, "--out", SCENARIO)

    assert (answer.code, answer.err.startswith("--out: in ")) == (2, True)


def test_a_change_can_be_made_again_in_the_same_folder(ask: Ask, out: Path) -> None:
    ask("change", SCENARIO, "--plan", LEGAL, "--out", out, "--withdraw", "Q04")
    (out / "notities.txt").write_text("van mij")

    answer = ask("change", SCENARIO, "--plan", LEGAL, "--out", out, "--withdraw", "Q10")

    assert (answer.code, {"Q04", "Q10"} & set(read(out).request_by_id)) == (0, {"Q04"})
    assert (out / "notities.txt").read_text() == "van mij"


def test_a_changed_scenario_that_somebody_edited_is_not_replaced(ask: Ask, out: Path) -> None:
    ask("change", SCENARIO, "--plan", LEGAL, "--out", out)
    (out / "absences.csv").write_text("kind,id,from,until,reason\n")

    answer = ask("change", SCENARIO, "--plan", LEGAL, "--out", out)

    assert (answer.code, read(out).absences) == (2, ())


@pytest.mark.parametrize("spelling", ["plan", "plan/", "plan/../plan", "link"])
def test_the_plan_that_is_published_is_never_overwritten(ask: Ask, tmp_path: Path, spelling: str) -> None:
    plan = copytree(LEGAL, tmp_path / "plan")
    (tmp_path / "link").symlink_to(plan)
    before = contents(plan)

    answer = ask("change", SCENARIO, "--plan", plan, "--out", f"{tmp_path}/{spelling}", "--withdraw", "Q04")

    assert (answer.code, contents(plan)) == (2, before)
    assert answer.err.splitlines() == [
        f"--out: {tmp_path / spelling} is de map van het plan dat met --plan is gegeven, en dat zou worden "
        "overschreven. Kies een andere map."
    ]


@pytest.mark.parametrize("left_out", ["cohorts.csv", "placements.csv", "sessions.csv"])
def test_another_plan_is_never_overwritten(ask: Ask, tmp_path: Path, left_out: str) -> None:
    plan = copytree(LEGAL, tmp_path / "plan")
    (plan / left_out).unlink(missing_ok=True)
    before = contents(plan)

    answer = ask("change", SCENARIO, "--plan", LEGAL, "--out", plan)

    assert (answer.code, contents(plan)) == (2, before)
    assert answer.err.splitlines() == [
        f"--out: in {plan} staat een plan, en het scenario zou er tabellen van overschrijven. Kies een andere map."
    ]


def test_a_changed_scenario_whose_plan_is_read_is_not_replaced(ask: Ask, out: Path) -> None:
    ask("change", SCENARIO, "--plan", LEGAL, "--out", out)
    before = contents(out)

    answer = ask("change", SCENARIO, "--plan", out, "--out", out, "--withdraw", "Q04")

    assert (answer.code, contents(out)) == (2, before)


def test_tables_of_a_scenario_without_its_settings_are_not_replaced(ask: Ask, out: Path) -> None:
    copytree(SCENARIO, out)
    (out / "scenario.toml").unlink()
    before = contents(out)

    answer = ask("change", SCENARIO, "--plan", LEGAL, "--out", out)

    assert (answer.code, contents(out)) == (2, before)
