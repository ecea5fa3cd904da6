"""The fewest rules in the way are what looking at every place with the audit alone says."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import combinations, product

import pytest

from planner.insight.seats_in_plan import PlanAsItStands
from planner.insight.unlock_rules import RuleSearch
from planner.model import Cohort, Placement, Plan, Scenario
from planner.rules.audit import audit
from tests.insight.drawn_plans import draw_case

BATCHES, PER_BATCH = 5, 12
ABOUT_PEOPLE = {
    "level-fits",
    "person-tags",
    "programme-asked",
    "person-available",
    "person-reaches",
    "start-window",
    "person-overlap",
    "care-partners",
    "person-week-load",
    "after-request",
    "needs-met",
}


def count_fewest_broken(scenario: Scenario, plan: Plan, request_id: str) -> int | None:
    """None if there is nothing to look at."""
    asked = scenario.request_by_id[request_id].programmes
    groups = [
        row
        for row in plan.cohorts
        if row.programme_id in asked
        and row.cohort_id not in scenario.running_ids
        and scenario.programme_by_id[row.programme_id].max_size > 1
        and scenario.sessions_of(row).held
    ]
    found = [len(audit(scenario, seat(plan, row, [request_id])).broken) for row in groups]
    for row in list_new(scenario, asked):
        with_row = Plan(cohorts=(*plan.cohorts, row), placements=plan.placements)
        for others in list_company(scenario, with_row, row, request_id):
            found.append(len(audit(scenario, seat(with_row, row, [request_id, *others])).broken))
    return min(found, default=None)


def list_new(scenario: Scenario, asked: tuple[str, ...]) -> Iterator[Cohort]:
    weeks = (scenario.starts_until - scenario.starts_from).days // 7
    for programme_id, week in product(asked, range(weeks + 1)):
        patterns = scenario.programme_by_id[programme_id].patterns
        for pattern_id, place, room, teacher in product(
            patterns, scenario.locations, scenario.rooms, scenario.teachers
        ):
            row = Cohort(
                cohort_id="new",
                programme_id=programme_id,
                start=scenario.starts_from + timedelta(weeks=week),
                pattern_id=pattern_id,
                location_id=place.location_id,
                room_id=room.room_id,
                teacher_id=teacher.teacher_id,
            )
            if scenario.sessions_of(row).held:
                yield row


def list_company(scenario: Scenario, plan: Plan, row: Cohort, request_id: str) -> Iterator[tuple[str, ...]]:
    """Others without a place who break no rule about people, by themselves, together and with the request."""
    placed = {one.request_id for one in plan.placements}
    waiting = [one.request_id for one in scenario.requests if one.request_id not in placed | {request_id}]
    able = [one for one in waiting if not ABOUT_PEOPLE & set(audit(scenario, seat(plan, row, [one])).broken)]
    person_of = {one.request_id: one.person_id for one in scenario.requests}
    most = scenario.programme_by_id[row.programme_id].max_size - 1
    yield ()
    for count in range(1, min(most, len(able)) + 1):
        for others in combinations(able, count):
            partners = {scenario.person_by_id[person_of[one]].care_partner for one in (*others, request_id)}
            people = [person_of[one] for one in (*others, request_id)]
            is_apart = len(set(people)) == len(people) and not partners & set(people)
            if is_apart and all(scenario.request_by_id[one].after != request_id for one in others):
                yield others


def seat(plan: Plan, row: Cohort, request_ids: list[str]) -> Plan:
    rows = (Placement(request_id=one, cohort_id=row.cohort_id) for one in request_ids)
    return Plan(cohorts=plan.cohorts, placements=(*plan.placements, *rows))


def find_wrong(seed: int) -> list[tuple[object, ...]]:
    scenario, plan = draw_case(seed)
    placed = {row.request_id for row in plan.placements}
    wrong: list[tuple[object, ...]] = []
    for row in scenario.requests:
        if row.request_id not in placed:
            against = RuleSearch(PlanAsItStands(scenario, plan), row.request_id, None).find()
            found = None if against is None else (len(against.rules), against.is_fewest)
            fewest = count_fewest_broken(scenario, plan, row.request_id)
            if found != (None if fewest is None else (fewest, True)):
                wrong.append((seed, row.request_id, found, fewest, against and against.rules))
    return wrong


@pytest.mark.parametrize("batch", range(BATCHES))
def test_the_fewest_rules_in_the_way_are_what_looking_at_every_place_says(batch: int) -> None:
    wrong = [row for seed in range(batch * PER_BATCH, (batch + 1) * PER_BATCH) for row in find_wrong(seed)]

    assert wrong == []
