"""Reserved seats: promised to one request until a moment, given to one only, and gone by themselves.

A seat is given inside a transaction that holds the writer's place: whoever judges it sees all that is reserved, and
nobody can reserve anything until this one is written.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import ColumnElement, Row, insert, select, update

from planner.model import Cohort, Scenario
from planner.store import schema
from planner.store.database import Store
from planner.store.missing import NotInStoreError
from planner.store.reserved_rows import Promise, lay_over
from planner.store.scenario_tables import Tables, scenario_of
from planner.store.scenarios import find_revision
from planner.store.stored_promises import read_promises
from planner.store.stored_rows import read_tables
from planner.texts import Message, message

Judge = Callable[[Scenario, Scenario], Message | None]


@dataclass(frozen=True)
class Reservation:
    """A reserved seat; it counts as long as it was not ended and `until` has not come."""

    id: str
    scenario_id: str
    request_id: str
    cohort: Cohort
    company: tuple[str, ...]
    made_at: datetime
    made_by: str
    until: datetime
    ended_at: datetime | None
    ended_by: str | None

    def is_active(self, now: datetime) -> bool:
        return self.ended_at is None and now < self.until


@dataclass(frozen=True)
class Reserved:
    """The seat is held, until the reservation ends."""

    reservation: Reservation


@dataclass(frozen=True)
class Taken:
    """The seat is not to be had (any more), and why."""

    reason: Message


def reserve(
    store: Store, scenario_id: str, promise: Promise, until: datetime, who: str, judge: Judge
) -> Reserved | Taken:
    """Holds a seat if `judge` has nothing against it, who sees the scenario without it and with it.

    A seat that the same request holds already is given up for the new one.
    """
    now = store.now()
    with store.writing() as connection:
        find_revision(connection, scenario_id)
        tables = read_tables(connection, scenario_id)
        promised = read_promises(connection, scenario_id, now)
        others = [row for row in promised if row.request_id != promise.request_id]
        reason = _find_objection(tables, others, promise, judge)
        if reason is not None:
            return Taken(reason)
        same_seat = (
            schema.reservation.c.scenario_id == scenario_id,
            schema.reservation.c.request_id == promise.request_id,
        )
        connection.execute(update(schema.reservation).where(*same_seat, _is_open()).values(ended_at=now, ended_by=who))
        made = Reservation(
            uuid4().hex, scenario_id, promise.request_id, promise.cohort, promise.company, now, who, until, None, None
        )
        connection.execute(insert(schema.reservation).values(_values_of(made)))
        return Reserved(made)


def _find_objection(tables: Tables, others: list[Promise], promise: Promise, judge: Judge) -> Message | None:
    """What is against the seat, beside those that others hold; and also once what those left is theirs again."""
    before, after = lay_over(tables, others), lay_over(tables, [*others, promise])
    if after["placements"].get(promise.request_id) != promise.placement:
        return message("seat_cannot_be_held")
    reason = judge(scenario_of(before), scenario_of(after))
    staying = [row for row in others if row.request_id not in tables["placements"]]
    if reason is not None or len(staying) == len(others):
        return reason
    lapsed = judge(scenario_of(lay_over(tables, staying)), scenario_of(lay_over(tables, [*staying, promise])))
    return None if lapsed is None else message("seat_only_meanwhile", reason=lapsed)


def list_reservations(store: Store, scenario_id: str) -> tuple[Reservation, ...]:
    """The seats that are reserved now, the first to lapse first."""
    with store.reading() as connection:
        found = connection.execute(
            select(schema.reservation)
            .where(
                schema.reservation.c.scenario_id == scenario_id, _is_open(), schema.reservation.c.until > store.now()
            )
            .order_by(schema.reservation.c.until, schema.reservation.c.id)
        )
        return tuple(_reservation_of(row) for row in found)


def cancel_reservation(store: Store, reservation_id: str, who: str) -> None:
    """Gives the seat back; one that has lapsed or was given back stays as it is."""
    with store.writing() as connection:
        known = schema.reservation.c.id == reservation_id
        if connection.execute(select(schema.reservation.c.id).where(known)).one_or_none() is None:
            raise NotInStoreError("reservation", reservation_id)
        connection.execute(
            update(schema.reservation).where(known, _is_open()).values(ended_at=store.now(), ended_by=who)
        )


def _is_open() -> ColumnElement[bool]:
    return schema.reservation.c.ended_at.is_(None)


def _values_of(made: Reservation) -> dict[str, object]:
    values = {name: getattr(made, name) for name in Reservation.__dataclass_fields__}
    return {**values, "cohort": made.cohort.model_dump_json(), "company": json.dumps(made.company)}


def _reservation_of(row: Row[*tuple[Any, ...]]) -> Reservation:
    values = {name: getattr(row, name) for name in Reservation.__dataclass_fields__}
    cohort = Cohort.model_validate_json(row.cohort)
    return Reservation(**{**values, "cohort": cohort, "company": tuple(json.loads(row.company))})
