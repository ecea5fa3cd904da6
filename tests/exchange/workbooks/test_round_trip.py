"""A scenario that is exported to a workbook and imported again is equal."""

from datetime import date
from decimal import Decimal
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.exchange import read_scenario
from planner.exchange.bsn import holds_bsn
from planner.exchange.control_characters import CONTROL_CHARACTER
from planner.exchange.settings import MAX_POINTS
from planner.exchange.workbook_reading import read_book_content
from planner.exchange.workbooks.scenario_book import write_scenario_book, write_template
from planner.model import Absence, Closure, CostWeights, Location, Person, Scenario, Timeslot
from planner.texts import LANGUAGES, Language
from tests.exchange.sample_folder import KLEIN
from tests.tiny.make_tiny import draw_tiny, make_tiny

NASTY = (
    "=1+1",
    "+31",
    "-x",
    "@a",
    "\t",
    " a ",
    "'",
    '"',
    "00012",
    "1e5",
    "2027-01-04",
    "TRUE",
    "#N/A",
    "_x0041_",
    "a\nb",
    "a\rb",
    "\r\n",
)
TEXTS = st.one_of(st.sampled_from(NASTY), st.text(max_size=30)).filter(
    lambda text: (
        not CONTROL_CHARACTER.search(text)
        and not holds_bsn(text)
        and not any(0xD800 <= ord(letter) < 0xE000 or letter in "\ufffe\uffff" for letter in text)
    )
)
LANGUAGE = st.sampled_from(LANGUAGES)
DAYS = st.dates(date(1900, 1, 1), date.max)


def import_again(scenario: Scenario, language: Language) -> Scenario:
    read = read_book_content("planning.xlsx", write_scenario_book(scenario, language))
    assert read.assumptions == ()
    return read.scenario


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sample_reads_the_same(language: Language) -> None:
    klein = read_scenario(KLEIN / "scenario").scenario

    assert import_again(klein, language) == klein


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_template_can_be_imported_as_it_is(language: Language) -> None:
    read = read_book_content("planning.xlsx", write_template(language))

    assert read.assumptions == ()
    assert len(read.scenario.requests) >= 1


@settings(deadline=None, max_examples=40)
@given(st.randoms(use_true_random=False), LANGUAGE)
def test_a_drawn_scenario_reads_the_same(random: Random, language: Language) -> None:
    scenario = draw_tiny(random)

    assert import_again(scenario, language) == scenario


@settings(deadline=None, max_examples=60)
@given(st.lists(TEXTS, min_size=1, max_size=6), LANGUAGE)
def test_any_name_reads_the_same(names: list[str], language: Language) -> None:
    scenario = Scenario(
        name=names[0],
        starts_from=date(2027, 1, 4),
        starts_until=date(2027, 1, 4),
        locations=tuple(Location(location_id=f"L{at}", name=name, kind="azc") for at, name in enumerate(names)),
    )

    assert import_again(scenario, language) == scenario


@settings(deadline=None, max_examples=60)
@given(
    DAYS, DAYS, st.integers(0, 1439), st.integers(1, 1440), st.decimals(0, 168, places=3), st.integers(0, MAX_POINTS)
)
def test_any_day_time_and_number_reads_the_same(
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

    assert import_again(scenario, "nl") == scenario


@pytest.mark.parametrize("digits", ["1", "12", "007", "1e5", "1.0", "0x1", "TRUE"])
def test_ids_that_look_like_numbers_read_the_same(digits: str) -> None:
    scenario = make_tiny(1)
    location = scenario.locations[0]
    with_digits = Scenario(
        name="x",
        starts_from=scenario.starts_from,
        starts_until=scenario.starts_until,
        locations=(location.model_copy(update={"location_id": digits}),),
    )

    assert import_again(with_digits, "nl") == with_digits
