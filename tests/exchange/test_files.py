"""Files and folders that are not what they should be get an answer."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from planner.exchange import DataError, read_scenario
from tests.exchange.sample_folder import SampleFolder


def test_a_folder_that_does_not_exist_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataError) as raised:
        read_scenario(tmp_path / "nergens")

    assert [found.sentence("en") for found in raised.value.problems] == [
        "nergens: this folder does not exist. Check the name."
    ]


@pytest.mark.parametrize(
    ("name", "key"), [("scenario", "no_folder"), ("Leeg.XLSX", "book_for_folder"), ("oud.ods", "book_for_folder")]
)
def test_a_file_in_place_of_the_folder_is_told(tmp_path: Path, name: str, key: str) -> None:
    (tmp_path / name).write_text("x")

    with pytest.raises(DataError) as raised:
        read_scenario(tmp_path / name)

    assert [found.message.key for found in raised.value.problems] == [key]


def test_an_empty_folder_lacks_all_required_files(tmp_path: Path) -> None:
    with pytest.raises(DataError) as raised:
        read_scenario(tmp_path)

    assert [(found.file, found.row) for found in raised.value.problems] == [
        ("locations.csv", None),
        ("patterns.csv", None),
        ("people.csv", None),
        ("programmes.csv", None),
        ("requests.csv", None),
        ("rooms.csv", None),
        ("scenario.toml", None),
        ("teachers.csv", None),
        ("timeslots.csv", None),
    ]


def _make_folder(path: Path) -> None:
    path.mkdir()


def _make_loop(path: Path) -> None:
    path.symlink_to(path)


def _make_dead_link(path: Path) -> None:
    path.symlink_to(path.parent / "nergens")


def _make_pipe(path: Path) -> None:
    os.mkfifo(path)


def _make_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _make_empty(path: Path) -> None:
    path.write_bytes(b"")


def _make_blank(path: Path) -> None:
    path.write_bytes(b"\n\n  \n")


def _make_binary(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 40)


def _make_gigabyte(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(10**9)


def _make_one_line(path: Path) -> None:
    path.write_bytes(b"x" * 50_000_000)


def _make_undecodable(path: Path) -> None:
    path.write_bytes(b"person_id,\x81\x8d\n")


def _make_half_utf16(path: Path) -> None:
    path.write_bytes(b"\xff\xfep\x00e")


@pytest.mark.parametrize(
    ("make", "key"),
    [
        (_make_folder, "no_file"),
        (_make_loop, "cannot_open"),
        (_make_dead_link, "cannot_open"),
        (_make_pipe, "no_file"),
        (_make_device, "no_file"),
        (_make_empty, "empty_file"),
        (_make_blank, "empty_file"),
        (_make_binary, "no_text"),
        (_make_gigabyte, "file_too_big"),
        (_make_one_line, "line_too_long"),
        (_make_undecodable, "no_text"),
        (_make_half_utf16, "no_text"),
    ],
)
def test_a_table_that_cannot_be_read_is_one_problem(
    sample: SampleFolder, make: Callable[[Path], None], key: str
) -> None:
    (sample.path / "people.csv").unlink()
    make(sample.path / "people.csv")

    problems = sample.problems()

    assert [(found.file, found.column, found.message.key) for found in problems] == [("people.csv", None, key)]


@pytest.mark.parametrize(
    ("make", "key"),
    [
        (_make_folder, "no_file"),
        (_make_loop, "cannot_open"),
        (_make_pipe, "no_file"),
        (_make_binary, "no_text"),
        (_make_gigabyte, "file_too_big"),
    ],
)
def test_settings_that_cannot_be_read_are_one_problem(
    sample: SampleFolder, make: Callable[[Path], None], key: str
) -> None:
    (sample.path / "scenario.toml").unlink()
    make(sample.path / "scenario.toml")

    problems = sample.problems()

    assert [(found.file, found.message.key) for found in problems] == [("scenario.toml", key)]


def test_a_file_above_the_limit_is_told_with_both_sizes(sample: SampleFolder) -> None:
    _make_gigabyte(sample.path / "people.csv")

    assert sample.sentences() == [
        "people.csv: the file is 1000 MB and was not read; 100 MB is the most. Check that this is the right file."
    ]


def test_the_row_of_a_nul_byte_is_told(sample: SampleFolder) -> None:
    sample.replace("people.csv", "P02,", "P\x0002,")

    assert sample.places() == [("people.csv", 3, None, None)]


def test_a_huge_cell_is_a_problem_of_its_row(sample: SampleFolder) -> None:
    sample.set_cell("rooms.csv", 3, "name", "x" * 200_000)

    assert [(found.file, found.row, found.message.key) for found in sample.problems()] == [
        ("rooms.csv", 3, "cell_too_long")
    ]


def test_a_long_list_in_a_cell_is_judged_in_time(sample: SampleFolder) -> None:
    sample.set_cell("patterns.csv", 2, "slots", " ".join(f"s{at}" for at in range(20_000)))
    started = time.process_time()

    problems = sample.problems()

    assert [(found.file, found.row, found.column) for found in problems] == [("patterns.csv", 2, "slots")] * 20
    assert time.process_time() - started < 10


def test_a_value_is_told_in_short(sample: SampleFolder) -> None:
    sample.set_cell("people.csv", 2, "level", "B" * 1000)

    problem = sample.problems()[0]

    assert problem.value == "B" * 199 + "…"
    assert len(problem.sentence("en")) < 200


def test_what_would_change_a_screen_is_not_repeated(sample: SampleFolder) -> None:
    sample.set_cell("people.csv", 2, "level", "\x1b[31mB1\u202e")

    assert sample.sentences() == ["people.csv row 2, level: '·[31mB1·' is not a level. Use A0, A1, A2, B1, B2 or C1."]


def test_a_file_with_almost_the_name_of_a_missing_table_is_a_problem(sample: SampleFolder) -> None:
    (sample.path / "closures.csv").rename(sample.path / "Closure.csv")

    assert sample.sentences() == [
        "Closure.csv: 'Closure.csv' is not read. Rename the file to closures.csv, or take it out of the folder."
    ]


def test_an_ending_that_windows_hides_is_told(sample: SampleFolder) -> None:
    (sample.path / "absences.csv").rename(sample.path / "absences.csv.txt")

    assert sample.places() == [("absences.csv.txt", None, None, None)]


def test_a_workbook_in_place_of_a_table_is_told(sample: SampleFolder) -> None:
    (sample.path / "absences.csv").rename(sample.path / "absences.xlsx")

    assert [(found.file, found.message.key) for found in sample.problems()] == [("absences.xlsx", "is_workbook")]


def test_a_table_of_something_else_is_not_read_and_that_is_told(sample: SampleFolder) -> None:
    sample.write("sessions.csv", "x")
    sample.write("README.md", "x")

    assumptions = read_scenario(sample.path).assumptions

    assert [found.sentence("en") for found in assumptions] == [
        "sessions.csv: this file is not part of the scenario and was not read."
    ]
