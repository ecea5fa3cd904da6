"""One thing is told otherwise than many, in every sentence that counts."""

import string

import pytest

from planner.texts import say
from planner.texts.catalogue import TEXTS


@pytest.mark.parametrize(
    ("count", "said"), [("1", "1 rij"), ("0", "0 rijen"), ("2", "2 rijen"), ("1.204", "1.204 rijen")]
)
def test_what_is_counted_follows_its_number(count: str, said: str) -> None:
    assert say("table_rows", "nl", count=count) == said


def test_a_number_that_is_not_written_yet_counts_as_well() -> None:
    assert say("table_rows", "en", count=1) == "1 row"


def test_each_number_of_a_sentence_has_its_own_word() -> None:
    said = say(
        "scenario_size",
        "nl",
        name="Klein",
        requests=1,
        people=2,
        programmes=1,
        teachers=2,
        rooms=1,
        starts_from="4 jan",
        starts_until="29 mrt",
    )

    assert said == (
        "Klein: 1 aanvraag van 2 mensen, 1 programma, 2 docenten, 1 lokaal; "
        "nieuwe cohorten beginnen van 4 jan tot en met 29 mrt."
    )


@pytest.mark.parametrize(
    ("key", "values", "said"),
    [
        (
            "short_group",
            {"programme": "taal", "pattern": "maandag", "start": "4 jan", "location": "C"}
            | {"waiting": 1, "ids": "q1", "missing": 1},
            "taal op maandag vanaf 4 jan op C: 1 deelnemer wacht (q1), 1 te weinig om te beginnen. Docent en lokaal "
            "zijn vrij.",
        ),
        ("choice_now", {"now": 1, "by": "4 jan"}, "Begonnen op 4 jan in dit plan: 1 aanvraag."),
        (
            "compare_side_a",
            {"placed": 1, "requests": 8, "cohorts": 1, "cost": 1, "name": "K"},
            "Plan A: een plaats voor 1 van de 8 aanvragen, 1 cohort, 1 punt (K).",
        ),
        (
            "capacity_nothing_saves",
            {"tried": 1, "candidates": 1},
            "Doorgerekend: 1 van 1 mogelijke uitbreiding. Bewezen is dat dit niets bespaart.",
        ),
        (
            "change_published",
            {"cohorts": 1, "placed": 1},
            "Het plan is bekendgemaakt: 1 cohort, 1 aanvraag met een plaats.",
        ),
        ("way_saves", {"points": 1}, "bespaart 1 punt"),
    ],
)
def test_of_one_is_spoken_as_of_one(key: str, values: dict[str, object], said: str) -> None:
    assert say(key, "nl", **values) == said


def test_every_sentence_that_counts_has_a_word_for_one_and_a_word_for_many() -> None:
    formats = [
        (key, spec)
        for key, sentences in TEXTS.items()
        for sentence in sentences
        for _, name, spec, _ in string.Formatter().parse(sentence)
        if name is not None and spec
    ]

    assert [(key, spec) for key, spec in formats if len([word for word in spec.split("|") if word]) != 2] == []
