"""The command `planner seats`: for a request, or for a person who asks for a programme."""

import json
from pathlib import Path

import pytest

from tests.commands.conftest import Ask

KLEIN = Path(__file__).parents[1] / "cases" / "klein"
SCENARIO, PLAN = KLEIN / "scenario", KLEIN / "plans" / "legal"


def test_the_seats_of_a_person_are_given_as_data(ask: Ask) -> None:
    answer = ask("seats", SCENARIO, PLAN, "--person", "P03", "--programme", "TBI", "--json")

    said = json.loads(answer.out)
    assert {key: value for key, value in said.items() if key != "seats"} == {
        "request": None,
        "person": "P03",
        "programme": "TBI",
        "placed_in": None,
        "legal": True,
        "why": None,
    }
    assert said["seats"][0] == {
        "kind": "individual",
        "programme_id": "TBI",
        "start": "2027-01-18",
        "first_day": "2027-01-19",
        "last_day": "2027-02-11",
        "hours_a_week": 6.0,
        "location_id": "C",
        "room_id": "C2",
        "teacher_id": "T1",
        "pattern_id": "di-do-m",
    }
    assert answer.code == 0


def test_the_seats_are_listed_soonest_first(ask: Ask) -> None:
    answer = ask("seats", SCENARIO, PLAN, "--person", "P03", "--programme", "TBI")

    lines = answer.err.splitlines()
    assert (answer.out, lines[0]) == ("", "Plaatsen voor P03 in TBI: 7.")
    assert " ".join(lines[3].split()) == "di 19 jan 2027 do 11 feb 2027 nieuw traject TBI di-do-m C C2 T1 6,0"


def test_a_request_with_a_place_is_told_so(ask: Ask) -> None:
    answer = ask("seats", SCENARIO, PLAN, "--request", "Q12", "--json", "--lang", "en")

    said = json.loads(answer.out)
    assert answer.err.splitlines() == [
        "Request Q12 of P11 has a place in cohort LOK-1 already. Seats that could replace it: 0.",
        "The place of request Q12 in cohort LOK-1 is fixed. Release it first to look for something else.",
    ]
    assert (said["placed_in"], said["seats"], said["why"]) == ("LOK-1", [], answer.err.splitlines()[1])


def test_why_there_is_nothing_is_told(ask: Ask) -> None:
    answer = ask("seats", SCENARIO, PLAN, "--request", "Q15")

    assert answer.err.splitlines() == [
        "Plaatsen voor aanvraag Q15 van P10: 0.",
        "Geen enkel programma op de lijst past bij niveau B2. TBG-A2 vraagt niveau A1 tot en met A2.",
    ]


def test_a_plan_that_breaks_rules_is_told(ask: Ask) -> None:
    answer = ask("seats", SCENARIO, KLEIN / "plans" / "person-overlap", "--request", "Q15", "--lang", "en")

    assert answer.err.splitlines()[0].startswith("Note: this plan does not keep every rule")
    assert answer.err.splitlines()[-1] == "No programme on the list fits level B2. TBG-A2 asks for levels A1 to A2."


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("", "Voor wie? Geef --request"),
        ("--person P03", "Voor wie? Geef --request"),
        ("--request Q01 --person P01 --programme TBI", "Voor wie? Geef --request"),
        ("--request Q1", "--request: het scenario heeft geen aanvraag 'Q1'. Lijkt erop: Q17, Q16, Q15."),
        ("--person P3 --programme TBI", "--person: het scenario heeft geen persoon 'P3'. Lijkt erop: P13, P03."),
        ("--person P03 --programme zzz", "--programme: het scenario heeft geen programma 'zzz'. Kijk in de tabellen"),
    ],
)
def test_a_question_that_cannot_be_is_refused(ask: Ask, words: str, sentence: str) -> None:
    answer = ask("seats", SCENARIO, PLAN, *words.split())

    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(sentence)


def test_who_waits_for_a_new_group_is_named(ask: Ask) -> None:
    """The sample of a month as it is agreed: the last plan of the scenario."""
    sample = Path(__file__).parents[2] / "data" / "samples" / "maand"

    answer = ask("seats", sample, sample, "--request", "Q0139", "--json")

    first = json.loads(answer.out)["seats"][0]
    assert (first["kind"], first["start"], len(first["waiting_with"])) == ("group", "2027-01-11", 5)
    assert f"wachten mee: {', '.join(sorted(first['waiting_with']))}" in " ".join(answer.err.split())
