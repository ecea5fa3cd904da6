"""The store: a database, opened and brought up to date, with a way to read it and a way to write it.

Reading sees one moment of the database. Writing is one transaction, by one writer at a time on every database, so that
what a writer has read still holds when it writes.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import URL, Connection, Engine, create_engine, make_url, select
from sqlalchemy.exc import NoSuchModuleError

from planner.store import schema, sqlite
from planner.store.migrate import migrate

Clock = Callable[[], datetime]
Transaction = Callable[[Engine], AbstractContextManager[Connection]]


def tell_time() -> datetime:
    return datetime.now(UTC)


@contextmanager
def write_alone(engine: Engine) -> Iterator[Connection]:
    """One transaction of the only writer; it is undone as a whole if anything goes wrong."""
    with engine.connect() as plain:
        connection = plain.execution_options(**{sqlite.WRITES: True})
        with connection.begin():
            connection.execute(select(schema.writer.c.id).with_for_update())
            yield connection


@dataclass(frozen=True)
class Store:
    """An open database; `now` is the clock, `begin_writing` how a transaction is made (a test may take a worse one)."""

    engine: Engine
    now: Clock = tell_time
    begin_writing: Transaction = write_alone

    @property
    def url(self) -> str:
        """Where the database is, password and all: for a process of ours, not for showing."""
        return self.engine.url.render_as_string(hide_password=False)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        with self.engine.connect() as connection:
            if not sqlite.is_sqlite(self.engine.url):
                connection.execution_options(isolation_level="REPEATABLE READ")
            with connection.begin():
                yield connection

    def writing(self) -> AbstractContextManager[Connection]:
        return self.begin_writing(self.engine)

    def close(self) -> None:
        self.engine.dispose()


def open_store(url: str | None = None, now: Clock = tell_time) -> Store:
    """The store at this address (by default a file of this user), its tables made or brought up to date.

    Raises SQLAlchemyError if there is no database at the address, or no driver for it.
    """
    address = sqlite.default_url() if url is None else make_url(url)
    engine = make_engine(address)
    migrate(engine)
    return Store(engine, now)


def make_engine(address: URL) -> Engine:
    if not sqlite.is_sqlite(address):
        try:
            return create_engine(address, hide_parameters=True)
        except ModuleNotFoundError as missing:
            raise NoSuchModuleError(f"no driver {missing.name}") from missing
    sqlite.guard_file(address)
    engine = create_engine(
        address,
        hide_parameters=True,
        pool_timeout=sqlite.SECONDS_TO_WAIT,
        connect_args={"timeout": sqlite.SECONDS_TO_WAIT},
    )
    sqlite.prepare_engine(engine)
    return engine
