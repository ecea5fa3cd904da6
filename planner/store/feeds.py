"""Calendars that somebody subscribes to: who knows the token may read, until it is revoked.

Only a digest of the token is kept; the token itself is given once, to whoever makes the feed. It has 256 random bits,
so a plain digest is enough.
"""

import secrets
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any, Final, Literal
from uuid import uuid4

from sqlalchemy import Row, insert, select, update

from planner.store import schema
from planner.store.database import Store
from planner.store.missing import NotInStoreError
from planner.store.scenarios import find_revision

FeedKind = Literal["teacher", "room", "location", "coordinator"]
TOKEN_BYTES: Final = 32


@dataclass(frozen=True)
class Feed:
    """A calendar of one teacher, room or location, or of the coordinator (whose `subject_id` is empty)."""

    id: str
    scenario_id: str
    kind: FeedKind
    subject_id: str
    made_at: datetime
    made_by: str
    revoked_at: datetime | None


def make_feed(store: Store, kind: FeedKind, subject_id: str, scenario_id: str, who: str) -> tuple[str, str]:
    """A new feed: its id, and the token that is shown this once."""
    feed_id, token = uuid4().hex, secrets.token_urlsafe(TOKEN_BYTES)
    with store.writing() as connection:
        find_revision(connection, scenario_id)
        connection.execute(
            insert(schema.feed).values(
                id=feed_id,
                scenario_id=scenario_id,
                kind=kind,
                subject_id=subject_id,
                token_hash=_digest(token),
                made_at=store.now(),
                made_by=who,
            )
        )
    return feed_id, token


def find_feed(store: Store, token: str) -> Feed | None:
    """The feed of this token; None if there is none, if it was revoked or if its scenario was put away."""
    with store.reading() as connection:
        row = connection.execute(
            select(schema.feed)
            .join(schema.scenario)
            .where(
                schema.feed.c.token_hash == _digest(token),
                schema.feed.c.revoked_at.is_(None),
                schema.scenario.c.is_hidden.is_(False),
            )
        ).one_or_none()
    return None if row is None else _feed_of(row)


def list_feeds(store: Store, scenario_id: str) -> tuple[Feed, ...]:
    """All feeds of a scenario, newest first, also those that were revoked."""
    with store.reading() as connection:
        found = connection.execute(
            select(schema.feed)
            .where(schema.feed.c.scenario_id == scenario_id)
            .order_by(schema.feed.c.made_at.desc(), schema.feed.c.id)
        )
        return tuple(_feed_of(row) for row in found)


def revoke_feed(store: Store, feed_id: str, who: str) -> None:
    """From now on the token is unknown; revoking twice changes nothing."""
    with store.writing() as connection:
        if connection.execute(select(schema.feed.c.id).where(schema.feed.c.id == feed_id)).one_or_none() is None:
            raise NotInStoreError("feed", feed_id)
        connection.execute(
            update(schema.feed)
            .where(schema.feed.c.id == feed_id, schema.feed.c.revoked_at.is_(None))
            .values(revoked_at=store.now(), revoked_by=who)
        )


def _digest(token: str) -> str:
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def _feed_of(row: Row[*tuple[Any, ...]]) -> Feed:
    return Feed(row.id, row.scenario_id, row.kind, row.subject_id, row.made_at, row.made_by, row.revoked_at)
