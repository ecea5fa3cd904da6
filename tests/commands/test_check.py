import json
from pathlib import Path
from typing import Any

import pytest

from tests.commands.conftest import Ask

KLEIN = Path(__file__).parents[1] / "cases" / "klein"
SCENARIO = KLEIN / "scenario"
EXPECTED: dict[str, dict[str, Any]] = json.loads((KLEIN / "expected.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", EXPECTED)
def test_every_judged_plan_gets_its_judgement_and_exit_code(ask: Ask, name: str) -> None:
    answer = ask("check", SCENARIO, KLEIN / "plans" / name, "--json")

    said = json.loads(answer.out)
    assert {key: value for key, value in said.items() if key != "findings"} == EXPECTED[name]
    assert sorted({finding["rule"] for finding in said["findings"]}) == EXPECTED[name]["broken"]
    assert answer.code == (0 if EXPECTED[name]["legal"] else 1)


def test_the_answer_has_exactly_these_parts(ask: Ask) -> None:
    said = json.loads(ask("check", SCENARIO, KLEIN / "plans" / "person-overlap", "--json").out)

    assert list(said) == ["legal", "broken", "findings", "cost", "cost_by", "placed"]
    assert [list(finding) for finding in said["findings"]] == [["rule", "about", "message"]]


@pytest.mark.parametrize(("language", "word"), [("nl", "tegelijk"), ("en", "at the same time")])
def test_a_finding_is_told_in_the_language_of_the_reader(ask: Ask, language: str, word: str) -> None:
    answer = ask("check", SCENARIO, KLEIN / "plans" / "person-overlap", "--json", "--lang", language)

    assert word in json.loads(answer.out)["findings"][0]["message"]
    assert json.loads(answer.out)["findings"][0]["message"] in answer.err


def test_without_json_standard_output_stays_empty(ask: Ask) -> None:
    answer = ask("check", SCENARIO, KLEIN / "plans" / "legal")

    assert (answer.code, answer.out) == (0, "")
    assert answer.err.splitlines()[:2] == [
        "Het plan houdt zich aan alle regels.",
        "Aanvragen met een plaats: 13. Het plan kost 7.446 punten.",
    ]


def test_a_broken_rule_is_told_with_its_sentence(ask: Ask) -> None:
    answer = ask("check", SCENARIO, KLEIN / "plans" / "person-overlap", "--lang", "en")

    assert answer.err.splitlines()[:2] == [
        "The plan does not keep every rule; rules broken: 1.",
        "person-overlap: Nobody has two sessions that overlap, nor two requests in one cohort.",
    ]


def test_a_plan_that_is_not_there_is_bad_data(ask: Ask, tmp_path: Path) -> None:
    answer = ask("check", SCENARIO, tmp_path / "nope", "--json")

    assert answer.code == 2
    assert [problem["file"] for problem in json.loads(answer.out)["problems"]] == ["nope"]


def test_a_plan_without_its_tables_is_bad_data(ask: Ask, tmp_path: Path) -> None:
    answer = ask("check", SCENARIO, tmp_path, "--json")

    assert answer.code == 2
    assert [problem["file"] for problem in json.loads(answer.out)["problems"]] == ["cohorts.csv", "placements.csv"]
