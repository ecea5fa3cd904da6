"""The settings of a scenario: every key that is missing, unknown or malformed is named with its line."""

from datetime import date

import pytest

from planner.exchange import read_scenario
from planner.model import CostWeights
from tests.exchange.sample_folder import SampleFolder

BROKEN_SETTINGS = [
    ("format = 1", "format = 2", 1, "format", "2"),
    ("format = 1", "format = true", 1, "format", "True"),
    ("format = 1", 'format = "1"', 1, "format", "1"),
    ("format = 1", "", None, "format", None),
    ('name = "Klein voorbeeld"', "name = 5", 2, "name", "5"),
    ('name = "Klein voorbeeld"', "", None, "name", None),
    ('name = "Klein voorbeeld"', "name = Klein", 2, "name", "Klein"),
    ('name = "Klein voorbeeld"', 'name = "Klein', 2, "name", '"Klein'),
    ('name = "Klein voorbeeld"', 'name = "Klein\\u001b"', 2, "name", "Klein\x1b"),
    ('"Europe/Amsterdam"', '"Europa/Amsterdam"', 3, "timezone", "Europa/Amsterdam"),
    ('"Europe/Amsterdam"', '"../../etc/passwd"', 3, "timezone", "../../etc/passwd"),
    ("starts_from = 2026-12-07", "starts_from = 2026-12-08", 4, "starts_from", "2026-12-08"),
    ("starts_from = 2026-12-07", "starts_from = 2026-02-30", 4, "starts_from", "2026-02-30"),
    ("starts_from = 2026-12-07", "starts_from = 07-12-2026", 4, "starts_from", "07-12-2026"),
    ("starts_from = 2026-12-07", 'starts_from = "2026-12-07"', 4, "starts_from", "2026-12-07"),
    ("starts_from = 2026-12-07", "starts_from = 2026-12-07T09:00:00", 4, "starts_from", "2026-12-07 09:00:00"),
    ("starts_from = 2026-12-07", "", None, "starts_from", None),
    ("starts_from = 2026-12-07", "starts_from = 1826-12-04", 4, "starts_from", "1826-12-04"),
    ("starts_until = 2027-02-01", "starts_until = 2026-11-30", 5, "starts_until", "2026-11-30"),
    ("starts_until = 2027-02-01", "starts_until = 2227-02-05", 5, "starts_until", "2227-02-05"),
    (
        "starts_until = 2027-02-01",
        "start_until = 2027-02-01\nstarts_until = 2027-02-01",
        5,
        "start_until",
        "2027-02-01",
    ),
    ("teaching_hour = 3", "teaching_hour = -1", 8, "teaching_hour", "-1"),
    ("teaching_hour = 3", "teaching_hour = 2.5", 8, "teaching_hour", "2.5"),
    ("teaching_hour = 3", "teaching_hour = true", 8, "teaching_hour", "True"),
    ("teaching_hour = 3", "teaching_hour = 100000000", 8, "teaching_hour", "100000000"),
    ("teaching_hour = 3", "teaching_hours = 3", 8, "teaching_hours", "3"),
    ("teaching_hour = 3", "teaching_hour = 3\nteaching_hour = 4", 9, "teaching_hour", "4"),
    ("[cost]\nteaching_hour = 3", "cost = 3", 7, "cost", "3"),
    ("[cost]\nteaching_hour = 3", "[[cost]]\nteaching_hour = 3", None, "cost", "[{'teaching_hour': 3}]"),
    ("[cost]", "[costs]", 7, "costs", None),
    ("[cost]", "[cost", 7, None, "[cost"),
]


@pytest.mark.parametrize(("old", "new", "row", "column", "value"), BROKEN_SETTINGS)
def test_a_broken_setting_is_the_only_problem(
    sample: SampleFolder, old: str, new: str, row: int | None, column: str | None, value: str | None
) -> None:
    sample.replace("scenario.toml", old, new)

    assert sample.places() == [("scenario.toml", row, column, value)]


def test_all_lines_that_cannot_be_read_are_told(sample: SampleFolder) -> None:
    sample.replace("scenario.toml", "2026-12-07", "2026-12-32")
    sample.replace("scenario.toml", "2027-02-01", "1 februari 2027")
    sample.replace("scenario.toml", "teaching_hour = 3", "teaching_hour = drie")

    assert sample.places() == [
        ("scenario.toml", 4, "starts_from", "2026-12-32"),
        ("scenario.toml", 5, "starts_until", "1 februari 2027"),
        ("scenario.toml", 8, "teaching_hour", "drie"),
    ]


def test_a_day_that_does_not_exist_is_told_with_how_to_write_one(sample: SampleFolder) -> None:
    sample.replace("scenario.toml", "2026-12-07", "07-12-2026")

    assert sample.sentences() == [
        "scenario.toml row 4, starts_from: '07-12-2026' is not a date. Write year-month-day without quotation marks, "
        "such as 2027-01-04."
    ]


def test_the_nearest_mondays_are_told(sample: SampleFolder) -> None:
    sample.replace("scenario.toml", "2026-12-07", "2026-12-09")

    assert sample.sentences() == [
        "scenario.toml row 4, starts_from: '2026-12-09' (Wed 9 Dec 2026) is not a Monday. Use 2026-12-07 or 2026-12-14."
    ]


def test_brackets_that_are_nested_too_deep_are_told(sample: SampleFolder) -> None:
    sample.replace("scenario.toml", "teaching_hour = 3", "x = " + "[" * 40_000)

    assert [found.message.key for found in sample.problems()] == ["toml_too_deep"]


def test_a_number_of_thousands_of_digits_is_told(sample: SampleFolder) -> None:
    sample.replace("scenario.toml", "teaching_hour = 3", "teaching_hour = " + "1" * 5000)

    assert [(found.file, found.message.key) for found in sample.problems()] == [("scenario.toml", "bad_toml")]


def test_costs_that_are_left_out_have_their_defaults(sample: SampleFolder) -> None:
    sample.replace("scenario.toml", "[cost]\nteaching_hour = 3\n", "")

    scenario = read_scenario(sample.path).scenario

    assert scenario.cost == CostWeights()
    assert scenario.starts_from == date(2026, 12, 7)
