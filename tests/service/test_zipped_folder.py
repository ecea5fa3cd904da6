"""A scenario folder goes into a zip and comes out equal; a zip that is anything else is refused in a sentence."""

import io
import zipfile
from pathlib import Path

import pytest

from planner.exchange import DataError, read_scenario, scenario_to_files
from planner.service import zipped_folder
from planner.service.zipped_folder import unzipped, zip_files

KLEIN = Path(__file__).parents[2] / "data" / "samples" / "klein"


def keys_of(content: bytes) -> list[str]:
    with pytest.raises(DataError) as refusal, unzipped("x.zip", content):
        raise AssertionError("it was not refused")
    return [problem.message.key for problem in refusal.value.problems]


def test_a_scenario_comes_out_as_it_went_in() -> None:
    scenario = read_scenario(KLEIN).scenario

    with unzipped("klein.zip", zip_files(scenario_to_files(scenario))) as folder:
        again = read_scenario(folder).scenario

    assert again == scenario


def test_a_folder_within_the_zip_is_found() -> None:
    files = {f"mijn/klein/{file.name}": file.read_bytes() for file in KLEIN.iterdir()}

    with unzipped("klein.zip", zip_files(files)) as folder:
        assert read_scenario(folder).scenario == read_scenario(KLEIN).scenario


def test_a_path_that_leads_outside_stays_inside() -> None:
    with unzipped("x.zip", zip_files({"../../scenario.toml": b"", "../../people.csv": b"x"})) as folder:
        names = sorted(file.name for file in folder.iterdir())

    assert names == ["people.csv", "scenario.toml"]


def test_what_is_no_zip_is_refused() -> None:
    assert keys_of(b"no zip") == ["zip_unreadable"]


def test_too_many_files_are_refused() -> None:
    assert keys_of(zip_files({f"{n}.csv": b"" for n in range(101)})) == ["zip_too_many"]


def test_a_zip_that_grows_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipped_folder, "MOST_BYTES", 1000)

    assert keys_of(zip_files({"people.csv": b"0" * 1001})) == ["zip_too_large"]


def test_a_locked_zip_is_refused() -> None:
    place = io.BytesIO()
    with zipfile.ZipFile(place, "w") as archive:
        archive.writestr("scenario.toml", b"x")
    locked = place.getvalue().replace(b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00")

    assert keys_of(locked) == ["zip_unreadable"]
