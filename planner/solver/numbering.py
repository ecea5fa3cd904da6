"""Numbers in place of ids, in order of id, so that the order of rows in the tables makes no difference."""

from collections.abc import Iterable
from dataclasses import dataclass

from planner.model import Scenario


@dataclass(frozen=True)
class Numbering:
    """Ids to numbers, in order of id."""

    requests: dict[str, int]
    people: dict[str, int]
    teachers: dict[str, int]
    rooms: dict[str, int]


def number_rows(scenario: Scenario) -> Numbering:
    return Numbering(
        requests=_in_order(row.request_id for row in scenario.requests),
        people=_in_order(row.person_id for row in scenario.people),
        teachers=_in_order(row.teacher_id for row in scenario.teachers),
        rooms=_in_order(row.room_id for row in scenario.rooms),
    )


def _in_order(ids: Iterable[str]) -> dict[str, int]:
    return {id_: number for number, id_ in enumerate(sorted(ids))}
