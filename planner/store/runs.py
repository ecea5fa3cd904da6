"""Planning in the background: a run is a row that one worker at a time takes up, keeps alive and brings to an end.

queued -> running -> done | stopped | failed | lost. A worker tells of itself every few seconds; a run of which nothing
was heard for a while is lost, and reads as lost whether or not anybody has noted it. A worker that has yet to begin is
waited for longer: on a busy computer a process takes its time to start, and if it dies whoever started it says so. A
worker that was given up may not write any more, so a run never has two.
"""

import json
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Final, Literal
from uuid import uuid4

from sqlalchemy import Connection, Row, func, insert, select, update

from planner.model import Plan
from planner.store import schema
from planner.store.database import Store
from planner.store.missing import NotInStoreError
from planner.store.plans import Summary, write_plan
from planner.store.scenarios import find_revision

RunState = Literal["queued", "running", "done", "stopped", "failed", "lost"]
Orders = Literal["go on", "stop", "leave"]
SILENT_SECONDS: Final = 12.0
SECONDS_TO_BEGIN: Final = 60.0
MOST_ACTIVE: Final = 1


@dataclass(frozen=True)
class Run:
    """A run as it stands: `cost` and `bound` are the best so far, `answer` what there is to say where no plan came.

    Without a `heartbeat_at` the worker that took the run up has yet to be heard of.
    """

    id: str
    scenario_id: str
    revision: int
    seconds: float
    workers: int
    seed: int
    reproducible: bool
    who: str
    state: RunState
    queued_at: datetime
    started_at: datetime | None
    heartbeat_at: datetime | None
    ended_at: datetime | None
    worker: str | None
    cost: int | None
    bound: int | None
    is_stop_asked: bool
    plan_id: str | None
    answer: Summary

    @property
    def is_over(self) -> bool:
        return self.state not in ("queued", "running")


def queue_run(
    store: Store,
    scenario_id: str,
    revision: int,
    seconds: float,
    workers: int,
    seed: int,
    reproducible: bool,
    who: str,
) -> str:
    """Asks for a plan of a scenario as it is at a revision, and returns the id of the run."""
    run_id = uuid4().hex
    with store.writing() as connection:
        find_revision(connection, scenario_id)
        last = connection.execute(select(func.max(schema.run.c.queued_as))).scalar_one()
        connection.execute(
            insert(schema.run).values(
                id=run_id,
                scenario_id=scenario_id,
                revision=revision,
                seconds=seconds,
                workers=workers,
                seed=seed,
                reproducible=reproducible,
                who=who,
                state="queued",
                queued_at=store.now(),
                queued_as=(last or 0) + 1,
                is_stop_asked=False,
                answer="{}",
            )
        )
    return run_id


def start_again(store: Store, run_id: str, who: str) -> str:
    """Queues a new run with the wishes of an old one, for the scenario as it is now; returns its id."""
    run = get_run(store, run_id)
    with store.reading() as connection:
        revision = find_revision(connection, run.scenario_id)
    return queue_run(store, run.scenario_id, revision, run.seconds, run.workers, run.seed, run.reproducible, who)


def claim_next_run(store: Store, worker: str, most_active: int = MOST_ACTIVE) -> Run | None:
    """Takes up the run that waits longest and may begin: one at a time per scenario, and `most_active` in all."""
    now = store.now()
    with store.writing() as connection:
        _note_lost_runs(connection, now)
        running = select(schema.run.c.scenario_id).where(schema.run.c.state == "running")
        busy = connection.execute(running).scalars().all()
        if len(busy) >= most_active:
            return None
        run_id = connection.execute(
            select(schema.run.c.id)
            .join(schema.scenario)
            .where(
                schema.run.c.state == "queued",
                schema.run.c.scenario_id.not_in(busy),
                schema.scenario.c.is_hidden.is_(False),
            )
            .order_by(schema.run.c.queued_as)
            .limit(1)
        ).scalar_one_or_none()
        if run_id is None:
            return None
        _update(connection, run_id, state="running", worker=worker, started_at=now)
        return _read(connection, run_id, now)


def heartbeat(store: Store, run_id: str, worker: str, cost: int | None, bound: int | None, at_seconds: float) -> Orders:
    """Tells that the run is alive and what it knows; returns what the worker is to do."""
    with store.writing() as connection:
        if not _is_held_by(connection, run_id, worker):
            return "leave"
        _update(connection, run_id, heartbeat_at=store.now(), cost=cost, bound=bound)
        if bound is not None:
            _add_point(connection, run_id, at_seconds, cost, bound)
        return "stop" if _read(connection, run_id, store.now()).is_stop_asked else "go on"


def ask_stop(store: Store, run_id: str) -> None:
    """Asks a run to end with the best plan it has; one that has not begun is stopped at once."""
    with store.writing() as connection:
        run = _read(connection, run_id, store.now())
        if run.state == "queued":
            _update(connection, run_id, state="stopped", is_stop_asked=True, ended_at=store.now())
        elif run.state == "running":
            _update(connection, run_id, is_stop_asked=True)


