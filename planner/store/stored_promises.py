"""The reserved seats of a scenario as the database has them."""

import json
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import ColumnElement, Connection, and_, or_, select

from planner.model import Cohort
from planner.store.reserved_rows import Promise
from planner.store.schema import reservation

# A browser may still show a seat that has lapsed; that it saves the seat along does not make it last.
STILL_SHOWN: Final = timedelta(days=1)


def read_promises(connection: Connection, scenario_id: str, now: datetime) -> tuple[Promise, ...]:
    """The seats that are reserved now, first promised first."""
    return _read(connection, scenario_id, _is_held(now))


def read_reserved_ids(connection: Connection, scenario_id: str, now: datetime) -> tuple[str, ...]:
    """The ids of the reservations that count now, first promised first."""
    found = connection.execute(
        select(reservation.c.id)
        .where(reservation.c.scenario_id == scenario_id, _is_held(now))
        .order_by(reservation.c.made_at, reservation.c.id)
    )
    return tuple(found.scalars())


def read_shown_promises(connection: Connection, scenario_id: str, now: datetime) -> tuple[Promise, ...]:
    """The seats that are reserved now, or were so recently that a browser may still show them."""
    since = now - STILL_SHOWN
    return _read(
        connection,
        scenario_id,
        and_(reservation.c.until > since, or_(reservation.c.ended_at.is_(None), reservation.c.ended_at > since)),
    )


def _is_held(now: datetime) -> ColumnElement[bool]:
    return and_(reservation.c.ended_at.is_(None), reservation.c.until > now)


def _read(connection: Connection, scenario_id: str, which: ColumnElement[bool]) -> tuple[Promise, ...]:
    found = connection.execute(
        select(reservation.c.request_id, reservation.c.cohort, reservation.c.company)
        .where(reservation.c.scenario_id == scenario_id, which)
        .order_by(reservation.c.made_at, reservation.c.id)
    )
    return tuple(
        Promise(row.request_id, Cohort.model_validate_json(row.cohort), tuple(json.loads(row.company))) for row in found
    )
