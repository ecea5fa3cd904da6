"""Replacing a folder as a whole: broken off at every single step, it holds all old files or all new ones."""

import itertools
import os
import resource
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from planner.exchange.exchange_folders import exchange_folders
from planner.exchange.whole_folder import FolderError, refuse_to_replace, replace_folder

OLD = {"cohorts.csv": b"old\n", "summary.json": b"{}\n"}
NEW = {"cohorts.csv": b"new\n" * 1000, "placements.csv": b"new\n", "summary.json": b"{1}\n"}


def contents(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def run_in_child(work: Callable[[], None]) -> int:
    """The exit code of a copy of this process that does the work; a crash there leaves this one whole."""
    child = os.fork()
    if child == 0:
        try:
            work()
        except BaseException:
            os._exit(1)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def crash_during(step: int, work: Callable[[], None]) -> None:
    """Works, and dies before the given system call that Python tells of (opening, linking, renaming, ...)."""
    steps = itertools.count(1)

    def die(event: str, arguments: tuple[object, ...]) -> None:
        if event.startswith(("os.", "open", "shutil.")) and next(steps) == step:
            os._exit(77)

    sys.addaudithook(die)
    work()


def crash_at_each_step(work: Callable[[], None], prepare: Callable[[], None]) -> Iterator[int]:
    """Prepares and works again and again, dying one step later each time, until the work is done."""
    for step in itertools.count(1):
        prepare()
        code = run_in_child(partial(crash_during, step, work))
        if code == 0:
            return
        assert code == 77
        yield step


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "plan"


def test_a_new_folder_holds_the_files(folder: Path) -> None:
    replace_folder(folder, NEW)

    assert contents(folder) == NEW


def test_folders_above_are_made(folder: Path) -> None:
    replace_folder(folder / "2027" / "january", NEW)

    assert contents(folder / "2027" / "january") == NEW


def test_nothing_else_is_left_beside_the_folder(folder: Path) -> None:
    replace_folder(folder, OLD)

    replace_folder(folder, NEW)

    assert sorted(folder.parent.iterdir()) == [folder]


def test_what_the_user_keeps_in_the_folder_stays(folder: Path) -> None:
    replace_folder(folder, OLD)
    (folder / "letters").mkdir()
    (folder / "letters" / "draft.txt").write_text("Dear")
    (folder / "notes.txt").write_text("mine")

    replace_folder(folder, NEW)

    assert contents(folder) == {**NEW, "notes.txt": b"mine", "letters/draft.txt": b"Dear"}


def test_a_link_in_the_folder_stays_a_link(folder: Path) -> None:
    replace_folder(folder, OLD)
    (folder / "elsewhere").symlink_to("/nonexistent")

    replace_folder(folder, NEW)

    assert (folder / "elsewhere").readlink() == Path("/nonexistent")


def test_a_link_to_the_folder_stays_a_link(folder: Path, tmp_path: Path) -> None:
    replace_folder(folder, OLD)
    (tmp_path / "latest").symlink_to(folder)

    replace_folder(tmp_path / "latest", NEW)

    assert (tmp_path / "latest").is_symlink()
    assert contents(folder) == NEW


def test_the_rights_of_the_folder_stay(folder: Path) -> None:
    replace_folder(folder, OLD)
    folder.chmod(0o750)

    replace_folder(folder, NEW)

    assert folder.stat().st_mode & 0o777 == 0o750


def test_broken_off_at_any_step_all_files_are_old_or_all_new(folder: Path) -> None:
    seen = []

    def prepare() -> None:
        replace_folder(folder, OLD)
        (folder / "notes.txt").write_text("mine")

    for _ in crash_at_each_step(lambda: replace_folder(folder, NEW), prepare):
        found = contents(folder)
        assert found.pop("notes.txt") == b"mine"
        assert found in (OLD, NEW)
        seen.append(found)

    assert OLD in seen
    assert NEW in seen


def test_broken_off_at_any_step_a_new_folder_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    folders = (tmp_path / str(number) for number in itertools.count())
    folder = tmp_path

    def prepare() -> None:
        nonlocal folder
        folder = next(folders)

    for _ in crash_at_each_step(lambda: replace_folder(folder, NEW), prepare):
        assert not folder.exists() or contents(folder) == NEW


def test_a_full_disk_changes_nothing(folder: Path) -> None:
    replace_folder(folder, OLD)

    def write_on_a_full_disk() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
        replace_folder(folder, NEW)

    assert run_in_child(write_on_a_full_disk) == 1
    assert contents(folder) == OLD
    assert sorted(folder.parent.iterdir()) == [folder]


def test_where_folders_cannot_change_places_two_steps_replace_one(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace_folder(folder, OLD)
    monkeypatch.setattr("sys.platform", "plan9")

    replace_folder(folder, NEW)

    assert contents(folder) == NEW
    assert sorted(folder.parent.iterdir()) == [folder]


def test_two_folders_change_places(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "other").mkdir()
    (tmp_path / "one" / "file").touch()

    assert exchange_folders(tmp_path / "one", tmp_path / "other")
    assert [file.name for file in (tmp_path / "other").iterdir()] == ["file"]


def refusal(folder: Path, scenario: Path) -> str:
    with pytest.raises(FolderError) as refused:
        refuse_to_replace(folder, scenario)
    return refused.value.what.key


@pytest.fixture
def scenario(tmp_path: Path) -> Path:
    (tmp_path / "data" / "scenario").mkdir(parents=True)
    (tmp_path / "data" / "scenario" / "scenario.toml").touch()
    return tmp_path / "data" / "scenario"


def test_a_folder_that_is_not_there_yet_will_do(folder: Path, scenario: Path) -> None:
    before = sorted(folder.parent.iterdir())

    refuse_to_replace(folder / "deeper", scenario)

    assert sorted(folder.parent.iterdir()) == before


def test_a_folder_inside_the_scenario_will_do(scenario: Path) -> None:
    refuse_to_replace(scenario / "plan", scenario)

    assert [file.name for file in scenario.iterdir()] == ["scenario.toml"]


def test_a_table_of_a_scenario_without_its_settings_is_never_replaced(folder: Path, scenario: Path) -> None:
    folder.mkdir()
    (folder / "people.csv").touch()

    assert refusal(folder, scenario) == "out_is_scenario"


def test_the_scenario_itself_is_never_replaced(scenario: Path) -> None:
    assert refusal(scenario / ".", scenario) == "out_is_scenario"


def test_another_scenario_is_never_replaced(scenario: Path, tmp_path: Path) -> None:
    assert refusal(scenario, tmp_path / "other") == "out_is_scenario"


def test_a_folder_around_the_scenario_is_never_replaced(scenario: Path) -> None:
    assert refusal(scenario.parent, scenario) == "out_holds_scenario"


def test_the_folder_one_works_in_is_never_replaced(
    tmp_path: Path, scenario: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "work" / "here").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "work" / "here")

    assert refusal(Path(".."), scenario) == "out_is_here"


def test_a_file_is_no_folder(tmp_path: Path, scenario: Path) -> None:
    (tmp_path / "plan").touch()

    assert refusal(tmp_path / "plan", scenario) == "out_is_file"


def test_a_folder_below_a_file_cannot_be_made(tmp_path: Path, scenario: Path) -> None:
    (tmp_path / "file").touch()

    assert refusal(tmp_path / "file" / "plan", scenario) == "out_unwritable"


def test_a_disk_cannot_be_replaced(scenario: Path) -> None:
    assert refusal(Path("/dev"), scenario) == "out_is_mount"


def test_where_nothing_can_be_written_it_is_said_beforehand(scenario: Path) -> None:
    assert refusal(Path("/proc/plan"), scenario) == "out_unwritable"
