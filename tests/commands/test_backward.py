"""The command `planner backward`: latest starts, with a plan and without."""

import json
from pathlib import Path

import pytest

from tests.commands.conftest import Ask

SAMPLES = Path(__file__).parents[2] / "data" / "samples"
KLEIN, MONTH = SAMPLES / "klein", SAMPLES / "maand"


def test_latest_starts_are_given_as_data(ask: Ask) -> None:
    answer = ask("backward", KLEIN, "--today", "2027-01-04", "--json")

    said = json.loads(answer.out)
    assert (said["today"], said["weeks"], said["legal"], said["counts"]) == (
        "2027-01-04",
        4,
        None,
        {"now": 3, "soon": 5},
    )
    chain = next(row for row in said["chains"] if row["request"] == "Q01")
    assert chain == {
        "request": "Q01",
        "person": "P01",
        "klantmanager": "K1",
        "priority": "normal",
        "level": "soon",
        "red": True,
        "next_step": "Q01",
        "latest": "2027-01-12",
        "weeks_left": 1,
        "binding": "Q01",
        "blocked": None,
        "ready": None,
        "seats": None,
        "first_seat": None,
        "why": "Q01 moet uiterlijk di 12 jan 2027 beginnen om op vr 5 feb 2027 klaar te zijn.",
        "steps": [
            {
                "request": "Q01",
                "person": "P01",
                "finish_by": "2027-02-05",
                "fixed": False,
                "begins": None,
                "ends": None,
                "earliest": "2027-01-04",
                "latest": "2027-01-12",
                "latest_with_staff": "2027-01-12",
                "slack_weeks": 1,
                "slack_in_plan_weeks": None,
                "limited_by": "finish-by",
            }
        ],
    }
    assert answer.code == 0


def test_the_red_list_says_what_is_proven_and_what_is_not(ask: Ask) -> None:
    answer = ask("backward", KLEIN, "--today", "2027-01-04", "--weeks", "1", "--lang", "en")

    lines = answer.err.splitlines()
    assert lines[0] == "Red list on Mon 4 Jan 2027: 4 of the 8 requests that have an end date or follow another."
    assert [line.split(":")[0] for line in lines[-2:]] == ["Proven", "Not promised"]
    assert "The other 4 are arranged or have room left; --json gives them all." in lines


def test_with_a_plan_the_seats_in_time_are_told(ask: Ask) -> None:
    answer = ask("backward", MONTH, "--plan", MONTH, "--today", "2027-01-04", "--json")

    said = json.loads(answer.out)
    chain = next(row for row in said["chains"] if row["request"] == "Q0021")
    assert (said["legal"], chain["seats"], chain["first_seat"]) == (True, 4, "2027-01-25")


def test_a_plan_that_breaks_rules_is_told(ask: Ask) -> None:
    cases = Path(__file__).parents[1] / "cases" / "klein"

    answer = ask("backward", cases / "scenario", "--plan", cases / "plans" / "person-overlap", "--today", "2027-01-04")

    assert answer.err.splitlines()[0] == (
        "Let op: dit plan houdt zich niet aan alle regels; 'planner check' vertelt waar."
    )


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("--today morgen", "--today: 'morgen' is geen datum. Schrijf jaar, maand en dag, zoals 2027-01-31.\n"),
        ("--weeks -1", "--weeks: '-1' kan niet. Geef een heel aantal weken van 0 tot en met 520.\n"),
        ("--weeks 521", "--weeks: '521' kan niet. Geef een heel aantal weken van 0 tot en met 520.\n"),
    ],
)
def test_an_option_that_cannot_be_is_refused(ask: Ask, words: str, sentence: str) -> None:
    assert ask("backward", KLEIN, *words.split()) == (2, "", sentence)
