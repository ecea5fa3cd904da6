"""Who of each klantmanager's requests has a place, and how each group of a plan is filled."""

from collections import Counter
from datetime import date

from planner.model import Plan, Scenario
from planner.model.records import Record


class KlantmanagerFigures(Record):
    """An empty id stands for people without a klantmanager."""

    klantmanager_id: str
    requests: int
    placed: int


class GroupFigures(Record):
    """One cohort of a plan, with its people and the seats that it has."""

    cohort_id: str
    programme_id: str
    first_day: date | None
    location_id: str
    teacher_id: str
    people: int
    seats: int


def count_by_klantmanager(scenario: Scenario, plan: Plan) -> tuple[KlantmanagerFigures, ...]:
    """By id, those with requests only."""
    placed = {row.request_id for row in plan.placements}
    owner = {row.request_id: scenario.person_by_id[row.person_id].klantmanager_id for row in scenario.requests}
    asked, given = Counter(owner.values()), Counter(owner[request_id] for request_id in placed if request_id in owner)
    return tuple(
        KlantmanagerFigures(klantmanager_id=id_, requests=asked[id_], placed=given[id_]) for id_ in sorted(asked)
    )


def fill_groups(scenario: Scenario, plan: Plan) -> tuple[GroupFigures, ...]:
    """In order of first lesson."""
    people = Counter(row.cohort_id for row in plan.placements)
    groups = (
        GroupFigures(
            cohort_id=row.cohort_id,
            programme_id=row.programme_id,
            first_day=scenario.sessions_of(row).first_day,
            location_id=row.location_id,
            teacher_id=row.teacher_id,
            people=people[row.cohort_id],
            seats=min(scenario.programme_by_id[row.programme_id].max_size, scenario.room_by_id[row.room_id].capacity),
        )
        for row in plan.cohorts
    )
    return tuple(sorted(groups, key=lambda row: (row.first_day or date.max, row.cohort_id)))
