"""Files as a Dutch Excel saves them are read, and what was assumed is told."""

import csv
import io

import pytest

from planner.exchange import Assumption, read_scenario
from planner.model import Scenario
from tests.exchange.sample_folder import KLEIN, SampleFolder

DATES = {"from", "until", "start", "waiting_since", "earliest_start", "finish_by"}
DUTCH_TABLES = ("requests.csv", "closures.csv", "cohorts.csv", "absences.csv")


def read(sample: SampleFolder) -> tuple[Scenario, list[str]]:
    reading = read_scenario(sample.path)
    return reading.scenario, [assumption.sentence("en") for assumption in reading.assumptions]


@pytest.fixture
def klein() -> Scenario:
    return read_scenario(KLEIN / "scenario").scenario


def write_bytes(sample: SampleFolder, file: str, text: str, encoding: str) -> None:
    (sample.path / file).write_bytes(text.encode(encoding))


def with_separator(sample: SampleFolder, file: str, separator: str) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=separator, lineterminator="\r\n").writerows(sample.rows(file))
    return text.getvalue()


def test_plain_files_are_read_without_assumptions() -> None:
    assert read_scenario(KLEIN / "scenario").assumptions == ()


def test_a_utf8_mark_is_left_out(sample: SampleFolder, klein: Scenario) -> None:
    write_bytes(sample, "people.csv", sample.text("people.csv"), "utf-8-sig")

    scenario, assumptions = read(sample)

    assert scenario == klein
    assert assumptions == ["people.csv: read as UTF-8 with a mark (BOM) in front, as Excel saves 'CSV UTF-8'."]


def test_windows_text_keeps_its_accents(sample: SampleFolder) -> None:
    sample.replace("locations.csv", "Centrum", "Café ’t Oosten €")
    write_bytes(sample, "locations.csv", sample.text("locations.csv"), "cp1252")

    scenario, assumptions = read(sample)

    assert scenario.locations[0].name == "Café ’t Oosten €"
    assert assumptions == [
        "locations.csv: read as Windows text (cp1252), for it is not UTF-8. Check letters with accents."
    ]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be"])
def test_unicode_text_with_tabs_is_read(sample: SampleFolder, klein: Scenario, encoding: str) -> None:
    mark = "\ufeff" if encoding == "utf-16-be" else ""
    write_bytes(sample, "people.csv", mark + with_separator(sample, "people.csv", "\t"), encoding)

    scenario, assumptions = read(sample)

    assert scenario == klein
    assert assumptions == [
        "people.csv: read with a tab as the separator instead of a comma.",
        "people.csv: read as UTF-16, as Excel saves 'Unicode text'.",
    ]


def test_semicolons_separate_cells(sample: SampleFolder, klein: Scenario) -> None:
    for path in sorted(sample.path.glob("*.csv")):
        sample.write(path.name, with_separator(sample, path.name, ";"))

    scenario, assumptions = read(sample)

    assert scenario == klein
    assert len(assumptions) == 13
    assert assumptions[0] == "absences.csv: read with ; as the separator instead of a comma."


def test_a_first_line_that_announces_the_separator_is_no_row(sample: SampleFolder) -> None:
    sample.set_cell("people.csv", 3, "level", "B5")
    sample.write("people.csv", "sep=;\r\n" + with_separator(sample, "people.csv", ";"))

    assert sample.places() == [("people.csv", 3, "level", "B5")]


def test_the_empty_rows_and_columns_that_excel_leaves_are_left_out(sample: SampleFolder, klein: Scenario) -> None:
    wide = [[*row, "", ""] for row in sample.rows("people.csv")]
    sample.write_rows("people.csv", [*wide, [""] * 11, [""] * 11])

    scenario, assumptions = read(sample)

    assert scenario == klein
    assert assumptions == []


