"""Command lines that cannot be: exit code 2 and a sentence, in both languages, and nothing is written."""

from pathlib import Path

import pytest

from tests.commands.conftest import Ask

SCENARIO = Path(__file__).parents[1] / "cases" / "klein" / "scenario"
MISUSE = {
    "": "Geef een opdracht, zoals plan of check. 'planner --help' legt ze uit.",
    "plann": "'plann' is geen opdracht. 'planner --help' toont welke er zijn.",
    "validate": "SCENARIO ontbreekt. Geef het op; 'planner --help' legt uit wat het is.",
    "check SCENARIO": "PLAN ontbreekt. Geef het op; 'planner --help' legt uit wat het is.",
    "plan SCENARIO": "--out ontbreekt. Geef het op; 'planner --help' legt uit wat het is.",
    "plan SCENARIO --out": "De optie --out is niet goed gebruikt: "
    "geef een waarde als er een bij hoort, en anders geen.",
    "plan SCENARIO --out DIR --fast": "De optie --fast bestaat niet. 'planner --help' toont welke er zijn.",
    "plan SCENARIO more --out DIR": "Dit is te veel: more. Zet een naam met spaties tussen aanhalingstekens.",
    "plan SCENARIO --out DIR --seconds -1": "--seconds: '-1' is geen aantal seconden. "
    "Geef een getal groter dan 0 en hoogstens 1000000.",
    "plan SCENARIO --out DIR --workers 0": "--workers: '0' is geen aantal processoren. "
    "Geef een heel getal van 1 tot en met 1024.",
    "plan SCENARIO --out DIR --seed x": "--seed: 'x' kan niet. Geef een heel getal van 0 tot en met 2147483647.",
    "busy SCENARIO FILE --teacher T1 --teacher T2": "De optie --teacher is meer dan eens gegeven. Geef haar één keer.",
    "busy SCENARIO --teacher=T1 FILE --out=DIR --out DIR": "De optie --out is meer dan eens gegeven. "
    "Geef haar één keer.",
    "calendar SCENARIO DIR --out DIR --room C1 --room C2": "De optie --room is meer dan eens gegeven. "
    "Geef haar één keer.",
    "validate SCENARIO --lang fr": "--lang: 'fr' is geen taal die de planner spreekt. Gebruik nl of en.",
    "--lang de validate SCENARIO": "--lang: 'de' is geen taal die de planner spreekt. Gebruik nl of en.",
}


def words_of(line: str, out: Path) -> list[str]:
    places = {"SCENARIO": str(SCENARIO), "DIR": str(out)}
    return [places.get(word, word) for word in line.split()]


@pytest.mark.parametrize("line", MISUSE)
def test_misuse_is_told_in_a_sentence(ask: Ask, tmp_path: Path, line: str) -> None:
    answer = ask(*words_of(line, tmp_path / "plan"))

    assert answer == (2, "", MISUSE[line] + "\n")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("line", [line for line in MISUSE if "--lang" not in line])
def test_misuse_is_told_in_english(ask: Ask, tmp_path: Path, line: str) -> None:
    dutch = ask(*words_of(line, tmp_path / "plan"))

    english = ask("--lang", "en", *words_of(line, tmp_path / "plan"))

    assert (english.code, english.out) == (2, "")
    assert english.err != dutch.err
    assert len(english.err.splitlines()) == 1


@pytest.mark.parametrize("out", ["SCENARIO", "FILE", "FILE/plan", "/proc/plan", "."])
def test_a_place_where_no_plan_can_come_is_told_before_the_search(ask: Ask, tmp_path: Path, out: str) -> None:
    (tmp_path / "file").touch()
    place = out.replace("SCENARIO", str(SCENARIO)).replace("FILE", str(tmp_path / "file"))

    answer = ask("plan", SCENARIO, "--out", place, "--seconds", "1000")

    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("--out: ")


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("command", ["", "plan", "check", "validate"])
def test_help_is_given_in_the_language_of_the_reader(ask: Ask, language: str, command: str) -> None:
    answer = ask(*command.split(), "--help", "--lang", language)

    assert (answer.code, answer.err) == (0, "")
    assert ("Taal: nl of en." in answer.out) == (language == "nl")
    assert "help_" not in answer.out
