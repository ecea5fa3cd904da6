"""Publishing a plan: its rows become the scenario's last plan, with an event, in one transaction.

A plan is stale if a row of its scenario is another than when it was made; that is looked at row by row, so that an edit
that was undone again does not stand in the way.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from sqlalchemy import Connection

from planner.model import Plan, Scenario
from planner.store import events
from planner.store.changes import RowChange, change_tables, compare_tables
from planner.store.database import Store
from planner.store.events import Event, read_events
from planner.store.plans import StoredPlan, read_plan
from planner.store.publications import Publication, find_current, write_publication
from planner.store.reserved_rows import lay_over
from planner.store.scenario_tables import Tables, key_rows, scenario_of
from planner.store.scenarios import find_revision, set_head, turn_back
from planner.store.stored_promises import read_promises
from planner.store.stored_rows import read_tables, write_rows

Refusal = TypeVar("Refusal")


@dataclass(frozen=True)
class StalePlan:
    """Nothing was written: since the plan was made the scenario changed, row by row and by whom."""

    revision: int
    changes: tuple[RowChange, ...]
    theirs: tuple[Event, ...]


@dataclass(frozen=True)
class Published:
    """The plan is the scenario's last plan now; `revision` is what publishing it made."""

    plan_id: str
    revision: int


@dataclass(frozen=True)
class Standing:
    """A plan that is about to be published: the scenario as stored, and with the seats that are reserved."""

    scenario: Scenario
    with_reserved_seats: Scenario
    plan: Plan


@dataclass(frozen=True)
class Announcement:
    """What is published: the plan in the words of the scenario, and a record of what is told with it."""

    plan: Plan
    record: str


def publish_plan(
    store: Store, plan_id: str, who: str, announce: Callable[[Standing], Announcement | Refusal]
) -> Published | StalePlan | Refusal:
    """Publishes what `announce` makes of the plan, unless it refuses; one that is published already stays so."""
    with store.writing() as connection:
        stored = read_plan(connection, plan_id)
        tables = read_tables(connection, stored.scenario_id)
        current = _find_own_publication(connection, stored)
        stale = _compare(connection, stored, tables, current)
        if stale is not None:
            return stale
        if current is not None:
            return Published(plan_id, current.number)
        promised = lay_over(tables, read_promises(connection, stored.scenario_id, store.now()))
        answer = announce(Standing(scenario_of(tables), scenario_of(promised), stored.plan))
        if not isinstance(answer, Announcement):
            return answer
        return _write(connection, stored, tables, answer, who, store.now())


def find_stale(store: Store, plan_id: str) -> StalePlan | None:
    """What changed in the scenario since the plan was made, or since it was published; None if nothing did."""
    with store.reading() as connection:
        stored = read_plan(connection, plan_id)
        tables = read_tables(connection, stored.scenario_id)
        return _compare(connection, stored, tables, _find_own_publication(connection, stored))


def _find_own_publication(connection: Connection, stored: StoredPlan) -> Publication | None:
    """The publication that stands, if it is of this plan."""
    current = find_current(connection, stored.scenario_id)
    return current if current is not None and current.plan_id == stored.id else None


def _compare(
    connection: Connection, stored: StoredPlan, tables: Tables, published: Publication | None
) -> StalePlan | None:
    revision = find_revision(connection, stored.scenario_id)
    made_from = stored.revision if published is None else published.number
    if made_from == revision:
        return None
    changes = compare_tables(turn_back(connection, stored.scenario_id, tables, made_from, revision), tables)
    return StalePlan(revision, changes, read_events(connection, stored.scenario_id, made_from)) if changes else None


def _write(
    connection: Connection, stored: StoredPlan, tables: Tables, answer: Announcement, who: str, now: datetime
) -> Published:
    scenario_id, number = stored.scenario_id, find_revision(connection, stored.scenario_id) + 1
    rows = {name: key_rows(name, getattr(answer.plan, name)) for name in ("cohorts", "placements")}
    changes = compare_tables(tables, {**tables, **rows})
    write_rows(connection, scenario_id, change_tables(tables, changes), changes)
    events.write_event(connection, scenario_id, number, now, who, events.PUBLISHED, "plan_published", changes)
    set_head(connection, scenario_id, number, now, who)
    write_publication(connection, Publication(scenario_id, number, stored.id, now, who, answer.record))
    return Published(stored.id, number)
