"""The command `planner certificate`: it makes a certificate, and proves one again."""

import json
import time
from pathlib import Path

import pytest

from benchmarks.instances import make_scenario
from benchmarks.recipe import Recipe
from planner.exchange import plan_to_files, write_scenario
from planner.model import Plan
from tests.commands.conftest import Ask
from tests.commands.planner_process import start_planner

KLEIN = Path(__file__).parents[1] / "cases" / "klein"
SCENARIO, PLAN = KLEIN / "scenario", KLEIN / "plans" / "legal"
QUICK = ("--workers", "1", "--seconds", "30")


@pytest.fixture
def certificate(ask: Ask, tmp_path: Path) -> Path:
    file = tmp_path / "certificate.json"
    assert ask("certificate", SCENARIO, PLAN, "--out", file, *QUICK).code == 0
    return file


def test_a_certificate_says_what_a_plan_is_proven_to_be(ask: Ask, tmp_path: Path) -> None:
    file = tmp_path / "certificate.json"

    answer = ask("certificate", SCENARIO, PLAN, "--out", file, *QUICK, "--lang", "en", "--json")

    said = json.loads(answer.out)
    assert said == json.loads(file.read_text(encoding="utf-8"))
    assert (said["placed"], said["most_placed"], said["cost"], said["cost_bound"]) == (13, 15, 7446, 4553)
    assert said["sentences"]["en"][2] == (
        "No timetable of this scenario places more than 15 of the 18 requests; this plan places 13. "
        "Proven by taking off the requests that cannot be anywhere."
    )
    assert [f"- {sentence}" for sentence in said["sentences"]["en"]] == [
        line for line in answer.err.splitlines() if line.startswith("- ")
    ]
    assert (answer.code, answer.err.splitlines()[-1]) == (0, f"The certificate is in {file}.")


def test_a_certificate_that_holds_is_proven_again_line_by_line(ask: Ask, certificate: Path) -> None:
    answer = ask("certificate", SCENARIO, PLAN, "--verify", certificate, "--lang", "en", "--json")

    said = json.loads(answer.out)
    assert (answer.code, said["holds"], {line["verdict"] for line in said["lines"]}) == (0, True, {"holds"})
    assert answer.err.splitlines()[-3:] == [
        "holds: no timetable places more than 15 of the 18: proven again",
        "holds: no plan costs less than 4,553 points: proven again",
        "All that this certificate says holds.",
    ]


def test_a_certificate_that_was_changed_does_not_hold(ask: Ask, certificate: Path) -> None:
    certificate.write_text(certificate.read_text(encoding="utf-8").replace("4553", "7446"), encoding="utf-8")

    answer = ask("certificate", SCENARIO, PLAN, "--verify", certificate)

    assert answer.code == 1
    assert "klopt niet: het certificaat is veranderd nadat het is geschreven" in answer.err.splitlines()
    assert answer.err.splitlines()[-2:] == [
        "klopt niet: geen enkel plan kost minder dan 7.446 punten: weerlegd, want er is er een van 4.553",
        "Dit certificaat klopt niet: vertrouw er niet op.",
    ]


def test_a_certificate_of_another_plan_does_not_hold(ask: Ask, certificate: Path) -> None:
    answer = ask("certificate", SCENARIO, KLEIN / "plans" / "kept", "--verify", certificate, "--lang", "en")

    assert answer.code == 1
    assert "does not hold: it is about another plan, or this plan was changed since" in answer.err.splitlines()


def test_nothing_is_certified_of_a_plan_that_breaks_rules(ask: Ask, tmp_path: Path) -> None:
    file = tmp_path / "certificate.json"

    answer = ask("certificate", SCENARIO, KLEIN / "plans" / "person-overlap", "--out", file)

    assert (answer.code, answer.out, file.exists()) == (1, "", False)
    assert answer.err.startswith("Dit plan houdt zich niet aan alle regels, dus er is niets te certificeren.")


def test_whoever_stops_keeps_what_is_proven_by_then(tmp_path: Path) -> None:
    scenario = make_scenario(Recipe(requests=500, seed=1))
    write_scenario(scenario, tmp_path / "scenario")
    (tmp_path / "plan").mkdir()
    for name, content in plan_to_files(Plan()).items():
        (tmp_path / "plan" / name).write_bytes(content)
    file = tmp_path / "certificate.json"

    words = ("certificate", tmp_path / "scenario", tmp_path / "plan", "--seconds", "900", "--out", file)
    with start_planner(*words) as running:
        running.wait_for_line("Hoeveel er geplaatst kunnen worden")
        time.sleep(1)
        running.press_ctrl_c()
        answer = running.answer()

    said = json.loads(file.read_text(encoding="utf-8"))
    assert (answer.code, said["stopped"], said["requests"]) == (0, True, 500)
    assert said["most_placed"] <= 500 - len(said["never_placed"])
    assert "Het bewijzen is eerder gestopt; dit is wat tot dan toe bewezen was." in answer.err.splitlines()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("geen json", "is geen certificaat. Geef een bestand dat 'planner certificate --out' heeft gemaakt."),
        ("[]", "is geen certificaat. Geef een bestand dat 'planner certificate --out' heeft gemaakt."),
        ('{"scenario_sha256": 1}', "dit certificaat mist iets of er staat iets wat niet kan"),
    ],
)
def test_a_file_that_is_no_certificate_is_refused(ask: Ask, tmp_path: Path, content: str, sentence: str) -> None:
    file = tmp_path / "other.json"
    file.write_text(content, encoding="utf-8")

    answer = ask("certificate", SCENARIO, PLAN, "--verify", file)

    assert (answer.code, answer.out, sentence in answer.err) == (2, "", True)


def test_a_file_that_is_something_else_is_never_overwritten(ask: Ask, tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("niet weggooien", encoding="utf-8")

    answer = ask("certificate", SCENARIO, PLAN, "--out", file)

    assert (answer.code, file.read_text(encoding="utf-8")) == (2, "niet weggooien")
    assert answer.err == f"--out: {file} bestaat al en is geen certificaat. Kies een andere naam.\n"


def test_making_and_verifying_do_not_go_together(ask: Ask, tmp_path: Path) -> None:
    answer = ask("certificate", SCENARIO, PLAN, "--out", tmp_path / "a.json", "--verify", tmp_path / "b.json")

    assert (answer.code, answer.err) == (
        2,
        "--out en --verify gaan niet samen: een certificaat wordt gemaakt of nagegaan.\n",
    )


@pytest.mark.parametrize("file", ["missing/certificate.json", "."])
def test_a_place_that_cannot_be_written_is_refused_before_the_work(ask: Ask, tmp_path: Path, file: str) -> None:
    answer = ask("certificate", SCENARIO, PLAN, "--out", tmp_path / file)

    assert (answer.code, answer.out, len(answer.err.splitlines())) == (2, "", 1)
