"""Lists of measures: a sample is read without a problem, and own measures stand beside those of a file."""

from decimal import Decimal
from pathlib import Path

import pytest

from planner.exchange import read_scenario
from planner.exchange.measures_file import read_measures_content
from planner.model import Scenario
from planner.model.measures import MEASURE_KINDS, Measure, free_id
from planner.service.measure_lists import join_measures, write_measures_sample
from planner.texts import LANGUAGES, Language

SAMPLES = Path(__file__).parents[2] / "data" / "samples"


@pytest.fixture(scope="module")
def klein() -> Scenario:
    return read_scenario(SAMPLES / "klein").scenario


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sample_has_every_kind_and_no_problem(klein: Scenario, language: Language) -> None:
    content = write_measures_sample(klein, language)

    found = read_measures_content("m.csv", content, klein)

    assert sorted(row.kind for row in found) == sorted(MEASURE_KINDS)
    assert all(row.name for row in found)


def test_what_the_scenario_has_nothing_for_is_left_out(klein: Scenario) -> None:
    bare = klein.with_tables(
        teachers=(), rooms=(), programmes=(), requests=(), cohorts=(), placements=(), patterns=(), absences=()
    )

    found = read_measures_content("m.csv", write_measures_sample(bare, "nl"), bare)

    assert [row.kind for row in found] == ["new-room"]


def test_a_taken_id_gets_a_number() -> None:
    assert [free_id("lokaal", taken) for taken in (set(), {"lokaal"}, {"lokaal", "lokaal-2"})] == [
        "lokaal",
        "lokaal-2",
        "lokaal-3",
    ]


def test_own_measures_get_names_and_ids_of_their_own(klein: Scenario) -> None:
    room = Measure(measure_id="x", kind="new-room", id="lokaal", amount=Decimal(4), locations=("centrum",))
    slots = Measure(measure_id="x", kind="teacher-slots", id="T1", slots=("vr-o",))

    joined = join_measures(klein, (room.model_copy(update={"measure_id": "eigen"}),), (room, slots, room), "eigen")

    assert [(row.measure_id, row.id) for row in joined] == [
        ("eigen", "lokaal"),
        ("eigen-2", "lokaal-2"),
        ("eigen-3", "T1"),
        ("eigen-4", "lokaal-3"),
    ]


def test_a_free_id_is_no_longer_than_ids_may_be() -> None:
    longest = "x" * 64

    assert free_id(longest, {longest}) == f"{'x' * 58}-2"