def finish_run(
    store: Store,
    run_id: str,
    worker: str,
    state: RunState,
    plan: Plan | None = None,
    summary: Summary | None = None,
) -> str | None:
    """Brings a run to its end and keeps its plan, in one transaction; returns the id of the plan if there is one.

    Without a plan `summary` is kept as the run's answer. Nothing is written if the run is no longer this worker's.
    """
    said = summary or {}
    with store.writing() as connection:
        if not _is_held_by(connection, run_id, worker):
            return None
        run, now = _read(connection, run_id, store.now()), store.now()
        plan_id = None
        if plan is not None:
            plan_id = write_plan(connection, run.scenario_id, run.revision, plan, said, run.who, now)
            _add_last_point(connection, run, said, now)
        answer = json.dumps({} if plan_id else said, ensure_ascii=False)
        _update(connection, run_id, state=state, ended_at=now, plan_id=plan_id, answer=answer)
        return plan_id


def lose_run(store: Store, run_id: str, worker: str) -> None:
    """Notes that the worker is gone, if the run was still its own."""
    with store.writing() as connection:
        if _is_held_by(connection, run_id, worker):
            _update(connection, run_id, state="lost", ended_at=store.now())


def get_run(store: Store, run_id: str) -> Run:
    """Raises NotInStoreError if there is no such run."""
    with store.reading() as connection:
        return _read(connection, run_id, store.now())


def list_runs(store: Store, scenario_id: str | None = None) -> tuple[Run, ...]:
    """The runs of a scenario, or of all, newest first."""
    with store.reading() as connection:
        now = store.now()
        wanted = select(schema.run).order_by(schema.run.c.queued_as.desc())
        if scenario_id is not None:
            wanted = wanted.where(schema.run.c.scenario_id == scenario_id)
        return tuple(_run_of(row, now) for row in connection.execute(wanted))


def points(store: Store, run_id: str) -> tuple[tuple[float, int | None, int], ...]:
    """What was known as the run went on: seconds since its start, best cost and bound; only where either changed."""
    with store.reading() as connection:
        found = connection.execute(
            select(schema.run_point).where(schema.run_point.c.run_id == run_id).order_by(schema.run_point.c.number)
        )
        return tuple((row.at_seconds, row.cost, row.bound) for row in found)


def _note_lost_runs(connection: Connection, now: datetime) -> None:
    heard, begun = schema.run.c.heartbeat_at, schema.run.c.started_at
    fell_silent = heard < now - timedelta(seconds=SILENT_SECONDS)
    never_began = heard.is_(None) & (begun < now - timedelta(seconds=SECONDS_TO_BEGIN))
    connection.execute(
        update(schema.run)
        .where(schema.run.c.state == "running", fell_silent | never_began)
        .values(state="lost", ended_at=now)
    )


def _is_held_by(connection: Connection, run_id: str, worker: str) -> bool:
    held = select(schema.run.c.id).where(
        schema.run.c.id == run_id, schema.run.c.state == "running", schema.run.c.worker == worker
    )
    return connection.execute(held).one_or_none() is not None


def _add_point(connection: Connection, run_id: str, at_seconds: float, cost: int | None, bound: int) -> None:
    known = select(schema.run_point).where(schema.run_point.c.run_id == run_id)
    last = connection.execute(known.order_by(schema.run_point.c.number.desc()).limit(1)).one_or_none()
    if last is not None and (last.cost, last.bound) == (cost, bound):
        return
    number = 1 if last is None else last.number + 1
    connection.execute(
        insert(schema.run_point).values(run_id=run_id, number=number, at_seconds=at_seconds, cost=cost, bound=bound)
    )


def _add_last_point(connection: Connection, run: Run, said: Summary, now: datetime) -> None:
    """The cost and the bound that the plan was kept with: the search may have ended between two heartbeats."""
    cost, bound = said.get("cost"), said.get("bound")
    if isinstance(cost, int) and isinstance(bound, int):
        seconds = (now - (run.started_at or now)).total_seconds()
        _add_point(connection, run.id, round(seconds, 1), cost, bound)
        _update(connection, run.id, cost=cost, bound=bound)


def _update(connection: Connection, run_id: str, **values: object) -> None:
    connection.execute(update(schema.run).where(schema.run.c.id == run_id).values(**values))


def _read(connection: Connection, run_id: str, now: datetime) -> Run:
    row = connection.execute(select(schema.run).where(schema.run.c.id == run_id)).one_or_none()
    if row is None:
        raise NotInStoreError("run", run_id)
    return _run_of(row, now)


def _run_of(row: Row[*tuple[Any, ...]], now: datetime) -> Run:
    fields = {name: getattr(row, name) for name in Run.__dataclass_fields__}
    run = Run(**{**fields, "answer": json.loads(row.answer)})
    return replace(run, state="lost") if run.state == "running" and _is_silent(run, now) else run


def _is_silent(run: Run, now: datetime) -> bool:
    """True if nothing was heard of a run at work for longer than a living worker is silent."""
    if run.heartbeat_at is not None:
        return (now - run.heartbeat_at).total_seconds() > SILENT_SECONDS
    return run.started_at is not None and (now - run.started_at).total_seconds() > SECONDS_TO_BEGIN
