"""What was published of a scenario: an event each, with what was told to who subscribes.

The plan that is published now is that of the last publication which still stands: a publication can be undone like any
other event, and done again.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select

from planner.store import schema
from planner.store.database import Store
from planner.store.events import Event, read_events, read_turns


@dataclass(frozen=True)
class Publication:
    """A plan that was published by the event of this number, which made that revision of the scenario.

    `record` is what had been told by then, as text of whoever tells it.
    """

    scenario_id: str
    number: int
    plan_id: str
    at: datetime
    who: str
    record: str


def list_publications(connection: Connection, scenario_id: str) -> tuple[Publication, ...]:
    """All publications of a scenario, oldest first, also those that were undone."""
    found = connection.execute(
        select(schema.publication)
        .where(schema.publication.c.scenario_id == scenario_id)
        .order_by(schema.publication.c.number)
    )
    return tuple(Publication(scenario_id, row.number, row.plan_id, row.at, row.who, row.content) for row in found)


def find_current(connection: Connection, scenario_id: str) -> Publication | None:
    """The publication that stands, the last if there are several."""
    publications = list_publications(connection, scenario_id)
    if not publications:
        return None
    not_standing = read_turns(connection, scenario_id).not_standing
    return next((row for row in reversed(publications) if row.number not in not_standing), None)


def list_what_was_told(store: Store, scenario_id: str) -> tuple[tuple[Publication, ...], tuple[Event, ...]]:
    """All publications, oldest first, and what was undone and redone of them since the last one."""
    with store.reading() as connection:
        publications = list_publications(connection, scenario_id)
        if not publications:
            return (), ()
        numbers = {row.number for row in publications}
        later = read_events(connection, scenario_id, publications[-1].number)
        return publications, tuple(row for row in later if row.target in numbers)


def write_publication(connection: Connection, publication: Publication) -> None:
    connection.execute(
        insert(schema.publication).values(
            scenario_id=publication.scenario_id,
            number=publication.number,
            plan_id=publication.plan_id,
            at=publication.at,
            who=publication.who,
            content=publication.record,
        )
    )
