"""The database is made and brought up to date by opening it, and written all or nothing."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import make_url, text
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from planner.store import Store, migrate, open_store
from planner.store.database import make_engine
from planner.store.scenarios import create_scenario, load_scenario
from planner.store.schema import metadata
from tests.rules.build import scenario

REVISIONS = migrate.list_revisions()


def open_at(url: str, revision: str) -> None:
    """Makes a database as it was at an earlier revision of the tables."""
    engine = make_engine(make_url(url))
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
    return Store(make_engine(make_url(url)))


def load_rows(store: Store, scenario_id: str) -> list[tuple[object, ...]]:
    with store.reading() as connection:
        found = connection.execute(text("select * from scenario_row order by table_name, position"))
        return [tuple(row) for row in found]


@pytest.mark.parametrize(
    "address",
    ["sqlite://", "sqlite:///:memory:", "sqlite:////proc/no/file", "nothing", "mysql+mysqlconnector://nobody@x/y"],
)
def test_an_address_that_cannot_be_used_is_one_kind_of_error(address: str) -> None:
    with pytest.raises(SQLAlchemyError):
        open_store(address)


def test_opening_twice_changes_nothing(store: Store, url: str) -> None:
    scenario_id = create_scenario(store, scenario(), "Ans")

    again = open_store(url)

    assert load_scenario(again, scenario_id).scenario == scenario()


def test_a_transaction_that_goes_wrong_leaves_nothing(store: Store) -> None:
    with pytest.raises(IntegrityError), store.writing() as connection:
        connection.execute(text("delete from writer"))
        connection.execute(text("insert into writer (id) values (7), (7)"))

    with store.reading() as connection:
        assert connection.execute(text("select id from writer")).scalars().all() == [1]


def test_a_reader_sees_one_moment(store: Store, url: str) -> None:
    other = open_store(url)
    count = text("select count(*) from scenario")

    with store.reading() as connection:
        before = connection.execute(count).scalar_one()
        create_scenario(other, scenario(), "Bo")
        after = connection.execute(count).scalar_one()

    assert (before, after) == (0, 0)
