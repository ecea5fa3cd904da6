"""Plans in the store: each knows the revision of the scenario that it was made from."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Row, insert, select

from planner.model import Plan
from planner.store import schema
from planner.store.database import Store
from planner.store.missing import NotInStoreError
from planner.store.publications import find_current, list_publications
from planner.store.scenarios import find_revision

Summary = dict[str, object]


@dataclass(frozen=True)
class PlanLine:
    """A plan in a list; `published_at` is when it was last published, if ever."""

    id: str
    scenario_id: str
    revision: int
    made_at: datetime
    made_by: str
    status: str
    cost: int | None
    bound: int | None
    placed: int
    requests: int
    published_at: datetime | None
    is_current_published: bool


@dataclass(frozen=True)
class StoredPlan:
    """A plan, and what was said of it when it was made."""

    id: str
    scenario_id: str
    revision: int
    plan: Plan
    summary: Summary
    made_at: datetime
    made_by: str
    published_at: datetime | None


def save_plan(store: Store, scenario_id: str, revision: int, plan: Plan, summary: Summary, who: str) -> str:
    """Keeps a plan that was made from a revision, and returns its id; `summary` is what `sum_up_plan` says."""
    with store.writing() as connection:
        find_revision(connection, scenario_id)
        return write_plan(connection, scenario_id, revision, plan, summary, who, store.now())


def list_plans(store: Store, scenario_id: str) -> tuple[PlanLine, ...]:
    """The plans of a scenario, newest first."""
    with store.reading() as connection:
        find_revision(connection, scenario_id)
        published_at = {row.plan_id: row.at for row in list_publications(connection, scenario_id)}
        current = find_current(connection, scenario_id)
        columns = [column for column in schema.plan.c if column.name not in ("content", "summary")]
        found = connection.execute(
            select(*columns)
            .where(schema.plan.c.scenario_id == scenario_id)
            .order_by(schema.plan.c.made_at.desc(), schema.plan.c.id)
        )
        current_id = None if current is None else current.plan_id
        return tuple(_line_of(row, published_at.get(row.id), row.id == current_id) for row in found)


def load_plan(store: Store, plan_id: str) -> StoredPlan:
    """Raises NotInStoreError, also if the scenario has been put away."""
    with store.reading() as connection:
        return read_plan(connection, plan_id)


def read_plan(connection: Connection, plan_id: str) -> StoredPlan:
    row = connection.execute(select(schema.plan).where(schema.plan.c.id == plan_id)).one_or_none()
    if row is None:
        raise NotInStoreError("plan", plan_id)
    find_revision(connection, row.scenario_id)
    published_at = {one.plan_id: one.at for one in list_publications(connection, row.scenario_id)}
    return StoredPlan(
        row.id,
        row.scenario_id,
        row.revision,
        Plan.model_validate_json(row.content),
        json.loads(row.summary),
        row.made_at,
        row.made_by,
        published_at.get(row.id),
    )


def write_plan(
    connection: Connection, scenario_id: str, revision: int, plan: Plan, summary: Summary, who: str, at: datetime
) -> str:
    plan_id = uuid4().hex
    connection.execute(
        insert(schema.plan).values(
            id=plan_id,
            scenario_id=scenario_id,
            revision=revision,
            made_at=at,
            made_by=who,
            status=summary.get("status", "feasible"),
            cost=summary.get("cost"),
            bound=summary.get("bound"),
            placed=summary.get("placed", len(plan.placements)),
            requests=summary.get("requests", len(plan.placements)),
            content=plan.model_dump_json(),
            summary=json.dumps(summary, ensure_ascii=False),
        )
    )
    return plan_id


def _line_of(row: Row[*tuple[Any, ...]], published_at: datetime | None, is_current: bool) -> PlanLine:
    return PlanLine(
        row.id,
        row.scenario_id,
        row.revision,
        row.made_at,
        row.made_by,
        row.status,
        row.cost,
        row.bound,
        row.placed,
        row.requests,
        published_at,
        is_current,
    )
