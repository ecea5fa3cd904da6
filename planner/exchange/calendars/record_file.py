"""What has been announced, as a file beside the calendars and the plan: ids, dates and numbers, no names.

The file is sealed with a digest of itself: one that was edited or cut off is as good as none, and is told.
"""

import hashlib
import json
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import AfterValidator, AwareDatetime, ConfigDict, Field, TypeAdapter
from pydantic.dataclasses import dataclass

from planner.exchange.calendars.announcements import Announced, Announcements, Withdrawn
from planner.exchange.calendars.calendar_names import CalendarId, Kind
from planner.exchange.calendars.plan_sessions import Meeting, SessionKey
from planner.exchange.calendars.plan_times import LAST_YEAR
from planner.exchange.moments import write_moment

RECORD_FILE = "agenda-stand.json"
FORMAT = 1
MOST_BYTES = 30_000_000
MOST_CHANGES = 1_000_000_000


class DamagedRecordError(Exception):
    """The file is there, but is not as the planner wrote it."""


def _check_moment(moment: datetime) -> datetime:
    if moment.year >= LAST_YEAR or moment.microsecond or moment.utcoffset():
        raise ValueError("not a moment in whole seconds UTC")
    return moment


Minutes = Annotated[int, Field(ge=0, le=24 * 60)]
Count = Annotated[int, Field(ge=0, le=MOST_CHANGES)]
Ordinal = Annotated[int, Field(ge=1)]
Moment = Annotated[AwareDatetime, AfterValidator(_check_moment)]


class SessionRow(NamedTuple):
    """A session as it was announced last."""

    cohort_id: str
    ordinal: Ordinal
    day: date
    start: Minutes
    end: Minutes
    programme_id: str
    location_id: str
    room_id: str
    teacher_id: str
    is_held: bool
    sequence: Count
    told_at: Moment
    shown: str


class WithdrawnRow(NamedTuple):
    """A session that fell away from the calendar of `kind` and `id`."""

    cohort_id: str
    ordinal: Ordinal
    kind: Kind
    id: str
    day: date
    start: Minutes
    end: Minutes
    programme_id: str
    location_id: str
    room_id: str
    teacher_id: str
    sequence: Count
    told_at: Moment
    shown: str


@dataclass(frozen=True, config=ConfigDict(strict=True, extra="forbid"))
class Record:
    """The whole file."""

    format: Literal[1]
    plan: str
    after: str
    at: Moment
    calendars: tuple[tuple[Kind, str, bool], ...]
    sessions: tuple[SessionRow, ...]
    withdrawn: tuple[WithdrawnRow, ...]
    seal: str
    zone: str = ""


def write_record(told: Announcements) -> bytes:
    """One row a line; the same announcements give the same bytes."""
    content = _list_content(told)
    lines = [
        f"{json.dumps(name)}: {_write_value(value)}" for name, value in {**content, "seal": _seal(content)}.items()
    ]
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode()


def read_record(folder: Path) -> Announcements | None:
    """What the record in this folder says, None if there is none; raises DamagedRecordError."""
    file = folder / RECORD_FILE
    try:
        if not file.exists():
            return None
        if not file.is_file() or file.stat().st_size > MOST_BYTES:
            raise DamagedRecordError
        return understand_record(file.read_bytes())
    except OSError as fault:
        raise DamagedRecordError from fault


def understand_record(data: bytes) -> Announcements:
    """What `write_record` has written down, wherever it was kept; raises DamagedRecordError."""
    try:
        return _understand(data)
    except (ValueError, RecursionError) as fault:
        raise DamagedRecordError from fault


def _understand(data: bytes) -> Announcements:
    """The seal comes first: telling all that is wrong with a file of millions of wrong rows would take gigabytes."""
    content = json.loads(data)
    if not isinstance(content, dict) or content.pop("seal", None) != _seal(content):
        raise ValueError("the seal is broken")
    record = TypeAdapter(Record).validate_json(data)
    sessions = dict(map(_session, record.sessions))
    withdrawn = dict(map(_withdrawn, record.withdrawn))
    if not {key for key, _ in withdrawn} <= set(sessions):
        raise ValueError("a session fell away that never was")
    calendars = {CalendarId(kind, id_): is_marked for kind, id_, is_marked in record.calendars}
    return Announcements(record.plan, record.after, record.at, calendars, sessions, withdrawn, record.zone)


def _session(row: SessionRow) -> tuple[SessionKey, Announced]:
    return SessionKey(row.cohort_id, row.ordinal), Announced(Meeting(*row[2:9]), *row[9:])


def _withdrawn(row: WithdrawnRow) -> tuple[tuple[SessionKey, CalendarId], Withdrawn]:
    key = SessionKey(row.cohort_id, row.ordinal), CalendarId(row.kind, row.id)
    return key, Withdrawn(Meeting(*row[4:11]), *row[11:])


def _list_content(told: Announcements) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "plan": told.plan,
        "after": told.after,
        "at": write_moment(told.at),
        "zone": told.zone,
        "calendars": [[*calendar, is_marked] for calendar, is_marked in sorted(told.calendars.items())],
        "sessions": [[*key, *_plain(row)] for key, row in sorted(told.sessions.items())],
        "withdrawn": [[*key, *calendar, *_plain(row)] for (key, calendar), row in sorted(told.withdrawn.items())],
    }


def _plain(row: Announced | Withdrawn) -> Iterator[object]:
    for value in (*row.meeting, *row[1:]):
        if isinstance(value, datetime):
            yield write_moment(value)
        else:
            yield value.isoformat() if isinstance(value, date) else value


def _write_value(value: object) -> str:
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(json.dumps(row) for row in value) + "\n]"
    return json.dumps(value)


def _seal(content: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()
