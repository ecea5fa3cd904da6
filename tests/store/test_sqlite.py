"""The file is its owner's alone, and is written to the disk before anybody is told so."""

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from planner.store import Store, open_store
from planner.store.scenarios import create_scenario
from tests.rules.build import scenario


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(f"sqlite:///{tmp_path / 'data' / 'planner.sqlite'}")
    yield opened
    opened.close()


def test_only_the_owner_may_read_any_file_of_the_database(store: Store, tmp_path: Path) -> None:
    create_scenario(store, scenario(), "Ans")

    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "data").iterdir()}

    assert modes == {"planner.sqlite": 0o600, "planner.sqlite-wal": 0o600, "planner.sqlite-shm": 0o600}
    assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700


def test_a_file_that_others_could_read_is_closed_to_them(tmp_path: Path) -> None:
    file = tmp_path / "open.sqlite"
    file.touch(mode=0o644)
    file.chmod(0o644)

    open_store(f"sqlite:///{file}").close()

    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_without_an_address_the_store_is_in_the_data_directory_of_the_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))

    opened = open_store()

    folder = Path(str(opened.engine.url.database)).parent
    assert folder.is_relative_to(tmp_path)
    assert folder.name == "taalboost-planner"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert (folder / "planner.sqlite").is_file()


def test_every_connection_waits_for_the_disk_and_for_other_writers(store: Store) -> None:
    with store.reading() as connection:
        told = [
            connection.execute(text(f"PRAGMA {name}")).scalar_one()
            for name in ("journal_mode", "synchronous", "busy_timeout", "foreign_keys")
        ]

    assert told == ["wal", 2, 60_000, 1]


def test_an_error_of_the_database_quotes_no_row(store: Store) -> None:
    with pytest.raises(IntegrityError) as fault, store.writing() as connection:
        connection.execute(text("insert into writer (id) values (:id)"), [{"id": 424242}, {"id": 424242}])

    assert "424242" not in str(fault.value)
