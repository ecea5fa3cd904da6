"""The database is made, brought up to date and kept from others by opening it."""

import stat
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import create_engine, make_url, text
from sqlalchemy.exc import IntegrityError

from planner.store import Store, migrate, open_store, sqlite
from planner.store.scenarios import create_scenario, load_scenario
from planner.store.schema import metadata
from tests.rules.build import scenario

REVISIONS = migrate.list_revisions()


def open_at(url: str, revision: str) -> None:
    """Makes a database as it was at an earlier revision of the tables."""
    address = make_url(url)
    sqlite.guard_file(address)
    engine = create_engine(address)
    sqlite.prepare_engine(engine)
    migrate.migrate(engine, revision)
    engine.dispose()


def test_the_migrations_give_the_tables_that_the_code_speaks_of(store: Store) -> None:
    with store.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        differences = compare_metadata(context, metadata)

    assert differences == []


@pytest.mark.parametrize("revision", REVISIONS)
def test_a_database_of_every_earlier_revision_is_brought_up_to_date(url: str, revision: str) -> None:
    open_at(url, revision)

    store = open_store(url)

    scenario_id = create_scenario(store, scenario(), "Ans")
    with store.reading() as connection:
        assert MigrationContext.configure(connection).get_current_revision() == REVISIONS[-1]
    assert load_scenario(store, scenario_id).scenario == scenario()


def test_rows_of_an_earlier_revision_are_kept(url: str) -> None:
    open_at(url, REVISIONS[0])
    old = open_old(url)
    scenario_id = create_scenario(old, scenario(), "Ans")
    old.close()

    store = open_store(url)

    assert load_rows(store, scenario_id) == load_rows(old, scenario_id)
    assert len(load_rows(store, scenario_id)) > 50


def open_old(url: str) -> Store:
    engine = create_engine(url)
    sqlite.prepare_engine(engine)
    return Store(engine)


def load_rows(store: Store, scenario_id: str) -> list[tuple[object, ...]]:
    with store.reading() as connection:
        found = connection.execute(text("select * from scenario_row order by table_name, position"))
        return [tuple(row) for row in found]


def test_opening_twice_changes_nothing(store: Store, url: str) -> None:
    scenario_id = create_scenario(store, scenario(), "Ans")

    again = open_store(url)

    assert load_scenario(again, scenario_id).scenario == scenario()


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


def test_a_transaction_that_goes_wrong_leaves_nothing(store: Store) -> None:
    with pytest.raises(IntegrityError), store.writing() as connection:
        connection.execute(text("delete from writer"))
        connection.execute(text("insert into writer (id) values (7), (7)"))

    with store.reading() as connection:
        assert connection.execute(text("select id from writer")).scalars().all() == [1]


def test_an_error_of_the_database_quotes_no_row(store: Store) -> None:
    with pytest.raises(IntegrityError) as fault, store.writing() as connection:
        connection.execute(text("insert into writer (id) values (:id)"), [{"id": 424242}, {"id": 424242}])

    assert "424242" not in str(fault.value)


def test_a_reader_sees_one_moment(store: Store, url: str) -> None:
    other = open_store(url)
    count = text("select count(*) from scenario")

    with store.reading() as connection:
        before = connection.execute(count).scalar_one()
        create_scenario(other, scenario(), "Bo")
        after = connection.execute(count).scalar_one()

    assert (before, after) == (0, 0)
