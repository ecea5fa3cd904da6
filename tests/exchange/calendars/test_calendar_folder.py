"""Calendars in a folder that people subscribe to: each file the old one or the new one, what else is there stays."""

from pathlib import Path

import pytest

from planner.exchange.calendars.calendar_folder import write_into_folder
from planner.exchange.whole_folder import FolderError


def test_the_folder_is_made(tmp_path: Path) -> None:
    write_into_folder(tmp_path / "a" / "b", {"one.ics": b"1"})

    assert {file.name: file.read_bytes() for file in (tmp_path / "a" / "b").iterdir()} == {"one.ics": b"1"}


def test_new_calendars_take_the_place_of_old_ones_and_the_rest_stays(tmp_path: Path) -> None:
    (tmp_path / "one.ics").write_bytes(b"old")
    (tmp_path / "mine.txt").write_bytes(b"mine")

    write_into_folder(tmp_path, {"one.ics": b"new", "two.ics": b"2"})

    found = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    assert found == {"one.ics": b"new", "two.ics": b"2", "mine.txt": b"mine"}


def test_a_calendar_that_does_not_change_is_not_touched(tmp_path: Path) -> None:
    write_into_folder(tmp_path, {"one.ics": b"1", "two.ics": b"2"})
    before = {file.name: file.stat().st_ino for file in tmp_path.iterdir()}

    write_into_folder(tmp_path, {"one.ics": b"1", "two.ics": b"changed"})

    after = {file.name: file.stat().st_ino for file in tmp_path.iterdir()}
    assert (before["one.ics"] == after["one.ics"], before["two.ics"] == after["two.ics"]) == (True, False)


def test_who_reads_meanwhile_goes_on_reading_the_old_calendar(tmp_path: Path) -> None:
    write_into_folder(tmp_path, {"one.ics": b"old calendar"})

    with (tmp_path / "one.ics").open("rb") as reading:
        begin = reading.read(3)
        write_into_folder(tmp_path, {"one.ics": b"new"})
        rest = reading.read()

    assert begin + rest == b"old calendar"


def test_a_link_is_replaced_and_what_it_leads_to_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "elsewhere.txt").write_bytes(b"mine")
    (tmp_path / "agenda").mkdir()
    (tmp_path / "agenda" / "one.ics").symlink_to(tmp_path / "elsewhere.txt")

    write_into_folder(tmp_path / "agenda", {"one.ics": b"new"})

    assert (tmp_path / "elsewhere.txt").read_bytes() == b"mine"
    assert (tmp_path / "agenda" / "one.ics").read_bytes() == b"new"


def test_what_cannot_be_written_is_told_and_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "two.ics").mkdir()

    with pytest.raises(FolderError) as fault:
        write_into_folder(tmp_path, {"one.ics": b"1", "two.ics": b"2"})

    assert fault.value.what.in_language("en") == (
        f"--out: not everything can be written in {tmp_path} (it is a folder). Each calendar there is the old one or "
        "the new one. Change the permissions or choose another folder, and give the command again."
    )
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["one.ics", "two.ics"]


@pytest.mark.parametrize("name", ["x" * 300, "file/agenda", "nul\0"], ids=["too long", "below a file", "no name"])
def test_a_folder_that_cannot_be_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_bytes(b"")

    with pytest.raises(FolderError):
        write_into_folder(tmp_path / name, {"one.ics": b"1"})
