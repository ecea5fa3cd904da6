"""A scenario as a workbook: nothing is lost, text stays text, and the same scenario gives the same bytes."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.exchange import read_scenario
from planner.exchange.control_characters import CONTROL_CHARACTER
from planner.exchange.workbook_scan import scan_workbook
from planner.exchange.workbooks.book_file import BookError
from planner.exchange.workbooks.scenario_book import write_scenario_book
from planner.model import Absence, Closure, CostWeights, Location, Person, Scenario, Timeslot
from planner.texts import LANGUAGES, Language
from tests.exchange.workbooks.book_reading import read_parts, read_scenario_book, read_sheets

KLEIN = Path(__file__).parents[2] / "cases" / "klein" / "scenario"
MONDAY = date(2027, 1, 4)
TEXTS = st.text(max_size=30).filter(lambda text: not CONTROL_CHARACTER.search(text) and text.isprintable())
FORMULAS = ("=1+1", "+1", "-1", "@x", "\t=1", '=HYPERLINK("http://x")', "http://x.nl", "1E5", "007", "2027-01-04", "'x")


def with_names(*names: str) -> Scenario:
    locations = (Location(location_id=f"L{at}", name=name, kind="azc") for at, name in enumerate(names))
    return Scenario(name=names[0], starts_from=MONDAY, starts_until=MONDAY, locations=tuple(locations))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_scenario_reads_the_same(language: Language) -> None:
    klein = read_scenario(KLEIN).scenario

    assert read_scenario_book(write_scenario_book(klein, language), language) == klein


def test_an_empty_scenario_keeps_every_sheet_with_its_header() -> None:
    empty = Scenario(name="", starts_from=MONDAY, starts_until=MONDAY)

    sheets = read_sheets(write_scenario_book(empty, "nl"))

    assert [len(rows) for title, rows in sheets.items() if title not in ("Uitleg", "Instellingen")] == [1] * 13


def test_the_same_scenario_gives_the_same_bytes() -> None:
    one, other = (write_scenario_book(read_scenario(KLEIN).scenario, "nl") for _ in range(2))

    assert one == other


@settings(deadline=None, max_examples=15)
@given(st.lists(TEXTS | st.sampled_from(FORMULAS), min_size=1, max_size=20))
def test_any_name_reads_the_same(names: list[str]) -> None:
    scenario = with_names(*names)

    assert read_scenario_book(write_scenario_book(scenario, "nl")) == scenario


@settings(deadline=None, max_examples=15)
@given(
    st.dates(date(1900, 1, 1)),
    st.integers(0, 1438),
    st.integers(1, 1440),
    st.decimals(0, 999_999, places=6),
    st.integers(0, 99_999_999),
)
def test_any_day_time_and_number_reads_the_same(day: date, start: int, end: int, hours: Decimal, points: int) -> None:
    begin, finish = min(start, end - 1), max(start + 1, end)
    scenario = Scenario(
        name="x",
        starts_from=MONDAY,
        starts_until=MONDAY,
        cost=CostWeights(unplaced_low=points),
        timeslots=(Timeslot(slot_id="1E5", weekday="zo", start=begin, end=finish),),
        locations=(Location(location_id="L", kind="online"),),
        people=(Person(person_id="007", locations=("L",), slots=("1E5",), max_hours_week=hours),),
        closures=(Closure(starts_on=day, ends_on=day),),
        absences=(Absence(kind="person", id="007", starts_on=day, ends_on=day, start=begin, end=finish),),
    )

    assert read_scenario_book(write_scenario_book(scenario, "nl")) == scenario


def test_a_decimal_with_more_digits_than_a_spreadsheet_keeps_stays_exact() -> None:
    hours = Decimal("0.12345678901234567890")
    scenario = Scenario(
        name="x", starts_from=MONDAY, starts_until=MONDAY, people=(Person(person_id="P", max_hours_week=hours),)
    )

    rows = read_sheets(write_scenario_book(scenario, "nl"))["Deelnemers"]

    assert rows[1][7] == "0.12345678901234567890"


def test_dates_times_and_numbers_are_what_they_are_and_ids_are_text() -> None:
    sheets = read_sheets(write_scenario_book(read_scenario(KLEIN).scenario, "nl"))

    request = dict(zip(sheets["Aanvragen"][0], sheets["Aanvragen"][1], strict=True))
    slot = dict(zip(sheets["Dagdelen"][0], sheets["Dagdelen"][1], strict=True))
    assert [type(request[head]).__name__ for head in ("Aanvraag", "Wacht sinds")] == ["str", "date"]
    assert [type(slot[head]).__name__ for head in ("Dagdeel", "Begin")] == ["str", "time"]
    assert sheets["Lokalen"][1][3] == 4.0


@pytest.mark.parametrize("text", FORMULAS)
def test_text_that_looks_like_something_else_stays_text(text: str) -> None:
    parts = read_parts(write_scenario_book(with_names(text), "nl"))

    sheets = [xml for name, xml in parts.items() if name.startswith("xl/worksheets/sheet")]
    assert [mark for xml in sheets for mark in ("<f>", "<f ", "<hyperlink") if mark in xml] == []


def test_text_of_several_lines_stays_as_it_is() -> None:
    scenario = with_names("een\ntwee\r\ndrie", " met ruimte ", "_x0041_")

    assert read_scenario_book(write_scenario_book(scenario, "nl")) == scenario


def test_the_name_of_the_planning_is_no_code_in_the_footer() -> None:
    parts = read_parts(write_scenario_book(with_names("A&B&P\n&D"), "nl"))

    footer = parts["xl/worksheets/sheet3.xml"].partition("<oddFooter>")[2].partition("</oddFooter>")[0]
    assert footer == "&amp;LA&amp;&amp;B&amp;&amp;P &amp;&amp;D&amp;C&amp;RPagina &amp;P van &amp;N"


@pytest.mark.parametrize(("length", "fits"), [(32_767, True), (32_768, False)])
def test_a_text_that_no_cell_can_hold_is_refused_by_name_of_the_cell(length: int, fits: bool) -> None:
    scenario = with_names("x", "y" * length)

    try:
        written = read_scenario_book(write_scenario_book(scenario, "nl")) == scenario
    except BookError as error:
        written = False
        assert error.what.in_language("nl").startswith("Blad Locaties, cel B3: deze tekst heeft 32768 tekens")

    assert written == fits


@pytest.mark.parametrize("text", ["\ufffe", "\uffff", "\ud800"])
def test_a_character_that_no_workbook_knows_is_refused(text: str) -> None:
    with pytest.raises(BookError) as refused:
        write_scenario_book(with_names("x", f"a{text}"), "en")

    assert refused.value.what.in_language("en").startswith("Sheet Locations, cell B3: this text holds a character")


def test_our_own_scan_lets_the_workbook_in() -> None:
    content = write_scenario_book(read_scenario(KLEIN).scenario, "nl")

    assert "xl/workbook.xml" in scan_workbook(content)


def test_a_city_of_people_is_written_with_all_of_them() -> None:
    klein = read_scenario(KLEIN).scenario
    people = tuple(row.model_copy(update={"person_id": f"P{at}"}) for at in range(6000) for row in klein.people[:1])
    city = klein.with_tables(people=people, requests=(), cohorts=(), placements=())

    content = write_scenario_book(city, "nl")

    assert len(read_sheets(content)["Deelnemers"]) == 6001
    assert "$A$2:$A$7001" in read_parts(content)["xl/workbook.xml"]
