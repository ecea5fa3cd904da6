"""The files of a plan, as bytes: the same plan always gives the same bytes."""

import json
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from planner.exchange.cells import TimeOfDay, YesNo
from planner.exchange.written_tables import plan_to_files, write_table
from planner.model import Cohort, Plan, Scenario, Session

SESSION_COLUMNS = ("cohort_id", "date", "start", "end", "location_id", "room_id", "teacher_id", "held")


class UnplacedRow(NamedTuple):
    """A request without a place: one word for the reason, and a sentence of detail in the language of the reader."""

    request_id: str
    person_id: str
    klantmanager_id: str
    priority: str
    reason: str
    detail: str


def write_plan_files(
    scenario: Scenario, plan: Plan, unplaced: Iterable[UnplacedRow], summary: Mapping[str, object]
) -> dict[str, bytes]:
    """File name -> content of all five files of a plan; lost sessions are listed too, as not held."""
    return {
        **plan_to_files(plan),
        "sessions.csv": write_table(SESSION_COLUMNS, sorted(_list_sessions(scenario, plan))),
        "unplaced.csv": write_table(UnplacedRow._fields, sorted(unplaced)),
        "summary.json": write_json(summary),
    }


def write_json(value: object) -> bytes:
    """Readable JSON; what no Unicode text can hold, such as a byte of a file name, is escaped."""
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "backslashreplace")


def _list_sessions(scenario: Scenario, plan: Plan) -> Iterable[tuple[str, ...]]:
    for cohort in plan.cohorts:
        sessions = scenario.sessions_of(cohort)
        yield from (_session_row(cohort, session, is_held=True) for session in sessions.held)
        yield from (_session_row(cohort, session, is_held=False) for session in sessions.lost)


def _session_row(cohort: Cohort, session: Session, is_held: bool) -> tuple[str, ...]:
    return (
        cohort.cohort_id,
        session.day.isoformat(),
        TimeOfDay().write(session.start),
        TimeOfDay().write(session.end),
        cohort.location_id,
        cohort.room_id,
        cohort.teacher_id,
        YesNo().write(is_held),
    )
