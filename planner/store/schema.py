"""The tables of what lasts: scenarios row by row, what was done to them, plans, runs, reservations and feeds.

Records stand in the columns as JSON text, so that a record which gains a field needs no migration, and so that any
database can hold them.
"""

from datetime import UTC, datetime
from typing import Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)
from sqlalchemy.types import TypeDecorator

ID_LENGTH: Final = 32


class Moment(TypeDecorator[datetime]):
    """A moment in time: aware and in UTC on our side, also where a database forgets the zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# One row. Whoever writes holds it, so that there is one writer at a time on every database.
writer = Table("writer", metadata, Column("id", Integer, primary_key=True, autoincrement=False))

scenario = Table(
    "scenario",
    metadata,
    Column("id", String(ID_LENGTH), primary_key=True),
    Column("name", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
    Column("changed_by", Text, nullable=False),
    Column("is_hidden", Boolean, nullable=False),
)

scenario_row = Table(
    "scenario_row",
    metadata,
    Column("scenario_id", ForeignKey("scenario.id"), primary_key=True),
    Column("table_name", String(32), primary_key=True),
    Column("key", String(80), primary_key=True),
    Column("position", BigInteger, nullable=False),
    Column("content", Text, nullable=False),
)

event = Table(
    "event",
    metadata,
    Column("scenario_id", ForeignKey("scenario.id"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("who", Text, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("what", Text, nullable=False),
    Column("target", Integer),
    Column("changes", Text, nullable=False),
)

plan = Table(
    "plan",
    metadata,
    Column("id", String(ID_LENGTH), primary_key=True),
    Column("scenario_id", ForeignKey("scenario.id"), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("made_by", Text, nullable=False),
    Column("status", String(16), nullable=False),
    Column("cost", BigInteger),
    Column("bound", BigInteger),
    Column("placed", Integer, nullable=False),
    Column("requests", Integer, nullable=False),
    Column("content", Text, nullable=False),
    Column("summary", Text, nullable=False),
    Index(None, "scenario_id"),
)

publication = Table(
    "publication",
    metadata,
    Column("scenario_id", ForeignKey("scenario.id"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("plan_id", ForeignKey("plan.id"), nullable=False),
    Column("at", Moment, nullable=False),
    Column("who", Text, nullable=False),
    Column("content", Text, nullable=False),
)

run = Table(
    "run",
    metadata,
    Column("id", String(ID_LENGTH), primary_key=True),
    Column("scenario_id", ForeignKey("scenario.id"), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("seconds", Float, nullable=False),
    Column("workers", Integer, nullable=False),
    Column("seed", Integer, nullable=False),
    Column("reproducible", Boolean, nullable=False),
    Column("who", Text, nullable=False),
    Column("state", String(16), nullable=False),
    Column("queued_at", Moment, nullable=False),
    Column("queued_as", Integer, nullable=False),
    Column("started_at", Moment),
    Column("heartbeat_at", Moment),
    Column("ended_at", Moment),
    Column("worker", String(64)),
    Column("cost", BigInteger),
    Column("bound", BigInteger),
    Column("is_stop_asked", Boolean, nullable=False),
    Column("plan_id", ForeignKey("plan.id")),
    Column("answer", Text, nullable=False),
    Index(None, "scenario_id"),
    Index(None, "state"),
)

run_point = Table(
    "run_point",
    metadata,
    Column("run_id", ForeignKey("run.id"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at_seconds", Float, nullable=False),
    Column("cost", BigInteger),
    Column("bound", BigInteger, nullable=False),
)

reservation = Table(
    "reservation",
    metadata,
    Column("id", String(ID_LENGTH), primary_key=True),
    Column("scenario_id", ForeignKey("scenario.id"), nullable=False),
    Column("request_id", String(64), nullable=False),
    Column("cohort", Text, nullable=False),
    Column("company", Text, nullable=False, server_default="[]"),
    Column("made_at", Moment, nullable=False),
    Column("made_by", Text, nullable=False),
    Column("until", Moment, nullable=False),
    Column("ended_at", Moment),
    Column("ended_by", Text),
    Index(None, "scenario_id"),
)

feed = Table(
    "feed",
    metadata,
    Column("id", String(ID_LENGTH), primary_key=True),
    Column("scenario_id", ForeignKey("scenario.id"), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("subject_id", String(64), nullable=False),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("made_at", Moment, nullable=False),
    Column("made_by", Text, nullable=False),
    Column("revoked_at", Moment),
    Column("revoked_by", Text),
    Index(None, "scenario_id"),
)
