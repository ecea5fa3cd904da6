"""The command `planner capacity`: where it pinches, as words and as data."""

import json
from pathlib import Path

import pytest

from tests.commands.conftest import Ask

KLEIN = Path(__file__).parents[1] / "cases" / "klein"
SCENARIO, PLAN = KLEIN / "scenario", KLEIN / "plans" / "legal"
HEADER = "measure_id,price,kind,id,amount,skills,locations,slots"


def test_everything_is_answered_as_data(ask: Ask) -> None:
    answer = ask("capacity", SCENARIO, PLAN, "--seconds", 30, "--json")

    said = json.loads(answer.out)
    assert (answer.code, said["complete"], said["measures"]) == (0, True, None)
    assert sorted(said["use"]) == ["agreed_hours", "location", "room", "skill", "teacher"]
    assert [row for row in said["demand"] if row["placed"] > row["at_most"]] == []
    assert [row for row in said["scarce"]["tried"] if not row["saves_at_least"] <= row["saves_at_most"]] == []


def test_use_and_slack_are_told_per_week_of_each_subject_and_per_dagdeel(ask: Ask) -> None:
    answer = ask("capacity", SCENARIO, PLAN, "--seconds", 1, "--json")

    use = json.loads(answer.out)["use"]
    for kind in ("teacher", "room", "skill", "location"):
        for row in use[kind]["subjects"]:
            assert row["minutes"] == sum(week["minutes"] for week in row["weeks"])
            assert row["minutes_available"] == sum(week["minutes_available"] for week in row["weeks"])
        of_weeks = [week for row in use[kind]["subjects"] for week in row["weeks"]]
        for cell in (*use[kind]["subjects"], *of_weeks, *use[kind]["dagdelen"]):
            assert cell["minutes_left"] == max(0, cell["minutes_available"] - cell["minutes"])


def test_the_fullest_week_stands_beside_the_whole(ask: Ask) -> None:
    answer = ask("capacity", SCENARIO, PLAN, "--seconds", 1)

    rows = [line.split() for line in answer.err.splitlines() if line.startswith("docent ")]
    assert [row[-7:-5] for row in rows[:1]] == [["%", "ma"]]


def test_the_cheapest_measures_are_chosen(ask: Ask, tmp_path: Path) -> None:
    file = tmp_path / "m.csv"
    rows = ("dear,900,new-teacher,T9,,nt2,C,ma-o", "cheap,100,new-room,Z9,9,,C,")
    file.write_text("\n".join((HEADER, *rows, "")), encoding="utf-8")

    answer = ask("capacity", SCENARIO, PLAN, "--changes", file, "--seconds", 30, "--json")

    chosen = json.loads(answer.out)["measures"]
    assert (answer.code, chosen["proven_cheapest"], chosen["price"]) == (0, True, chosen["price_at_least"])
    assert chosen["now"] <= chosen["goal"] == chosen["goal_at_most"]


def test_a_plan_that_breaks_rules_is_refused(ask: Ask) -> None:
    answer = ask("capacity", SCENARIO, KLEIN / "plans" / "person-overlap", "--lang", "en", "--json")

    assert (answer.code, answer.out) == (1, "")
    assert "This plan does not keep every rule. What more room would give can only be said once it does." in answer.err


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("--by morgen --changes m.csv", "--by: 'morgen' is geen datum. Schrijf jaar, maand en dag"),
        ("--by 2027-02-01", "--by hoort bij maatregelen om uit te kiezen. Geef ook --changes met een tabel."),
        ("--changes niets.csv", "niets.csv: "),
    ],
)
def test_a_question_that_cannot_be_is_refused(ask: Ask, words: str, sentence: str) -> None:
    answer = ask("capacity", SCENARIO, PLAN, *words.split())

    assert (answer.code, answer.out) == (2, "")
    assert sentence in answer.err
