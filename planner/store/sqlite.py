"""All that holds for SQLite only: where the file is and who may read it, its pragmas, and how a transaction begins.

A commit is on the disk before it returns (`synchronous=FULL` with a write-ahead log), and who is going to write says
so when the transaction begins: two that read first and write later would otherwise meet half-way.
"""

from pathlib import Path
from typing import Final

import platformdirs
from sqlalchemy import URL, Connection, Engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import ConnectionPoolEntry

SECONDS_TO_WAIT: Final = 60.0
OWNER_ONLY: Final = 0o600
OWNER_ONLY_FOLDER: Final = 0o700
WRITES: Final = "planner_writes"


def default_url() -> URL:
    """The database in the data directory of this user; the directory is made, for nobody else to look into."""
    folder = Path(platformdirs.user_data_dir("taalboost-planner"))
    folder.mkdir(parents=True, exist_ok=True, mode=OWNER_ONLY_FOLDER)
    folder.chmod(OWNER_ONLY_FOLDER)
    return URL.create("sqlite", database=str(folder / "planner.sqlite"))


def is_sqlite(url: URL) -> bool:
    return url.get_backend_name() == "sqlite"


def guard_file(url: URL) -> None:
    """Makes the file for its owner alone; SQLite gives the files beside it (-wal, -shm) the same mode."""
    if not url.database or url.database == ":memory:":
        raise ArgumentError("a database in memory does not last")
    path = Path(url.database)
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=OWNER_ONLY_FOLDER)
        path.touch(mode=OWNER_ONLY)
        path.chmod(OWNER_ONLY)
    except OSError as fault:
        raise ArgumentError(fault.strerror or type(fault).__name__) from fault


def prepare_engine(engine: Engine) -> None:
    """Sets every connection up, and lets SQLAlchemy begin transactions where the driver would do so too late."""
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)


def _set_up(connection: DBAPIConnection, entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
