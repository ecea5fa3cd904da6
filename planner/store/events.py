"""What was done to a scenario, by whom and when: one event per edit, only ever added to.

The number of an event is the revision that it made. Undoing and redoing are events of their own, which name the event
they turn round; what can be undone or redone now follows from reading the events in order.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, insert, select

from planner.store import schema
from planner.store.changes import RowChange, read_changes, write_changes

CREATED: Final = "created"
EDITED: Final = "edited"
PUBLISHED: Final = "published"
UNDONE: Final = "undone"
REDONE: Final = "redone"
REMOVED: Final = "removed"
CAN_BE_UNDONE: Final = (EDITED, PUBLISHED)


@dataclass(frozen=True)
class Event:
    """One thing that was done; `kind` is created, edited, published, undone, redone or removed.

    `what` is the key of a text, or words of whoever did it; `target` is the number of the event that was turned round;
    `undone` says that what this event did does not stand at present.
    """

    number: int
    at: datetime
    who: str
    kind: str
    what: str
    target: int | None
    changes: tuple[RowChange, ...]
    undone: bool

    @property
    def revision(self) -> int:
        """The revision of the scenario that this event made."""
        return self.number


@dataclass(frozen=True)
class Turns:
    """The numbers of the events that can be undone and redone, the next one last, and of those that do not stand."""

    to_undo: tuple[int, ...]
    to_redo: tuple[int, ...]
    not_standing: frozenset[int]


def write_event(
    connection: Connection,
    scenario_id: str,
    number: int,
    at: datetime,
    who: str,
    kind: str,
    what: str,
    changes: tuple[RowChange, ...] = (),
    target: int | None = None,
) -> None:
    connection.execute(
        insert(schema.event).values(
            scenario_id=scenario_id,
            number=number,
            at=at,
            who=who,
            kind=kind,
            what=what,
            target=target,
            changes=write_changes(changes),
        )
    )


def read_turns(connection: Connection, scenario_id: str) -> Turns:
    found = connection.execute(
        select(schema.event.c.number, schema.event.c.kind, schema.event.c.target)
        .where(schema.event.c.scenario_id == scenario_id)
        .order_by(schema.event.c.number)
    )
    return find_turns((number, kind, target) for number, kind, target in found)


def find_turns(events: Iterable[tuple[int, str, int | None]]) -> Turns:
    """What can be turned round now, from number, kind and target of all events in order."""
    to_undo: list[int] = []
    to_redo: list[int] = []
    not_standing: set[int] = set()
    for number, kind, target in events:
        if kind in CAN_BE_UNDONE:
            to_undo.append(number)
            to_redo.clear()
        elif kind == UNDONE and target is not None:
            to_undo.remove(target)
            to_redo.append(target)
            not_standing.add(target)
        elif kind == REDONE and target is not None:
            to_redo.remove(target)
            to_undo.append(target)
            not_standing.discard(target)
    return Turns(tuple(to_undo), tuple(to_redo), frozenset(not_standing))


def read_events(connection: Connection, scenario_id: str, after: int = 0) -> tuple[Event, ...]:
    """The events later than this revision, oldest first."""
    not_standing = read_turns(connection, scenario_id).not_standing
    found = connection.execute(
        select(schema.event)
        .where(schema.event.c.scenario_id == scenario_id, schema.event.c.number > after)
        .order_by(schema.event.c.number)
    )
    return tuple(
        Event(
            row.number,
            row.at,
            row.who,
            row.kind,
            row.what,
            row.target,
            read_changes(row.changes),
            row.number in not_standing,
        )
        for row in found
    )