@pytest.mark.parametrize("style", ["{2}-{1}-{0}", "{2:02d}-{1:02d}-{0}", "{2:02d}/{1:02d}/{0}"])
def test_dutch_dates_are_read_day_first(sample: SampleFolder, klein: Scenario, style: str) -> None:
    for file in DUTCH_TABLES:
        header, *rows = sample.rows(file)
        sample.write_rows(file, [header, *(_with_dutch_dates(header, row, style) for row in rows)])

    scenario, assumptions = read(sample)

    assert scenario == klein
    assert [line.split(":")[0] for line in assumptions] == sorted(DUTCH_TABLES)


def test_the_assumption_about_a_date_gives_an_example(sample: SampleFolder) -> None:
    sample.set_cell("closures.csv", 3, "from", "3-4-2026")

    reading = read_scenario(sample.path)

    assert [(found.file, found.sentence("nl")) for found in reading.assumptions] == [
        ("closures.csv", "closures.csv: datums zoals '3-4-2026' zijn gelezen als dag-maand-jaar: vr 3 apr 2026.")
    ]


@pytest.mark.parametrize("written", ["13-27-2027", "01/13/2027", "1-1/2027", "1-1-27", "32-1-2027", "29-2-2027"])
def test_what_is_no_dutch_date_is_a_problem(sample: SampleFolder, written: str) -> None:
    sample.set_cell("requests.csv", 2, "finish_by", written)

    assert sample.places() == [("requests.csv", 2, "finish_by", written)]


@pytest.mark.parametrize("written", ["9:00", "09:00:00", "9:00:00"])
def test_times_are_read_as_excel_writes_them(sample: SampleFolder, klein: Scenario, written: str) -> None:
    sample.set_cell("timeslots.csv", 2, "start", written)

    scenario, assumptions = read(sample)

    assert scenario == klein
    assert assumptions == [f"timeslots.csv: times such as '{written}' were read as 09:00."]


def test_a_decimal_comma_is_read(sample: SampleFolder) -> None:
    sample.set_cell("people.csv", 2, "max_hours_week", "7,5")

    scenario, assumptions = read(sample)

    assert str(scenario.people[0].max_hours_week) == "7.5"
    assert assumptions == ["people.csv: the comma in numbers such as '7,5' was read as a decimal comma."]


@pytest.mark.parametrize(("written", "locked"), [("ja", True), ("JA", True), ("nee", False), ("YES", True)])
def test_dutch_words_for_yes_and_no_are_read(sample: SampleFolder, written: str, locked: bool) -> None:
    sample.set_cell("cohorts.csv", 2, "locked", written)

    scenario, assumptions = read(sample)

    assert scenario.cohorts[0].locked == locked
    assert assumptions == [f"cohorts.csv: '{written}' was read as {'yes' if locked else 'no'}."]


def test_a_workbook_under_the_name_of_a_table_is_told(sample: SampleFolder) -> None:
    (sample.path / "people.csv").write_bytes(b"PK\x03\x04" + b"\x00" * 100)

    assert sample.sentences() == [
        "people.csv: this is an Excel workbook. Make a scenario of it with 'planner import', or in Excel choose "
        "'Save as' and then 'CSV UTF-8'."
    ]


def test_old_line_ends_of_a_macintosh_are_read(sample: SampleFolder, klein: Scenario) -> None:
    sample.write("people.csv", sample.text("people.csv").replace("\n", "\r"))

    scenario, assumptions = read(sample)

    assert scenario == klein
    assert assumptions == []


def test_the_settings_may_have_a_mark_in_front(sample: SampleFolder, klein: Scenario) -> None:
    write_bytes(sample, "scenario.toml", sample.text("scenario.toml").replace("\n", "\r\n"), "utf-8-sig")

    reading = read_scenario(sample.path)

    assert reading.scenario == klein
    assert [type(found) for found in reading.assumptions] == [Assumption]


def _with_dutch_dates(header: list[str], row: list[str], style: str) -> list[str]:
    return [
        style.format(*map(int, cell.split("-"))) if name in DATES and cell else cell
        for name, cell in zip(header, row, strict=True)
    ]
