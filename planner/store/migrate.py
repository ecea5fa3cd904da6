"""Bringing a database up to date, by the migrations that come with the planner.

Two programs that start at once do not do it twice: the second waits, and finds it done.
"""

from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from planner.store import sqlite

MIGRATIONS: Final = Path(__file__).parent / "migrations"
NEWEST: Final = "head"


def migrate(engine: Engine, revision: str = NEWEST) -> None:
    """Brings the database to this revision of the tables; does nothing if it is there."""
    with engine.connect() as connection, connection.begin():
        if _find_revision(connection) == _scripts().as_revision_number(revision):
            return
    with engine.connect() as plain:
        connection = plain.execution_options(**{sqlite.WRITES: True})
        with connection.begin():
            command.upgrade(_configure(connection), revision)


def list_revisions() -> tuple[str, ...]:
    """All revisions of the tables, oldest first."""
    return tuple(reversed([script.revision for script in _scripts().walk_revisions()]))


def _find_revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _scripts() -> ScriptDirectory:
    return ScriptDirectory(str(MIGRATIONS))


def _configure(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
