"""The command `planner why`: the unlock card in words and as data."""

import json
from pathlib import Path

from tests.commands.conftest import Ask

KLEIN = Path(__file__).parents[1] / "cases" / "klein"
SCENARIO, PLAN = KLEIN / "scenario", KLEIN / "plans" / "legal"


def test_the_card_of_a_request_without_a_place_is_told(ask: Ask) -> None:
    answer = ask("why", SCENARIO, PLAN, "--request", "Q15")

    lines = answer.err.splitlines()
    start = lines.index("Aanvraag Q15 van P10 heeft geen plaats.")
    assert [line for line in lines[start:] if line and not line.startswith(" ")] == [
        "Aanvraag Q15 van P10 heeft geen plaats.",
        "Hardop te zeggen: Er is nu geen plaats voor u, want bij de plek die er het dichtst bij komt, zijn er nog te "
        "weinig deelnemers en past uw taalniveau niet.",
        "Nu vrij",
        "Als anderen verhuizen",
        "Als er één ding anders is",
        "Wat in de weg staat",
    ]
    assert (answer.code, answer.out) == (0, "")


def test_the_card_is_given_as_data(ask: Ask) -> None:
    answer = ask("why", SCENARIO, PLAN, "--request", "Q15", "--json", "--lang", "en")

    said = json.loads(answer.out)
    assert {key: said[key] for key in ("request", "person", "placed_in", "bond", "stopped", "free")} == {
        "request": "Q15",
        "person": "P10",
        "placed_in": None,
        "bond": None,
        "stopped": False,
        "free": [],
    }
    assert said["against"]["rules"] == ["group-size", "level-fits"]
    assert [section["title"] for section in said["sections"]] == [
        "Free now",
        "If others move",
        "If one thing is otherwise",
        "What stands in the way",
    ]


def test_a_request_that_is_fixed_in_its_place_is_told_so(ask: Ask) -> None:
    answer = ask("why", SCENARIO, PLAN, "--request", "Q12", "--lang", "en")

    assert answer.err.splitlines()[-1] == (
        "To say aloud: The place of request Q12 in cohort LOK-1 is fixed. Release it first to look for something else."
    )


def test_an_unknown_request_is_refused_with_those_that_look_like_it(ask: Ask) -> None:
    answer = ask("why", SCENARIO, PLAN, "--request", "Q99")

    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("--request: het scenario heeft geen aanvraag 'Q99'.")


def test_of_a_plan_that_is_not_legal_nothing_is_said(ask: Ask) -> None:
    answer = ask("why", SCENARIO, KLEIN / "plans" / "group-size", "--request", "Q15")

    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith("Dit plan houdt zich niet aan alle regels")
