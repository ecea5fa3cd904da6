"""What is written reads the same again, and the same scenario gives the same bytes."""

import tempfile
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.exchange import plan_to_files, read_scenario, scenario_to_files, write_scenario, write_table
from planner.exchange.bsn import holds_bsn
from planner.exchange.control_characters import CONTROL_CHARACTER
from planner.exchange.formula_marks import mark_text, unmark_text
from planner.exchange.settings import MAX_POINTS
from planner.model import Absence, Closure, CostWeights, Location, Person, Plan, Scenario, Timeslot
from tests.exchange.sample_folder import KLEIN

TEXTS = st.text(max_size=30).filter(
    lambda text: not CONTROL_CHARACTER.search(text) and not holds_bsn(text) and text.isprintable()
)
ANY_CHARACTER = st.characters(codec="utf-8").filter(lambda one: not CONTROL_CHARACTER.search(one)) | (
    st.sampled_from("'=+-@\t\r\n\",;")
)
HOURS = st.decimals(0, 168, places=3)
DAYS = st.dates(date(1900, 1, 1), date.max)


def read_again(scenario: Scenario) -> Scenario:
    with tempfile.TemporaryDirectory() as folder:
        write_scenario(scenario, Path(folder))
        return read_scenario(Path(folder)).scenario


def test_the_sample_reads_the_same_after_writing() -> None:
    klein = read_scenario(KLEIN / "scenario").scenario

    assert read_again(klein) == klein


def test_an_empty_scenario_reads_the_same_after_writing() -> None:
    empty = Scenario(name="", starts_from=date(2027, 1, 4), starts_until=date(2027, 1, 4))

    assert read_again(empty) == empty


@settings(deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=5))
def test_any_name_reads_the_same_after_writing(names: list[str]) -> None:
    scenario = Scenario(
        name=names[0],
        starts_from=date(2027, 1, 4),
        starts_until=date(2027, 1, 4),
        locations=tuple(Location(location_id=f"L{at}", name=name, kind="azc") for at, name in enumerate(names)),
    )

    assert read_again(scenario) == scenario


@given(
    DAYS, DAYS, st.integers(0, 1439), st.integers(1, 1440), st.decimals(0, 168, places=3), st.integers(0, MAX_POINTS)
)
def test_any_day_time_and_number_reads_the_same_after_writing(
    one: date, other: date, start: int, end: int, hours: Decimal, points: int
) -> None:
    first, last = min(one, other), max(one, other)
    begin, finish = (start, end) if start < end else (end - 1, start + 1)
    scenario = Scenario(
        name="x",
        starts_from=date(2027, 1, 4),
        starts_until=date(2027, 1, 4),
        cost=CostWeights(unplaced_low=points),
        locations=(Location(location_id="L", kind="online"),),
        timeslots=(Timeslot(slot_id="s", weekday="zo", start=begin, end=finish),),
        people=(Person(person_id="P", locations=("L",), slots=("s",), max_hours_week=hours),),
        closures=(Closure(starts_on=first, ends_on=last),),
        absences=(Absence(kind="person", id="P", starts_on=first, ends_on=last, start=begin, end=finish),),
    )

    assert read_again(scenario) == scenario


def test_the_same_scenario_gives_the_same_bytes() -> None:
    one, other = (read_scenario(KLEIN / "scenario").scenario for _ in range(2))

    assert scenario_to_files(one) == scenario_to_files(other)


@pytest.mark.parametrize("file", ["people.csv", "requests.csv", "cohorts.csv", "placements.csv", "timeslots.csv"])
def test_a_table_without_defaults_is_written_as_it_was(file: str) -> None:
    files = scenario_to_files(read_scenario(KLEIN / "scenario").scenario)

    assert files[file] == (KLEIN / "scenario" / file).read_bytes()


def test_the_two_tables_of_a_plan_have_their_columns() -> None:
    files = plan_to_files(Plan())

    assert files == {
        "cohorts.csv": b"cohort_id,programme_id,start,pattern_id,location_id,room_id,teacher_id,status,locked\n",
        "placements.csv": b"request_id,cohort_id,status\n",
    }


def test_text_that_looks_like_a_formula_gets_an_apostrophe_in_front() -> None:
    rows = [("=1+1",), ("@x",), ("'-x",), ("'x",), ("x=1",), ('a"b,c',)]

    assert write_table(("name",), rows) == b"name\n'=1+1\n'@x\n''-x\n'x\nx=1\n\"a\"\"b,c\"\n"


@settings(deadline=None)
@given(st.text(ANY_CHARACTER, max_size=12).filter(lambda text: not holds_bsn(text)))
def test_any_text_that_the_data_format_allows_reads_the_same_after_writing(name: str) -> None:
    scenario = Scenario(
        name="x",
        starts_from=date(2027, 1, 4),
        starts_until=date(2027, 1, 4),
        locations=(Location(location_id="L", name=name, kind="azc"),),
    )

    assert read_again(scenario) == scenario


@given(st.text("'=+-@\t\rx", max_size=6), st.text("'=+-@\t\rx", max_size=6))
def test_no_two_texts_are_written_alike_and_none_can_be_a_formula(one: str, other: str) -> None:
    cells = [mark_text(text) for text in (one, other)]

    assert [unmark_text(cell) for cell in cells] == [one, other]
    assert [cell for cell in cells if cell[:1] and cell[0] in "=+-@\t\r"] == []
